package org.reformflow;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.Visitor.Answer;

import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Two versions of a process side by side. */
class CompareBrowserTests extends BrowserTest {

	private static final String REVIEW = "processes/initiative-review/initiative-review.bpmn";

	private static final String CONDITIONS = "processes/initiative-review/initiative-conditions.dmn";

	private static final ObjectMapper JSON = new ObjectMapper();

	@LocalServerPort
	private int server;

	private Visitor analyst;

	private long draft;

	@BeforeEach
	void changeAProcess() throws Exception {
		this.analyst = Visitor.program(this.server, "phantich");
		JsonNode draft = send("POST", "drafts",
				Map.of("process", "initiative-review", "title", "Thêm kiểm tra pháp lý", "from", "shipped"));
		this.draft = draft.path("id").asLong();
		String model = content(draft, REVIEW)
			.replace("sourceRef=\"Task_CheckForm\" targetRef=\"Gw_FormChecked\" />",
					"sourceRef=\"Task_CheckForm\" targetRef=\"Task_LegalCheck\" /><bpmn:userTask id=\"Task_LegalCheck\""
							+ " name=\"Kiểm tra pháp lý\" camunda:candidateGroups=\"office\" />"
							+ "<bpmn:sequenceFlow id=\"Flow_LegalCheckToFormChecked\" sourceRef=\"Task_LegalCheck\""
							+ " targetRef=\"Gw_FormChecked\" />")
			.replace("<bpmndi:BPMNShape id=\"Gw_FormChecked_di\"",
					"<bpmndi:BPMNShape id=\"Task_LegalCheck_di\" bpmnElement=\"Task_LegalCheck\">"
							+ "<dc:Bounds x=\"760\" y=\"85\" width=\"110\" height=\"70\" /></bpmndi:BPMNShape>"
							+ "<bpmndi:BPMNShape id=\"Gw_FormChecked_di\"")
			.replace("name=\"Bổ sung hồ sơ\"", "name=\"Bổ sung, sửa hồ sơ\"")
			.replaceFirst("after\\(department, 5\\)", "after(department, 3)");
		String table = content(draft, CONDITIONS).replace("\"approved\",\"pilot\"", "\"approved\"");
		send("PUT", "drafts/" + this.draft, Map.of("revision", 0, "removed", List.of(), "files",
				List.of(Map.of("path", REVIEW, "content", model), Map.of("path", CONDITIONS, "content", table))));
	}

	@AfterEach
	void discardTheDraft() {
		this.analyst.delete("/api/modelling/drafts/" + this.draft);
	}

	private static String content(JsonNode draft, String path) {
		for (JsonNode file : draft.path("files")) {
			if (file.path("path").asText().equals(path)) {
				return file.path("content").asText();
			}
		}
		throw new IllegalStateException("no " + path + " in " + draft);
	}

	private JsonNode send(String method, String path, Object body) throws Exception {
		Answer answer = this.analyst.send(method, "/api/modelling/" + path, JSON.writeValueAsString(body));
		if (answer.status() > 201) {
			throw new IllegalStateException(answer.text());
		}
		return answer.json();
	}

	@Test
	void theApproverSeesWhatIsDifferentInDiagramsWordsAndTables() {
		try (SignedIn chief = visitor("chanhvanphong")) {
			Page page = chief.visit("/modeler#/compare/initiative-review?left=shipped&right=draft:" + this.draft)
				.page();
			Locator diagrams = page.locator(".compare-canvas");
			assertThat(diagrams.nth(1).locator(".djs-shape.compare-added[data-element-id=Task_LegalCheck]"))
				.hasCount(1);
			assertThat(diagrams.nth(0).locator("[data-element-id=Task_LegalCheck]")).hasCount(0);
			assertThat(diagrams.nth(0).locator(".djs-shape.compare-changed[data-element-id=Task_Complete]"))
				.hasCount(1);
			assertThat(page.locator(".compare-rules del")).hasText("\"approved\",\"pilot\"");
			assertThat(page.locator(".compare-rules ins")).hasText("\"approved\"");
			chief.accessible("main").picture("so-sanh-01-hai-ban");

			page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Thêm việc “Kiểm tra pháp lý”"))
				.click();
			assertThat(diagrams.nth(1).locator(".compare-picked[data-element-id=Task_LegalCheck]")).hasCount(1);
			chief.picture("so-sanh-02-chon-thay-doi");

			page.getByLabel("Chữ (").uncheck();
			assertThat(page.getByText("nhãn đổi từ “Bổ sung hồ sơ”")).isHidden();
			page.setViewportSize(400, 900);
			chief.accessible("main").picture("so-sanh-03-man-hinh-hep");
		}
	}

	@Test
	void versionsThatAreTheSameAreSaidToBe() {
		try (SignedIn analyst = visitor("phantich")) {
			Page page = analyst.visit("/modeler#/compare/apology-letter?left=shipped&right=shipped").page();

			assertThat(page.getByText("Hai bản giống nhau")).isVisible();
			analyst.accessible("main");
		}
	}

}
