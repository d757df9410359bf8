package org.reformflow;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tour of the README in a real browser: required in CI, else where Chromium is found.
 */
class RolloutBrowserTests extends BrowserTest {

	@Autowired
	private People people;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@Test
	void takesAnAssignmentFromRegistrationToVerified() {
		String subject = "Nâng cao các chỉ số năm 2026 (trình duyệt " + System.nanoTime() + ")";
		try (Tasklist office = as("vanphong")) {
			office.start("Triển khai văn bản chỉ đạo")
				.select("Loại văn bản", List.of("Kế hoạch"))
				.fill("Ký hiệu sau số", "KH-SKHCN")
				.fill("Trích yếu", subject)
				.picture("01-dang-ky")
				.send();
		}
		String directive = directive(subject);
		try (Tasklist office = as("vanphong")) {
			office.open("Việc của đơn vị", "Phân rã nhiệm vụ", subject)
				.fill("Nội dung nhiệm vụ", "Khảo sát mức độ hài lòng của người dân")
				.select("Đơn vị chủ trì", List.of("Phòng Quản lý Công nghệ"))
				.fill("Thời hạn, chép nguyên văn",
						"trước ngày " + DateTimeFormatter.ofPattern("d/M/uuuu")
							.format(LocalDate.now(this.clock).plusDays(40)))
				.fill("Chỉ tiêu", "Mức độ hài lòng (SIPAS): > 85 %")
				.choose("Trình lãnh đạo duyệt")
				.picture("02-phan-ra")
				.send();
		}
		try (Tasklist director = as("giamdoc")) {
			director.open("Việc của đơn vị", "Duyệt phương án", subject).choose("Duyệt").picture("03-duyet").send();
		}
		try (Tasklist office = as("vanphong")) {
			office.open("Việc của đơn vị", "Cấp số, ban hành", subject).picture("04-cap-so").send();
		}
		this.people.runJobs(directive);
		try (Tasklist head = as("truongphong.qlcn")) {
			head.open("Việc của đơn vị", "Tiếp nhận, phân công", subject)
				.choose("Nhận nhiệm vụ")
				.select("Người thực hiện", List.of("Chuyên viên"))
				.picture("05-tiep-nhan")
				.send();
		}
		try (Tasklist officer = as("chuyenvien.qlcn")) {
			officer.open("Việc của tôi", "Thực hiện, báo cáo", subject)
				.choose("Báo cáo hoàn thành")
				.fill("Nội dung đã làm", "Đã khảo sát 300 người dân")
				.attach("ket-qua.txt", "Kết quả khảo sát".getBytes(StandardCharsets.UTF_8), "text/plain")
				.sendRefused("Cần nhập kết quả cho chỉ tiêu")
				.fill("Kết quả", "85.01")
				.picture("06-bao-cao")
				.send();
		}
		try (Tasklist office = as("vanphong")) {
			office.open("Việc của đơn vị", "Thẩm tra kết quả", subject)
				.choose("Đạt, xác nhận hoàn thành")
				.picture("07-tham-tra")
				.send();
		}
		assertThat(this.jdbc.sql("""
				select count(*) from assignment where directive_id = ? and verified_by = 'vanphong'
				and (select count(*) from evidence_file where assignment_id = assignment.id) = 1""")
			.param(directive)
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	/** form-js leaves the values of collapsed rows out of what it submits. */
	@Test
	void keepsEveryRowOfALongBreakdown() {
		String subject = "Văn bản nhiều nhiệm vụ " + System.nanoTime();
		String directive = this.people
			.start("vanphong", "directive-rollout", Map.of("document_type", "KE_HOACH", "subject", subject))
			.getBusinessKey();
		List<Map<String, Object>> rows = IntStream.rangeClosed(1, 9)
			.<Map<String, Object>>mapToObj((row) -> Map.of("code", "t" + row, "text", "Nhiệm vụ số " + row))
			.toList();
		this.people.submit("vanphong", directive, "Task_BreakDown", Map.of("items", rows, "breakdownDecision", "save"));

		try (Tasklist office = as("vanphong")) {
			office.open("Việc của đơn vị", "Phân rã nhiệm vụ", subject).choose("Lưu nháp").send();
		}

		assertThat(this.jdbc.sql("select text from directive_item where directive_id = ? order by position")
			.param(directive)
			.query(String.class)
			.list()).hasSize(9).last().isEqualTo("Nhiệm vụ số 9");
	}

	/** The calendar of form-js would make 3 March of it. */
	@Test
	void takesNoDateThatDoesNotExist() {
		try (Tasklist head = as("truongphong.qlkh")) {
			head.start("Cử người thay trưởng đơn vị").fill("Từ ngày", "31/2/2027").press("Từ ngày", "Tab");

			PlaywrightAssertions.assertThat(head.form()).containsText("Ngày 31/2/2027 không có thật");
			PlaywrightAssertions.assertThat(head.form().getByLabel("Từ ngày").last()).hasValue("");
		}
	}

	@Test
	void leadsWhoSignsOutToTheOneSignInPage() {
		try (Tasklist office = as("vanphong")) {
			office.signOut();
		}
	}

	private String directive(String subject) {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey("directive-rollout")
			.list()
			.stream()
			.filter((instance) -> String.valueOf(this.runtime.getVariable(instance.getId(), "subject"))
				.contains(subject))
			.map(ProcessInstance::getBusinessKey)
			.findFirst()
			.orElseThrow();
	}

}
