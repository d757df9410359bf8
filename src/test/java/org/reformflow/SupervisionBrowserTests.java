package org.reformflow;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.reformflow.directive.Stories;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The supervisor's dashboard in a real browser. */
class SupervisionBrowserTests extends BrowserTest {

	@Autowired
	private Stories stories;

	@Test
	void opensTheListBehindANumberAndTheInstanceBehindARow() {
		this.stories.runningDossier("trung-tam-ung-dung", "2026-01-05");
		try (SignedIn supervisor = visitor("giamsat")) {
			Page page = supervisor.page();
			supervisor.visit("/camunda/app/cockpit/default/#/dashboard");
			Locator board = page.getByRole(AriaRole.REGION,
					new Page.GetByRoleOptions().setName("Tiến độ thực hiện nhiệm vụ"));

			Locator number = board.getByRole(AriaRole.BUTTON,
					new Locator.GetByRoleOptions().setName(Pattern.compile("^Quá hạn, Trung tâm Ứng dụng")));
			number.focus();
			number.press("Enter");

			assertThat(board.getByRole(AriaRole.HEADING,
					new Locator.GetByRoleOptions().setName(Pattern.compile("^Quá hạn: Trung tâm Ứng dụng"))))
				.isFocused();
			Locator row = board.locator(".rf-dialog tbody tr")
				.filter(new Locator.FilterOptions().setHasText("05/01/2026"))
				.first();
			assertThat(row).containsText("Cấp lại giấy phép tiến hành công việc bức xạ");
			supervisor.picture("14-tien-do");
			row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Mở")).click();
			page.waitForURL(Pattern.compile("#/process-instance/.*"));
		}
	}

}
