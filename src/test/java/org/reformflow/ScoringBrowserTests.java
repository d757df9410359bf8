package org.reformflow;

import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.scoring.round.ScoringStory;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Self-score and appraisal in Tasklist, and the page of scores. */
class ScoringBrowserTests extends BrowserTest {

	private static final List<String> UNITS = List.of("quan-ly-khoa-hoc", "quan-ly-cong-nghe", "chi-cuc-tdc");

	@Autowired
	private ScoringStory story;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void monday() {
		this.clock.stopAt("2026-03-02T08:00");
	}

	@AfterEach
	void realTime() {
		this.clock.reset();
	}

	@Test
	void theOfficeOpensARoundAndTheChiefLocksIt() {
		String title = "Chấm điểm " + UUID.randomUUID();
		try (Tasklist office = as("vanphong")) {
			office.start("Chấm điểm cải cách hành chính của đơn vị")
				.select("Đơn vị được chấm", List.of("Phòng Quản lý Khoa học"))
				.select("Bộ tiêu chí",
						List.of("Bộ tiêu chí chấm điểm phòng và đơn vị trực thuộc (điểm ví dụ) (phiên bản 1)"))
				.fill("Tên đợt chấm điểm", title)
				.picture("cham-diem-00-mo-dot")
				.send();
		}
		this.story.started(title);
		try (Tasklist office = as("vanphong")) {
			office.open("Việc của đơn vị", "Theo dõi đợt chấm điểm", title);
			assertThat(office.form()).containsText("Đơn vị đang tự chấm");
			office.choose("Nhập kết quả điều tra xã hội học").picture("cham-diem-08-theo-doi");
		}
		String round = this.story.open(this.story.set(), 2045, "quan-ly-khoa-hoc");
		this.story.scored(round, "quan-ly-khoa-hoc", 28, 30, 10, 0, 0);
		try (Tasklist chief = as("chanhvanphong")) {
			chief.open("Việc của đơn vị", "Rà soát, khóa điểm", this.story.title(round));
			assertThat(chief.form()).containsText("Quy đổi từ 68/70");
			chief.choose("Khóa điểm và trình Giám đốc công bố").picture("cham-diem-09-khoa").send();
		}
	}

	@Test
	void aUnitKeepsADraftAndIsToldWhatIsMissing() {
		String round = this.story.open(this.story.shipped(), 2042, "quan-ly-khoa-hoc");
		try (Tasklist officer = as("chuyenvien.qlkh")) {
			officer.open("Việc của đơn vị", "Tự chấm điểm", this.story.title(round));
			assertThat(officer.form().getByLabel("Điểm tự chấm")).hasCount(34);
			officer.picture("cham-diem-01-tu-cham");
			officer.form().getByLabel("Điểm tự chấm").first().fill("0,5");
			assertThat(officer.form().getByLabel("Nguyên nhân mất điểm").first()).isVisible();
			officer.form().getByLabel("Nguyên nhân mất điểm").first().fill("Ban hành chậm 5 ngày");
			officer.form().getByLabel("Bộ phận, cá nhân chịu trách nhiệm").first().fill("Bộ phận tổng hợp");
			officer.choose("Lưu nháp").picture("cham-diem-02-mat-diem").send();
		}
		try (Tasklist head = as("truongphong.qlkh")) {
			head.open("Việc của đơn vị", "Tự chấm điểm", this.story.title(round));
			assertThat(head.form().getByLabel("Điểm tự chấm").first()).hasValue("0.5");
			assertThat(head.form().getByLabel("Nguyên nhân mất điểm").first()).hasValue("Ban hành chậm 5 ngày");
			head.choose("Gửi người đứng đầu xác nhận").sendRefused("chưa có điểm");
		}
	}

	@Test
	void theOfficeSeesWhatTheUnitSaysAndGivesReasons() {
		String round = this.story.open(this.story.set(), 2043, "quan-ly-khoa-hoc");
		this.story.selfScore(round, "quan-ly-khoa-hoc", 28, 30, 10, 0, 0);
		try (Tasklist office = as("vanphong")) {
			office.open("Việc của đơn vị", "Thẩm định điểm", this.story.title(round));
			assertThat(office.form().getByText("ke-hoach.pdf").first()).isVisible();
			office.form().getByLabel("Điểm thẩm định").first().fill("20");
			office.form().getByLabel("Lý do thay đổi").first().fill("Ban hành chậm");
			office.choose("Hoàn thành thẩm định").picture("cham-diem-03-tham-dinh").send();
		}
		try (Tasklist unit = as("truongphong.qlkh")) {
			unit.open("Việc của đơn vị", "Giải trình điểm thẩm định", this.story.title(round));
			unit.choose("Giải trình");
			assertThat(unit.form().getByText("Ban hành chậm").first()).isVisible();
			unit.picture("cham-diem-04-giai-trinh");
		}
	}

	@Test
	void thePageShowsRanksFieldsAndTheHistoryOfACriterion() {
		publish(2044);
		try (Tasklist director = as("giamdoc")) {
			Page page = director.page();
			page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Chấm điểm").setExact(true)).click();
			assertThat(page.locator("h1")).containsText("Chấm điểm đơn vị năm");
			open(page, "/scoring#2044");
			assertThat(page.locator("main")).containsText("quy đổi từ 55/70");
			director.picture("cham-diem-05-xep-hang");
			page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Chi cục Tiêu chuẩn")).click();
			assertThat(page.locator("h1")).containsText("Chi cục Tiêu chuẩn");
			Locator opener = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("1.1 Kế hoạch"));
			opener.focus();
			page.keyboard().press("Enter");
			assertThat(opener).hasAttribute("aria-expanded", "true");
			assertThat(page.locator(".history")).containsText("Đơn vị tự chấm: 15 điểm");
			assertThat(page.locator(".history")).containsText("SHA-256");
			assertThat(page.locator("main")).containsText("Trách nhiệm: Bộ phận tổng hợp");
			director.picture("cham-diem-06-don-vi");
			page.setViewportSize(320, 800);
			Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
				.isEqualTo(true);
			director.picture("cham-diem-07-hep");
			open(page, "/scoring#1998");
			assertThat(page.locator(".empty")).containsText("chưa có đợt chấm điểm nào");
		}
	}

	@Test
	void othersFindNoLinkAndNothingOnThePage() {
		try (Tasklist officer = as("hoidong4")) {
			Page page = officer.page();
			assertThat(page.locator(".rf-bell")).isVisible();
			assertThat(page.locator("a[href='/scoring']")).hasCount(0);
			open(page, "/scoring");
			assertThat(page.locator("#status")).containsText("Không có điểm nào bạn được xem");
		}
	}

	private void publish(int year) {
		String round = this.story.open(this.story.set(), year, UNITS.toArray(String[]::new));
		this.story.scored(round, "quan-ly-khoa-hoc", 30, 30, 10, 0, 0);
		this.story.scored(round, "quan-ly-cong-nghe", 26, 30, 10, 1, 0);
		this.story.scored(round, "chi-cuc-tdc", 15, 30, 10, 0, 0);
		this.story.publish(round);
	}

	private static void open(Page page, String path) {
		page.navigate(page.url().replaceAll("(https?://[^/]+)/.*", "$1") + path);
	}

}
