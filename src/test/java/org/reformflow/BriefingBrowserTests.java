package org.reformflow;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.reformflow.directive.Stories;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The page of the weekly meeting in a real browser. */
class BriefingBrowserTests extends BrowserTest {

	@Autowired
	private Stories stories;

	@Test
	void isReadFilteredAndPrinted() {
		this.stories.runningUntil("trung-tam-ung-dung", "Cấp phát tài khoản dịch vụ công", "2026-01-05");
		try (SignedIn chief = visitor("chanhvanphong")) {
			Page page = chief.page();
			page.addInitScript("window.print = () => { document.title = 'đã in'; }");
			chief.visit("/supervision/briefing");
			assertThat(page.locator("main")).containsText("Cấp phát tài khoản dịch vụ công");
			Assertions.assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
			page.getByLabel("Đơn vị", new Page.GetByLabelOptions().setExact(true)).selectOption("chi-cuc-tdc");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Xem")).press("Enter");
			page.waitForURL(Pattern.compile(".*unit=chi-cuc-tdc.*"));
			assertThat(page.locator("main")).not().containsText("Cấp phát tài khoản dịch vụ công");
			assertThat(page.locator(".paper")).containsText("đơn vị Chi cục Tiêu chuẩn");
			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("In").setExact(true)).click();
			assertThat(page).hasTitle("đã in");
		}
	}

	@Test
	void thePaperHasNoNavigationAndLiesAcross() {
		try (SignedIn head = visitor("truongphong.qlkh")) {
			Page page = head.page();
			head.visit("/supervision/briefing");
			assertThat(page.locator(".paper .body")).hasText("PHÒNG QUẢN LÝ KHOA HỌC");
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(page.locator(".top")).isHidden();
			assertThat(page.locator(".asked")).isHidden();
			assertThat(page.locator(".state")).isVisible();
			byte[] paper = page
				.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(Path.of("target", "giao-ban.pdf")));
			Assertions.assertThat(new String(paper, StandardCharsets.ISO_8859_1))
				.containsPattern("MediaBox\\s*\\[0 0 84[12](\\.\\d+)? 59[456]");
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
			page.setViewportSize(320, 800);
			Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
				.isEqualTo(true);
		}
	}

}
