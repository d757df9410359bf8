package org.reformflow.demo;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validator;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.directive.DirectiveSubmissions;
import org.reformflow.directive.Warning;
import org.reformflow.organisation.Organisation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class DemoDirectivesTests {

	@Autowired
	private DirectiveSubmissions submissions;

	@Autowired
	private Organisation organisation;

	@Autowired
	private ObjectMapper mapper;

	@Autowired
	private Validator validator;

	@Autowired
	private People people;

	@Autowired
	private TestClock clock;

	@Autowired
	private JdbcClient jdbc;

	private DemoDirectives examples;

	@BeforeEach
	void setUp() {
		this.clock.stopAt("2026-12-15T08:00");
		this.examples = new DemoDirectives(this.submissions, this.organisation, this.mapper, new DemoDates(this.clock));
		this.examples.load();
	}

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	@Test
	void allExamplesWaitForTheirBreakdownAndSayWhatTheyAre() {
		for (String name : DemoDirectives.NAMES) {
			Task task = this.people.task("chanhvanphong", id(name), "Task_BreakDown");
			assertThat(task).as(name).isNotNull();
			assertThat(subject(name)).endsWith("(ví dụ)").contains("2026");
			assertThat(subject(name)).doesNotContain("{");
		}
	}

	@Test
	void theExamplesKeepTheRulesOfTheRestCall() {
		assertThat(DemoDirectives.NAMES)
			.allSatisfy((name) -> assertThat(this.validator.validate(this.examples.read(name))).isEmpty());
	}

	@Test
	void theOneOnIndicesCanBeSubmittedAsItIs() {
		assertThat(warnings("nang-cao-chi-so")).containsExactly("acting-unit-not-recipient");
		assertThat(warnings("chuong-trinh-cai-cach")).containsOnly("lead-unit-missing");
		assertThat(warnings("nhiem-vu-nam")).isEmpty();
		assertThat(warnings("tuyen-truyen")).isEmpty();
	}

	@Test
	void aRestartAddsNothingEvenInAnotherYear() {
		List<String> before = DemoDirectives.NAMES.stream().map(this::id).toList();
		int directives = count();

		this.clock.stopAt("2027-02-01T08:00");
		this.examples.load();

		assertThat(count()).isEqualTo(directives);
		assertThat(DemoDirectives.NAMES.stream().map(this::id)).isEqualTo(before);
	}

	@Test
	void theOfficeIsNamedInTheHistory() {
		assertThat(this.jdbc.sql("select actor from directive_event where directive_id = ?")
			.param(id("nhiem-vu-nam"))
			.query(String.class)
			.list()).contains("vanphong");
	}

	@Test
	void theDatedTaskIsDueAMonthAhead() {
		assertThat(new DemoDates(this.clock).fill("{year} {lastYear} {month} {due} {dueWords}"))
			.isEqualTo("2026 2025 2026-12 2027-01-14 14/1/2027");
	}

	private String id(String name) {
		return this.submissions.find(DemoDirectives.DEPARTMENT, DemoDirectives.key(name)).orElseThrow().id();
	}

	private List<String> warnings(String name) {
		return this.submissions.find(DemoDirectives.DEPARTMENT, DemoDirectives.key(name))
			.orElseThrow()
			.warnings()
			.stream()
			.map(Warning::code)
			.toList();
	}

	private String subject(String name) {
		return String.valueOf(this.jdbc.sql("select subject from directive where id = :id")
			.params(Map.of("id", id(name)))
			.query(String.class)
			.single());
	}

	private int count() {
		return this.jdbc.sql("select count(*) from directive").query(Integer.class).single();
	}

}
