package org.reformflow;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.directive.Stories;
import org.reformflow.notification.NoticeStory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The bell in Tasklist: required in CI, else where Chromium is found. */
class NoticesBrowserTests extends BrowserTest {

	private static final String READER = "truongphong.qlchn";

	@Autowired
	private NoticeStory story;

	@Autowired
	private Stories stories;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void emptyInbox() {
		this.jdbc.sql("delete from notice where recipient = ?").param(READER).update();
	}

	@AfterEach
	void tidyUp() {
		this.jdbc.sql("delete from notice_preference").update();
		this.clock.reset();
	}

	@Test
	void theBellCountsShowsAndMarksAsReadAndKeepsHowToBeTold() {
		String matter = this.stories.runningFor("quan-ly-chuyen-nganh");
		// Written in office hours of a day that is past: shown whenever the test runs.
		this.clock.stopAt("2026-03-03T09:00");
		this.story.send("Báo cáo tháng 3", false, READER);
		this.story.sendAbout(matter, "Kế hoạch cải cách hành chính", READER);
		this.clock.reset();

		try (Tasklist tasklist = as(READER)) {
			Page page = tasklist.page();
			Locator bell = page.locator(".rf-bell");
			assertThat(bell.locator(".badge")).hasText("2");
			bell.click();
			Locator dialog = page.locator("dialog.rf-notices");
			assertThat(dialog.locator(".rf-unread")).hasCount(2);
			assertThat(dialog.getByText("Xem thông báo cũ hơn")).isHidden();
			tasklist.picture("08-thong-bao");

			press(dialog, "Việc Kế hoạch cải cách hành chính cần xử lý");
			assertThat(dialog.locator(".rf-notice-text").first()).containsText("Kính gửi Trưởng phòng");
			assertThat(bell.locator(".badge")).hasText("1");
			press(dialog, "Đánh dấu tất cả đã đọc");
			assertThat(dialog.locator(".rf-unread")).hasCount(0);
			assertThat(bell.locator(".badge")).hasText("");

			press(dialog, "Cách nhận");
			dialog.getByLabel("Gửi thư").selectOption("DAILY");
			dialog.getByLabel("Vắng từ ngày").fill("2026-03-02");
			press(dialog, "Lưu cách nhận");
			assertThat(dialog).containsText("Hãy chọn đủ");
			dialog.getByLabel("Đến hết ngày").fill("2026-03-06");
			dialog.getByLabel("Người nhận thay").selectOption("chuyenvien.qlchn");
			press(dialog, "Lưu cách nhận");
			assertThat(dialog).containsText("Đã lưu cách nhận thông báo.");
			tasklist.picture("09-cach-nhan");

			dialog.getByText("Mở công việc").click();
			assertThat(dialog).hasCount(0);
			assertThat(page.locator("section.tasks-list")).containsText(matter);
			assertThat(page.locator("li.task")).containsText("Tiếp nhận, phân công");
			tasklist.picture("thong-bao-viec");
		}
	}

	@Test
	void whatPeopleTypedStaysText() {
		this.clock.stopAt("2026-03-03T09:00");
		this.story.send("<img src=x onerror=alert(1)>", false, READER);
		this.clock.reset();

		try (Tasklist tasklist = as(READER)) {
			tasklist.page().locator(".rf-bell").click();
			Locator dialog = tasklist.page().locator("dialog.rf-notices");
			press(dialog, "Việc <img src=x onerror=alert(1)> cần xử lý");
			assertThat(dialog.locator(".rf-notice-text")).containsText("<img src=x onerror=alert(1)> của Sở");
			assertThat(dialog.locator("img")).hasCount(0);
		}
	}

	private static void press(Locator dialog, String label) {
		dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(label).setExact(true)).click();
	}

}
