package org.reformflow.apology;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.CoversModel;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.directive.Stories;
import org.reformflow.evidence.EvidenceFile;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.process.Refusal;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ProductTest
@CoversModel("apology-letter")
class ApologyLetterProcessTests {

	private static final String UNIT = "quan-ly-khoa-hoc";

	private static final String HEAD = "truongphong.qlkh";

	private static final String OFFICER = "chuyenvien.qlkh";

	private static final String DRAFT = "Task_DraftLetter";

	private static final String SEND = "Task_SendLetter";

	@Autowired
	private Stories stories;

	@Autowired
	private People people;

	@Autowired
	private TestClock clock;

	@Autowired
	private Apologies apologies;

	@Autowired
	private ApologyTable table;

	@Autowired
	private EvidenceFiles evidence;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private String directive = "";

	private String assignment = "";

	@BeforeEach
	void aDossierIsDueOnTheNinthOfMarch() {
		this.clock.stopAt("2026-03-02T08:00");
		running("2026-03-09");
	}

	private void running(String due) {
		this.directive = this.stories.runningDossier(UNIT, due);
		this.assignment = this.jdbc.sql("select id from assignment where directive_id = ?")
			.param(this.directive)
			.query(String.class)
			.single();
		this.people.submit(HEAD, this.directive, "Task_Acknowledge",
				Map.of("acknowledgement", "accept", "officer", OFFICER));
	}

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	@Test
	void theOfficerWritesTheHeadSignsAndSends() throws IOException {
		this.clock.stopAt("2026-03-05T08:00");
		assertThat(this.apologies.prepare(this.assignment)).isTrue();
		assertThat(task(OFFICER, DRAFT).getAssignee()).isEqualTo(OFFICER);

		submit(OFFICER, DRAFT, letter());
		this.people.runJobs(this.directive);

		String letter = text(letterFile());
		assertThat(letter).containsIgnoringCase("Sở Khoa học và Công nghệ")
			.contains("ngày 05 tháng 3 năm 2026")
			.contains("Kính gửi: Nguyễn Văn An")
			.contains("Thủ tục hành chính: Cấp lại giấy phép (mức toàn trình)")
			.contains("Nội dung hồ sơ: Cấp lại giấy phép tiến hành công việc bức xạ")
			.contains("Mã hồ sơ (số biên nhận): H42.18-260301-0007")
			.contains("Ngày hẹn trả kết quả: ngày 09 tháng 3 năm 2026")
			.contains("Tình trạng giải quyết: Đã thẩm định\nChờ ý kiến của Bộ")
			.contains("Lý do: Thiết bị kiểm định hỏng")
			.contains("hẹn trả kết quả vào ngày 16 tháng 3 năm 2026")
			.contains("TL. GIÁM ĐỐC\nTRƯỞNG PHÒNG")
			.contains("Trưởng phòng Quản lý Khoa học")
			.doesNotContain("{{")
			.doesNotContain("}}");
		assertThat(shown(HEAD, SEND)).contains("/camunda/api/ext/evidence/files/" + letterFile().id())
			.contains("\"newDue\":\"16/03/2026\"");

		submit(HEAD, SEND, Map.of("sendingOutcome", "sent", "sent_on", "2026-03-05", "way", "IN_PERSON"));

		assertThat(this.people.instances("apology-letter", this.directive)).isZero();
		ApologyRow row = row();
		assertThat(row.state()).isEqualTo(ApologyState.SENT);
		assertThat(row.sentOn()).isEqualTo("2026-03-05");
		assertThat(row.sentWay()).isEqualTo(SendingWay.IN_PERSON);
		assertThat(row.sentBy()).isEqualTo(HEAD);
		assertThat(row.draftedBy()).isEqualTo(OFFICER);
		assertThat(history()).contains("Đã gửi thư xin lỗi ngày 05/03/2026 (trao trực tiếp), hẹn lại ngày 16/03/2026.")
			.contains("Thiết bị kiểm định hỏng");
	}

	@ParameterizedTest(name = "a dossier due on {0} is apologised for by {1}")
	@CsvSource({ "2026-03-11, 2026-03-10", "2026-03-09, 2026-03-06", "2026-05-04, 2026-04-29",
			"2026-03-08, 2026-03-06" })
	void theLetterIsDueOnTheLastWorkingDayBeforeTheDossier(String due, LocalDate letterDue) {
		running(due);
		this.apologies.prepare(this.assignment);

		assertThat(task(OFFICER, DRAFT).getDueDate().toInstant())
			.isEqualTo(letterDue.plusDays(1).atStartOfDay(ZoneId.of("Asia/Ho_Chi_Minh")).minusSeconds(1).toInstant());
	}

	@Test
	void theHeadDoesItWhileNobodyIsNamed() {
		String other = this.stories.runningDossier(UNIT, "2026-03-09");
		this.apologies.prepare(this.jdbc.sql("select id from assignment where directive_id = ?")
			.param(other)
			.query(String.class)
			.single());

		Task task = this.people.task(HEAD, other, DRAFT);
		assertThat(task.getAssignee()).isNull();
		this.people.submit(HEAD, task, letter());
		assertThat(this.people.task(OFFICER, other, DRAFT)).isNull();
	}

	@Test
	void theOfficerIsAskedOnce() {
		assertThat(this.apologies.prepare(this.assignment)).isTrue();
		assertThat(this.apologies.prepare(this.assignment)).isFalse();

		assertThat(this.people.instances("apology-letter", this.directive)).isEqualTo(1);
	}

	@Test
	void workThatIsNoDossierOrHasNoDueDateOrIsDoneNeedsNone() {
		String plain = this.stories.runningFor(UNIT);
		assertThat(this.apologies.prepare(this.jdbc.sql("select id from assignment where directive_id = ?")
			.param(plain)
			.query(String.class)
			.single())).isFalse();
		assertThat(this.apologies.prepare("khong-co")).isFalse();
		this.jdbc.sql("update assignment set current_due = null where id = ?").param(this.assignment).update();
		assertThat(this.apologies.prepare(this.assignment)).isFalse();
		this.jdbc.sql("update assignment set current_due = '2026-03-09' where id = ?").param(this.assignment).update();
		report("complete");
		assertThat(this.apologies.prepare(this.assignment)).isFalse();
	}

	@Test
	void aNewDateIsPromisedOnlyOnce() {
		sent();
		this.jdbc.sql("update assignment set current_due = '2026-03-16' where id = ?").param(this.assignment).update();

		assertThat(this.apologies.prepare(this.assignment)).isFalse();

		assertThat(this.people.instances("apology-letter", this.directive)).isZero();
		assertThatThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
			LateDossier again = new LateDossier("so-khcn", this.directive, this.assignment, UNIT, OFFICER, "Hồ sơ", "",
					LocalDate.parse("2026-03-16"), null, null);
			this.table.setDrafted(this.table.get(this.table.insert(again)),
					new Draft("a", "b", "c", "d", "e", LocalDate.parse("2026-03-20")), OFFICER);
		})).isInstanceOf(DuplicateKeyException.class);
	}

	@Test
	void aDossierInTimeAfterAllNeedsNoLetterButMayNeedOneAtALaterDate() {
		this.apologies.prepare(this.assignment);

		submit(OFFICER, DRAFT, Map.of("apologyOutcome", "onTime", "note", "Chiều nay trả"));

		assertThat(row().state()).isEqualTo(ApologyState.ON_TIME);
		assertThat(history()).contains("hồ sơ vẫn kịp hẹn. Chiều nay trả");
		assertThat(this.people.instances("apology-letter", this.directive)).isZero();
		assertThat(files()).isEmpty();
		assertThat(this.apologies.prepare(this.assignment)).isFalse();
		this.jdbc.sql("update assignment set current_due = '2026-03-16' where id = ?").param(this.assignment).update();
		assertThat(this.apologies.prepare(this.assignment)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "FORCE_MAJEURE", "FAULT_NOT_DETERMINED", "SECURITY" })
	void aGroundNotToApologiseIsKeptWithItsReason(String waiver) {
		this.apologies.prepare(this.assignment);
		refused("Lý do không phải xin lỗi", Map.of("apologyOutcome", "waive", "waiver_reason", "Bão"));
		refused("Nêu rõ", Map.of("apologyOutcome", "waive", "waiver", waiver, "waiver_reason", " "));
		refused("Lý do không phải xin lỗi",
				Map.of("apologyOutcome", "waive", "waiver", "LAZINESS", "waiver_reason", "Bão"));

		submit(OFFICER, DRAFT, Map.of("apologyOutcome", "waive", "waiver", waiver, "waiver_reason", "Bão số 3"));

		assertThat(row().state()).isEqualTo(ApologyState.WAIVED);
		assertThat(row().waiver()).isEqualTo(Waiver.valueOf(waiver));
		assertThat(row().reason()).isEqualTo("Bão số 3");
		assertThat(history()).contains("Không xin lỗi: " + Waiver.valueOf(waiver).label() + ". Bão số 3");
		assertThat(this.people.instances("apology-letter", this.directive)).isZero();
		assertThat(files()).isEmpty();
	}

	@ParameterizedTest(name = "{0} = {1}: {2}")
	@CsvSource(delimiter = '|', textBlock = """
			new_due        | 2026-03-08 | sau ngày hẹn cũ 09/03/2026
			new_due        | 2026-03-09 | sau ngày hẹn cũ 09/03/2026
			new_due        | 2026-03-14 | ví dụ 16/03/2026
			new_due        | 2026-04-30 | ví dụ 04/05/2026
			new_due        | 2026-02-30 | Ngày hẹn trả mới
			new_due        | ''         | Ngày hẹn trả mới
			reason         | ' '        | Lý do trễ hẹn
			progress       | ''         | Tình trạng giải quyết
			dossier_code   | ''         | Mã hồ sơ
			applicant      | ''         | Người nộp hồ sơ
			procedure_name | ''         | thủ tục hành chính
			apologyOutcome | ''         | Hồ sơ này
			apologyOutcome | sent       | Hồ sơ này
			officer        | giamdoc    | không có trong biểu mẫu
			""")
	void aLetterNeedsAllThatItSaysAndAFutureWorkingDay(String field, String value, String words) {
		this.apologies.prepare(this.assignment);
		Map<String, Object> spoilt = letter();
		spoilt.put(field, value);

		refused(words, spoilt);

		assertThat(row().state()).isEqualTo(ApologyState.PREPARED);
	}

	@Test
	void aLetterWrittenLatePromisesNoPastDay() {
		this.apologies.prepare(this.assignment);
		this.clock.stopAt("2026-03-18T08:00");

		refused("đã qua", letter());
		Map<String, Object> today = letter();
		today.put("new_due", "2026-03-18");
		submit(OFFICER, DRAFT, today);

		assertThat(row().newDue()).isEqualTo("2026-03-18");
	}

	@ParameterizedTest
	@ValueSource(strings = { "chuyenvien.qlcn", "truongphong.qlcn", "giamdoc.snv", "chuyenvien.snv", "phantich" })
	void othersNeitherSeeNorSubmitIt(String stranger) {
		this.apologies.prepare(this.assignment);
		Task task = task(OFFICER, DRAFT);

		assertThat(this.people.task(stranger, this.directive, DRAFT)).isNull();
		assertThatThrownBy(() -> this.people.submit(stranger, task, letter()))
			.isInstanceOfAny(AuthorizationException.class, ProcessEngineException.class, Refusal.class);
		assertThat(row().state()).isEqualTo(ApologyState.PREPARED);
	}

	@Test
	void onlyTheHeadSigns() {
		drafted();
		Task task = task(HEAD, SEND);

		assertThat(this.people.task(OFFICER, this.directive, SEND)).isNull();
		assertThatThrownBy(() -> this.people.submit(OFFICER, task,
				Map.of("sendingOutcome", "sent", "sent_on", "2026-03-02", "way", "LETTER")))
			.isInstanceOf(AuthorizationException.class);
	}

	@ParameterizedTest(name = "{0} {1}: {2}")
	@CsvSource(delimiter = '|', textBlock = """
			sent_on        | 2026-03-03 | chưa đến
			sent_on        | 2026-03-01 | được soạn ngày 02/03/2026
			sent_on        | ''         | Ngày gửi
			way            | ''         | Cách gửi
			way            | PIGEON     | Cách gửi
			sendingOutcome | ''         | Thư xin lỗi
			sendingOutcome | return     | Cần sửa điều gì
			""")
	void sendingNeedsAPastDayAndAWay(String field, String value, String words) {
		drafted();
		Map<String, Object> form = new LinkedHashMap<>(
				Map.of("sendingOutcome", "sent", "sent_on", "2026-03-02", "way", "SMS"));
		form.put(field, value);
		if (value.equals("return")) {
			form.put("return_reason", " ");
		}

		assertThatThrownBy(() -> submit(HEAD, SEND, form)).isInstanceOf(Refusal.class).hasMessageContaining(words);

		assertThat(row().state()).isEqualTo(ApologyState.DRAFTED);
	}

	@Test
	void aReturnedLetterIsWrittenAnewInPlaceOfTheFirst() throws IOException {
		drafted();
		EvidenceFile first = letterFile();

		submit(HEAD, SEND, Map.of("sendingOutcome", "return", "return_reason", "Nêu rõ lý do hơn"));

		assertThat(shown(OFFICER, DRAFT)).contains("Nêu rõ lý do hơn").contains("Thiết bị kiểm định hỏng");
		Map<String, Object> better = letter();
		better.put("reason", "Thiết bị kiểm định hỏng, chờ thay linh kiện");
		submit(OFFICER, DRAFT, better);
		this.people.runJobs(this.directive);
		assertThat(letterFile().id()).isNotEqualTo(first.id());
		assertThat(text(letterFile())).contains("chờ thay linh kiện");
		assertThat(row().fileId()).isEqualTo(letterFile().id());
	}

	@Test
	void aReturnedLetterMayTurnOutNeedless() {
		drafted();
		submit(HEAD, SEND, Map.of("sendingOutcome", "return", "return_reason", "Hồ sơ xong rồi mà"));

		submit(OFFICER, DRAFT, Map.of("apologyOutcome", "onTime"));

		assertThat(files()).isEmpty();
		assertThat(row().letterFor()).isNull();
		assertThat(row().state()).isEqualTo(ApologyState.ON_TIME);
	}

	@Test
	void reportingCompletionEndsItAndReworkMayBringItBack() {
		drafted();

		report("complete");

		assertThat(this.people.instances("apology-letter", this.directive)).isZero();
		assertThat(row().state()).isEqualTo(ApologyState.CANCELLED);
		assertThat(files()).isEmpty();
		this.people.submit("vanphong", this.directive, "Task_Verify",
				Map.of("verification", "return", "reason", "Chưa trả kết quả"));
		assertThat(this.apologies.prepare(this.assignment)).isTrue();
		assertThat(row().state()).isEqualTo(ApologyState.PREPARED);
		assertThat(this.people.tasks(OFFICER, this.directive, DRAFT)).hasSize(1);
	}

	@Test
	void withdrawingTheAssignmentEndsIt() {
		this.apologies.prepare(this.assignment);

		this.people.submit("vanphong", this.directive, "Task_Monitor",
				Map.of("action", "withdraw", "assignment_id", this.assignment, "reason", "Người nộp xin rút"));

		assertThat(this.people.instances("apology-letter", this.directive)).isZero();
		assertThat(row().state()).isEqualTo(ApologyState.CANCELLED);
	}

	@Test
	void aSentLetterStaysThoughTheWorkIsDone() {
		sent();

		report("complete");

		assertThat(row().state()).isEqualTo(ApologyState.SENT);
		assertThat(files()).hasSize(1);
	}

	@Test
	void aMovedDueDateMovesWhatIsOpen() {
		this.apologies.prepare(this.assignment);
		this.jdbc.sql("update assignment set current_due = '2026-03-12' where id = ?").param(this.assignment).update();

		assertThat(this.apologies.prepare(this.assignment)).isFalse();

		assertThat(row().due()).isEqualTo("2026-03-12");
		assertThat(OffsetDateTime.ofInstant(task(OFFICER, DRAFT).getDueDate().toInstant(), this.clock.getZone()))
			.hasToString("2026-03-11T23:59:59+07:00");
		refused("sau ngày hẹn cũ 12/03/2026", with("new_due", "2026-03-12"));
	}

	private static Map<String, Object> letter() {
		return new LinkedHashMap<>(Map.of("apologyOutcome", "letter", "procedure_name",
				"Cấp lại giấy phép (mức toàn trình)", "dossier_code", "H42.18-260301-0007", "applicant",
				"Nguyễn Văn An", "progress", "Đã thẩm định\nChờ ý kiến của Bộ", "reason", "Thiết bị kiểm định hỏng",
				"new_due", "2026-03-16"));
	}

	private static Map<String, Object> with(String field, String value) {
		Map<String, Object> letter = letter();
		letter.put(field, value);
		return letter;
	}

	private void drafted() {
		this.apologies.prepare(this.assignment);
		submit(OFFICER, DRAFT, letter());
		this.people.runJobs(this.directive);
	}

	private void sent() {
		drafted();
		submit(HEAD, SEND, Map.of("sendingOutcome", "sent", "sent_on", "2026-03-02", "way", "SMS"));
	}

	private void report(String kind) {
		this.people.submit(OFFICER, this.directive, "Task_Work", Map.of("report", kind, "text", "Đã trả kết quả"));
		this.people.runJobs(this.directive);
	}

	private Task task(String person, String step) {
		return this.people.task(person, this.directive, step);
	}

	private void submit(String person, String step, Map<String, Object> form) {
		this.people.submit(person, this.directive, step, form);
	}

	private void refused(String words, Map<String, Object> form) {
		assertThatThrownBy(() -> submit(OFFICER, DRAFT, form)).isInstanceOf(Refusal.class).hasMessageContaining(words);
	}

	private String shown(String person, String step) {
		VariableMap form = this.people.form(person, task(person, step));
		return form.get("apology") + " " + form.get("returnReason") + " " + form.get("reason");
	}

	private ApologyRow row() {
		return this.table.find(this.assignment, LocalDate.parse("2026-03-09"))
			.or(() -> this.table.open(this.assignment))
			.orElseThrow();
	}

	private List<EvidenceFile> files() {
		return this.evidence.ofAssignment(this.assignment);
	}

	private EvidenceFile letterFile() {
		assertThat(files()).extracting(EvidenceFile::name).containsExactly("Thư xin lỗi H42.18-260301-0007.docx");
		return files().get(0);
	}

	private String text(EvidenceFile file) throws IOException {
		byte[] content = this.jdbc.sql("select content from evidence_content where file_id = ? and part = 0")
			.param(file.id())
			.query(byte[].class)
			.single();
		assertThat(file.size()).isEqualTo(content.length);
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content));
				XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
			return extractor.getText();
		}
	}

	private String history() {
		return String.join("\n",
				this.jdbc
					.sql("select text from directive_event where assignment_id = ? and kind = 'APOLOGY' order by id")
					.param(this.assignment)
					.query(String.class)
					.list());
	}

}
