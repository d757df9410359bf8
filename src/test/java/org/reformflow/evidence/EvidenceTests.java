package org.reformflow.evidence;

import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reformflow.FakeClamAv;
import org.reformflow.ProductTest;
import org.reformflow.Visitor.Answer;
import org.reformflow.Visitor.Part;
import org.reformflow.process.Refusal;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** Evidence over HTTP, as people of two departments. */
@ProductTest
class EvidenceTests {

	private static final ObjectMapper JSON = new ObjectMapper();

	@LocalServerPort
	private int port;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EvidenceFiles files;

	@Autowired
	private MinimumEvidence minimum;

	private EvidencePeople people;

	private EvidenceClient officer;

	private String matter;

	private String assignment;

	private String task;

	@BeforeEach
	void anOfficerHasATask() throws Exception {
		this.people = new EvidencePeople(this.engine);
		this.officer = signIn("evidence.officer", EvidencePeople.DEPARTMENT, "officer");
		this.matter = UUID.randomUUID().toString();
		this.assignment = UUID.randomUUID().toString();
		this.task = this.people.task(EvidencePeople.DEPARTMENT, this.matter, this.assignment);
	}

	@Test
	void filesAreKeptWithTheirHashAndComeBackUnchanged() throws Exception {
		byte[] content = Samples.ofSize(600_000);

		Answer answer = this.officer.upload(this.task, new Part("Báo cáo quý I.pdf", content),
				new Part("Biểu mẫu.docx", Samples.docx()));

		assertThat(answer.status()).isEqualTo(201);
		JsonNode file = answer.json().get(0);
		assertThat(file.get("name").asText()).isEqualTo("Báo cáo quý I.pdf");
		assertThat(file.get("sha256").asText())
			.isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
		assertThat(file.get("uploadedByName").asText()).isEqualTo("Nguyễn Văn evidence.officer");
		assertThat(this.officer.download(file.get("id").asText()).bytes()).isEqualTo(content);
		assertThat(this.files.ofTask(this.task)).extracting(EvidenceFile::name)
			.containsExactlyInAnyOrder("Báo cáo quý I.pdf", "Biểu mẫu.docx");
		assertThat(this.files.ofAssignment(this.assignment)).hasSize(2);
		assertThat(this.files.ofMatter(EvidencePeople.DEPARTMENT, this.matter)).hasSize(2);
		assertThat(this.files.ofMatter(EvidencePeople.OTHER_DEPARTMENT, this.matter)).isEmpty();
	}

	@Test
	void downloadsAreSavedAndNeverRunByTheBrowser() throws Exception {
		Answer download = this.officer.download(upload("Kết quả.txt", Samples.bytes("Đã xong 100 %")));

		assertThat(download.status()).isEqualTo(200);
		assertThat(download.header("Content-Disposition")).startsWith("attachment")
			.contains("filename*=UTF-8''K%E1%BA%BFt%20qu%E1%BA%A3.txt");
		assertThat(download.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(download.header("Cache-Control")).contains("no-store");
		assertThat(download.header("Content-Security-Policy")).contains("sandbox");
	}

	@ParameterizedTest
	@CsvSource({ "../../etc/passwd.txt, passwd.txt", "C:\\hồ sơ\\báo cáo.txt, báo cáo.txt",
			"a\u0001b\u202Etxt.txt, abtxt.txt", "bie\u0302\u0309u.txt, biểu.txt" })
	void namesLosePathsAndControlCharacters(String sent, String kept) throws Exception {
		Answer answer = this.officer.upload(this.task, sent, Samples.bytes("nội dung"));

		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		assertThat(answer.json().get(0).get("name").asText())
			.isEqualTo(Normalizer.normalize(kept, Normalizer.Form.NFC));
	}

	@Test
	void aFileOfTwentyMegabytesIsKept() throws Exception {
		assertThat(this.officer.upload(this.task, "lon.pdf", Samples.ofSize(20 * 1024 * 1024)).status()).isEqualTo(201);
	}

	@Test
	void aLargerFileIsRefused() throws Exception {
		Answer answer = this.officer.upload(this.task, "lon.pdf", Samples.ofSize(20 * 1024 * 1024 + 1));

		assertRefused(answer, 413, "20 MB");
	}

	@Test
	void typesAreDecidedByContent() throws Exception {
		assertRefused(this.officer.upload(this.task, "bao-cao.pdf", Samples.bytes("MZ\u0090\u0000\u0003")), 415,
				"Các loại được nhận");
		assertRefused(this.officer.upload(this.task, "trang.txt", Samples.bytes("<!DOCTYPE html><html></html>")), 415,
				"trang.txt");
		assertRefused(this.officer.upload(this.task, "bao-cao.docx", Samples.pdf("")), 415, "nội dung PDF");
		assertRefused(this.officer.upload(this.task, "macro.docx", Samples.docxWithMacros()), 415, "macro");
		assertRefused(this.officer.upload(this.task, "bo.zip", Samples.zip("a.txt", "a")), 415, "bo.zip");
	}

	@Test
	void emptyFilesAndEmptyRequestsAreRefused() throws Exception {
		assertRefused(this.officer.upload(this.task, "rong.pdf", new byte[0]), 400, "rỗng");
		assertRefused(this.officer.upload(this.task), 400, "Chưa có tệp nào");
	}

	@Test
	void infectedFilesAreRefusedAndLeaveNothing() throws Exception {
		Answer answer = this.officer.upload(this.task, new Part("sach.pdf", Samples.pdf("sạch")),
				new Part("doc.pdf", Samples.pdf(FakeClamAv.VIRUS)));

		assertRefused(answer, 422, "mã độc");
		assertThat(rowsOf(this.task)).isZero();
	}

	@Test
	void withoutAVerdictOfTheScannerNothingIsKept() throws Exception {
		assertRefused(this.officer.upload(this.task, "x.pdf", Samples.pdf(FakeClamAv.SILENCE)), 503, "thử lại");
		assertThat(rowsOf(this.task)).isZero();
	}

	@Test
	void aTaskTakesTwentyDifferentFiles() throws Exception {
		Part[] twenty = IntStream.range(0, 20)
			.mapToObj((number) -> new Part(number + ".pdf", Samples.pdf("" + number)))
			.toArray(Part[]::new);
		assertThat(this.officer.upload(this.task, twenty).status()).isEqualTo(201);

		assertRefused(this.officer.upload(this.task, "21.pdf", Samples.pdf("21")), 400, "tối đa 20 tệp");
		assertThat(this.files.countOfTask(this.task)).isEqualTo(20);
	}

	@Test
	void theSameContentTwiceIsRefused() throws Exception {
		upload("mot.pdf", Samples.pdf("một"));

		assertRefused(this.officer.upload(this.task, "hai.pdf", Samples.pdf("một")), 400, "mot.pdf");
	}

	@Test
	void strangersMeetARefusalEverywhere() throws Exception {
		String file = upload("mot.pdf", Samples.pdf("một"));
		EvidenceClient council = signIn("evidence.council", EvidencePeople.DEPARTMENT, "council");
		EvidenceClient elsewhere = signIn("evidence.elsewhere", EvidencePeople.OTHER_DEPARTMENT, "officer");

		for (EvidenceClient stranger : List.of(council, elsewhere)) {
			assertRefused(stranger.list(this.task), 403, "không được giao");
			assertRefused(stranger.upload(this.task, "b.pdf", Samples.pdf("b")), 403, "người khác");
			assertThat(stranger.download(file).status()).isEqualTo(404);
			assertRefused(stranger.delete(file), 404, "Tệp không còn");
		}
		assertThat(this.files.ofTask(this.task)).hasSize(1);
	}

	@Test
	void workOnAnotherAssignmentOfTheMatterShowsNothingOfThisOne() throws Exception {
		String file = upload("mot.pdf", Samples.pdf("một"));
		EvidenceClient office = signIn("evidence.office", EvidencePeople.DEPARTMENT, "office");

		this.people.complete(this.people.task(EvidencePeople.DEPARTMENT, this.matter, UUID.randomUUID().toString()));

		assertThat(office.download(file).status()).isEqualTo(404);
		assertRefused(office.list(this.task), 403, "không được giao");
	}

	@Test
	void nobodyIsServedWithoutSignIn() throws Exception {
		String file = upload("mot.pdf", Samples.pdf("một"));
		EvidenceClient anonymous = new EvidenceClient(this.port);

		assertThat(anonymous.list(this.task).status()).isEqualTo(401);
		assertThat(anonymous.download(file).status()).isEqualTo(401);
	}

	@Test
	void anAssignedTaskTakesFilesOfItsAssigneeOnly() throws Exception {
		EvidenceClient colleague = signIn("evidence.colleague", EvidencePeople.DEPARTMENT, "officer");
		this.engine.getTaskService().claim(this.task, "evidence.officer");
		String file = upload("mot.pdf", Samples.pdf("một"));

		assertRefused(colleague.upload(this.task, "b.pdf", Samples.pdf("b")), 403, "Hãy nhận việc");
		assertRefused(colleague.delete(file), 404, "không được xem");
	}

	@Test
	void whoVerifiesSeesTheFilesOfTheStepBefore() throws Exception {
		String file = upload("mot.pdf", Samples.pdf("một"));
		EvidenceClient office = signIn("evidence.office", EvidencePeople.DEPARTMENT, "office");
		assertThat(office.download(file).status()).isEqualTo(404);

		String verification = this.people.complete(this.task);

		JsonNode shown = office.list(verification).json();
		assertThat(shown.get("files")).isEmpty();
		assertThat(shown.get("earlier")).hasSize(1);
		assertThat(shown.get("earlier").get(0).get("step").asText()).isEqualTo("Báo cáo kết quả");
		assertThat(office.download(file).status()).isEqualTo(200);
		assertRefused(office.delete(file), 403, "Chỉ người đã đính kèm");
	}

	@Test
	void ownFilesAreTakenBackUntilTheTaskIsCompleted() throws Exception {
		String first = upload("mot.pdf", Samples.pdf("một"));
		String second = upload("hai.pdf", Samples.pdf("hai"));

		assertThat(this.officer.delete(first).status()).isEqualTo(204);
		assertThat(this.officer.download(first).status()).isEqualTo(404);
		this.people.complete(this.task);
		assertRefused(this.officer.delete(second), 409, "đã hoàn thành");
		assertThat(this.files.ofTask(this.task)).extracting(EvidenceFile::id).containsExactly(second);
	}

	@Test
	void suspendedTasksTakeNoFiles() throws Exception {
		this.engine.getRuntimeService()
			.updateProcessInstanceSuspensionState()
			.byProcessInstanceQuery(this.engine.getRuntimeService()
				.createProcessInstanceQuery()
				.processInstanceBusinessKey(this.matter))
			.suspend();

		assertRefused(this.officer.upload(this.task, "a.pdf", Samples.pdf("a")), 409, "tạm dừng");
	}

	@Test
	void aTaskThatNeedsTwoFilesIsRefusedWithOne() throws Exception {
		DelegateTask delegate = mock(DelegateTask.class);
		given(delegate.getId()).willReturn(this.task);
		Map<String, String> properties = Map.of("evidence.min", "2");
		upload("mot.pdf", Samples.pdf("một"));

		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.minimum.check(delegate, properties, Map.of()))
			.withMessageContaining("ít nhất 2 tệp minh chứng (hiện có 1)");
		upload("hai.pdf", Samples.pdf("hai"));
		assertThatNoException().isThrownBy(() -> this.minimum.check(delegate, properties, Map.of()));
		assertThat(this.officer.list(this.task).json().get("minimum").asInt()).isEqualTo(2);
	}

	private String upload(String name, byte[] content) throws Exception {
		Answer answer = this.officer.upload(this.task, name, content);
		assertThat(answer.status()).as(answer.text()).isEqualTo(201);
		return answer.json().get(0).get("id").asText();
	}

	private EvidenceClient signIn(String person, String department, String group) throws Exception {
		return new EvidenceClient(this.port).signIn(this.people.person(person, department, group), person);
	}

	private int rowsOf(String taskId) {
		return this.jdbc.sql("select count(*) from evidence_file where task_id = ?")
			.param(taskId)
			.query(Integer.class)
			.single();
	}

	private static void assertRefused(Answer answer, int status, String words) throws Exception {
		assertThat(answer.status()).as(answer.text()).isEqualTo(status);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		JsonNode problem = answer.json();
		assertThat(problem.get("detail").asText()).contains(words);
		assertThat(problem.get("type").asText()).startsWith("urn:reform-flow:problem:evidence-");
	}

}
