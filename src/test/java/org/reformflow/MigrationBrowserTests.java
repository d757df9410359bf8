package org.reformflow;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.reformflow.modelling.migration.MigrationStory;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** An analyst moves running cases to a new version, in a real browser. */
class MigrationBrowserTests extends BrowserTest {

	@Autowired
	private MigrationStory story;

	@Test
	void mapsTriesMovesAndReports() {
		List<String> cases = this.story.twoVersions("probe-browser", 24);
		try (SignedIn analyst = visitor("phantich")) {
			Page page = analyst.page();
			page.setViewportSize(1440, 1250);
			analyst.visit("/modeler#/migrations");
			Locator old = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Thẩm tra hồ sơ"));
			assertThat(old).containsText("Chưa chạy thử");
			button(old, "Xem hồ sơ").press("Enter");
			assertThat(old.getByText("HS-").first()).isVisible();
			analyst.accessible("main").picture("chuyen-01-danh-sach");

			old.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Chuyển hồ sơ của phiên bản 1.0.0"))
				.press("Enter");
			assertThat(page.getByLabel("Chuyển từ phiên bản 1.0.0 (lần 1)")).isChecked();
			analyst.accessible("main");
			button(page.locator("main"), "Tiếp: ánh xạ bước").press("Enter");
			assertThat(page.locator("main")).containsText("chưa có chỗ: “Soạn văn bản”, “Thẩm định pháp lý”");
			assertThat(page.locator(".mig-count-stuck").first()).isVisible();
			assertThat(page.locator("main")).containsText("Giữ nguyên: người đang làm; hạn xử lý.");
			analyst.accessible("main").picture("chuyen-02-anh-xa");
			button(page.locator("main"), "Dùng đề xuất: Soạn văn bản").press("Enter");
			assertThat(page.getByLabel("“Soạn văn bản” sang bước")).hasValue("Task_Write");
			assertThat(page.locator("main")).containsText("chưa có chỗ: “Thẩm định pháp lý”");

			button(page.locator("main"), "Chạy thử trên hồ sơ thật").press("Enter");
			assertThat(page.locator("main h2").first()).hasText("Kết quả chạy thử");
			assertThat(page.locator(".mig-tally")).containsText("Chuyển được 20 hồ sơ");
			assertThat(page.locator("main")).containsText("4 hồ sơ: đang ở “Thẩm định pháp lý”");
			analyst.accessible("main").picture("chuyen-03-chay-thu");
			page.getByLabel("Kết quả").selectOption("FITS");
			Locator left = page.locator("input[aria-label^='Chuyển hồ sơ']").first();
			assertThat(left).isChecked();
			left.uncheck();

			page.getByLabel("Lý do chuyển").fill("Theo bản phát hành 1.1.0");
			button(page.locator("main"), "Chuyển 19 hồ sơ").press("Enter");
			Locator dialog = page.getByRole(AriaRole.DIALOG);
			assertThat(dialog).containsText("Chuyển 19 hồ sơ?");
			analyst.accessible("dialog");
			dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Chuyển").setExact(true))
				.press("Enter");
			assertThat(page.locator("progress")).isVisible();
			analyst.accessible("main").picture("chuyen-04-tien-do");
			this.story.runBatches(page.url().replaceAll(".*run=", ""));
			assertThat(page.locator(".mig-tally")).containsText("Đã chuyển 19 hồ sơ");
			assertThat(button(page.locator("main"), "Chạy thử quay lại phiên bản cũ")).isVisible();
			analyst.accessible("main").picture("chuyen-05-bao-cao");
			Assertions.assertThat(this.story.definitions(cases).stream().distinct()).hasSize(2);

			analyst.visit("/modeler#/migrations");
			page.reload();
			assertThat(page.getByText("4 hồ sơ kẹt").first()).isVisible();
			page.setViewportSize(390, 900);
			analyst.accessible("main").picture("chuyen-06-hep");
			Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth"))
				.isEqualTo(page.evaluate("document.documentElement.clientWidth"));
		}
	}

	@Test
	void theChiefOfOfficeReadsOnly() {
		this.story.twoVersions("probe-reader", 6);
		try (SignedIn chief = visitor("chanhvanphong")) {
			chief.visit("/modeler#/migrations");
			Page page = chief.page();
			assertThat(page.getByRole(AriaRole.REGION).first()).isVisible();
			assertThat(page.getByText("Chuyển…")).hasCount(0);
			chief.visit("/modeler#/migration/probe-reader");
			page.reload();
			assertThat(page.locator("main")).containsText("Bạn chỉ xem.");
		}
	}

	private static Locator button(Locator place, String name) {
		return place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)))
			.first();
	}

}
