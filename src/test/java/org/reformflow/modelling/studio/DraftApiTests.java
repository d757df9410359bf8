package org.reformflow.modelling.studio;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.Visitor;
import org.reformflow.Visitor.Answer;
import org.reformflow.modelling.check.ModelFile;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class DraftApiTests {

	private static final String KEY = "thu-ban-nhap";

	@Autowired
	RepositoryService repository;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	@LocalServerPort
	int port;

	private StudioClient analyst;

	private StudioClient administrator;

	@BeforeEach
	void aProcessInForce() {
		SmallProcesses.deploy(this.repository, KEY);
		this.analyst = new StudioClient(this.port, "phantich");
		this.administrator = new StudioClient(this.port, "quantri");
	}

	@AfterEach
	void now() {
		this.clock.reset();
	}

	@Test
	void theListShowsWhatIsInForceWithItsFilesAndDrafts() {
		JsonNode draft = this.analyst.begin(KEY);

		JsonNode processes = this.analyst.get("processes").json();

		JsonNode own = SmallProcesses.find(processes, "key", KEY);
		assertThat(own.path("name").asText()).isEqualTo("Quy trình thử " + KEY);
		assertThat(own.path("versionTag").asText()).isEqualTo("1.0.0");
		assertThat(own.path("files")).extracting(JsonNode::asText)
			.containsExactly("forms/thu-ban-nhap/thu-ban-nhap-form.form", "processes/thu-ban-nhap/thu-ban-nhap.bpmn");
		assertThat(own.path("draftId").asLong()).isEqualTo(draft.path("id").asLong());
		assertThat(own.path("draftOwner").asText()).isEqualTo("Chuyên gia phân tích quy trình");
		assertThat(SmallProcesses.find(processes, "key", "assignment").path("files"))
			.anyMatch((file) -> file.asText().equals("processes/assignment/extension-authority.dmn"));
	}

	@Test
	void theFilesOfAVersionAreReadByReference() {
		String deployment = this.analyst.get("processes/assignment/versions")
			.json()
			.path(0)
			.path("deploymentId")
			.asText();

		JsonNode deployed = this.analyst.get("files?process=assignment&of=deployment:" + deployment).json();
		JsonNode shipped = this.analyst.get("files?process=assignment&of=shipped").json();

		assertThat(deployed).isEqualTo(shipped).isNotEmpty();
		assertThat(this.analyst.get("files?process=assignment&of=deployment:none").status()).isEqualTo(404);
		assertThat(this.analyst.get("files?process=" + KEY + "&of=deployment:" + deployment).status()).isEqualTo(404);
		assertThat(this.analyst.get("files?process=assignment&of=nothing").detail()).contains("Không có bản “nothing”");
		assertThat(this.analyst.get("processes/khong-co/versions").status()).isEqualTo(404);
	}

	@Test
	void savingMakesARevisionThatCanBeGoneBackTo() {
		JsonNode draft = this.analyst.begin(KEY);
		String path = "drafts/" + draft.path("id").asLong();

		Answer saved = this.analyst.save(draft, 0, SmallProcess.form(KEY, "Ý kiến hai"));
		assertThat(saved.json().path("revision").asInt()).isEqualTo(1);
		assertThat(this.analyst.save(draft, 1, SmallProcess.form(KEY, "Ý kiến hai")).json().path("revision").asInt())
			.as("nothing differs")
			.isEqualTo(1);
		this.analyst.save(draft, 1, SmallProcess.form(KEY, "Ý kiến ba"));
		JsonNode revisions = this.analyst.get(path + "/revisions").json();
		assertThat(revisions).extracting((each) -> each.path("revision").asInt() + " " + each.path("what").asText())
			.containsExactly("2 sửa thu-ban-nhap-form.form", "1 sửa thu-ban-nhap-form.form",
					"0 Bắt đầu từ deployment:" + draft.path("inForce").asText());

		JsonNode restored = this.analyst.post(path + "/revisions/1/restore", Map.of()).json();
		assertThat(restored.path("revision").asInt()).isEqualTo(3);
		assertThat(restored.path("files").path(0).path("content").asText()).contains("Ý kiến hai");
		assertThat(this.analyst.post(path + "/revisions/77/restore", Map.of()).status()).isEqualTo(404);
	}

	@Test
	void filesAreAddedAndRemoved() {
		JsonNode draft = this.analyst.begin(KEY);
		ModelFile scenarios = new ModelFile("processes/thu-ban-nhap/scenarios.yaml",
				"# trống".getBytes(StandardCharsets.UTF_8));
		this.analyst.save(draft, 0, scenarios);

		Answer removed = this.analyst.send("PUT", "drafts/" + draft.path("id").asLong(),
				Map.of("revision", 1, "removed", List.of("forms/thu-ban-nhap/thu-ban-nhap-form.form")));

		assertThat(removed.status()).isEqualTo(200);
		assertThat(this.analyst.get("files?process=" + KEY + "&of=draft:" + draft.path("id").asLong()).json())
			.extracting((file) -> file.path("path").asText())
			.containsExactly("processes/thu-ban-nhap/scenarios.yaml", "processes/thu-ban-nhap/thu-ban-nhap.bpmn");
	}

	@Test
	void oneEditsWhileOthersRead() {
		this.clock.stopAt("2026-03-02T08:00");
		JsonNode draft = this.analyst.begin(KEY);
		String path = "drafts/" + draft.path("id").asLong();

		Answer refused = this.administrator.save(draft, 0, SmallProcess.form(KEY, "Khác"));

		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.detail()).contains("Chuyên gia phân tích quy trình đang sửa", "02/03/2026 08:00");
		assertThat(refused.json().path("lockedByName").asText()).isEqualTo("Chuyên gia phân tích quy trình");
		assertThat(this.administrator.post(path + "/lock", Map.of()).status()).isEqualTo(409);
		assertThat(this.administrator.delete(path).status()).isEqualTo(409);
		assertThat(this.administrator.get(path).json().path("own").asBoolean()).isFalse();

		this.clock.stopAt("2026-03-02T08:31");
		Answer taken = this.administrator.post(path + "/lock", Map.of());
		assertThat(taken.json().path("lockedByName").asText()).isEqualTo("Quản trị hệ thống");
		assertThat(this.analyst.save(draft, 0, SmallProcess.form(KEY, "Khác")).status()).isEqualTo(409);
	}

	@Test
	void theLockIsTakenOverWithANoticeAndGivenBack() {
		JsonNode draft = this.analyst.begin(KEY);
		String path = "drafts/" + draft.path("id").asLong();

		assertThat(this.administrator.post(path + "/lock", Map.of("takeOver", true)).status()).isEqualTo(200);

		assertThat(notices("phantich")).anyMatch((subject) -> subject.contains("Quản trị hệ thống đã nhận quyền sửa"));
		this.administrator.post(path + "/unlock", Map.of());
		assertThat(this.analyst.post(path + "/lock", Map.of()).json().path("lockedBy").asText()).isEqualTo("phantich");
	}

	@Test
	void whoeverSavesOnAnOlderRevisionIsToldWhoWasFaster() {
		JsonNode draft = this.analyst.begin(KEY);
		this.analyst.save(draft, 0, SmallProcess.form(KEY, "Một"));

		Answer stale = this.analyst.save(draft, 0, SmallProcess.form(KEY, "Hai"));

		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.json().path("revision").asInt()).isEqualTo(1);
		assertThat(stale.detail()).contains("đã lưu bản nháp này");
	}

	@Test
	void anUnfinishedModelIsSavedAndItsMistakesAreFound() {
		JsonNode draft = this.analyst.begin(KEY);
		String broken = SmallProcess.text(SmallProcess.model(KEY, "Cho ý kiến"))
			.replace("camunda:candidateGroups=\"office\"", "camunda:candidateGroups=\"ofice\"");

		assertThat(this.analyst.save(draft, 0, model(broken)).status()).isEqualTo(200);

		Answer found = this.analyst.post("check", Map.of("process", KEY, "files",
				List.of(Map.of("path", "processes/thu-ban-nhap/thu-ban-nhap.bpmn", "content", broken))));
		assertThat(found.status()).isEqualTo(200);
		assertThat(found.json()).anyMatch((finding) -> finding.path("rule").asText().equals("task-group")
				&& finding.path("element").asText().equals("Task_Work")
				&& finding.path("severity").asText().equals("ERROR"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<bpmn                                                              | không phải XML đúng cú pháp
			<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>   | DOCTYPE
			<a xmlns="urn:la"/>                                                | không gian tên lạ
			""")
	void contentThatNoEditorMayOpenIsRefused(String content, String words) {
		JsonNode draft = this.analyst.begin(KEY);

		Answer refused = this.analyst.save(draft, 0, model(content));

		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.detail()).contains("Không lưu được", words);
	}

	@Test
	void billionLaughsAreRefusedAtOnce() {
		StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
		for (int i = 1; i < 30; i++) {
			laughs.append("<!ENTITY l").append(i).append(" \"").append(("&l" + (i - 1) + ";").repeat(10)).append("\">");
		}

		Answer refused = this.analyst.save(this.analyst.begin(KEY), 0, model(laughs + "]><a>&l29;</a>"));

		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.detail()).contains("DOCTYPE");
	}

	@Test
	void aModelOfFiveMegabytesIsRefusedInWords() {
		String large = SmallProcess.text(SmallProcess.model(KEY, "Cho ý kiến")) + " ".repeat(5_000_000);

		Answer refused = this.analyst.save(this.analyst.begin(KEY), 0, model(large));
		Answer huge = this.analyst.save(this.analyst.begin(KEY), 0, model(large.repeat(4)));

		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.detail()).contains("lớn hơn 2 MB (5 MB)");
		assertThat(huge.status()).isEqualTo(413);
	}

	@ParameterizedTest
	@ValueSource(strings = { "processes/assignment/assignment.bpmn", "processes/thu-ban-nhap/khac.bpmn",
			"processes/thu-ban-nhap/../x.dmn", "forms/thu-ban-nhap/A.form", "processes/thu-ban-nhap/a.js", "a.dmn",
			"processes/thu-ban-nhap/other.yaml" })
	void filesOutsideTheProcessAreRefused(String path) {
		Answer refused = this.analyst.save(this.analyst.begin(KEY), 0,
				new ModelFile(path, "x".getBytes(StandardCharsets.UTF_8)));

		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.detail()).contains(KEY);
	}

	@Test
	void badRequestsAreAnsweredInWords() {
		assertThat(this.analyst.post("drafts", Map.of("process", "Không Hợp Lệ", "title", "x")).detail())
			.contains("Mã quy trình");
		assertThat(this.analyst.post("drafts", Map.of("process", KEY, "title", "x")).detail())
			.contains("Đã có quy trình");
		assertThat(this.analyst.post("drafts", Map.of("title", "x")).detail()).contains("mã quy trình");
		assertThat(this.analyst.get("drafts/999999").status()).isEqualTo(404);
		assertThat(this.analyst.get("drafts/abc").status()).isEqualTo(400);
		assertThat(this.analyst.post("check", Map.of("process", KEY)).detail()).contains("hãy gửi các tệp");
		assertThat(this.analyst.post("check", Map.of("process", KEY, "files", List.of(Map.of("path", "x")))).status())
			.isEqualTo(400);
	}

	@Test
	void aNewProcessBeginsWithAFewElements() {
		Answer begun = this.analyst.post("drafts",
				Map.of("process", "thu-moi-" + System.nanoTime(), "title", "Việc <mới>"));

		assertThat(begun.status()).isEqualTo(201);
		assertThat(begun.json().path("files").path(0).path("content").asText()).contains("name=\"Việc &#60;mới&#62;\"");
		assertThat(begun.json().path("proposedTag").asText()).isEqualTo("1.0.0");
		assertThat(this.analyst.delete("drafts/" + begun.json().path("id").asLong()).status()).isEqualTo(204);
		assertThat(this.analyst.get("drafts/" + begun.json().path("id").asLong()).status()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "giamsat", "giamdoc", "vanphong", "chuyenvien.qlkh", "hoidong1", "chuyenvien.snv" })
	void othersSeeNothing(String person) {
		StudioClient other = new StudioClient(this.port, person);
		JsonNode draft = this.analyst.begin(KEY);

		assertThat(List.of(other.get("processes"), other.get("drafts"), other.get("releases"),
				other.get("drafts/" + draft.path("id").asLong()), other.get("files?process=assignment&of=shipped"),
				other.get("export.zip?process=assignment&of=shipped"), other.get("processes/assignment/versions"),
				other.post("check", Map.of("process", KEY, "files", List.of())), other.save(draft, 0),
				other.post("drafts", Map.of("process", KEY, "title", "x")), other.importZip(new byte[1]),
				other.post("processes/assignment/rollback", Map.of("deploymentId", "x", "note", "x"))))
			.extracting(Answer::status)
			.containsOnly(403);
		assertThat(Visitor.nobody(this.port).get("/api/modelling/processes").status()).isEqualTo(401);
	}

	@Test
	void theChiefOfOfficeReadsAndDoesNotDraw() {
		StudioClient chief = new StudioClient(this.port, "chanhvanphong");
		JsonNode draft = this.analyst.begin(KEY);

		assertThat(chief.get("processes").status()).isEqualTo(200);
		assertThat(chief.get("drafts/" + draft.path("id").asLong()).status()).isEqualTo(200);
		assertThat(chief.save(draft, 0, SmallProcess.form(KEY, "x")).status()).isEqualTo(403);
		assertThat(chief.post("drafts/" + draft.path("id").asLong() + "/lock", Map.of()).status()).isEqualTo(403);
		assertThat(chief.release(draft, "1.1.0").status()).isEqualTo(403);
	}

	private List<String> notices(String person) {
		return this.jdbc.sql("select subject from notice where recipient = ?").param(person).query(String.class).list();
	}

	private static ModelFile model(String content) {
		return new ModelFile("processes/thu-ban-nhap/thu-ban-nhap.bpmn", content.getBytes(StandardCharsets.UTF_8));
	}

}
