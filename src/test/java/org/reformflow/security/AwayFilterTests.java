package org.reformflow.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.reformflow.availability.DatabaseState;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class AwayFilterTests {

	private boolean away;

	private boolean awayWhenAsked;

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private final AwayFilter filter = new AwayFilter(new DatabaseState() {

		@Override
		public boolean isAway() {
			return AwayFilterTests.this.away;
		}

		@Override
		public boolean isAwayNow() {
			return AwayFilterTests.this.awayWhenAsked;
		}

	});

	@Test
	void pagesAreToldThatTheDatabaseIsAwayAndLoadAgain() throws Exception {
		this.away = true;

		call("/camunda/app/tasklist/", AwayFilterTests::nobodyIsAsked);

		assertThat(this.response.getStatus()).isEqualTo(503);
		assertThat(this.response.getContentAsString()).contains("<h1>Hệ thống đang tạm gián đoạn</h1>", "<style>");
		assertThat(this.response.getHeader("Content-Security-Policy")).contains("default-src 'none'", "sha256-");
		assertThat(this.response.getHeader("Refresh")).isEqualTo("5");
	}

	@Test
	void programsGetProblemDetails() throws Exception {
		this.away = true;

		call("/engine-rest/task", AwayFilterTests::nobodyIsAsked);

		assertThat(this.response.getStatus()).isEqualTo(503);
		assertThat(this.response.getHeader("Retry-After")).isEqualTo("5");
		assertThat(this.response.getContentType()).startsWith("application/problem+json");
		assertThat(this.response.getContentAsString()).contains("urn:reform-flow:problem:unavailable");
	}

	@Test
	void healthAnswersForItself() throws Exception {
		this.away = true;

		call("/actuator/health/liveness", (request, response) -> ((HttpServletResponse) response).setStatus(200));

		assertThat(this.response.getStatus()).isEqualTo(200);
	}

	@Test
	void errorsOfRequestsThatTheDatabaseWentAwayFromAreReplaced() throws Exception {
		this.awayWhenAsked = true;

		call("/api/directives", (request, response) -> {
			((HttpServletResponse) response).setStatus(500);
			response.getOutputStream().print("PSQLException");
			response.flushBuffer();
		});

		assertThat(this.response.getStatus()).isEqualTo(503);
		assertThat(this.response.getContentAsString()).doesNotContain("PSQLException").contains("tạm gián đoạn");
	}

	@Test
	void failuresOfSuchRequestsAreReplaced() throws Exception {
		this.awayWhenAsked = true;

		call("/", (request, response) -> {
			throw new IllegalStateException("PSQLException");
		});

		assertThat(this.response.getStatus()).isEqualTo(503);
	}

	@Test
	void otherErrorsStay() throws Exception {
		call("/api/directives", (request, response) -> ((HttpServletResponse) response).setStatus(500));

		assertThat(this.response.getStatus()).isEqualTo(500);
		assertThatIllegalStateException().isThrownBy(() -> call("/", (request, response) -> {
			throw new IllegalStateException("a mistake");
		}));
	}

	private void call(String path, FilterChain chain) throws ServletException, IOException {
		this.filter.doFilter(new MockHttpServletRequest("GET", path), this.response, chain);
	}

	private static void nobodyIsAsked(Object request, Object response) {
		throw new AssertionError("The request went on");
	}

}
