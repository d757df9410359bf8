package org.reformflow.security;

import java.net.http.HttpResponse;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

	@ParameterizedTest
	@ValueSource(strings = { "x", "/", "text", "application/json;q=abc" })
	void anUnreadableAcceptHeaderIsAProblem(String accept) {
		HttpResponse<String> answer = new Browser(this.port).get("/api/deadlines/preview?due=2049-03-31", "Accept",
				accept, "Authorization", Browser.basic("giamsat", "demo"));

		assertThat(answer.statusCode()).isEqualTo(406);
		assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
		assertThat(answer.body()).contains("urn:reform-flow:problem:not-acceptable", "tiêu đề Accept");
	}

	@Test
	void aRefusalReachesAlsoWhoAcceptsNothingReadable() {
		HttpResponse<String> answer = new Browser(this.port).get("/api/deadlines/preview", "Accept", "x",
				"Authorization", Browser.basic("giamsat", "demo"));

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("urn:reform-flow:problem:refused");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/..%2f", "/api/..%2F..%2fetc", "/engine-rest/task%2fcount", "/api/x%5cy" })
	void pathsThatTomcatRefusesAreProblemsBelowTheApis(String path) {
		HttpResponse<String> answer = this.browser.get(path);

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
		assertThat(answer.body()).contains("urn:reform-flow:problem:bad-path").doesNotContain("Tomcat");
	}

	@Test
	void pathsThatTomcatRefusesAreExplainedInVietnamese() {
		HttpResponse<String> answer = this.browser.page("/scoring/..%2f");

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(header(answer, "Content-Type")).startsWith("text/html");
		assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.body()).contains("Địa chỉ không hợp lệ", "Về trang làm việc").doesNotContain("Tomcat");
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
	void onlyThePageOfTheEditorsAllowsStyleAttributes() {
		String policy = header(
				new Browser(this.port).get("/modeler", "Authorization", Browser.basic("phantich", "demo")),
				"Content-Security-Policy");

		assertThat(policy).contains("default-src 'self'", "style-src 'self' 'unsafe-inline'", "font-src 'self' data:")
			.doesNotContain("unsafe-eval", "script-src");
		assertThat(this.browser.page("/login").headers().allValues("Content-Security-Policy")).singleElement()
			.asString()
			.doesNotContain("unsafe-inline");
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
			.noneMatch((cookie) -> cookie.contains("JSESSIONID"));
		stranger.page("/login");

		HttpResponse<String> signedIn = stranger.post("/login",
				"username=giamsat&password=demo&_csrf=" + stranger.cookie("REFORM-CSRF").orElseThrow(),
				"application/x-www-form-urlencoded");

		assertThat(signedIn.headers().allValues("Set-Cookie"))
			.anySatisfy((cookie) -> assertThat(cookie).contains("JSESSIONID", "HttpOnly", "SameSite=Strict"));
	}

	private static String header(HttpResponse<String> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}

}
