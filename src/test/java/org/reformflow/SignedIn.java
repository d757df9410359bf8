package org.reformflow;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.assertj.core.api.Assertions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A person who has signed in, in a browser of their own. */
class SignedIn implements AutoCloseable {

	private static final Path PICTURES = Path.of(System.getProperty("guide.pictures", "target/pictures"));

	private final BrowserContext context;

	private final Page page;

	private final String baseUrl;

	SignedIn(Browser browser, String baseUrl, String person) {
		this.context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900)
			.setLocale("vi-VN")
			.setTimezoneId("Asia/Ho_Chi_Minh"));
		this.page = this.context.newPage();
		this.baseUrl = baseUrl;
		this.page.navigate(baseUrl + "/");
		this.page.getByLabel("Tên đăng nhập").fill(person);
		this.page.getByLabel("Mật khẩu").fill("demo");
		this.page.getByText("Đăng nhập", new Page.GetByTextOptions().setExact(true)).last().click();
		this.page.waitForURL(Pattern.compile(".*/(camunda/app/|modeler).*"));
		this.page.waitForLoadState(LoadState.LOAD);
	}

	Page page() {
		return this.page;
	}

	/** Opens a page of the product, such as {@code /camunda/app/cockpit/}. */
	SignedIn visit(String path) {
		this.page.navigate(this.baseUrl + path);
		return this;
	}

	/** Takes a picture for the guide. */
	SignedIn picture(String name) {
		this.page.waitForLoadState(LoadState.NETWORKIDLE);
		this.page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
		return this;
	}

	/** Finds what breaks WCAG 2.1 A or AA, contrast included, in a part of the page. */
	SignedIn accessible(String selector) {
		List<Rule> violations = new AxeBuilder(this.page).setLegacyMode(true)
			.withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa"))
			.include(selector)
			.analyze()
			.getViolations();
		Assertions.assertThat(violations)
			.map((rule) -> rule.getId() + ": "
					+ rule.getNodes().stream().map((node) -> node.getHtml() + " " + node.getFailureSummary()).toList())
			.as("violations in " + selector)
			.isEmpty();
		return this;
	}

	/** Signs out by the menu and waits for the sign-in page. */
	void signOut() {
		this.page.locator(".account.dropdown a, .user-account a, .navbar-nav .dropdown-toggle").first().click();
		this.page.getByText("Đăng xuất", new Page.GetByTextOptions().setExact(true)).first().click();
		this.page.waitForURL(this.baseUrl + "/login");
		assertThat(this.page.getByLabel("Mật khẩu")).isVisible();
	}

	@Override
	public void close() {
		this.context.close();
	}

}
