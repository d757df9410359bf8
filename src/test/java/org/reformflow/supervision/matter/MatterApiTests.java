package org.reformflow.supervision.matter;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.Statements;
import org.reformflow.TestClock;
import org.reformflow.Visitor;
import org.reformflow.Visitor.Answer;
import org.reformflow.directive.Stories;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.evidence.MadeFile;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The matter of a directive's assignment, as people of several units see it. */
@ProductTest
class MatterApiTests {

	private static final String HEAD = "giamdoc.tt";

	private static final String OTHER_HEAD = "truongphong.qlkh";

	@LocalServerPort
	private int port;

	@Autowired
	private People people;

	@Autowired
	private Stories stories;

	@Autowired
	private TaskService tasks;

	@Autowired
	private EvidenceFiles files;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	private final Map<String, MatterClient> clients = new HashMap<>();

	private String directive;

	private String task;

	@BeforeEach
	void twoUnitsHaveAnAssignment() {
		this.clock.stopAt("2048-03-02T08:00");
		this.directive = this.stories.runningFor(List.of("trung-tam-ung-dung", "quan-ly-khoa-hoc"), "2048-03-31");
		this.task = this.people.task(HEAD, this.directive, "Task_Acknowledge").getId();
	}

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	@Test
	void tellsAUnitWhatItsAssignmentIsAboutAndWhenPeopleWillBeReminded() {
		JsonNode matter = as(HEAD).matter(this.task);

		assertThat(MatterClient.texts(matter.path("facts"), "value")).contains("Kế hoạch cải cách hành chính",
				"Rà soát thủ tục hành chính của đơn vị", "Trung tâm Ứng dụng tiến bộ khoa học và công nghệ");
		JsonNode term = matter.path("terms").get(0);
		assertThat(term.path("due").asText()).isEqualTo("2048-03-31");
		assertThat(term.path("daysLeft").asInt()).isPositive().isLessThan(29);
		assertThat(term.path("state").asText()).isEqualTo("RUNNING");
		assertThat(term.path("coming")).isNotEmpty();
		assertThat(term.path("coming").get(0).path("at").asText()).startsWith("2048-03-");
		assertThat(term.path("coming").toString()).contains("người đứng đầu đơn vị (");
		assertThat(matter.path("history").toString()).contains("Giao nhiệm vụ", "Cấp số, ban hành")
			.doesNotContain("Phân rã nhiệm vụ", "Phòng Quản lý Khoa học");
		assertThat(matter.path("comments").path("mayAdd").asBoolean()).isTrue();
	}

	@Test
	void tellsWhatCameWhoAnsweredAndWhoMovedTheDeadline() {
		accept();
		this.people.submit(HEAD, this.directive, "Task_Work", Map.of("report", "extension", "extension_new_due",
				"2048-04-15", "extension_reason", "Chờ số liệu của tỉnh"));
		this.people.runJobs(this.directive);
		String decision = this.people.task("vanphong", this.directive, "Task_DecideExtension").getId();
		JsonNode asked = as("vanphong").matter(decision);
		assertThat(asked.path("moves").get(0).path("what").asText()).isEqualTo("Xin gia hạn");
		assertThat(MatterClient.texts(asked.path("terms"), "label")).contains("Nhiệm vụ", "Bước “Quyết định gia hạn”");

		this.people.submit("vanphong", this.directive, "Task_DecideExtension", Map.of("decision", "grant"));
		this.people.runJobs(this.directive);

		JsonNode matter = as(HEAD).matter(task(HEAD, "Task_Work"));
		JsonNode term = matter.path("terms").get(0);
		assertThat(term.path("due").asText()).isEqualTo("2048-04-15");
		assertThat(term.path("original").asText()).isEqualTo("2048-03-31");
		JsonNode move = matter.path("moves").get(0);
		assertThat(move.path("what").asText()).isEqualTo("Đồng ý gia hạn");
		assertThat(move.path("to").asText()).isEqualTo("2048-04-15");
		assertThat(move.path("by").asText()).isNotEmpty().isNotEqualTo("vanphong");
	}

	@Test
	void pagesALongHistoryWithTheSameNumberOfStatements() {
		accept();
		String work = task(HEAD, "Task_Work");
		MatterClient head = as(HEAD);
		int few = Statements.in(() -> head.matter(work));
		for (int i = 1; i <= 45; i++) {
			this.people.submit(HEAD, this.directive, "Task_Work",
					Map.of("report", "progress", "percent", i, "text", "Báo cáo lần " + i));
		}
		String last = task(HEAD, "Task_Work");

		assertThat(Statements.in(() -> head.matter(last))).isEqualTo(few)
			.as("with three of the sign-in")
			.isLessThanOrEqualTo(19);
		JsonNode page = head.matter(last).path("history");
		List<String> lines = new ArrayList<>(MatterClient.texts(page.path("lines"), "text"));
		assertThat(page.path("lines")).hasSize(MatterHistory.PAGE);
		while (!page.path("next").isNull()) {
			page = head.history(last, encode(page.path("next").asText())).json();
			lines.addAll(MatterClient.texts(page.path("lines"), "text"));
		}
		List<String> reports = lines.stream().filter((text) -> text.contains("Báo cáo lần")).toList();
		assertThat(reports).hasSize(45);
		assertThat(new HashSet<>(reports)).hasSize(45);
		assertThat(reports.get(0)).contains("lần 45");
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "2048-03-02T08:00:00Z_e", "2048-03-02T08:00:00Z_s", "khong_e5",
			"2048-03-02T08:00:00Z_s'or'1" })
	void refusesPlacesThatItDidNotName(String before) {
		Answer answer = as(HEAD).history(this.task, encode(before));

		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.detail()).contains("before");
	}

	@ParameterizedTest
	@CsvSource({ "truongphong.qlkh, 403", "chuyenvien.qlcn, 403", "hoidong1, 403", "giamdoc.snv, 404",
			"vanphong.snv, 404" })
	void refusesPeopleOfOtherUnitsAndDepartments(String person, int status) {
		MatterClient stranger = as(person);

		assertThat(stranger.open(this.task).status()).isEqualTo(status);
		assertThat(stranger.count(this.task).status()).isEqualTo(status);
		assertThat(stranger.history(this.task, "2048-03-02T08:00:00Z_e5").status()).isEqualTo(status);
		assertThat(stranger.comment(this.task, "Tôi xem được không?", false).status()).isEqualTo(status);
		assertThat(as(HEAD).comments(this.task)).isEmpty();
	}

	@Test
	void refusesWhoHasNotSignedInAndTasksThatAreGone() {
		assertThat(new MatterClient(Visitor.nobody(this.port)).open(this.task).status()).isEqualTo(401);
		assertThat(as(HEAD).open("khong-co").status()).isEqualTo(404);
		assertThat(as(HEAD).open(this.task + "%27").status()).isEqualTo(404);
	}

	@Test
	void showsFilesOfTheAssignmentAndOfTheDirectiveOnly() {
		file(assignment("trung-tam-ung-dung"), "cua-trung-tam.pdf");
		file(assignment("quan-ly-khoa-hoc"), "cua-phong-khac.pdf");
		file(null, "ke-hoach.pdf");

		JsonNode shown = as(HEAD).matter(this.task).path("files");

		assertThat(MatterClient.texts(shown, "name")).containsExactlyInAnyOrder("cua-trung-tam.pdf", "ke-hoach.pdf");
		shown.forEach((file) -> assertThat(Visitor.browser(this.port, HEAD)
			.get("/camunda/api/ext/evidence/files/" + file.path("id").asText())
			.status()).isEqualTo(200));
		String office = this.people.task("vanphong", this.directive, "Task_Monitor").getId();
		assertThat(as("vanphong").matter(office).path("files")).hasSize(3);
	}

	@Test
	void keepsCommentsWithTheirAssignment() {
		String words = "<img src=x onerror=alert(1)> **đậm** {{7*7}} 'x'";
		assertThat(as(HEAD).comment(this.task, "  " + words + "\n", false).status()).isEqualTo(201);

		assertThat(as(HEAD).comments(this.task)).containsExactly(words);
		assertThat(as(HEAD).count(this.task).json().path("comments").asInt()).isEqualTo(1);
		String other = this.people.task(OTHER_HEAD, this.directive, "Task_Acknowledge").getId();
		assertThat(as(OTHER_HEAD).comments(other)).isEmpty();
		assertThat(as("giamsat").comments(this.task)).containsExactly(words);
		accept();
		assertThat(as(HEAD).comments(task(HEAD, "Task_Work"))).containsExactly(words);
	}

	@Test
	void letsTheOfficeAnswerBesideAnAssignmentThatAUnitHas() {
		as(HEAD).comment(this.task, "Báo cáo theo mẫu nào?", false);

		assertThat(as("vanphong").comment(this.task, "Theo mẫu gửi kèm.", false).status()).isEqualTo(201);

		assertThat(as(HEAD).comments(this.task)).containsExactlyInAnyOrder("Báo cáo theo mẫu nào?",
				"Theo mẫu gửi kèm.");
		assertThat(as("vanphong").matter(this.task).path("comments").path("mayAdd").asBoolean()).isTrue();
	}

	@Test
	void refusesCommentsThatAreEmptyTooLongOrOfReaders() {
		assertThat(as(HEAD).comment(this.task, " \n", false).detail()).contains("Hãy nhập nội dung");
		assertThat(as(HEAD).comment(this.task, "a".repeat(4001), false).detail()).contains("4000");
		assertThat(as(HEAD).comment(this.task, "a\0b", false).status()).isEqualTo(400);
		assertThat(as(HEAD).comment(this.task, "ế".repeat(4000), false).status()).isEqualTo(201);
		Answer supervisor = as("giamsat").comment(this.task, "Nhắc", false);
		assertThat(supervisor.status()).isEqualTo(403);
		assertThat(supervisor.detail()).contains("Bạn chỉ được xem");
	}

	@Test
	void takesOwnCommentsBackForTenMinutes() {
		long first = as(HEAD).comment(this.task, "Nhầm", false).json().path("id").asLong();
		long second = as(HEAD).comment(this.task, "Đúng", false).json().path("id").asLong();

		assertThat(as("vanphong").takeBack(first).status()).isEqualTo(404);
		this.clock.stopAt("2048-03-02T08:10");
		assertThat(as(HEAD).takeBack(first).status()).isEqualTo(204);
		assertThat(as(HEAD).takeBack(first).status()).isEqualTo(404);
		this.clock.stopAt("2048-03-02T08:11");
		Answer late = as(HEAD).takeBack(second);
		assertThat(late.status()).isEqualTo(400);
		assertThat(late.detail()).contains("10 phút");
		JsonNode newest = as(HEAD).matter(this.task).path("comments").path("newest");
		assertThat(MatterClient.texts(newest, "text")).containsExactly("Đúng", "null");
		assertThat(as(HEAD).count(this.task).json().path("comments").asInt()).isEqualTo(1);
	}

	@Test
	void tellsWhoHoldsTheOtherTasksOfTheAssignment() {
		this.people.submit(HEAD, this.directive, "Task_Acknowledge",
				Map.of("acknowledgement", "accept", "officer", "chuyenvien.tt"));
		String work = task("chuyenvien.tt", "Task_Work");
		as(HEAD).comment(work, "Anh chú ý hạn", true);

		assertThat(told()).containsExactly("chuyenvien.tt");
		as("chuyenvien.tt").comment(work, "Vâng", true);
		assertThat(told()).containsExactly("chuyenvien.tt");
	}

	@Test
	void showsTheOfficeWhichTasksAreOpenInTheMatter() {
		accept();
		this.people.submit(HEAD, this.directive, "Task_Work", Map.of("report", "complete", "text", "Đã xong"));
		String verify = task("vanphong", "Task_Verify");

		JsonNode matter = as("vanphong").matter(verify);
		assertThat(MatterClient.texts(matter.path("others"), "name")).contains("Theo dõi, điều hành");
		assertThat(matter.path("history").toString()).contains("Báo cáo hoàn thành", "Phân rã nhiệm vụ")
			.doesNotContain("Phòng Quản lý Khoa học");
		assertThat(matter.path("terms").get(0).path("state").asText()).isEqualTo("PAUSED");
	}

	private List<String> told() {
		return this.jdbc.sql(
				"select recipient from notice where template = 'comment-added' and business_key = ? order by recipient")
			.param(this.directive)
			.query(String.class)
			.list();
	}

	private void file(@org.jspecify.annotations.Nullable String assignment, String name) {
		this.files.keep(new MadeFile("so-khcn", this.directive, assignment, "test", "Bước thử", name, "application/pdf",
				"vanphong"), ("%PDF " + name).getBytes(StandardCharsets.UTF_8));
	}

	private String assignment(String unit) {
		return this.jdbc.sql("select id from assignment where directive_id = ? and lead_unit = ?")
			.params(this.directive, unit)
			.query(String.class)
			.single();
	}

	private void accept() {
		this.people.submit(HEAD, this.directive, "Task_Acknowledge", Map.of("acknowledgement", "accept"));
	}

	private String task(String person, String step) {
		return this.people.task(person, this.directive, step).getId();
	}

	private MatterClient as(String person) {
		return this.clients.computeIfAbsent(person, (id) -> new MatterClient(Visitor.browser(this.port, id)));
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
