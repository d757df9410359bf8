package org.reformflow.security;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class AccountTests {

	private static final String ME = "/camunda/api/admin/auth/user/default";

	private static final String OWN = "Bốn con mèo vàng đi chợ";

	@LocalServerPort
	private int port;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Sessions sessions;

	private People people;

	private Browser browser;

	@BeforeEach
	void makePeople() {
		this.people = new People(this.engine);
		this.browser = new Browser(this.port);
	}

	@Test
	void anotherNodeReadsTheSessionUntilItIdlesOrGetsOld() {
		StoredSession session = this.sessions.createSession();
		session.setAttribute(Sessions.ACCOUNT, "sec.node");
		session.setAttribute("authenticatedUser", List.of());
		this.sessions.save(session);

		assertThat(node(Duration.ofMinutes(29)).findById(session.getId())).isNotNull()
			.extracting(StoredSession::texts)
			.isEqualTo(Map.of(Sessions.ACCOUNT, "sec.node"));
		assertThat(node(Duration.ofMinutes(31)).findById(session.getId())).isNull();
		for (int minutes = 25; minutes < 720; minutes += 25) {
			Sessions node = node(Duration.ofMinutes(minutes));
			node.save(Objects.requireNonNull(node.findById(session.getId())));
		}
		assertThat(node(Duration.ofMinutes(719)).findById(session.getId())).isNotNull();
		assertThat(node(Duration.ofMinutes(721)).findById(session.getId())).isNull();
		assertThat(this.jdbc.sql("select count(*) from web_session where id = :id")
			.param("id", session.getId())
			.query(Integer.class)
			.single()).isZero();
		this.sessions.deleteById(session.getId());
	}

	private Sessions node(Duration later) {
		return new Sessions(this.jdbc, new SignInSettings(Duration.ofMinutes(30), Duration.ofHours(12), true),
				Clock.offset(Clock.systemUTC(), later));
	}

	@Test
	void aSessionThatEndedMeanwhileStaysEnded() {
		StoredSession session = this.sessions.createSession();
		session.setAttribute(Sessions.ACCOUNT, "sec.ended");
		this.sessions.save(session);
		StoredSession elsewhere = Objects.requireNonNull(this.sessions.findById(session.getId()));

		assertThat(this.sessions.endAllOf("sec.ended")).isOne();
		elsewhere.setAttribute("more", "text");
		this.sessions.save(elsewhere);

		assertThat(this.sessions.findById(session.getId())).isNull();
	}

	@Test
	void aMissingTokenIsExplainedAndKeepsTheSession() {
		this.browser.signIn(this.people.person("tokenless", "office"));
		this.browser.page("/camunda/app/tasklist/default/");

		HttpResponse<String> answer = this.browser.post("/camunda/api/engine/engine/default/task", "{}",
				"application/json");

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("token-missing", "Hãy tải lại trang");
		this.browser.page("/camunda/app/tasklist/default/");
		assertThat(this.browser.webApp("POST", "/camunda/api/engine/engine/default/task/count", "{}").statusCode())
			.isEqualTo(200);
		assertThat(this.browser.post("/engine-rest/task", "{}", "application/json").body()).contains("token-missing");
	}

	@Test
	void aPasswordThatTheAdministratorGaveMustBeChangedBeforeAnythingElse() {
		String admin = this.people.person("admin", "camunda-admin");
		String id = this.people.person("first", "office");
		String password = this.browser.program(admin, "POST", "/api/accounts/" + id + "/password", "")
			.body()
			.replaceAll(".*:\"|\"}", "");
		Browser person = new Browser(this.port).signIn(id, password);

		assertThat(location(person.page("/camunda/app/tasklist/default/"))).isEqualTo("/account");
		assertThat(person.get(ME).body()).contains("password-to-change");
		assertThat(person.get("/engine-rest/task/count", "Authorization", Browser.basic(id, password)).statusCode())
			.isEqualTo(403);
		assertThat(change(person, password, "ngắn quá", "ngắn quá").body()).contains("ít nhất 12 ký tự");
		assertThat(change(person, password, OWN, OWN + "!").body()).contains("không giống nhau");
		assertThat(change(person, "sai", OWN, OWN).body()).contains("Mật khẩu hiện tại không đúng");
		assertThat(location(change(person, password, OWN, OWN))).startsWith("/account?changed");

		assertThat(person.get(ME).statusCode()).isEqualTo(200);
		assertThat(new Browser(this.port).get("/engine-rest/task/count", "Authorization", Browser.basic(id, OWN))
			.statusCode()).isEqualTo(200);
	}

	private static HttpResponse<String> change(Browser person, String current, String password, String repeated) {
		person.get("/account");
		return person.post("/account/password",
				"current=" + Browser.encode(current) + "&password=" + Browser.encode(password) + "&repeated="
						+ Browser.encode(repeated) + "&_csrf=" + person.cookie("REFORM-CSRF").orElseThrow(),
				"application/x-www-form-urlencoded");
	}

	@Test
	void aLockedPersonIsOutAtOnceUntilUnlocked() {
		String admin = this.people.person("locker", "camunda-admin");
		String id = this.people.person("locked", "office");
		this.browser.signIn(id);
		Browser other = new Browser(this.port);

		assertThat(other.program(admin, "POST", "/api/accounts/" + id + "/lock", "").statusCode()).isEqualTo(200);

		assertThat(this.browser.get(ME).statusCode()).isEqualTo(401);
		assertThat(other.program(id, "GET", "/engine-rest/task/count", "").statusCode()).isEqualTo(401);
		assertThat(other.program(admin, "POST", "/api/accounts/" + id + "/unlock", "").statusCode()).isEqualTo(200);
		assertThat(other.program(id, "GET", "/engine-rest/task/count", "").statusCode()).isEqualTo(200);
		assertThat(other.program(id, "POST", "/api/accounts/" + admin + "/lock", "").statusCode()).isEqualTo(403);
		assertThat(other.program(admin, "POST", "/api/accounts/" + admin + "/lock", "").statusCode()).isEqualTo(400);
	}

	@Test
	void signingOutEverywhereEndsTheOtherBrowserToo() {
		String id = this.people.person("everywhere", "office");
		Browser home = new Browser(this.port).signIn(id);
		this.browser.signIn(id);

		this.browser.get("/account");
		this.browser.post("/account/sign-out", "_csrf=" + this.browser.cookie("REFORM-CSRF").orElseThrow(),
				"application/x-www-form-urlencoded");

		assertThat(home.get(ME).statusCode()).isEqualTo(401);
		assertThat(this.browser.get(ME).statusCode()).isEqualTo(401);
	}

	@Test
	void ownPagesHaveTheAccountAndTheSignOut() {
		Browser analyst = new Browser(this.port).signIn("giamsat", "demo");

		for (String page : new String[] { "/supervision", "/reports", "/scoring" }) {
			assertThat(analyst.page(page).body()).contains("action=\"/logout\"", "href=\"/account\"", "_csrf");
		}
		assertThat(location(analyst.post("/logout", "_csrf=" + analyst.cookie("REFORM-CSRF").orElseThrow(),
				"application/x-www-form-urlencoded")))
			.isEqualTo("/login?logout");
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElse("none, but " + answer.statusCode());
	}

}
