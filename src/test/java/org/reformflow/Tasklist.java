package org.reformflow;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A person at work in Tasklist, in a browser of their own. */
class Tasklist implements AutoCloseable {

	private static final Path PICTURES = Path.of(System.getProperty("guide.pictures", "target/pictures"));

	private final BrowserContext context;

	private final Page page;

	private final String baseUrl;

	Tasklist(Browser browser, String baseUrl, String person) {
		this.context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1440, 900)
			.setLocale("vi-VN")
			.setTimezoneId("Asia/Ho_Chi_Minh"));
		this.page = this.context.newPage();
		this.baseUrl = baseUrl;
		this.page.navigate(baseUrl + "/");
		this.page.getByLabel("Tên đăng nhập").fill(person);
		this.page.getByLabel("Mật khẩu").fill("demo");
		this.page.getByText("Đăng nhập", new Page.GetByTextOptions().setExact(true)).last().click();
		this.page.waitForURL(Pattern.compile(".*/camunda/app/tasklist/.*"));
		assertThat(filter("Việc của tôi")).isVisible();
	}

	Page page() {
		return this.page;
	}

	private Locator filter(String name) {
		return this.page.locator(".task-filter").filter(new Locator.FilterOptions().setHasText(name));
	}

	/** Opens the start form of a process. */
	Tasklist start(String process) {
		this.page.locator(".start-process-action a").click();
		this.page.locator(".modal-dialog").getByText(process).click();
		assertThat(form()).isVisible();
		return this;
	}

	/**
	 * Opens the task of a step whose list entry shows a text, and claims it when nobody
	 * has.
	 */
	Tasklist open(String filter, String step, String text) {
		filter(filter).locator("a").first().click();
		this.page.locator("li.task")
			.filter(new Locator.FilterOptions().setHasText(step))
			.filter(new Locator.FilterOptions().setHasText(text))
			.click();
		assertThat(form()).isVisible();
		Locator claim = this.page.locator(".task-card").getByText("Nhận việc");
		if (claim.count() > 0) {
			claim.click();
			assertThat(claim).hasCount(0);
			assertThat(form()).isVisible();
		}
		return this;
	}

	/** The form last opened; a start form lies over the one behind it. */
	Locator form() {
		return this.page.locator(".fjs-container").last();
	}

	Tasklist fill(String label, String value) {
		form().getByLabel(label).last().fill(value);
		return this;
	}

	Tasklist press(String label, String key) {
		form().getByLabel(label).last().press(key);
		return this;
	}

	Tasklist choose(String option) {
		Locator radio = form().getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(option)).first();
		radio.check();
		assertThat(radio).isChecked();
		return this;
	}

	/** Chooses options of a select or taglist by their labels. */
	Tasklist select(String label, List<String> options) {
		Locator field = form().locator(".fjs-form-field-select, .fjs-form-field-taglist")
			.filter(new Locator.FilterOptions().setHasText(label))
			.last();
		for (String option : options) {
			field.locator(".fjs-select-display, .fjs-taglist-input, .fjs-input-group input").first().click();
			this.page.locator(".fjs-dropdownlist-item")
				.filter(new Locator.FilterOptions().setHasText(option))
				.first()
				.click();
		}
		return this;
	}

	/** Adds a row to the dynamic list with a heading. */
	Tasklist addRow(String heading) {
		form().locator(".fjs-form-field-dynamiclist, .fjs-form-field-group")
			.filter(new Locator.FilterOptions().setHasText(heading))
			.last()
			.locator(".fjs-repeat-render-add")
			.click();
		return this;
	}

	Tasklist picture(String name) {
		this.page.waitForLoadState(LoadState.NETWORKIDLE);
		this.page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
		return this;
	}

	/** Sends the form and waits until it is gone. */
	Tasklist send() {
		Locator form = form();
		form.locator("button[type=submit]").click();
		assertThat(form).isHidden();
		return this;
	}

	/** Sends the form and waits for a message that says why not. */
	Tasklist sendRefused(String message) {
		form().locator("button[type=submit]").click();
		assertThat(this.page.locator("body")).containsText(message);
		return this;
	}

	/** Attaches a file to the open task. */
	Tasklist attach(String fileName, byte[] content, String mediaType) {
		this.page.getByText("Minh chứng", new Page.GetByTextOptions().setExact(true)).first().click();
		this.page.locator("input[type=file]").setInputFiles(new FilePayload(fileName, mediaType, content));
		Locator dialog = this.page.locator("dialog.rf-evidence");
		assertThat(dialog).containsText(fileName);
		dialog.getByText("Đóng", new Locator.GetByTextOptions().setExact(true)).click();
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
