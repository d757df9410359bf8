package org.reformflow.security;

import java.net.http.HttpResponse;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class SignInTests {

	private static final String ME = "/camunda/api/admin/auth/user/default";

	@LocalServerPort
	private int port;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private SignInThrottle throttle;

	private People people;

	private Browser browser;

	@BeforeEach
	void makePeople() {
		this.people = new People(this.engine);
		this.browser = new Browser(this.port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/camunda/app/tasklist/", "/camunda/app/tasklist/default/", "/camunda/app/cockpit/",
			"/camunda/lib/deps.js", "/modeler", "/unknown" })
	void strangersAreSentToTheSignInPage(String path) {
		assertThat(location(this.browser.page(path))).isEqualTo("/login");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/engine-rest/task", "/engine-rest/engine/default/task", "/api/openapi.json",
			"/api/nothing", "/camunda/api/engine/engine/default/task", ME, "/actuator/info" })
	void strangersGetAProblemFromApis(String path) {
		HttpResponse<String> answer = this.browser.get(path);

		assertThat(answer.statusCode()).isEqualTo(401);
		assertThat(answer.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("application/problem+json"));
		assertThat(answer.body()).contains("urn:reform-flow:problem:unauthenticated", "Hãy đăng nhập");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login", "/css/reform-flow.css", "/actuator/health" })
	void strangersReachOnlyWhatTheSignInPageNeeds(String path) {
		assertThat(this.browser.get(path).statusCode()).isEqualTo(200);
	}

	@Test
	void oneSignInServesTasklistCockpitAndRest() {
		this.browser.signIn(this.people.person("one", "office"));

		assertThat(this.browser.page("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
		assertThat(this.browser.get(ME).body()).contains("\"userId\":\"sec.one\"").contains("tasklist");
		assertThat(this.browser.get("/camunda/api/engine/engine/default/task/count").statusCode()).isEqualTo(200);
		assertThat(this.browser.get("/engine-rest/task/count").statusCode()).isEqualTo(200);
		assertThat(this.browser.get("/api/openapi.json").statusCode()).isEqualTo(200);
	}

	@Test
	void theWebAppsKnowThePersonWithoutThePageBefore() {
		this.browser.signIn(this.people.person("direct", "office"));

		assertThat(this.browser.get(ME).body()).contains("\"userId\":\"sec.direct\"");
	}

	@Test
	void signInLandsOnThePageThatWasAskedForAndNotOnAScript() {
		String id = this.people.person("landing", "office");
		this.browser.page("/camunda/app/cockpit/default/");
		this.browser.get("/camunda/app/cockpit/scripts/config.js", "Accept", "*/*");
		this.browser.get("/login");

		HttpResponse<String> answer = this.browser.post("/login",
				"username=" + id + "&password=" + id + "&_csrf=" + this.browser.cookie("REFORM-CSRF").orElseThrow(),
				"application/x-www-form-urlencoded");

		assertThat(location(answer)).isEqualTo("/camunda/app/cockpit/default/");
	}

	@ParameterizedTest
	@CsvSource({ "office,/camunda/app/tasklist/default/", "leadership,/camunda/app/tasklist/default/",
			"unit-head,/camunda/app/tasklist/default/", "officer,/camunda/app/tasklist/default/",
			"council,/camunda/app/tasklist/default/", "supervisor,/camunda/app/cockpit/default/", "analyst,/modeler",
			"camunda-admin,/camunda/app/admin/default/" })
	void theStartPageSendsEachRoleToItsPlace(String group, String place) {
		this.browser.signIn(this.people.person("start", group));

		assertThat(location(this.browser.page("/"))).isEqualTo(place);
		assertThat(location(this.browser.page("/camunda/"))).isEqualTo("/");
		assertThat(location(this.browser.page("/camunda"))).isEqualTo("/");
	}

	@Test
	void aWrongPasswordIsExplainedAndSignsNobodyIn() {
		this.browser.signIn(this.people.person("wrong", "office"), "khác");

		assertThat(location(this.browser.page("/"))).isEqualTo("/login");
		assertThat(this.browser.page("/login?error").body()).contains("Tên đăng nhập hoặc mật khẩu không đúng");
	}

	@Test
	void theFormNeedsItsToken() {
		String id = this.people.person("token", "office");

		HttpResponse<String> answer = this.browser.post("/login", "username=" + id + "&password=" + id,
				"application/x-www-form-urlencoded");

		assertThat(location(answer)).isEqualTo("/login?expired");
	}

	@Test
	void theSessionChangesItsIdAtSignIn() {
		this.browser.signIn(this.people.person("before", "office"));
		String before = this.browser.cookie("JSESSIONID").orElseThrow();
		this.browser.get("/account");

		this.browser.post("/login", "username=" + this.people.person("fixation", "office")
				+ "&password=sec.fixation&_csrf=" + this.browser.cookie("REFORM-CSRF").orElseThrow(),
				"application/x-www-form-urlencoded");
		assertThat(this.browser.get(ME).body()).contains("sec.fixation");

		assertThat(this.browser.cookie("JSESSIONID")).isPresent().get().isNotEqualTo(before);
		assertThat(new Browser(this.port).get(ME, "Cookie", "JSESSIONID=" + before).statusCode()).isEqualTo(401);
	}

	@Test
	void signingOutInTheWebAppsEndsTheWholeSession() {
		this.browser.signIn(this.people.person("out", "office"));
		this.browser.page("/camunda/app/tasklist/default/");
		String session = this.browser.cookie("JSESSIONID").orElseThrow();

		assertThat(this.browser.webApp("POST", ME + "/logout", "").statusCode()).isEqualTo(204);

		assertThat(
				new Browser(this.port).get("/engine-rest/task/count", "Cookie", "JSESSIONID=" + session).statusCode())
			.isEqualTo(401);
		assertThat(location(this.browser.page("/"))).isEqualTo("/login");
	}

	@Test
	void camundasOwnSignInIsClosed() {
		String id = this.people.person("other", "office");
		this.browser.signIn(id);
		this.browser.page("/camunda/app/tasklist/default/");

		assertThat(this.browser.webApp("POST", ME + "/login/tasklist", "").statusCode()).isEqualTo(403);
		assertThat(new Browser(this.port)
			.post(ME + "/login/tasklist", "username=" + id + "&password=" + id, "application/x-www-form-urlencoded")
			.statusCode()).isEqualTo(401);
	}

	@Test
	void programsUseBasicOnRestOnly() {
		String id = this.people.person("program", "office");

		assertThat(this.browser.get("/engine-rest/task/count", "Authorization", Browser.basic(id, id)).statusCode())
			.isEqualTo(200);
		assertThat(this.browser.get("/engine-rest/task/count", "Authorization", Browser.basic(id, "x")).statusCode())
			.isEqualTo(401);
		assertThat(location(this.browser.get("/camunda/app/tasklist/", "Authorization", Browser.basic(id, id))))
			.isEqualTo("/login");
		assertThat(this.browser.cookie("JSESSIONID")).isEmpty();
	}

	@Test
	void aPasswordThatABrowserRemembersNeedsTheTokenToo() {
		String id = this.people.person("remembered", "office");

		HttpResponse<String> answer = this.browser.post("/engine-rest/task", "{}", "application/json", "Authorization",
				Browser.basic(id, id), "Origin", "https://evil.example");

		assertThat(answer.statusCode()).isEqualTo(403);
	}

	@Test
	void theEngineActsAsThePersonAndForgetsAfterwards() {
		String id = this.people.person("engine", "office");

		assertThat(this.browser.program(id, "GET", "/engine-rest/authorization?maxResults=10", "").body())
			.isEqualTo("[]");
		assertThat(this.engine.getIdentityService().getCurrentAuthentication()).isNull();
	}

	@Test
	void theSessionEndsWithTheAccount() {
		String id = this.people.person("deleted", "office");
		this.browser.signIn(id);
		this.browser.page("/camunda/app/tasklist/default/");

		this.people.delete(id);

		assertThat(this.browser.get("/engine-rest/task/count").statusCode()).isEqualTo(401);
		assertThat(this.browser.get(ME).statusCode()).isEqualTo(401);
		assertThat(location(this.browser.page("/"))).isEqualTo("/login");
	}

	@Test
	void theSessionEndsWithThePassword() {
		String id = this.people.person("changed", "office");
		this.browser.signIn(id);
		var user = this.engine.getIdentityService().createUserQuery().userId(id).singleResult();
		user.setPassword("mật khẩu mới");
		this.engine.getIdentityService().saveUser(user);

		assertThat(this.browser.get("/engine-rest/task/count").statusCode()).isEqualTo(401);
	}

	@Test
	void aChangedGroupTakesEffectAtOnce() {
		String id = this.people.person("moved", "office");
		this.browser.signIn(id);
		assertThat(location(this.browser.page("/"))).endsWith("/tasklist/default/");

		this.engine.getIdentityService().deleteMembership(id, "office");
		this.people.join(id, "supervisor");

		assertThat(location(this.browser.page("/"))).endsWith("/cockpit/default/");
	}

	@Test
	void guessingFromOneAddressStopsBeforeItLocksTheAccount() {
		String id = this.people.person("guessed", "office");
		for (int guess = 0; guess < 12; guess++) {
			this.browser.get("/engine-rest/task/count", "Authorization", Browser.basic(id, "đoán " + guess));
		}

		assertThat(this.browser.get("/engine-rest/task/count", "Authorization", Browser.basic(id, id)).statusCode())
			.isEqualTo(401);
		assertThat(this.engine.getIdentityService().checkPassword(id, id)).isTrue();
		assertThat(this.throttle.refuses(id, "127.0.0.1")).isTrue();
		assertThat(this.throttle.refuses(id, "10.1.2.3")).isFalse();
		this.throttle.succeeded(id, "127.0.0.1");
		this.browser.signIn(id);
		assertThat(this.browser.get(ME).statusCode()).isEqualTo(200);
	}

	@Test
	void actuatorIsForTheAdministrator() {
		this.browser.signIn(this.people.person("staff", "office"));
		assertThat(this.browser.get("/actuator").statusCode()).isEqualTo(403);

		Browser other = new Browser(this.port).signIn(this.people.person("admin", "camunda-admin"));
		assertThat(other.get("/actuator").statusCode()).isEqualTo(200);
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElse("none, but " + answer.statusCode());
	}

}
