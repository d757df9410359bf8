package org.reformflow.initiative.council;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.sql.DataSource;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.Visitor.Answer;
import org.reformflow.initiative.InitiativeStory;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody learns a score or a vote before its time, on whatever surface. */
@ProductTest
class CouncilSecrecyTests {

	private static final String REMARK = "nhan-xet-kin-4711";

	private static final String OVERALL = "nhan-xet-chung-kin-4711";

	/** The points 6.7 as a number of its own. */
	private static final Pattern POINTS = Pattern.compile("(?<![\\d.,:-])6[.,]7(?:0+)?(?![\\d.,:])");

	/** Members, chair, secretary, supervisor, analyst, desk, director, administrator. */
	private static final List<String> READERS = List.of("hoidong5", "hoidong1", "hoidong3", "giamsat", "phantich",
			"chuyenvien.qlchn", "giamdoc", "quantri", "chuyenvien.qlkh");

	private final Map<String, Reader> readers = new ConcurrentHashMap<>();

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private InitiativeStory stories;

	@Autowired
	private CouncilStory council;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private HistoryService history;

	@Autowired
	private ScoringTable table;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private DataSource database;

	@Autowired
	private TestClock clock;

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private String campaign;

	private String application;

	@BeforeEach
	void anApplicationInScoring() {
		this.clock.stopAt("2026-03-02T08:00");
		Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
		this.log.start();
		root.addAppender(this.log);
		this.campaign = this.stories.campaign().id();
		this.application = this.stories.handedIn(this.campaign, "chuyenvien.qlkh", "Sổ nhiệm vụ dùng chung");
	}

	@AfterEach
	void realTime() {
		((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(this.log);
		this.clock.reset();
	}

	@Test
	void nobodyReadsASheetBeforeScoringCloses() {
		this.council.startScoring(this.application);
		this.council.startSessions(this.campaign);
		Task sheet = this.people.task("hoidong4", this.application, "Task_Score");
		Answer sent = new Reader(this.port, "hoidong4").program("/task/" + sheet.getId() + "/submit-form", """
				{"variables": {"decision": {"value": "score"}, "remark": {"value": "%s"},
				"scores": {"type": "Json", "value": "[%s, %s, %s]"}}}""".formatted(OVERALL, row(), row(), row()));
		assertThat(sent.status()).as(sent.text()).isEqualTo(204);
		assertThat(this.jdbc.sql(
				"select count(*) from score join score_sheet sheet on sheet.id = score.sheet_id where sheet.scoring_id = ?")
			.param(scoring())
			.query(Integer.class)
			.single()).isEqualTo(3);

		String open = this.people.task("hoidong5", this.application, "Task_Score").getId();
		READERS.forEach((person) -> assertTellsNothing(person, sheet.getId(), open));
		assertThat(answers("quantri", this.application, open))
			.anyMatch((answer) -> answer.contains("Tính mới (0 đến 10"))
			.anyMatch((answer) -> answer.contains("Task_Score"))
			.anyMatch((answer) -> answer.contains("reviewersFound") && answer.contains("removalTime"));
		assertThat(stored("score", "score_sheet")).isEmpty();
		assertThat(this.log.list).noneMatch(CouncilSecrecyTests::tells);

		this.people.runJobs(this.application);
		assertThat(stored("score", "score_sheet")).isEmpty();
	}

	private static String row() {
		return "{\\\"points\\\": 6.7, \\\"remark\\\": \\\"" + REMARK + "\\\"}";
	}

	@Test
	void aSheetThatIsRefusedLeavesNoTraceEither() {
		this.council.startScoring(this.application);
		Task sheet = this.people.task("hoidong4", this.application, "Task_Score");
		Answer sent = new Reader(this.port, "hoidong4").program("/task/" + sheet.getId() + "/submit-form", """
				{"variables": {"decision": {"value": "score"}, "remark": {"value": "%s"},
				"scores": {"type": "Json", "value": "[%s, %s, {\\"points\\": 10.1}]"}}}""".formatted(OVERALL, row(),
				row()));

		assertThat(sent.status()).isEqualTo(400);
		assertThat(sent.text()).contains("điểm “Khả năng áp dụng” phải từ 0 đến 10").doesNotContain("6.7");
		assertThat(stored()).isEmpty();
		assertThat(this.log.list).noneMatch(CouncilSecrecyTests::tells);
	}

	@Test
	void theSecretarySeesWhatTheSheetsSayOnceScoringIsClosed() {
		this.council.startScoring(this.application);
		this.council.startSessions(this.campaign);
		for (String member : CouncilStory.ALL) {
			Map<String, Object> row = Map.of("points", 6.7, "remark", REMARK);
			assertThat(agenda()).doesNotContain("67,0").doesNotContain(REMARK);
			this.people.submit(member, this.application, "Task_Score",
					Map.of("decision", "score", "scores", List.of(row, row, row), "remark", OVERALL));
		}
		assertThat(agenda()).doesNotContain("67,0").contains("Đang chấm điểm");
		this.people.runJobs(this.application);

		assertThat(agenda()).contains("67,0 (67,0–67,0, ±0,0; 7 phiếu)").doesNotContain("hoidong");
		this.council.submit(CouncilStory.SECRETARY, this.campaign, "Task_Agenda",
				CouncilStory.agenda(VoteMode.SECRET, List.of(this.application)));
		Task meeting = this.people.task(CouncilStory.SECRETARY, this.campaign, "Task_Attendance");
		String attendance = String.valueOf(this.people.form(CouncilStory.SECRETARY, meeting).get("remarks"));
		assertThat(attendance).contains("6,7 – 6,7 – 6,7: " + OVERALL + " | " + REMARK).doesNotContain("hoidong");
	}

	private String agenda() {
		return this.people
			.form(CouncilStory.SECRETARY, this.people.task(CouncilStory.SECRETARY, this.campaign, "Task_Agenda"))
			.values()
			.toString();
	}

	@Test
	void nobodyLearnsAVoteAndNothingSaysWhoVotedWhat() {
		String id = this.council.ready(this.campaign, "chuyenvien.qlkh", "Biểu quyết kín");
		this.council.startSessions(this.campaign);
		this.council.meet(this.campaign, VoteMode.SECRET, List.of(id), CouncilStory.ALL);
		Task ballot = this.people.task("hoidong4", this.campaign, "Task_Vote");
		Answer sent = new Reader(this.port, "hoidong4").program("/task/" + ballot.getId() + "/submit-form", """
				{"variables": {"votes": {"type": "Json", "value": "[{\\"vote\\": \\"NO\\"}]"}}}""");
		assertThat(sent.status()).as(sent.text()).isEqualTo(204);

		assertThat(this.history.createHistoricVariableInstanceQuery().variableName("votes").count()).isZero();
		assertThat(this.jdbc.sql("""
				select count(*), count(content_hash) from audit_entry
				where what in ('ballot.cast', 'initiative-session/Task_Vote')""")
			.query((row, number) -> List.of(row.getInt(1) > 0, row.getInt(2) == 0))
			.single()).containsOnly(true);
		assertThat(this.history.createHistoricVariableInstanceQuery().variableName("vote").count()).isZero();
		assertThat(this.runtime.createVariableInstanceQuery().variableName("votes").count()).isZero();
		for (String person : READERS) {
			answers(person, this.campaign, ballot.getId())
				.forEach((answer) -> assertThat(answer).doesNotContain("\"NO\"", "\\\"NO\\\"", "votes_no", "votesNo"));
		}
		assertThat(this.jdbc
			.sql("select count(*) from session_application where session_id in "
					+ "(select id from council_session where campaign_id = ?) and votes_no = 1")
			.param(this.campaign)
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	private void assertTellsNothing(String person, String sheet, String openSheet) {
		List<String> answers = answers(person, this.application, sheet);
		answers.addAll(answers(person, this.campaign, openSheet));
		answers.addAll(agendaForms(person));
		assertThat(answers).as(person).noneMatch(CouncilSecrecyTests::tells);
	}

	private static boolean tells(@Nullable String text) {
		return text != null && (text.contains(REMARK) || text.contains(OVERALL) || POINTS.matcher(text).find());
	}

	private static boolean tells(ILoggingEvent event) {
		String trace = (event.getThrowableProxy() != null) ? ThrowableProxyUtil.asString(event.getThrowableProxy())
				: "";
		return tells(event.getFormattedMessage()) || trace.contains(REMARK) || trace.contains(OVERALL);
	}

	/** What a person gets from all surfaces about a matter and a task. */
	private List<String> answers(String person, String businessKey, String taskId) {
		Reader reader = this.readers.computeIfAbsent(person, (name) -> new Reader(this.port, name));
		String family = String.join(",",
				this.runtime.createProcessInstanceQuery()
					.processInstanceBusinessKey(businessKey)
					.list()
					.stream()
					.map((instance) -> instance.getId())
					.toList());
		String first = this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(businessKey)
			.processDefinitionKeyIn("initiative-scoring", "initiative-session")
			.singleResult()
			.getId();
		List<String> paths = Stream
			.of("/task?processInstanceBusinessKey=" + businessKey, "/task/" + taskId, "/task/" + taskId + "/variables",
					"/task/" + taskId + "/localVariables", "/task/" + taskId + "/form-variables",
					"/task/" + taskId + "/rendered-form", "/task/" + taskId + "/deployed-form",
					"/task/" + taskId + "/comment", "/task/" + taskId + "/attachment",
					"/process-instance/" + first + "/variables", "/process-instance/" + first + "/activity-instances",
					"/variable-instance?processInstanceIdIn=" + family,
					"/history/variable-instance?processInstanceIdIn=" + family,
					"/history/detail?processInstanceId=" + first,
					"/history/detail?formFields=true&processInstanceId=" + first,
					"/history/activity-instance?processInstanceId=" + first, "/history/task?processInstanceId=" + first,
					"/history/user-operation?processInstanceId=" + first, "/history/user-operation?taskId=" + taskId,
					"/history/identity-link-log?taskId=" + taskId,
					"/history/process-instance?processInstanceBusinessKey=" + businessKey,
					"/execution?processInstanceId=" + first, "/job?processInstanceId=" + first,
					"/incident?processInstanceId=" + first, "/history/job-log?processInstanceId=" + first,
					"/history/decision-instance?includeInputs=true&includeOutputs=true&processInstanceId=" + first)
			.map((path) -> path.contains("?") ? path + "&maxResults=50" : path)
			.toList();
		List<String> answers = new ArrayList<>();
		paths.forEach((path) -> answers.add(reader.program(path).text()));
		paths.forEach((path) -> answers.add(reader.session("/camunda/api/engine/engine/default" + path).text()));
		Stream
			.of("/api/campaigns/" + this.campaign, "/camunda/api/ext/evidence/tasks/" + taskId + "/files",
					"/camunda/api/cockpit/plugin/base/default/process-instance/" + first + "/called-process-instances",
					"/camunda/api/ext/notices", "/camunda/api/tasklist/plugin/tasklistPlugins/default/x")
			.forEach((path) -> answers.add(reader.session(path).text()));
		return answers;
	}

	/** The secretary's form, as each of them gets it. */
	private List<String> agendaForms(String person) {
		return this.people.tasks(CouncilStory.SECRETARY, this.campaign, "Task_Agenda")
			.stream()
			.map((task) -> this.readers.computeIfAbsent(person, (name) -> new Reader(this.port, name))
				.program("/task/" + task.getId() + "/form-variables")
				.text())
			.toList();
	}

	private String scoring() {
		return this.jdbc.sql("select id from scoring where application_id = ?")
			.param(this.application)
			.query(String.class)
			.single();
	}

	/** Names of tables, but for some, that hold a remark, or points of this test. */
	private List<String> stored(String... but) {
		List<String> telling = new ArrayList<>();
		for (String name : tables()) {
			if (!List.of(but).contains(name.toLowerCase(Locale.ROOT)) && this.jdbc.sql("select * from \"" + name + "\"")
				.query((ResultSet row, int number) -> tells(row, name))
				.list()
				.contains(true)) {
				telling.add(name);
			}
		}
		return telling;
	}

	private static boolean tells(ResultSet row, String table) throws SQLException {
		for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
			Object value = row.getObject(i);
			String text = (value instanceof byte[] bytes) ? new String(bytes, StandardCharsets.UTF_8)
					: (value instanceof Blob) ? new String(row.getBytes(i), StandardCharsets.UTF_8)
							: String.valueOf(value);
			if (text.contains(REMARK) || text.contains(OVERALL)
					|| (isVariable(table) && value instanceof Number number && isPoints(number))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isVariable(String table) {
		return table.toLowerCase(Locale.ROOT).startsWith("act_");
	}

	private static boolean isPoints(Number number) {
		return new BigDecimal(number.toString()).compareTo(new BigDecimal("6.7")) == 0;
	}

	private List<String> tables() {
		try (Connection connection = this.database.getConnection()) {
			DatabaseMetaData meta = connection.getMetaData();
			List<String> names = new ArrayList<>();
			try (ResultSet tables = meta.getTables(null, connection.getSchema(), "%",
					new String[] { "TABLE", "BASE TABLE" })) {
				while (tables.next()) {
					names.add(tables.getString("TABLE_NAME"));
				}
			}
			assertThat(names).hasSizeGreaterThan(60);
			return names;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
