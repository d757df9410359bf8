package org.reformflow.audit;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.Visitor;
import org.reformflow.Visitor.Answer;
import org.reformflow.directive.Stories;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What the product notes, and who may read it. */
@ProductTest
class AuditApiTests {

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private Stories stories;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@AfterEach
	void realTime() {
		this.clock.reset();
	}

	@Test
	void onlyAdministratorsReadAndVerifyTheLog() {
		for (String path : List.of("/api/audit", "/api/audit/verify", "/api/audit/export.csv")) {
			assertThat(Visitor.nobody(this.port).get(path).status()).as(path).isEqualTo(401);
			for (String person : List.of("vanphong", "giamdoc", "phantich", "giamsat")) {
				assertThat(program(person, path).status()).as(person + path).isEqualTo(403);
			}
			assertThat(program("quantri", path).status()).as(path).isEqualTo(200);
		}
	}

	@Test
	void theLogOfTheProductIsWhole() {
		JsonNode verdict = program("quantri", "/api/audit/verify").json();

		assertThat(verdict.path("valid").asBoolean()).as(verdict.toString()).isTrue();
		assertThat(verdict.path("entries").asLong()).isPositive();
		assertThat(verdict.path("firstBroken").isNull()).isTrue();
		assertThat(this.jdbc.sql("select count(*) from audit_seal").query(Long.class).single()).isPositive();
	}

	@Test
	void whatPeopleDecideIsNotedByStepChoiceAndAccount() {
		String directive = this.stories.runningFor("quan-ly-khoa-hoc");

		JsonNode entries = about(directive);

		assertThat(entries.findValuesAsText("what")).contains("directive-rollout", "directive-rollout/Task_Approve");
		JsonNode approval = find(entries, "directive-rollout/Task_Approve");
		assertThat(approval.path("actor").asText()).isEqualTo("giamdoc");
		assertThat(approval.path("department").asText()).isEqualTo("so-khcn");
		assertThat(approval.path("detail").properties()).anyMatch((each) -> each.getKey().startsWith("choice."));
		assertThat(entries.toString()).doesNotContain("cải cách hành chính");
	}

	@Test
	void oneStatementIsAddedToACompletedTask() {
		String directive = this.stories.runningFor("quan-ly-khoa-hoc");
		long before = number(directive);

		this.people.submit("truongphong.qlkh", directive, "Task_Acknowledge", Map.of("acknowledgement", "accept"));

		assertThat(number(directive)).isEqualTo(before + 1);
	}

	@Test
	void signInsAndFilesThatAreTakenAreNoted() {
		Visitor browser = Visitor.browser(this.port, "quantri");
		Answer file = browser.get("/api/audit/export.csv?actor=quantri");
		Visitor.nobody(this.port).signIn("vanphong", "wrong-password");
		Visitor.nobody(this.port).signIn("a-password-typed-as-a-name", "wrong");

		assertThat(file.text()).startsWith("\uFEFF\"Số\"").contains("\"signed-in\"");
		assertThat(about("/api/audit/export.csv").get(0).path("actor").asText()).isEqualTo("quantri");
		JsonNode failed = entries("kind=SIGN_IN");
		assertThat(find(failed, "signed-in").path("detail").path("address").asText()).isEqualTo("127.0.0.1");
		assertThat(failed.toString())
			.contains("\"sign-in.failed\",\"actor\":\"vanphong\"", "\"sign-in.failed\",\"actor\":\"unknown\"")
			.doesNotContain("a-password-typed-as-a-name");
	}

	@Test
	void pagesAreCutByDayAndContinueWhereTheyEnded() {
		this.clock.stopAt("2031-05-05T10:00");
		Visitor.browser(this.port, "vanphong");
		this.clock.stopAt("2031-05-06T10:00");
		Visitor.browser(this.port, "giamdoc");

		JsonNode day = entries("from=2031-05-06&to=2031-05-06");
		assertThat(day.findValuesAsText("actor")).contains("giamdoc").doesNotContain("vanphong");
		long newest = day.get(0).path("id").asLong();
		assertThat(entries("from=2031-05-05&before=" + newest).findValuesAsText("id"))
			.doesNotContain(Long.toString(newest));
		assertThat(program("quantri", "/api/audit?from=no-day").status()).isEqualTo(400);
	}

	@Test
	void peopleAndTheirRolesAreNotedWhenTheyAreImported() {
		JsonNode person = find(entries("kind=PERMISSION&about=vanphong"), "person.imported");

		assertThat(person.path("detail").path("gained").asText()).contains("office");
	}

	private long number(String about) {
		return this.jdbc.sql("select count(*) from audit_entry where about = ?")
			.param(about)
			.query(Long.class)
			.single();
	}

	private JsonNode about(String matter) {
		return entries("about=" + matter);
	}

	private JsonNode entries(String query) {
		Answer answer = program("quantri", "/api/audit?" + query);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.json().path("entries");
	}

	private static JsonNode find(JsonNode entries, String what) {
		for (JsonNode entry : entries) {
			if (entry.path("what").asText().equals(what)) {
				return entry;
			}
		}
		throw new AssertionError("no " + what + " in " + entries);
	}

	private Answer program(String person, String path) {
		return Visitor.program(this.port, person).get(path);
	}

}
