package org.reformflow.demo.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets nobody in while the clock stands in the past; says how far the examples are. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty({ "reformflow.demo.examples", "demo.history" })
class HistoryGate implements Filter {

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");

	private volatile boolean open;

	private volatile String progress = "";

	void tell(LocalDate day) {
		this.progress = " Đang ở tháng " + MONTH.format(day) + ".";
	}

	void open() {
		this.open = true;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		if (this.open) {
			chain.doFilter(request, response);
			return;
		}
		HttpServletResponse answer = (HttpServletResponse) response;
		answer.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
		answer.setHeader("Retry-After", "10");
		answer.setHeader("Refresh", "10");
		answer.setContentType("text/plain;charset=UTF-8");
		answer.getOutputStream()
			.write(("Đang dựng một năm hoạt động ví dụ, mất vài phút." + this.progress + " Trang tự tải lại, xin chờ.")
				.getBytes(StandardCharsets.UTF_8));
	}

}
