package org.reformflow;

import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A draft at {@code /modeler}, edited by mouse and keyboard as an analyst does. */
class ModelEditor {

	private static final int MOVES = 8;

	private final SignedIn analyst;

	private final Page page;

	/** Begins a draft of the version in force. */
	ModelEditor(SignedIn analyst, String process, String purpose) {
		this.analyst = analyst;
		this.page = analyst.visit("/modeler#/process/" + process).page();
		button("Sửa").first().click();
		this.page.getByLabel("Định sửa gì?").fill(purpose);
		button("Bắt đầu").click();
		assertThat(this.page.locator(".djs-palette")).isVisible();
	}

	ModelEditor picture(String name) {
		this.analyst.picture(name);
		return this;
	}

	Locator button(String name) {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	/** Opens a file of the draft by its name. */
	ModelEditor file(String name) {
		this.page.locator(".studio-files li button").filter(new Locator.FilterOptions().setHasText(name)).click();
		assertThat(this.page.locator(".studio-files [aria-current=page]")).containsText(name);
		this.page.waitForLoadState(LoadState.NETWORKIDLE);
		return this;
	}

	/**
	 * Puts a step between two others of one row, after making room in the whole diagram.
	 */
	ModelEditor insert(String name, String after, String before, String container) {
		Locator step = shape(after);
		BoundingBox left = step.boundingBox();
		BoundingBox right = shape(before).boundingBox();
		double edge = (left.x + left.width + right.x) / 2;
		BoundingBox above = shape(container).boundingBox();
		palette("space-tool");
		drag(edge, above.y + above.height + 12, left.width * 1.6);
		right = shape(before).boundingBox();

		palette("create.task");
		double middle = (left.x + left.width + right.x) / 2;
		double row = left.y + left.height / 2;
		this.page.mouse().move(middle - 20, row);
		this.page.mouse().move(middle, row, new Mouse.MoveOptions().setSteps(MOVES));
		this.page.mouse().click(middle, row);
		assertThat(this.page.locator(".djs-direct-editing-content")).isVisible();
		this.page.keyboard().insertText(name);
		this.page.keyboard().press("Enter");
		return this;
	}

	private void drag(double x, double y, double by) {
		Mouse mouse = this.page.mouse();
		mouse.move(x - 3, y);
		mouse.move(x, y);
		mouse.down();
		mouse.move(x + by / 4, y, new Mouse.MoveOptions().setSteps(MOVES));
		mouse.move(x + by, y, new Mouse.MoveOptions().setSteps(MOVES));
		mouse.up();
	}

	private void palette(String tool) {
		this.page.locator(".djs-palette [data-action='" + tool + "']").click();
	}

	private Locator shape(String id) {
		return this.page.locator("[data-element-id='" + id + "'] > .djs-visual").first();
	}

	/** Gives the selected step a template of the capabilities. */
	ModelEditor template(String name) {
		this.page.locator(".bio-properties-panel-select-template-button").click();
		this.page.locator(".djs-popup .entry").filter(new Locator.FilterOptions().setHasText(name)).first().click();
		return this;
	}

	ModelEditor select(String element) {
		this.page.locator("[data-element-id='" + element + "']").first().click();
		return this;
	}

	/** Opens a group of the properties. */
	ModelEditor group(String name) {
		this.page.locator(".bio-properties-panel-group-header-title")
			.filter(new Locator.FilterOptions().setHasText(name))
			.first()
			.click();
		return this;
	}

	Locator property(String label) {
		return this.page.locator(".bio-properties-panel")
			.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
	}

	/** Adds a form with one text area to the draft. */
	ModelEditor addForm(String name) {
		button("Thêm tệp").click();
		this.page.getByLabel("Tên tệp").fill(name);
		this.page.getByRole(AriaRole.DIALOG)
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Thêm"))
			.first()
			.click();
		this.page.locator(".fjs-form-field-textarea").first().click();
		return this;
	}

	/** Adds a rule below those of the table that is open. */
	ModelEditor addRule(List<String> cells) {
		this.page.locator(".add-rule").first().click();
		this.page.locator("tbody tr").last().locator("td.input-cell").first().click();
		for (String cell : cells) {
			if (!cell.isEmpty()) {
				this.page.keyboard().insertText(cell);
			}
			this.page.keyboard().press("Tab");
		}
		return this;
	}

	/** Writes the text file that is open anew. */
	ModelEditor write(String text) {
		this.page.locator(".cm-content").click();
		this.page.keyboard().press("Control+A");
		this.page.keyboard().insertText(text);
		return this;
	}

	/** Checks, and tells what is found. */
	Locator check() {
		button("Kiểm tra").click();
		assertThat(this.page.locator("#status")).containsText("Đã kiểm tra");
		return this.page.locator(".studio-findings");
	}

	/** Asks for the release, and waits for the answer of checks and scenarios. */
	Locator release(String note) {
		button("Gửi phát hành").click();
		Locator dialog = this.page.getByRole(AriaRole.DIALOG);
		dialog.getByLabel("Nội dung và lý do thay đổi").fill(note);
		button("Kiểm tra và gửi").click();
		return dialog;
	}

	Page page() {
		return this.page;
	}

	void close() {
		button("Thôi").click();
	}

}
