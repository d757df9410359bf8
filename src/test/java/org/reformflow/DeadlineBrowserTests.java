package org.reformflow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.reformflow.apology.Apologies;
import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.deadline.ladder.TestMatters;
import org.reformflow.directive.Stories;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Deadlines and apologies in a real browser. */
class DeadlineBrowserTests extends BrowserTest {

	private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd/MM/uuuu");

	@Autowired
	private People people;

	@Autowired
	private Stories stories;

	@Autowired
	private Apologies apologies;

	@Autowired
	private TestMatters matters;

	@Autowired
	private WorkingCalendars calendars;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@Test
	void previewsTheDeadlinesTypedInTheBreakdown() {
		this.people.start("vanphong", "directive-rollout", Map.of("document_type", "KE_HOACH", "number_suffix",
				"KH-SKHCN", "subject", "Xem trước", "recipients", List.of(), "legal_refs", List.of()));
		try (Tasklist office = as("vanphong")) {
			office.open("Việc của đơn vị", "Phân rã nhiệm vụ", "Xem trước")
				.fill("Mã", "1a")
				.fill("Thời hạn, chép nguyên văn", "trước ngày 02/5/2035");
			Locator button = office.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem trước"));
			button.focus();
			button.press("Enter");
			Locator dialog = office.page().getByRole(AriaRole.DIALOG);
			assertThat(dialog).containsText("Nhiệm vụ 1a: trước ngày 02/5/2035");
			assertThat(dialog).containsText("01/05/2035 23:59");
			assertThat(dialog).containsText("(T-3)");
			assertThat(dialog).containsText("(T+15)");
			office.picture("10-xem-truoc");
			office.page().keyboard().press("Escape");
			assertThat(dialog).hasCount(0);
			assertThat(button).isFocused();

			office.form().getByLabel("Hồ sơ TTHC").check();
			office.fill("Thời hạn, chép nguyên văn", "khi nào rảnh");
			button.click();
			assertThat(dialog.getByRole(AriaRole.ALERT)).containsText("Chưa hiểu thời hạn");
			office.page().keyboard().press("Escape");
			office.fill("Thời hạn, chép nguyên văn", "chậm nhất ngày 04/5/2035");
			button.click();
			assertThat(dialog).containsText("thư xin lỗi");
		}
	}

	@Test
	void offersNoPreviewWhereNoDeadlineIsTyped() {
		this.stories.runningFor("quan-ly-cong-nghe");
		try (Tasklist head = as("truongphong.qlcn")) {
			head.open("Việc của đơn vị", "Tiếp nhận, phân công", "Kế hoạch");

			assertThat(head.page().getByText("Minh chứng").first()).isVisible();
			assertThat(head.page().getByText("Xem trước lịch nhắc")).isHidden();
		}
	}

	@Test
	void aRefusedStartFormSaysWhyWhereItsButtonIs() {
		try (Tasklist office = as("vanphong")) {
			office.start("Sửa lịch làm việc").fill("Tên ngày", "Nghỉ chống lụt").sendRefused("Lịch chưa được sửa");
			assertThat(office.page().locator(".modal-body .notifications")).isInViewport();
		}
	}

	@Test
	void aHeadAnswersAnUrgingSlip() {
		String matter = this.matters.urged();
		try (Tasklist head = as("truongphong.qlkh")) {
			head.open("Việc của đơn vị", "Trả lời đôn đốc", "Rà soát");
			assertThat(head.form()).containsText("Phiếu đôn đốc");
			assertThat(head.form()).containsText("Báo quá hạn");
			head.fill("Nội dung trả lời", "Chờ số liệu của tỉnh")
				.fill("Cam kết hoàn thành ngày", "23/03/2026")
				.press("Cam kết hoàn thành ngày", "Enter")
				.picture("13-tra-loi-don-doc")
				.send();
		}
		finally {
			this.clock.reset();
		}
		assertThat(this.people.tasks("truongphong.qlkh", matter, "Task_Answer")).isEmpty();
	}

	@Test
	void anApologyIsWrittenDownloadedAndSent() throws IOException {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate due = this.calendars.of("so-khcn").plusWorkingDays(today, 3);
		String directive = this.stories.runningDossier("quan-ly-cong-nghe", due.toString());
		this.people.submit("truongphong.qlcn", directive, "Task_Acknowledge",
				Map.of("acknowledgement", "accept", "officer", "chuyenvien.qlcn"));
		this.apologies.prepare(this.jdbc.sql("select id from assignment where directive_id = ?")
			.param(directive)
			.query(String.class)
			.single());

		try (Tasklist officer = as("chuyenvien.qlcn")) {
			officer.open("Việc của tôi", "Soạn thư xin lỗi", "Kế hoạch")
				.choose("Sẽ trễ hẹn")
				.fill("Tình trạng giải quyết", "Đã thẩm định, chờ ý kiến")
				.fill("Lý do trễ hẹn", "Thiết bị kiểm định hỏng")
				.fill("Ngày hẹn trả mới", TYPED.format(this.calendars.of("so-khcn").plusWorkingDays(due, 5)))
				.press("Ngày hẹn trả mới", "Enter")
				.picture("11-soan-thu-xin-loi")
				.send();
		}
		this.people.runJobs(directive);
		try (Tasklist head = as("truongphong.qlcn")) {
			head.open("Việc của đơn vị", "Ký, gửi thư xin lỗi", "Kế hoạch");
			Download letter = head.page().waitForDownload(() -> head.form().getByText("Tải thư xin lỗi").click());
			try (InputStream file = Files.newInputStream(letter.path());
					XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(file))) {
				assertThat(text.getText()).contains("Kính gửi: Nguyễn Văn An").contains("Thiết bị kiểm định hỏng");
			}
			head.choose("Đã ký và gửi")
				.fill("Ngày gửi", TYPED.format(today))
				.press("Ngày gửi", "Enter")
				.select("Cách gửi", List.of("Nhắn tin"))
				.picture("12-gui-thu-xin-loi")
				.send();
		}
		assertThat(this.people.instances("apology-letter", directive)).isZero();
	}

}
