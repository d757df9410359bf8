package org.reformflow;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reformflow.directive.Stories;
import org.reformflow.notification.NoticeStory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Acting from Cockpit in a real browser. */
class ActingBrowserTests extends BrowserTest {

	private static final String DASHBOARD = "/camunda/app/cockpit/default/#/dashboard";

	@Autowired
	private Stories stories;

	@Autowired
	private NoticeStory notices;

	@Autowired
	private ManagementService management;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@AfterEach
	void tidyUp() {
		PostOffice.answerNormally();
		this.clock.reset();
	}

	@Test
	void theChiefOfOfficeMovesADeadline() {
		this.clock.stopAt("2046-05-07T09:00");
		String instance = assignment("2046-05-25");
		try (SignedIn chief = visitor("chanhvanphong")) {
			Page page = open(chief, instance);
			button(page, "Dời thời hạn").click();
			Locator dialog = page.getByRole(AriaRole.DIALOG);
			dialog.getByLabel("Thời hạn mới").fill("2046-06-01");
			button(dialog, "Dời thời hạn").click();
			assertThat(dialog.getByRole(AriaRole.ALERT)).hasText("Hãy nêu lý do.");
			dialog.getByLabel(Pattern.compile("^Lý do")).fill("Chờ số liệu của tỉnh");
			chief.accessible("dialog").picture("xu-ly-02-doi-han");
			button(dialog, "Dời thời hạn").press("Enter");

			Locator section = page.getByRole(AriaRole.REGION,
					new Page.GetByRoleOptions().setName("Xử lý").setExact(true));
			assertThat(section.getByRole(AriaRole.STATUS).first())
				.containsText("Đã dời thời hạn: 25/05/2046 → 01/06/2046");
			assertThat(section).containsText("01/06/2046 (ban đầu: 25/05/2046)");
			assertThat(section).containsText("Chờ số liệu của tỉnh");
			chief.accessible(".rf-act").picture("xu-ly-01-the-xu-ly");
		}
	}

	@Test
	void theActionsAreAtHandOnSmallScreensAndInLargeText() {
		this.clock.stopAt("2046-05-09T09:00");
		String instance = assignment("2046-05-25");
		try (SignedIn chief = visitor("chanhvanphong")) {
			Page page = open(chief, instance);
			Locator remind = button(page, "Đôn đốc ngay");
			page.setViewportSize(720, 450);
			assertThat(remind).isInViewport();
			chief.picture("xu-ly-05-200");
			page.setViewportSize(400, 800);
			assertThat(remind).isInViewport();
			chief.picture("xu-ly-06-hep");
		}
	}

	@Test
	void theChiefOfOfficeTriesAFailedMailAgain() {
		this.clock.stopAt("2046-05-08T09:00");
		String job = refusedMail();
		PostOffice.answerNormally();
		try (SignedIn chief = visitor("chanhvanphong")) {
			chief.visit(DASHBOARD);
			Locator section = incidents(chief.page());
			assertThat(section).containsText("Địa chỉ thư bị từ chối");
			assertThat(section).containsText("550 5.1.1 User unknown");
			section.scrollIntoViewIfNeeded();
			chief.accessible("[aria-label='Sự cố cần xử lý']").picture("xu-ly-03-su-co");
			section.getByRole(AriaRole.CHECKBOX).first().check();
			button(section, "Thử lại 1 sự cố đã chọn").click();
			Locator dialog = chief.page().getByRole(AriaRole.DIALOG);
			dialog.getByLabel(Pattern.compile("^Lý do")).fill("Đã sửa địa chỉ");
			button(dialog, "Thử lại").click();

			assertThat(section.getByRole(AriaRole.STATUS)).containsText("Đã cho thử lại 1 sự cố");
			assertThat(section.getByRole(AriaRole.STATUS)).containsText("1 đang chờ chạy");
			this.management.executeJob(job);
			assertThat(section.getByRole(AriaRole.STATUS)).containsText("1 đã xong");
		}
	}

	@Test
	void theSupervisorSeesNoWayToAct() {
		this.clock.stopAt("2046-05-09T09:00");
		String instance = assignment("2046-05-25");
		refusedMail();
		try (SignedIn supervisor = visitor("giamsat")) {
			Page page = open(supervisor, instance);
			Locator section = page.getByRole(AriaRole.REGION,
					new Page.GetByRoleOptions().setName("Xử lý").setExact(true));
			assertThat(section).containsText("Bạn chỉ xem");
			assertThat(section.getByRole(AriaRole.BUTTON)).hasCount(0);
			supervisor.picture("xu-ly-04-chi-xem");
			assertThat(page.locator(".btn-toolbar[ng-click='openDialog()']:visible")).hasCount(0);
			supervisor.visit(DASHBOARD);
			assertThat(incidents(page)).containsText("Địa chỉ thư bị từ chối");
			assertThat(incidents(page).getByRole(AriaRole.CHECKBOX)).hasCount(0);
		}
	}

	private String assignment(String due) {
		String matter = this.stories.runningDossier("quan-ly-khoa-hoc", due);
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey("assignment")
			.processInstanceBusinessKey(matter)
			.singleResult()
			.getId();
	}

	/** A mail that an address refused: the id of its job. */
	private String refusedMail() {
		PostOffice.answer("chuyenvien.tdc@so-khcn.example", "550 5.1.1 User unknown");
		String key = this.notices.send("sự cố trong trình duyệt", true, "chuyenvien.tdc");
		String delivery = this.runtime.createProcessInstanceQuery()
			.processDefinitionKey("notice-delivery")
			.processInstanceBusinessKey(
					this.jdbc.sql("select id from notice where notice_key = ?").param(key).query(String.class).single())
			.singleResult()
			.getId();
		String job = this.management.createJobQuery().processInstanceId(delivery).singleResult().getId();
		try {
			this.management.executeJob(job);
		}
		catch (RuntimeException ex) {
			// Noted in the job, as the job executor does.
		}
		return job;
	}

	private static Page open(SignedIn person, String instance) {
		person.visit("/camunda/app/cockpit/default/#/process-instance/" + instance
				+ "/runtime?detailsTab=reform-flow.act.tab");
		Locator tab = person.page().getByText("Xử lý", new Page.GetByTextOptions().setExact(true)).first();
		tab.click();
		return person.page();
	}

	private static Locator incidents(Page page) {
		return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Sự cố cần xử lý"));
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	private static Locator button(Locator part, String name) {
		return part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
	}

}
