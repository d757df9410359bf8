package org.reformflow;

import java.util.Map;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.directive.Stories;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The panel "Hồ sơ vụ việc" in a real browser: required in CI, else where Chromium is
 * found.
 */
class MatterBrowserTests extends BrowserTest {

	private static final String UNIT = "chi-cuc-tdc";

	private static final String OFFICER = "chuyenvien.tdc";

	private static final String HEAD = "truongphong.tdc";

	private static final String WORK = "Thực hiện, báo cáo";

	private static final String TYPED = "Đang tập huấn, chưa nộp báo cáo";

	@Autowired
	private Stories stories;

	@Autowired
	private People people;

	@Autowired
	private TestClock clock;

	private String directive;

	@BeforeEach
	void anOfficerWorksOnAnAssignment() {
		this.clock.stopAt("2026-11-16T08:00");
		this.directive = this.stories.runningFor(java.util.List.of(UNIT), "2026-12-10");
		this.people.submit(HEAD, this.directive, "Task_Acknowledge",
				Map.of("acknowledgement", "accept", "officer", OFFICER));
		for (int i = 1; i <= 22; i++) {
			this.people.submit(OFFICER, this.directive, "Task_Work",
					Map.of("report", "progress", "percent", i * 3, "text", "Đã tập huấn cho " + i + " đơn vị"));
		}
	}

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	@Test
	void readsTheMatterAndCommentsWithoutLosingWhatWasTyped() {
		try (Tasklist officer = as(OFFICER)) {
			Page page = officer.page();
			officer.open("Việc của tôi", WORK, "Kế hoạch cải cách hành chính");
			officer.choose("Báo cáo tiến độ").fill("Đã làm được (%)", "70").fill("Nội dung đã làm", TYPED);
			Locator button = page.locator(".rf-matter-button");
			button.focus();
			page.keyboard().press("Enter");

			Locator panel = page.locator("#rf-matter");
			assertThat(panel.locator("h3")).isFocused();
			assertThat(button).hasAttribute("aria-expanded", "true");
			assertThat(panel).containsText("Rà soát thủ tục hành chính của đơn vị");
			assertThat(panel).containsText("ngày làm việc");
			assertThat(panel).containsText("Sắp tới sẽ nhắc");
			assertThat(officer.form()).isVisible();
			assertThat(typed(officer)).hasValue(TYPED);
			officer.picture("vu-viec-01-ben-canh-bieu-mau").accessible("#rf-matter");
			Locator more = panel.getByText("Xem thêm");
			assertThat(panel.locator(".rf-matter-history > li")).hasCount(20);
			more.click();
			assertThat(more).hasCount(0);

			panel.locator("textarea").fill("Nhờ Văn phòng gửi mẫu biểu rà soát trước thứ sáu.");
			panel.getByText("Gửi trao đổi").click();
			assertThat(panel.locator(".rf-matter-comments > li")).hasCount(1);
			assertThat(panel.locator("textarea")).isFocused();
			panel.locator("[data-part=comments] summary").scrollIntoViewIfNeeded();
			officer.picture("vu-viec-02-trao-doi").accessible("#rf-matter");
			panel.locator("textarea").fill("<img src=x onerror=alert(1)>");
			panel.getByText("Gửi trao đổi").click();
			assertThat(panel.locator(".rf-matter-comments > li")).hasCount(2);
			assertThat(panel.locator(".rf-matter-comments")).containsText("<img src=x");
			assertThat(panel.locator("img")).hasCount(0);
			assertThat(button.locator(".badge")).containsText("2");
			panel.locator("textarea").fill("chưa gửi");
			panel.locator("textarea").press("Escape");

			assertThat(panel).hasCount(0);
			assertThat(button).isFocused();
			assertThat(typed(officer)).hasValue(TYPED);
			button.click();
			assertThat(panel.locator("textarea")).hasValue("chưa gửi");
			panel.getByText("Rút lại", new Locator.GetByTextOptions().setExact(true)).first().click();
			panel.getByText("Bấm lần nữa để rút lại").click();
			assertThat(panel.locator(".rf-matter-comments")).containsText("Đã rút lại");
			panel.getByText("Đóng", new Locator.GetByTextOptions().setExact(true)).click();
			assertThat(typed(officer)).hasValue(TYPED);
			officer.send();
		}
	}

	@Test
	void isLegibleOnNarrowPagesAndEnlarged() {
		try (Tasklist officer = as(OFFICER)) {
			Page page = officer.page();
			officer.open("Việc của tôi", WORK, "Kế hoạch cải cách hành chính");
			page.locator(".rf-matter-button").click();
			Locator panel = page.locator("#rf-matter");
			assertThat(panel).containsText("Sắp tới sẽ nhắc");
			page.setViewportSize(720, 450);
			officer.picture("vu-viec-03-phong-to").accessible("#rf-matter");
			page.setViewportSize(390, 800);
			officer.picture("vu-viec-04-hep").accessible("#rf-matter");
			org.assertj.core.api.Assertions
				.assertThat((Boolean) panel.evaluate("node => node.scrollWidth <= node.clientWidth"))
				.isTrue();
		}
	}

	private static Locator typed(Tasklist tasklist) {
		return tasklist.form().getByLabel("Nội dung đã làm").last();
	}

}
