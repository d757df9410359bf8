package org.reformflow.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/** Applies the {@link RestWriteRules}, after decoding the path once. */
class RestWriteGuard extends OncePerRequestFilter {

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	/** Nothing that a second decoding or a normalisation could turn into another path. */
	private static final Pattern TRICKS = Pattern.compile("[%;\\\\\\p{Cntrl}]|//|/\\.{1,2}(/|$)");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String path = decode(request.getRequestURI());
		if (TRICKS.matcher(path).find()) {
			Problem.BAD_PATH.write(request, response);
		}
		else if (isWrite(request, path) && !RestWriteRules.allow(request.getMethod(), path, groups())) {
			Problem.FORBIDDEN.write(request, response, advice(path));
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private static String advice(String path) {
		if (path.contains("/deployment")) {
			return "Không đưa mô hình vào dùng hay xóa mô hình qua địa chỉ này, ai cũng vậy. Hãy sửa bản nháp và gửi phát"
					+ " hành ở trang /modeler, nơi mô hình được kiểm tra và người thứ hai duyệt.";
		}
		return "Không được thay đổi trực tiếp qua địa chỉ này. Hãy nhận việc và gửi biểu mẫu trong Tasklist; "
				+ "việc quản trị do quản trị viên thực hiện.";
	}

	private static String decode(String uri) {
		try {
			return UriUtils.decode(uri, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return "%";
		}
	}

	private static boolean isWrite(HttpServletRequest request, String path) {
		return !READING.contains(request.getMethod())
				&& (Paths.isBelow(path, "/engine-rest") || Paths.isBelow(path, "/camunda"));
	}

	private static Collection<String> groups() {
		Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
		return (signedIn != null && signedIn.getPrincipal() instanceof Account account) ? account.groups() : List.of();
	}

}
