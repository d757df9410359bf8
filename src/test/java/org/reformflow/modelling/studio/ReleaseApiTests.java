package org.reformflow.modelling.studio;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.ProductTest;
import org.reformflow.Visitor.Answer;
import org.reformflow.modelling.Digests;
import org.reformflow.modelling.check.ModelFile;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class ReleaseApiTests {

	private static final AtomicInteger NEXT = new AtomicInteger();

	@Autowired
	RepositoryService repository;

	@Autowired
	RuntimeService runtime;

	@Autowired
	TaskService tasks;

	@Autowired
	JdbcClient jdbc;

	@LocalServerPort
	int port;

	private String key;

	private StudioClient analyst;

	private StudioClient administrator;

	private StudioClient chief;

	@BeforeEach
	void aProcessInForce() {
		this.key = "thu-phat-hanh-" + NEXT.incrementAndGet();
		SmallProcesses.deploy(this.repository, this.key);
		this.analyst = new StudioClient(this.port, "phantich");
		this.administrator = new StudioClient(this.port, "quantri");
		this.chief = new StudioClient(this.port, "chanhvanphong");
	}

	@Test
	void theVeryBytesThatWereAskedForComeIntoForceWhenASecondPersonAgrees() {
		JsonNode draft = this.analyst.begin(this.key);
		this.analyst.save(draft, 0, SmallProcess.model(this.key, "Cho ý kiến bằng văn bản"));
		assertThat(this.analyst.get("drafts/" + draft.path("id").asLong()).json().path("proposedTag").asText())
			.isEqualTo("1.1.0");
		long release = this.analyst.release(draft, "1.1.0").json().path("id").asLong();
		JsonNode asked = this.chief.get("releases/" + release).json();
		assertThat(asked.path("release").path("mayDecide").asBoolean()).isTrue();
		assertThat(asked.path("release").path("requestedBy").asText()).isEqualTo("Chuyên gia phân tích quy trình");
		this.analyst.save(draft, 1, SmallProcess.form(this.key, "Sửa sau khi gửi"));

		Answer approved = this.chief.approve(release);

		assertThat(approved.status()).as(approved.text()).isEqualTo(200);
		JsonNode version = this.analyst.get("processes/" + this.key + "/versions").json().path(0);
		assertThat(version.path("versionTag").asText()).isEqualTo("1.1.0");
		assertThat(version.path("origin").asText()).isEqualTo("release");
		assertThat(version.path("approvedBy").asText()).isEqualTo("Chánh Văn phòng");
		assertThat(version.path("note").asText()).startsWith("Đổi nhãn");
		JsonNode files = this.analyst
			.get("files?process=" + this.key + "&of=deployment:" + version.path("deploymentId").asText())
			.json();
		assertThat(files).extracting((file) -> sum(file.path("content").asText()))
			.containsExactlyElementsOf(asked.path("files").findValuesAsText("sha256"));
		assertThat(files.path(1).path("content").asText()).contains("Cho ý kiến bằng văn bản", "versionTag=\"1.1.0\"");
		assertThat(files.path(0).path("content").asText()).doesNotContain("Sửa sau khi gửi");
		assertThat(notices("chanhvanphong")).contains("Chờ duyệt phát hành: " + this.key + " 1.1.0");
		assertThat(notices("phantich")).contains("Đã phát hành: " + this.key + " 1.1.0")
			.doesNotContain("Chờ duyệt phát hành: " + this.key + " 1.1.0");
		assertThat(this.analyst.save(draft, 2, SmallProcess.form(this.key, "Sửa tiếp")).status())
			.as("what was edited since is not shut away")
			.isEqualTo(200);
	}

	@Test
	void aDraftIsClosedWithItsRelease() {
		JsonNode draft = this.analyst.begin(this.key);
		this.analyst.save(draft, 0, SmallProcess.form(this.key, "Khác"));
		long release = this.analyst.release(draft, "1.0.1").json().path("id").asLong();
		assertThat(this.chief.approve(release).status()).isEqualTo(200);

		assertThat(this.analyst.save(draft, 1, SmallProcess.form(this.key, "Muộn")).detail())
			.contains("đã được phát hành");
	}

	@Test
	void scenariosAreNotLeftOut() {
		JsonNode draft = this.analyst.begin("table-change");
		String scenarios = "processes/table-change/scenarios.yaml";
		assertThat(this.analyst
			.send("PUT", "drafts/" + draft.path("id").asLong(),
					Map.of("revision", 0, "files", List.of(), "removed", List.of(scenarios)))
			.status()).isEqualTo(200);

		Answer asked = this.analyst.release(draft, "9.0.0");

		assertThat(asked.status()).isEqualTo(400);
		assertThat(asked.detail()).contains("bỏ scenarios.yaml");
		this.analyst.delete("drafts/" + draft.path("id").asLong());
	}

	@Test
	void nobodyDecidesOnTheirOwnWork() {
		JsonNode draft = this.analyst.begin(this.key);
		this.analyst.save(draft, 0, SmallProcess.form(this.key, "Khác"));
		this.administrator.post("drafts/" + draft.path("id").asLong() + "/lock", Map.of("takeOver", true));
		long release = this.administrator.release(draft, "1.0.1").json().path("id").asLong();

		assertThat(this.administrator.approve(release).detail()).contains("Bạn là người đề nghị");
		assertThat(this.analyst.approve(release).detail()).contains("người sửa bản nháp sau cùng");
		assertThat(this.analyst.post("releases/" + release + "/refuse", Map.of("reason", "Không đồng ý")).status())
			.isEqualTo(400);
		assertThat(this.chief.post("releases/" + release + "/withdraw", Map.of()).status()).isEqualTo(403);
		assertThat(new StudioClient(this.port, "vanphong").approve(release).status()).isEqualTo(403);
		assertThat(this.chief.get("releases/" + release).json().path("release").path("state").asText())
			.isEqualTo("WAITING");
		assertThat(this.chief.approve(release).status()).isEqualTo(200);
		assertThat(this.chief.approve(release).status()).isEqualTo(409);
	}

	@Test
	void aRefusalNeedsAReasonAndTheDraftStaysOpen() {
		long release = this.analyst.asked(this.key, "Khác", "1.0.1");

		assertThat(this.chief.post("releases/" + release + "/refuse", Map.of()).detail()).contains("Hãy ghi lý do");
		Answer refused = this.chief.post("releases/" + release + "/refuse", Map.of("reason", "Nhãn chưa rõ nghĩa"));

		assertThat(refused.json().path("stateLabel").asText()).isEqualTo("Bị từ chối");
		assertThat(notices("phantich")).contains("Bị từ chối: " + this.key + " 1.0.1");
		long draft = refused.json().path("draftId").asLong();
		assertThat(this.analyst.get("drafts/" + draft).json().path("closed").asBoolean()).isFalse();
		assertThat(this.chief.approve(release).status()).isEqualTo(409);
	}

	@Test
	void whoeverAskedTakesItBack() {
		long release = this.analyst.asked(this.key, "Khác", "1.0.1");

		assertThat(this.analyst.post("releases/" + release + "/withdraw", Map.of()).json().path("state").asText())
			.isEqualTo("WITHDRAWN");
		assertThat(this.chief.approve(release).detail()).contains("đã rút");
	}

	@Test
	void whatBreaksARuleIsNotAskedFor() {
		JsonNode draft = this.analyst.begin(this.key);
		String broken = SmallProcess.text(SmallProcess.model(this.key, "Cho ý kiến"))
			.replace("candidateGroups=\"office\"", "candidateGroups=\"ofice\"");
		this.analyst.save(draft, 0,
				new ModelFile("processes/%1$s/%1$s.bpmn".formatted(this.key), broken.getBytes(StandardCharsets.UTF_8)));

		Answer refused = this.analyst.release(draft, "1.1.0");

		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.json().path("findings"))
			.anyMatch((finding) -> finding.path("rule").asText().equals("task-group"));
		assertThat(this.analyst.get("releases?process=" + this.key).json()).isEmpty();
	}

	@Test
	void whatFailsAScenarioIsNotAskedFor() {
		JsonNode draft = this.analyst.begin(this.key);
		ModelFile renamed = SmallProcess.model(this.key, "Góp ý");
		this.analyst.save(draft, 0, renamed, SmallProcess.scenarios(this.key, "Góp ý", "unit-head"));

		Answer refused = this.analyst.release(draft, "1.1.0");

		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.json().path("scenarios").findValuesAsText("problem"))
			.anyMatch((problem) -> problem.contains("mong đợi [unit-head], thực tế [office]"));
		this.analyst.save(draft, 1, SmallProcess.scenarios(this.key, "Góp ý", "office"));
		assertThat(this.analyst.release(draft, "1.1.0").status()).isEqualTo(201);
	}

	@Test
	void tagsGoUpAndNotesSayWhy() {
		JsonNode draft = this.analyst.begin(this.key);
		assertThat(this.analyst.release(draft, "1.0.1").detail()).contains("không khác bản đang dùng");
		this.analyst.save(draft, 0, SmallProcess.form(this.key, "Khác"));

		assertThat(this.analyst.release(draft, "1.0.0").detail()).contains("lớn hơn 1.0.0");
		assertThat(this.analyst.release(draft, "mới").detail()).contains("gồm ba số");
		assertThat(this.analyst
			.post("drafts/" + draft.path("id").asLong() + "/release", Map.of("versionTag", "1.0.1", "note", "sửa"))
			.detail()).contains("lý do thay đổi");
		assertThat(this.analyst.release(draft, "1.0.1").status()).isEqualTo(201);
		assertThat(this.analyst.release(draft, "1.0.1").status()).as("asked twice").isEqualTo(409);
	}

	@Test
	void ofTwoReleasesAtOnceTheSecondIsStale() {
		long first = this.analyst.asked(this.key, "Một", "1.0.1");
		long second = this.administrator.asked(this.key, "Hai", "1.0.2");
		long late = this.administrator.begin(this.key).path("id").asLong();

		List<CompletableFuture<Integer>> answers = List
			.of(CompletableFuture.supplyAsync(() -> this.chief.approve(first).status()), CompletableFuture
				.supplyAsync(() -> new StudioClient(this.port, "vanphong.snv").approve(second).status()));

		assertThat(answers).extracting(CompletableFuture::join).containsExactlyInAnyOrder(200, 409);
		assertThat(this.analyst.get("releases?process=" + this.key).json().findValuesAsText("state"))
			.containsExactlyInAnyOrder("RELEASED", "STALE");
		assertThat(this.analyst.get("processes/" + this.key + "/versions").json()).hasSize(2);
		this.staleDraftIsRefusedUntilCompared(late);
	}

	private void staleDraftIsRefusedUntilCompared(long draft) {
		JsonNode view = this.administrator.get("drafts/" + draft).json();
		assertThat(view.path("stale").asBoolean()).isTrue();
		this.administrator.save(view, 0, SmallProcess.form(this.key, "Ba"));
		Answer stale = this.administrator.release(view, "2.0.0");
		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.detail()).contains("đã đổi từ khi bản nháp được tạo");
		assertThat(this.administrator.post("drafts/" + draft + "/rebase", Map.of()).json().path("stale").asBoolean())
			.isFalse();
		assertThat(this.administrator.release(view, "2.0.0").status()).isEqualTo(201);
	}

	@Test
	void goingBackPutsTheOldFilesInForceAndLeavesRunningCasesWhereTheyAre() {
		String old = this.analyst.get("processes/" + this.key + "/versions")
			.json()
			.path(0)
			.path("deploymentId")
			.asText();
		this.chief.approve(this.analyst.asked(this.key, "Khác", "1.0.1"));
		var running = this.runtime.createProcessInstanceByKey(this.key)
			.processDefinitionWithoutTenantId()
			.setVariable("department", "so-khcn")
			.execute();

		Answer asked = this.analyst.post("processes/" + this.key + "/rollback",
				Map.of("deploymentId", old, "note", "Nhãn mới gây nhầm lẫn"));
		assertThat(asked.status()).as(asked.text()).isEqualTo(201);
		assertThat(this.analyst.approve(asked.json().path("id").asLong()).status()).isEqualTo(400);
		assertThat(this.chief.approve(asked.json().path("id").asLong()).status()).isEqualTo(200);

		JsonNode versions = this.analyst.get("processes/" + this.key + "/versions").json();
		assertThat(versions).hasSize(3);
		assertThat(versions.path(0).path("origin").asText()).isEqualTo("rollback");
		assertThat(versions.path(0).path("versionTag").asText()).isEqualTo("1.0.0");
		assertThat(versions.path(1).path("running").asInt()).isEqualTo(1);
		assertThat(this.runtime.createProcessInstanceQuery().processInstanceId(running.getId()).count()).isEqualTo(1);
		assertThat(content(versions.path(0))).isEqualTo(content(versions.path(2)));
		assertThat(this.analyst
			.post("processes/" + this.key + "/rollback",
					Map.of("deploymentId", versions.path(0).path("deploymentId").asText(), "note", "Quay lại lần nữa"))
			.detail()).contains("bản đang dùng");
		this.runtime.deleteProcessInstance(running.getId(), "done");
	}

	@Test
	void aReleaseIsOneZipThatMakesTheSameDraftElsewhere() {
		long release = this.analyst.asked(this.key, "Khác", "1.0.1");
		this.chief.approve(release);

		Answer zip = this.analyst.get("export.zip?process=" + this.key + "&of=release:" + release);
		assertThat(zip.header("Content-Disposition")).contains(this.key + "-1.0.1.zip");
		assertThat(zip.bytes())
			.isEqualTo(this.analyst.get("export.zip?process=" + this.key + "&of=release:" + release).bytes());
		assertThat(zip.text()).contains("RELEASE.md", "Người quyết định: Chánh Văn phòng", "## SHA-256");
		Answer imported = this.administrator.importZip(zip.bytes());

		assertThat(imported.status()).as(imported.text()).isEqualTo(201);
		assertThat(imported.json().path("unknown")).isEmpty();
		long draft = imported.json().path("drafts").path(0).path("draft").asLong();
		assertThat(this.analyst.get("files?process=" + this.key + "&of=draft:" + draft).json())
			.isEqualTo(this.analyst.get("files?process=" + this.key + "&of=release:" + release).json());
	}

	@Test
	void severalProcessesInOneZipMakeSeveralDraftsOrNone() throws Exception {
		String other = this.key + "-b";
		String[] both = { "processes/%1$s/%1$s.bpmn".formatted(this.key), text(), "ghi-chu.txt", "x",
				"processes/%1$s/%1$s.bpmn".formatted(other), text() };

		Answer wrongKey = this.analyst.importZip(BundleZipTests.zip(both));
		assertThat(wrongKey.status()).isEqualTo(400);
		assertThat(wrongKey.detail()).contains("chứa mô hình của quy trình khác");
		both[5] = SmallProcess.text(SmallProcess.model(other, "Cho ý kiến"));
		Answer imported = this.analyst.importZip(BundleZipTests.zip(both));

		assertThat(imported.json().path("drafts").findValuesAsText("process")).containsExactly(this.key, other);
		assertThat(imported.json().path("drafts").path(0).path("findings"))
			.anyMatch((finding) -> finding.path("rule").asText().equals("task-form"));
		assertThat(imported.json().path("unknown").path(0).asText()).isEqualTo("ghi-chu.txt");
		assertThat(this.analyst.importZip("không".getBytes(StandardCharsets.UTF_8)).detail())
			.contains("không có mô hình");
		assertThat(this.analyst.importZip(new byte[11_000_000]).status()).isEqualTo(413);
	}

	private String text() {
		return SmallProcess.text(SmallProcess.model(this.key, "Cho ý kiến"));
	}

	private String content(JsonNode version) {
		return this.analyst.get("files?process=" + this.key + "&of=deployment:" + version.path("deploymentId").asText())
			.text();
	}

	private List<String> notices(String person) {
		return this.jdbc.sql("select subject from notice where recipient = ?").param(person).query(String.class).list();
	}

	private static String sum(String content) {
		return Digests.of(content.getBytes(StandardCharsets.UTF_8));
	}

}
