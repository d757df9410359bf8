package org.reformflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.initiative.InitiativeStory;
import org.reformflow.initiative.OwnWords;
import org.reformflow.initiative.application.ReviewProcess;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.modelling.migration.MigrationStory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real change from end to end: a legal check in the review of initiatives and an
 * earlier reminder, drawn, refused, mended, released, followed by 300 running cases and
 * worked on in Tasklist.
 */
class ModelChangeBrowserTests extends BrowserTest {

	private static final String REVIEW = "initiative-review";

	private static final String LADDER = "deadline-escalation";

	private static final String DESK = "chuyenvien.qlchn";

	private static final int CASES = 300;

	private static final LocatorAssertions.ContainsTextOptions SLOWLY = new LocatorAssertions.ContainsTextOptions()
		.setTimeout(60_000);

	private static final String ROLL_BACK = """
			async key => {
			  const {send, load} = await import('/js/page.js?v=3');
			  const versions = await load(`/api/modelling/processes/${key}/versions`);
			  return (await send(`/api/modelling/processes/${key}/rollback`, 'POST', {
			    deploymentId: versions[versions.length - 1].deploymentId, note: 'Trả lại bản cài đặt ban đầu'})).id;
			}""";

	private static final String APPROVE = """
			async id => {
			  const {send} = await import('/js/page.js?v=3');
			  await send(`/api/modelling/releases/${id}/approve`, 'POST', {note: 'Đồng ý'});
			}""";

	@Autowired
	private InitiativeStory story;

	@Autowired
	private ReviewProcess reviews;

	@Autowired
	private People people;

	@Autowired
	private MigrationStory migrations;

	@Autowired
	private RuntimeService runtime;

	@Autowired
	private RepositoryService repository;

	private final List<String> applications = new ArrayList<>();

	@BeforeEach
	void threeHundredCasesRun() {
		Campaign campaign = this.story.campaign();
		for (int i = 0; i < CASES; i++) {
			String application = this.story.handedIn(campaign.id(), "chuyenvien.qlkh",
					new OwnWords(90_000 + i).in(this.story.completeBy("Sáng kiến thứ " + (i + 1), "chuyenvien.qlkh")));
			this.reviews.start(application);
			this.people.runJobs(application);
			this.applications.add(application);
		}
		String first = this.applications.get(0);
		this.people.submit(DESK, first, "Task_CheckForm", Map.of("formalDecision", "accept"));
		this.people.runJobs(first);
	}

	@AfterEach
	void theShippedModelsAreInForceAgain() {
		List<String> asked = new ArrayList<>();
		try (SignedIn analyst = visitor("phantich")) {
			for (String process : List.of(REVIEW, LADDER)) {
				if (versions(process) > 1) {
					asked.add(String.valueOf(analyst.page().evaluate(ROLL_BACK, process)));
				}
			}
		}
		try (SignedIn chief = visitor("chanhvanphong")) {
			chief.visit("/modeler#/");
			asked.forEach((release) -> chief.page().evaluate(APPROVE, release));
		}
	}

	@Test
	void aStepIsAddedAndRunningCasesComeToIt() throws IOException {
		List<String> cases = cases();
		try (SignedIn analyst = visitor("phantich")) {
			String review = drawTheLegalCheck(analyst);
			String ladder = addTheEarlyReminder(analyst);
			approve(review);
			approve(ladder);
			follow(analyst);
		}
		assertThat(this.migrations.definitions(cases)).hasSize(CASES).containsOnly(newest(REVIEW));
		work();
	}

	private String drawTheLegalCheck(SignedIn analyst) throws IOException {
		ModelEditor editor = new ModelEditor(analyst, REVIEW, "Thêm bước thẩm định pháp lý");
		editor.insert("Thẩm định pháp lý", "Task_ExamineConditions", "Task_ConfirmConditions", "Sub_Formal")
			.template("Việc có biểu mẫu và dữ liệu hồ sơ");
		assertThat(editor.check()).containsText("Bước chưa có biểu mẫu. Hãy chọn biểu mẫu.");
		assertThat(analyst.page().locator(".editor-finding.error")).hasText("✕ 1");
		editor.picture("thay-doi-01-chua-co-bieu-mau");

		editor.addForm("review-legal").group("Chung");
		editor.property("Nhãn trường").fill("Ý kiến pháp lý");
		editor.group("Kiểm tra").property("Bắt buộc").check();
		editor.picture("thay-doi-02-bieu-mau").file("initiative-review.bpmn").select("Task_ThamDinhPhapLy");
		editor.group("Thuộc tính riêng").property("Biểu mẫu").fill("review-legal");
		editor.property("Thời hạn").selectOption("${workingDays.after(department, 5)}");
		editor.property("Nguồn dữ liệu của biểu mẫu").selectOption("reviewProposalView");
		assertThat(editor.check().locator(".mark.bad, .bad")).hasCount(0);
		editor.picture("thay-doi-03-dat-kiem-tra");

		assertThat(editor.release("Thẩm định pháp lý trước khi chốt kết quả")).containsText("kịch bản không đạt",
				SLOWLY);
		editor.close();
		editor.file("scenarios.yaml")
			.write(scenarios(REVIEW).replaceAll("( {2}- làm: Thẩm định điều kiện\\n.*\\n.*\\n)",
					"$1  - làm: Thẩm định pháp lý\n    người: vanphong\n    biểu mẫu: {opinion: Đúng quy định}\n"));
		editor.button("Chạy kịch bản").click();
		assertThat(analyst.page().locator("main")).containsText("11 kịch bản", SLOWLY);
		assertThat(analyst.page().locator("main")).containsText("Độ phủ: 100");
		editor.picture("thay-doi-04-kich-ban");
		analyst.page().getByText("Về bản nháp").click();
		return released(editor.file("initiative-review.bpmn"), "Thẩm định pháp lý trước khi chốt kết quả", "1.1.0");
	}

	private String addTheEarlyReminder(SignedIn analyst) throws IOException {
		ModelEditor editor = new ModelEditor(analyst, LADDER, "Nhắc sớm việc chờ quyết định");
		editor.file("deadline-ladder.dmn")
			.addRule(List.of("\"decision\"", "", "true", "\"D-3\"", "\"Nhắc sớm việc chờ quyết định\"", "-3",
					"\"responsible\"", "\"deadline-decision\"", "false", "", "", "false", "", "", "",
					"Nhắc trước 3 ngày làm việc"))
			.picture("thay-doi-05-them-bac");
		editor.file("scenarios.yaml")
			.write(scenarios(LADDER).replaceFirst("( {4}- \\{tier: D\\+3, .*\\n)",
					"$1    - {tier: D-3, offset: -3}\n"));
		return released(editor, "Người quyết định được nhắc sớm hơn", "1.1.0");
	}

	/** Asks for the release; answers where it waits for a second person. */
	private static String released(ModelEditor editor, String note, String tag) {
		assertThat(editor.release(note)).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
		Page page = editor.page();
		assertThat(page.getByText("Người đề nghị và người sửa sau cùng không tự duyệt.")).isVisible();
		assertThat(page.locator("main")).containsText(tag);
		return page.url().replaceAll(".*/modeler", "/modeler");
	}

	private void approve(String release) {
		try (SignedIn chief = visitor("chanhvanphong")) {
			Page page = chief.visit(release).page();
			assertThat(page.getByText("SHA-256 của các tệp")).isVisible();
			chief.picture("thay-doi-06-duyet");
			button(page, "Duyệt, phát hành").click();
			page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).first().click();
			assertThat(page.getByText("Đã phát hành.")).isVisible();
		}
	}

	/** All running cases go on in the new version. */
	private void follow(SignedIn analyst) {
		Page page = analyst.visit("/modeler#/migration/" + REVIEW).page();
		page.reload();
		Locator main = page.locator("main");
		button(page, "Tiếp: ánh xạ bước").click();
		button(page, "Chạy thử trên hồ sơ thật").click();
		assertThat(page.locator(".mig-tally")).containsText("Chuyển được " + CASES + " hồ sơ", SLOWLY);
		page.getByLabel("Lý do chuyển").fill("Theo bản phát hành 1.1.0");
		button(page, "Chuyển " + CASES + " hồ sơ").click();
		page.getByRole(AriaRole.DIALOG)
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Chuyển").setExact(true))
			.click();
		assertThat(page.locator("progress")).isVisible();
		this.migrations.runBatches(page.url().replaceAll(".*run=", ""));
		assertThat(main.locator(".mig-tally")).containsText("Đã chuyển " + CASES + " hồ sơ", SLOWLY);
		analyst.picture("thay-doi-07-da-chuyen");
	}

	/** The desk goes on as before, and the office finds the new step. */
	private void work() {
		String first = this.applications.get(0);
		this.people.submit(DESK, first, "Task_ExamineConditions",
				Map.of("approval", "approved", "first_here", "yes", "benefit", "yes", "exclusion", "none"));
		try (Tasklist office = as("vanphong")) {
			office.open("Việc của đơn vị", "Thẩm định pháp lý", "").picture("thay-doi-08-viec-moi");
			office.page().locator(".rf-matter-button").click();
			assertThat(office.page().locator("#rf-matter")).containsText("Nhắc sớm việc chờ quyết định");
			office.page()
				.locator("#rf-matter")
				.getByText("Đóng", new Locator.GetByTextOptions().setExact(true))
				.click();
			office.sendRefused("Ý kiến pháp lý");
			office.fill("Ý kiến pháp lý", "Đúng thẩm quyền, không trái quy định.").send();
		}
		try (Tasklist desk = as(DESK)) {
			desk.open("Việc của đơn vị", "Chốt kết quả thẩm định", "").page().locator(".rf-matter-button").click();
			Locator opinion = desk.page().locator("#rf-matter").getByText("Đúng thẩm quyền, không trái quy định.");
			opinion.scrollIntoViewIfNeeded();
			assertThat(opinion).isVisible();
			desk.picture("thay-doi-09-y-kien-duoc-giu");
		}
	}

	private List<String> cases() {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(REVIEW)
			.list()
			.stream()
			.map((instance) -> instance.getId())
			.toList();
	}

	private long versions(String process) {
		return this.repository.createProcessDefinitionQuery().processDefinitionKey(process).count();
	}

	private String newest(String process) {
		return this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(process)
			.latestVersion()
			.singleResult()
			.getId();
	}

	private static String scenarios(String process) throws IOException {
		return new ClassPathResource("processes/" + process + "/scenarios.yaml")
			.getContentAsString(StandardCharsets.UTF_8);
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))
			.first();
	}

}
