package org.reformflow;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The editors of models, decisions, forms and texts, at work on files of the product. */
class EditorsBrowserTests extends BrowserTest {

	private static final String OPEN = """
			async ([process, path, more]) => {
			  const {openEditor} = await import('/js/modeler/editor.js?v=1');
			  const place = document.createElement('div');
			  document.getElementById('view').replaceChildren(place);
			  let content = more.content;
			  if (!content) {
			    const answer = await fetch(`/api/modelling/files?of=shipped&process=${process}`);
			    content = (await answer.json()).find(file => file.path === path).content;
			  }
			  window.original = content;
			  window.changes = 0;
			  window.editor = await openEditor(place, {...more, process, path, content});
			  window.editor.onChange(() => window.changes++);
			}""";

	/** Opens all groups of the properties, and the menu to replace an element. */
	private static final String MENUS = """
			id => {
			  document.querySelectorAll('.bio-properties-panel-group-header:not(.open)').forEach(header => header.click());
			  const element = editor.modeler.get('elementRegistry').get(id);
			  editor.modeler.get('popupMenu').open(element, 'bpmn-append', {x: 300, y: 300});
			  if (!element.waypoints) {
			    editor.modeler.get('popupMenu').open(element, 'bpmn-replace', {x: 300, y: 300});
			  }
			}""";

	private SignedIn analyst;

	private Page page;

	@BeforeEach
	void signIn() {
		this.analyst = visitor("phantich").visit("/modeler#/");
		this.page = this.analyst.page();
		assertThat(this.page.locator("#status")).not().hasText("Đang tải…");
	}

	@AfterEach
	void signOut() {
		this.analyst.close();
	}

	@Test
	void aStepIsAppendedNamedAndGivenATemplate() {
		open("apology-letter", "processes/apology-letter/apology-letter.bpmn",
				Map.of("templates",
						List.of(Map.of("name", "Thẩm định pháp lý", "id", "test.legal", "appliesTo",
								List.of("bpmn:Task"), "elementType", Map.of("value", "bpmn:UserTask"), "properties",
								List.of(Map.of("label", "Biểu mẫu", "type", "String", "value", "apology-draft",
										"binding", Map.of("type", "property", "name", "camunda:formRef")))))));
		assertThat(content()).isEqualTo(this.page.evaluate("original"));

		select("Task_MakeLetter");
		this.page.getByTitle("Thêm bước việc").click();
		this.page.keyboard().type("Xem lại thư");
		this.page.keyboard().press("Enter");
		this.page.locator(".bio-properties-panel-select-template-button").click();
		this.page.locator(".djs-popup .entry")
			.filter(new Locator.FilterOptions().setHasText("Thẩm định pháp lý"))
			.click();
		assertThat(this.page.locator(".bio-properties-panel")).containsText("Thẩm định pháp lý");

		assertThat(content()).containsPattern("<bpmn:userTask id=\"Task_XemLaiThu\" name=\"Xem lại thư\"")
			.contains("camunda:modelerTemplate=\"test.legal\"", "camunda:delegateExpression=\"${makeApologyLetter}\"");
		assertThat((Integer) this.page.evaluate("changes")).isPositive();
	}

	@Test
	void findingsAreShownOnTheElementsAndLeadToThem() {
		open("apology-letter", "processes/apology-letter/apology-letter.bpmn", Map.of());

		this.page.evaluate("editor.showFindings([{element: 'Task_DraftLetter', severity: 'ERROR',"
				+ " message: 'Thiếu hạn xử lý. Hãy đặt hạn.'}, {severity: 'WARNING', message: 'Hãy tăng nhãn phiên bản.'}])");
		Locator badge = this.page.locator(".editor-finding.error");
		assertThat(badge).hasText("✕ 1");
		badge.click();

		assertThat(this.page.getByText("Kiểm tra: 1 lỗi, 1 cảnh báo")).isVisible();
		assertThat(this.page.locator(".bio-properties-panel-header-label")).hasText("Soạn thư xin lỗi");
		this.analyst.accessible(".editor-tools").accessible(".editor-findings").accessible(".editor-finding");
		this.page.evaluate("editor.showFindings([])");
		assertThat(badge).hasCount(0);
	}

	@Test
	void whatWasTypedLastIsNotLost() {
		open("apology-letter", "forms/apology-letter/apology-draft.form", Map.of());
		this.page.locator(".fjs-form-field-textarea").first().click();
		this.page.locator(".bio-properties-panel-group-header").first().click();
		this.page.getByLabel("Nhãn trường").fill("Nhãn vừa gõ");
		assertThat(content()).contains("\"label\": \"Nhãn vừa gõ\"");

		open("apology-letter", "processes/apology-letter/apology-letter.bpmn", Map.of());
		select("Task_DraftLetter");
		this.page.locator(".bio-properties-panel-group-header").first().click();
		this.page.locator(".bio-properties-panel textarea[name=name]").fill("Tên vừa gõ");
		assertThat(content()).contains("name=\"Tên vừa gõ\"");
	}

	@Test
	void theEditorsSpeakVietnamese() {
		open("initiative-review", "processes/initiative-review/initiative-review.bpmn", Map.of());
		for (String element : List.of("Task_CheckForm", "Task_Accept", "Gw_Late", "Call_Score", "Bnd_CompletionDue",
				"Evt_Concluded", "Flow_LateToDecideLate", "Sub_Formal", "End_FormRefused", "Task_Complete")) {
			select(element);
			this.page.evaluate(MENUS, element);
		}
		assertThat(this.page.locator(".djs-popup .entry").first()).isVisible();
		this.page.evaluate("editor.modeler.get('popupMenu').close()");
		open("deadline-escalation", "processes/deadline-escalation/deadline-ladder.dmn", Map.of());
		this.page.locator("th.input-cell").first().click();
		open("apology-letter", "forms/apology-letter/apology-draft.form", Map.of());
		assertThat(this.page.locator(".fjs-palette-container")).containsText("Nhập liệu");
		this.page.locator(".fjs-form-field").first().click();
		assertThat(this.page.locator(".bio-properties-panel-group-header").first()).isVisible();

		assertThat((List<?>) this.page.evaluate(
				"import('/js/modeler/editor-vi.js?v=1').then(({missing}) => [...missing].filter(text => / /.test(text) && /^[\\x20-\\x7e]+$/.test(text)))"))
			.isEmpty();
	}

	@Test
	void aProcessThatIsOnlyReadCannotBeChanged() {
		open("initiative-review", "processes/initiative-review/initiative-review.bpmn", Map.of("readonly", true));
		select("Task_CheckForm");

		assertThat(this.page.locator(".djs-palette, .djs-context-pad.open")).hasCount(0);
		assertThat(this.page.getByTitle("Phóng to")).isVisible();
		assertThat(content()).isEqualTo(this.page.evaluate("original"));
	}

	@Test
	void aRuleIsAddedToATable() {
		open("weekly-briefing", "processes/weekly-briefing/briefing-day.dmn", Map.of());
		assertThat(content()).isEqualTo(this.page.evaluate("original"));

		this.page.locator(".add-rule").first().click();
		this.page.keyboard().type("\"so-khcn\"");
		assertThat(this.page.getByText("\"so-khcn\"").first()).isVisible();
		this.page.locator("th.input-cell").first().click();

		assertThat(content()).contains("<text>\"so-khcn\"</text>", "camunda:historyTimeToLive=\"P3650D\"",
				"camunda:inputVariable=\"department\"");
	}

	@Test
	void aFieldIsAddedToAFormAndItsVersionStays() {
		open("apology-letter", "forms/apology-letter/apology-draft.form", Map.of());
		assertThat(content()).isEqualTo(this.page.evaluate("original"));

		this.page.locator(".fjs-palette-field[data-field-type=textfield]").focus();
		this.page.keyboard().press("Enter");
		this.page.waitForFunction("changes > 0");

		assertThat(content()).contains("\"type\": \"textfield\"", "\"schemaVersion\": 16");
		assertThat(this.page.locator(".fjs-palette-field[data-field-type=filepicker]")).isHidden();
		this.page.getByText("Xem thử").click();
		assertThat(this.page.locator(".editor-preview .fjs-form")).isVisible();
	}

	@Test
	void aTextIsEditedWithItsFindings() {
		open("x", "processes/x/scenarios.yaml", Map.of("content", "quy-trinh: x\n"));

		this.page.locator(".cm-content").click();
		this.page.keyboard().press("Control+End");
		this.page.keyboard().type("kich-ban: 1");
		this.page.evaluate("editor.showFindings([{line: 2, severity: 'ERROR', message: 'Không hiểu dòng này.'}])");

		assertThat(content()).isEqualTo("quy-trinh: x\nkich-ban: 1");
		assertThat(this.page.locator(".cm-lint-marker-error")).isVisible();
	}

	@Test
	void aFileThatCannotBeReadIsExplained() {
		Object words = this.page.evaluate("import('/js/modeler/editor.js?v=1').then(({openEditor}) => openEditor("
				+ "document.getElementById('view'), {path: 'processes/a/a.bpmn', content: '<broken'}))"
				+ ".then(() => 'opened', error => error.message)");

		assertThat(words).asString().matches(Pattern.compile("Không mở được tệp processes/a/a.bpmn.*", Pattern.DOTALL));
	}

	private void open(String process, String path, Map<String, ?> more) {
		this.page.evaluate(OPEN, List.of(process, path, more));
	}

	private void select(String element) {
		assertThat((Boolean) this.page.evaluate("id => editor.select(id)", element)).isTrue();
	}

	private String content() {
		return (String) this.page.evaluate("editor.content()");
	}

}
