package org.reformflow.security;

import java.net.http.HttpResponse;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Error pages, problem details of real paths and response headers. */
@ProductTest
class PagesTests {

	@LocalServerPort
	private int port;

	@Autowired
	private ProcessEngine engine;

	private Browser browser;

	@BeforeEach
	void signIn() {
		this.browser = new Browser(this.port).signIn(new People(this.engine).person("pages", "office"));
	}

	@Test
	void anUnknownPageIsExplainedInVietnamese() {
		HttpResponse<String> answer = this.browser.page("/modeler/none");

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("Không tìm thấy", "Về trang làm việc").doesNotContain("Exception");
	}

	@Test
	void aForbiddenPageIsExplainedInVietnamese() {
		HttpResponse<String> answer = this.browser.page("/not-listed");

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("Không có quyền");
	}

	@Test
	void anUnknownApiPathIsAProblem() {
		HttpResponse<String> answer = this.browser.get("/api/nothing");

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("urn:reform-flow:problem:not-found");
	}

	@Test
	void ownPagesCarryStrictHeaders() {
		HttpResponse<String> answer = this.browser.page("/login?error");

		assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'self'");
		assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(answer, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
		assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
		assertThat(header(answer, "Cache-Control")).contains("no-store");
	}

	@Test
	void apisAreNotCachedAndTheWebAppsKeepTheirPolicy() {
		assertThat(header(this.browser.get("/engine-rest/task/count"), "Cache-Control")).contains("no-");
		assertThat(header(this.browser.get("/api/openapi.json"), "Cache-Control")).contains("no-store");
		assertThat(this.browser.page("/camunda/app/tasklist/default/").headers().allValues("Content-Security-Policy"))
			.singleElement()
			.asString()
			.contains("nonce-");
	}

	@Test
	void theSessionCookieIsStrict() {
		Browser stranger = new Browser(this.port);

		assertThat(stranger.page("/camunda/app/tasklist/default/").headers().allValues("Set-Cookie"))
			.anySatisfy((cookie) -> assertThat(cookie).contains("JSESSIONID", "HttpOnly", "SameSite=Strict"));
	}

	private static String header(HttpResponse<String> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}

}
