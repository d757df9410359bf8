package org.reformflow.supervision.briefing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reformflow.CoversModel;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.TestModels;
import org.reformflow.Visitor;
import org.reformflow.directive.Stories;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
@CoversModel("weekly-briefing")
class WeeklyBriefingProcessTests {

	private static final String DEPARTMENT = "so-khcn";

	private static final String SCIENCE = "quan-ly-khoa-hoc";

	private static final String TECHNOLOGY = "quan-ly-cong-nghe";

	@Autowired
	private BriefingProcess process;

	@Autowired
	private BriefingTime time;

	@Autowired
	private BriefingMails mails;

	@Autowired
	private Stories stories;

	@Autowired
	private People people;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private ManagementService management;

	@Autowired
	private RepositoryService repository;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@LocalServerPort
	private int port;

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-03-02T07:29, 2026-03-02, an hour that is to come
			2026-03-02T07:30, 2026-03-09, the moment itself has come
			2026-03-05T09:00, 2026-03-09, next week
			2026-02-13T09:00, 2026-02-23, after the week of Tết
			2026-12-31T09:00, 2027-01-04, year end
			2029-04-27T09:00, 2029-05-02, Monday and Tuesday are holidays
			2029-05-02T09:00, 2029-05-07, and nothing is made up for
			""")
	void comesWhenTheOfficeOpensOnTheFirstWorkingDayOfAWeek(String now, String day, String why) {
		assertThat(next(now)).as(why).isEqualTo(day + "T00:30:00Z");
	}

	@Test
	void analystsChooseTheDayAndAWrongTableChangesNothing() {
		List<String> deployments = List.of(deploy("\"Thứ tư\""), deploy("\"hôm nào rảnh\""), deploy("1 / 0"));
		try {
			assertThat(next("2050-01-10T09:00")).isEqualTo("2050-01-12T00:30:00Z");
		}
		finally {
			deployments.forEach((deployment) -> this.repository.deleteDeployment(deployment, true));
		}
		assertThat(next("2050-01-10T09:00")).isEqualTo("2050-01-17T00:30:00Z");
	}

	private String deploy(String weekday) {
		return this.repository.createDeployment()
			.source(TestModels.SOURCE)
			.addString("briefing-day.dmn",
					"""
							<?xml version="1.0" encoding="UTF-8"?>
							<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="D" name="d" namespace="n">
							<decision id="briefing-day" name="d" camunda:historyTimeToLive="P10D"><decisionTable id="t" hitPolicy="FIRST">
							<output id="o" name="weekday" typeRef="string"/>
							<rule id="r"><outputEntry id="e"><text>%s</text></outputEntry></rule></decisionTable></decision></definitions>
							"""
						.formatted(weekday))
			.deploy()
			.getId();
	}

	@Test
	void eachDepartmentHasOneThatSurvivesAnotherStart() {
		this.process.startMissing();
		this.process.startMissing();

		for (String department : List.of(DEPARTMENT, "so-noivu")) {
			assertThat(this.runtime.createProcessInstanceQuery()
				.processDefinitionKey(BriefingProcess.KEY)
				.processInstanceBusinessKey(BriefingProcess.businessKey(department))
				.tenantIdIn(department)
				.count()).as(department).isEqualTo(1);
		}
	}

	@Test
	void endsWithItsDepartment() {
		this.process.start("so-cu");

		run("so-cu");
		run("so-cu");

		assertThat(this.people.instances(BriefingProcess.KEY, BriefingProcess.businessKey("so-cu"))).isZero();
	}

	@Test
	void leadersGetTheDepartmentAndHeadsTheirUnitOnceAWeek() {
		this.clock.stopAt("2050-01-05T08:00");
		String science = "Rà soát thủ tục " + UUID.randomUUID();
		String technology = "Lập danh mục " + UUID.randomUUID();
		this.stories.runningUntil(SCIENCE, science, "2050-01-07");
		this.stories.runningUntil(TECHNOLOGY, technology, "2050-01-14");
		this.clock.stopAt("2050-01-10T07:30");

		run(DEPARTMENT);
		run(DEPARTMENT);

		Map<String, String> sent = sent("2050-W02");
		assertThat(sent.keySet()).contains("giamdoc", "phogiamdoc", "chanhvanphong", "truongphong.qlkh")
			.doesNotContain("vanphong", "giamsat", "chuyenvien.qlkh", "giamdoc.snv");
		for (String leader : List.of("giamdoc", "phogiamdoc", "chanhvanphong")) {
			assertThat(sent.get(leader)).contains("Sở Khoa học và Công nghệ, số liệu ngày 10/01/2050");
		}
		assertThat(sent.get("truongphong.qlkh")).contains("Phòng Quản lý Khoa học, số liệu ngày 10/01/2050")
			.contains("3 ngày (hạn 07/01/2050): " + science)
			.contains("http://127.0.0.1:8080/supervision/briefing")
			.doesNotContain(technology);
		assertThat(sent.get("truongphong.qlcn")).contains("14/01/2050: " + technology).doesNotContain(science);

		this.mails.send(DEPARTMENT);
		this.clock.stopAt("2050-01-14T10:00");
		this.mails.send(DEPARTMENT);
		assertThat(count("2050-W02")).isEqualTo(sent.size());
	}

	@Test
	void aWeekThatWasMissedIsNotRepeated() {
		this.clock.stopAt("2050-02-02T10:00");
		run(DEPARTMENT);
		run(DEPARTMENT);

		assertThat(count("2050-W05")).isPositive();
		assertThat(timer(DEPARTMENT)).isEqualTo("2050-02-07T00:30:00Z");
	}

	@Test
	void isAMailOfItsOwnUnlessSomebodyWantsNone() {
		Visitor head = Visitor.browser(this.port, "truongphong.qlchn");
		this.clock.stopAt("2050-03-07T07:30");
		this.mails.send(DEPARTMENT);
		assertThat(mail("2050-W10", "truongphong.qlchn")).isEqualTo("QUEUED");

		wantsNoMail("truongphong.qlchn");
		try {
			this.clock.stopAt("2050-03-14T07:30");
			this.mails.send(DEPARTMENT);
		}
		finally {
			wantsWhatIsUsual("truongphong.qlchn");
		}
		assertThat(mail("2050-W11", "truongphong.qlchn")).isEqualTo("INBOX_ONLY");
		assertThat(mail("2050-W11", "giamdoc")).isEqualTo("QUEUED");
		assertThat(head.get("/supervision/briefing").status()).isEqualTo(200);
	}

	@Test
	void theOtherDepartmentIsToldNothingOfThisOne() {
		this.clock.stopAt("2050-04-04T07:30");
		String text = "Việc của sở này " + UUID.randomUUID();
		this.stories.runningUntil(SCIENCE, text, "2050-04-05");

		this.mails.send("so-noivu");

		assertThat(sent("so-noivu", "2050-W14")).containsKey("giamdoc.snv")
			.allSatisfy((person, body) -> assertThat(body).doesNotContain(text).contains("Sở Nội vụ"));
	}

	private void wantsNoMail(String person) {
		this.jdbc.sql("insert into notice_preference (person, mail) values (?, 'NONE')").param(person).update();
	}

	private void wantsWhatIsUsual(String person) {
		this.jdbc.sql("delete from notice_preference where person = ?").param(person).update();
	}

	private String mail(String week, String person) {
		return this.jdbc.sql("select mail from notice where notice_key like ? and recipient = ?")
			.params("briefing-" + DEPARTMENT + "-" + week + "-%", person)
			.query(String.class)
			.single();
	}

	private Map<String, String> sent(String week) {
		return sent(DEPARTMENT, week);
	}

	/** The bodies, by recipient. */
	private Map<String, String> sent(String department, String week) {
		Map<String, String> sent = new TreeMap<>();
		this.jdbc.sql("select recipient, body from notice where notice_key like ?")
			.param("briefing-" + department + "-" + week + "-%")
			.query((row, number) -> Objects.isNull(sent.put(row.getString(1), row.getString(2))))
			.list()
			.forEach((first) -> assertThat(first).as("once").isTrue());
		return sent;
	}

	private int count(String week) {
		return this.jdbc.sql("select count(*) from notice where notice_key like ?")
			.param("briefing-" + DEPARTMENT + "-" + week + "-%")
			.query(Integer.class)
			.single();
	}

	/** Fires the timer, or runs the job. */
	private void run(String department) {
		this.management.executeJob(
				this.management.createJobQuery().processInstanceId(instance(department)).singleResult().getId());
	}

	private String timer(String department) {
		return this.management.createJobQuery()
			.processInstanceId(instance(department))
			.timers()
			.singleResult()
			.getDuedate()
			.toInstant()
			.toString();
	}

	private String instance(String department) {
		return this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(BriefingProcess.businessKey(department))
			.singleResult()
			.getId();
	}

	private String next(String now) {
		this.clock.stopAt(now);
		return this.time.next(DEPARTMENT).toInstant().toString();
	}

}
