package org.reformflow;

import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A person at work in Tasklist, in a browser of their own. */
class Tasklist extends SignedIn {

	Tasklist(Browser browser, String baseUrl, String person) {
		super(browser, baseUrl, person);
		assertThat(filter("Việc của tôi")).isVisible();
	}

	private Locator filter(String name) {
		return page().locator(".task-filter").filter(new Locator.FilterOptions().setHasText(name));
	}

	/** Opens the start form of a process. */
	Tasklist start(String process) {
		page().locator(".start-process-action a").click();
		page().locator(".modal-dialog").getByText(process).click();
		assertThat(form()).isVisible();
		return this;
	}

	/**
	 * Opens the task of a step whose list entry shows a text, and claims it when nobody
	 * has.
	 */
	Tasklist open(String filter, String step, String text) {
		filter(filter).locator("a").first().click();
		page().locator("li.task")
			.filter(new Locator.FilterOptions().setHasText(step))
			.filter(new Locator.FilterOptions().setHasText(text))
			.click();
		assertThat(form()).isVisible();
		Locator claim = page().locator(".task-card").getByText("Nhận việc");
		if (claim.count() > 0) {
			claim.click();
			assertThat(claim).hasCount(0);
			assertThat(form()).isVisible();
		}
		return this;
	}

	/** The form last opened; a start form lies over the one behind it. */
	Locator form() {
		return page().locator(".fjs-container").last();
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
			page().locator(".fjs-dropdownlist-item")
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

	@Override
	Tasklist picture(String name) {
		super.picture(name);
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
		assertThat(page().locator("body")).containsText(message);
		return this;
	}

	/** Attaches a file to the open task. */
	Tasklist attach(String fileName, byte[] content, String mediaType) {
		page().getByText("Minh chứng", new Page.GetByTextOptions().setExact(true)).first().click();
		page().locator("input[type=file]").setInputFiles(new FilePayload(fileName, mediaType, content));
		Locator dialog = page().locator("dialog.rf-evidence");
		// Not before it is in the table: the dialog grows with it and its buttons move.
		assertThat(dialog.locator("td.rf-evidence-name").getByText(fileName)).isVisible();
		dialog.getByText("Đóng", new Locator.GetByTextOptions().setExact(true)).click();
		assertThat(dialog).not().isAttached();
		return this;
	}

}
