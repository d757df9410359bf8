package org.reformflow.security;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits and checks what programs and browsers send: 2 MB unless it is a file upload or a
 * model, also without a stated length; JSON that parses, without NUL characters or
 * repeated names and at most 64 levels deep; no NUL in parameters.
 */
class BodyGuard extends OncePerRequestFilter {

	static final int LIMIT = 2 * 1024 * 1024;

	/** Models are sent as all files of a process; each is limited there. */
	static final int LIMIT_OF_MODELS = 16 * 1024 * 1024;

	private static final JsonFactory JSON = new JsonFactoryBuilder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).maxNumberLength(100).build())
		.build();

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
		boolean form = type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
		if (type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
			chain.doFilter(request, response);
		}
		else if (hasNul(request)) {
			Problem.NUL_CHARACTER.write(request, response);
		}
		else if (form) {
			chain.doFilter(request, response);
		}
		else {
			read(request, response, type.contains("json"), chain);
		}
	}

	private static void read(HttpServletRequest request, HttpServletResponse response, boolean json, FilterChain chain)
			throws ServletException, IOException {
		int limit = request.getRequestURI().startsWith("/api/modelling/") ? LIMIT_OF_MODELS : LIMIT;
		boolean small = request.getContentLengthLong() <= limit;
		byte[] body = small ? request.getInputStream().readNBytes(limit + 1) : new byte[0];
		if (!small || body.length > limit) {
			Problem.TOO_LARGE.write(request, response);
			return;
		}
		Problem problem = json ? check(body) : null;
		if (problem != null) {
			problem.write(request, response);
			return;
		}
		chain.doFilter(new ReadRequest(request, body), response);
	}

	private static boolean hasNul(HttpServletRequest request) {
		return request.getParameterMap()
			.entrySet()
			.stream()
			.anyMatch((parameter) -> parameter.getKey().indexOf('\0') >= 0
					|| String.join("", parameter.getValue()).indexOf('\0') >= 0);
	}

	private static @Nullable Problem check(byte[] body) throws IOException {
		try (JsonParser parser = JSON.createParser(body)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				if ((token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME)
						&& parser.getText().indexOf('\0') >= 0) {
					return Problem.NUL_CHARACTER;
				}
			}
			return null;
		}
		catch (JsonProcessingException ex) {
			return Problem.MALFORMED;
		}
	}

}
