package org.reformflow;

import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.reformflow.directive.Stories;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What became of instances, in Cockpit in a real browser. */
class HistoryBrowserTests extends BrowserTest {

	private static final String UNIT = "trung-tam-ung-dung";

	private static final String HEAD = "giamdoc.tt";

	private static final String COCKPIT = "/camunda/app/cockpit/default/#";

	@Autowired
	private Stories stories;

	@Autowired
	private People people;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void findsAFinishedInstanceWithoutDiacriticsAndFollowsItsPath() {
		String directive = finished();
		try (SignedIn supervisor = visitor("giamsat")) {
			Page page = supervisor.page();
			supervisor.visit(COCKPIT + "/dashboard");
			page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tra cứu hồ sơ")).click();
			page.getByLabel(Pattern.compile("^Trích yếu")).fill("cap lai giay phep");
			page.getByLabel("Mã hồ sơ").fill(directive);
			page.getByLabel("Tình trạng").selectOption("FINISHED");
			page.getByLabel("Mã hồ sơ").press("Enter");

			assertThat(page.getByText("1 hồ sơ.")).isFocused();
			supervisor.picture("tra-cuu-01-tim").accessible(".rfh-page");
			Locator found = page.locator(".rfh-table")
				.getByRole(AriaRole.LINK,
						new Locator.GetByRoleOptions().setName("Cấp lại giấy phép tiến hành công việc bức xạ"));
			found.focus();
			found.press("Enter");

			page.waitForURL(Pattern.compile("#/reform-flow/history/[^?]+$"));
			assertThat(page.getByText("Đã kết thúc").first()).isVisible();
			assertThat(page.locator("[data-element-id=Task_Work].rfh-passed")).hasCount(1);
			assertThat(page.locator(".rfh-flow")).not().hasCount(0);
			Locator steps = page.getByRole(AriaRole.REGION,
					new Page.GetByRoleOptions().setName(Pattern.compile("^Từng bước theo thứ tự")));
			assertThat(steps).containsText("Thực hiện, báo cáo");
			assertThat(steps).containsText("(lần 2)");
			assertThat(steps).containsText("▲ trễ");
			assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Diễn biến")))
				.containsText("Trả lại làm lại");
			supervisor.picture("tra-cuu-02-so-do").accessible(".rfh-page");
			steps.scrollIntoViewIfNeeded();
			supervisor.picture("tra-cuu-03-cac-buoc");
			page.setViewportSize(720, 450);
			supervisor.picture("tra-cuu-04-man-hinh-hep");
		}
	}

	@Test
	void saysSoWhenNothingIsFound() {
		try (SignedIn supervisor = visitor("giamsat")) {
			supervisor.visit(COCKPIT + "/reform-flow/history?q=khong+co+ho+so+nao+nhu+vay");

			assertThat(supervisor.page().getByText("Không có hồ sơ nào khớp.")).isVisible();
			assertThat(supervisor.page().getByLabel(Pattern.compile("^Trích yếu")))
				.hasValue("khong co ho so nao nhu vay");
			supervisor.picture("tra-cuu-05-khong-thay");
			supervisor.page().setViewportSize(400, 800);
			supervisor.accessible(".rfh-page").picture("tra-cuu-06-rat-hep");
		}
	}

	@Test
	void showsWhereAProcessTakesItsTime() {
		finished();
		this.stories.runningDossier(UNIT, "2026-01-05");
		String definition = this.jdbc
			.sql("select id_ from act_re_procdef where key_ = 'assignment' order by version_ desc limit 1")
			.query(String.class)
			.single();
		try (SignedIn supervisor = visitor("giamsat")) {
			Page page = supervisor.page();
			supervisor
				.visit(COCKPIT + "/process-definition/" + definition + "/runtime?detailsTab=reform-flow.heat.tab");
			Locator heat = page.getByRole(AriaRole.REGION,
					new Page.GetByRoleOptions().setName("Thời gian và trễ hạn").setExact(true));
			assertThat(heat.locator("[class*='rfh-heat-']")).not().hasCount(0);

			Locator sort = heat.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Đang chờ"));
			sort.focus();
			sort.press("Enter");
			assertThat(heat.locator("th[aria-sort=descending]")).containsText("Đang chờ");
			assertThat(sort).isFocused();
			supervisor.accessible(".rfh");
			page.setViewportSize(1440, 1700);
			sort.scrollIntoViewIfNeeded();
			supervisor.picture("tra-cuu-07-thoi-gian");

			heat.getByRole(AriaRole.LINK,
					new Locator.GetByRoleOptions().setName(Pattern.compile("đang chờ ở bước Tiếp nhận, phân công")))
				.click();
			page.waitForURL(Pattern.compile("#/reform-flow/history\\?"));
			assertThat(page.getByText(Pattern.compile("Chỉ các hồ sơ đang chờ ở một bước"))).isVisible();
			assertThat(page.locator(".rfh-table tbody tr")).not().hasCount(0);
		}
	}

	@Test
	void tellsTheHistoryInTheTabOfARunningInstance() {
		String directive = this.stories.runningDossier(UNIT, "2026-01-05");
		String instance = this.jdbc.sql("select process_instance_id from assignment where directive_id = ?")
			.param(directive)
			.query(String.class)
			.single();
		try (SignedIn supervisor = visitor("giamsat")) {
			supervisor.visit(COCKPIT + "/process-instance/" + instance + "/runtime");
			supervisor.page()
				.locator(".ctn-tabbed .nav-tabs")
				.getByText("Lịch sử đầy đủ", new Locator.GetByTextOptions().setExact(true))
				.click();

			Locator history = supervisor.page()
				.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Lịch sử đầy đủ"));
			assertThat(history.locator(".rfh-canvas .rfh-running").first()).isVisible();
			supervisor.picture("tra-cuu-08-the-lich-su");
			assertThat(history.locator(".rfh-facts")).containsText(Pattern.compile("05/01/2026 ▲ quá hạn"));
			assertThat(history.locator("[data-element-id=Task_Acknowledge].rfh-running")).hasCount(1);
			assertThat(history.getByRole(AriaRole.REGION,
					new Locator.GetByRoleOptions().setName(Pattern.compile("cùng mã hồ sơ"))))
				.containsText("Triển khai văn bản chỉ đạo");
			supervisor.accessible(".rfh");
		}
	}

	private String finished() {
		String directive = this.stories.runningDossier(UNIT, "2026-01-05");
		this.people.submit(HEAD, directive, "Task_Acknowledge", Map.of("acknowledgement", "accept"));
		this.people.submit(HEAD, directive, "Task_Work", Map.of("report", "complete", "text", "Đã xong"));
		this.people.submit("vanphong", directive, "Task_Verify",
				Map.of("verification", "return", "reason", "Thiếu bản sao giấy phép"));
		this.people.submit(HEAD, directive, "Task_Work", Map.of("report", "complete", "text", "Đã bổ sung"));
		this.people.submit("vanphong", directive, "Task_Verify", Map.of("verification", "accept"));
		this.people.runJobs(directive);
		return directive;
	}

}
