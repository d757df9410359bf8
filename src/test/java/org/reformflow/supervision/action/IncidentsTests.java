package org.reformflow.supervision.action;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reformflow.PostOffice;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.Visitor;
import org.reformflow.Visitor.Answer;
import org.reformflow.notification.NoticeStory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Failed steps of a department over HTTP. */
@ProductTest
class IncidentsTests {

	private static final String ADDRESS = "chuyenvien.tdc@so-khcn.example";

	@LocalServerPort
	private int port;

	@Autowired
	private NoticeStory notices;

	@Autowired
	private ManagementService management;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	private final Map<String, Visitor> visitors = new HashMap<>();

	@BeforeEach
	void duringOfficeHours() {
		this.clock.stopAt("2046-03-06T09:00");
	}

	@AfterEach
	void tidyUp() {
		PostOffice.answerNormally();
		this.clock.reset();
	}

	@Test
	void groupsByCauseAndSaysWhatToDo() {
		String incident = refusedMail();

		JsonNode page = incidents("giamsat", "?cause=MAIL_ADDRESS");
		JsonNode row = row(page, incident);

		assertThat(row.path("processName").asText()).isEqualTo("Gửi thư thông báo");
		assertThat(row.path("step").asText()).isEqualTo("Gửi thư");
		assertThat(row.path("label").asText()).isEqualTo("Địa chỉ thư bị từ chối");
		assertThat(row.path("words").asText()).contains("550 5.1.1 User unknown").contains("Hãy sửa địa chỉ");
		assertThat(row.path("retriable").asBoolean()).isTrue();
		assertThat(page.path("groups").findValuesAsText("cause")).contains("MAIL_ADDRESS");
		assertThat(page.path("total").asInt()).isPositive();
	}

	@Test
	void triesChosenOnesAgainAndTellsHowItWent() {
		String one = refusedMail();
		String other = refusedMail();
		PostOffice.answerNormally();
		String job = job(one);

		Answer answer = retry("chanhvanphong", List.of(one));

		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.json().path("retried").asInt()).isEqualTo(1);
		assertThat(row(incidents("chanhvanphong", ""), one).isMissingNode()).isTrue();
		assertThat(row(incidents("chanhvanphong", ""), other).isMissingNode()).isFalse();
		String progress = "/api/supervision/retries/" + answer.json().path("action").asLong();
		assertThat(visitor("giamsat").get(progress).json().path("waiting").asInt()).isEqualTo(1);
		run(job);
		assertThat(visitor("giamsat").get(progress).json().path("done").asInt()).isEqualTo(1);
		assertThat(visitor("vanphong.snv").get(progress).status()).isEqualTo(404);
		assertThat(retry("chanhvanphong", List.of(one)).detail()).contains("Không có sự cố nào thử lại được");
		assertThat(
				this.jdbc.sql("select count(*) from supervision_action where kind = 'RETRY' and actor = ? and id = ?")
					.params("chanhvanphong", answer.json().path("action").asLong())
					.query(Integer.class)
					.single())
			.isEqualTo(1);
	}

	@Test
	void triesAllOfACauseAgainAndCountsWhatFailsOnceMore() {
		String incident = refusedMail();
		String job = job(incident);

		Answer answer = retry("giamdoc", "MAIL_ADDRESS");

		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		assertThat(answer.json().path("words").asText()).contains("Địa chỉ thư bị từ chối");
		run(job);
		JsonNode progress = visitor("giamdoc").get("/api/supervision/retries/" + answer.json().path("action").asLong())
			.json();
		assertThat(progress.path("failed").asInt()).isEqualTo(1);
		assertThat(progress.path("total").asInt()).isEqualTo(answer.json().path("retried").asInt());
	}

	@Test
	void anotherDepartmentNeitherSeesNorRetriesThem() {
		String incident = refusedMail();

		assertThat(row(incidents("vanphong.snv", ""), incident).isMissingNode()).isTrue();
		assertThat(retry("vanphong.snv", List.of(incident)).detail()).contains("Không có sự cố nào");
		assertThat(retry("giamsat", List.of(incident)).status()).isEqualTo(403);
		assertThat(retry("truongphong.qlkh", "MAIL_ADDRESS").status()).isEqualTo(403);
		assertThat(this.management.createJobQuery().jobId(job(incident)).singleResult().getRetries()).isZero();
	}

	@Test
	void refusesAnEmptyChoiceAnUnknownCauseAndAWrongPage() {
		assertThat(retry("chanhvanphong", List.of()).detail()).contains("Hãy chọn ít nhất một sự cố");
		assertThat(retry("chanhvanphong", "KHONG_CO").detail()).contains("Không có nguyên nhân");
		assertThat(visitor("giamsat").get("/api/supervision/incidents?after=x").status()).isEqualTo(400);
		assertThat(visitor("giamsat").get("/api/supervision/incidents?cause=x'").status()).isEqualTo(400);
	}

	@Test
	void pagesByKey() {
		for (int i = 0; i < IncidentTable.PAGE + 2; i++) {
			incident("custom", "Sự cố thử số " + i);
		}
		List<String> seen = new ArrayList<>();
		JsonNode page = incidents("giamsat", "?cause=RULE");
		while (true) {
			page.path("rows").forEach((row) -> seen.add(row.path("id").asText()));
			if (page.path("next").isNull()) {
				break;
			}
			page = incidents("giamsat", "?cause=RULE&after=" + page.path("next").asText());
		}
		assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(IncidentTable.PAGE + 2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Máy chủ thư chưa nhận thư (Connection refused). Đã thử 30 lần.                           | MAIL_SERVER
					Không gửi được thư cho A tại địa chỉ “a@b”: 550                                          | MAIL_ADDRESS
					ENGINE-03005 Execution of 'UPDATE x' failed. Entity was updated by another transaction concurrently. | CONFLICT
					HikariPool-1 - Connection is not available, request timed out after 30000ms.             | DATABASE
					Unknown property used in expression: ${sendLetter}. Cause: Cannot resolve identifier     | MISSING_STEP
					DMN-01002 Unable to evaluate output                                                      | DECISION
					ENGINE-02004 Error while evaluating expression: ${a / b}                                 | VARIABLE
					Đơn vị chưa có người đứng đầu: hãy bổ sung.                                              | RULE
					java.lang.NullPointerException                                                           | UNKNOWN
					''                                                                                       | UNKNOWN
					""")
	void findsTheCauseInTheMessage(String message, String cause) {
		String id = incident("custom", message);

		JsonNode row = row(incidents("giamsat", "?cause=" + cause), id);

		assertThat(row.isMissingNode()).as(message).isFalse();
		assertThat(row.path("retriable").asBoolean()).isFalse();
		assertThat(row.path("hint").asText()).contains("hệ thống bên ngoài");
		if (cause.equals("UNKNOWN")) {
			assertThat(row.path("technical").asText()).isEqualTo(message);
			assertThat(row.path("words").isNull()).isTrue();
		}
	}

	@Test
	void saysNothingOfWhatTheCouncilDoesToTheOffice() {
		String id = incident("custom", "Phiếu 4711 hỏng");
		this.jdbc.sql("""
				update act_ru_incident set proc_def_id_ = (select max(id_) from act_re_procdef
				where key_ = 'initiative-scoring') where id_ = ?""").param(id).update();
		try {
			JsonNode forOffice = row(incidents("vanphong", "?cause=RULE"), id);
			assertThat(forOffice.path("words").isNull()).isTrue();
			assertThat(forOffice.path("technical").isNull()).isTrue();
			assertThat(forOffice.path("instance").isNull()).isTrue();
			assertThat(row(incidents("giamsat", "?cause=RULE"), id).path("words").asText()).contains("4711");
		}
		finally {
			this.jdbc.sql("delete from act_ru_incident where id_ = ?").param(id).update();
		}
	}

	/** A notice that an address refused: the id of its incident. */
	private String refusedMail() {
		PostOffice.answer(ADDRESS, "550 5.1.1 User unknown");
		String key = this.notices.send("thử sự cố", true, "chuyenvien.tdc");
		String notice = this.jdbc.sql("select id from notice where notice_key = ?")
			.param(key)
			.query(String.class)
			.single();
		Job job = this.management.createJobQuery().processInstanceId(delivery(notice)).singleResult();
		run(job.getId());
		return this.runtime.createIncidentQuery().configuration(job.getId()).singleResult().getId();
	}

	private String delivery(String notice) {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey("notice-delivery")
			.processInstanceBusinessKey(notice)
			.singleResult()
			.getId();
	}

	/** An incident without a job, as an external system makes it. */
	private String incident(String type, String message) {
		String key = this.notices.send("thử sự cố", true, "chuyenvien.tdc");
		String notice = this.jdbc.sql("select id from notice where notice_key = ?")
			.param(key)
			.query(String.class)
			.single();
		String delivery = delivery(notice);
		return this.runtime.createIncident(type, delivery, "x", message).getId();
	}

	private void run(String job) {
		try {
			this.management.executeJob(job);
		}
		catch (RuntimeException ex) {
			// Noted in the job, as the job executor does.
		}
	}

	private String job(String incident) {
		return this.runtime.createIncidentQuery().incidentId(incident).singleResult().getConfiguration();
	}

	private JsonNode incidents(String person, String query) {
		Answer answer = visitor(person).get("/api/supervision/incidents" + query);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.json();
	}

	private static JsonNode row(JsonNode page, String id) {
		for (JsonNode row : page.path("rows")) {
			if (row.path("id").asText().equals(id)) {
				return row;
			}
		}
		return MissingNode.getInstance();
	}

	private Answer retry(String person, List<String> incidents) {
		ObjectNode body = order();
		incidents.forEach(body.putArray("incidents")::add);
		return post(person, body);
	}

	private Answer retry(String person, String cause) {
		return post(person, order().put("cause", cause));
	}

	private static ObjectNode order() {
		return JsonNodeFactory.instance.objectNode().put("reason", "Đã sửa địa chỉ thư");
	}

	private Answer post(String person, ObjectNode body) {
		return visitor(person).send("POST", "/camunda/api/ext/supervision/incidents/retry", body.toString());
	}

	private Visitor visitor(String person) {
		return this.visitors.computeIfAbsent(person, (id) -> Visitor.browser(this.port, id));
	}

}
