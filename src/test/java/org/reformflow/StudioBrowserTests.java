package org.reformflow;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.modelling.DeploymentSource;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Analysts draw and release on their page, and a second person agrees. */
class StudioBrowserTests extends BrowserTest {

	private static final String KEY = "thu-trang-mo-hinh";

	private static final String SAVE = """
			async label => {
			  const {send, load} = await import('/js/page.js?v=3');
			  const id = window.location.hash.split('/')[2];
			  const draft = await load('/api/modelling/drafts/' + id);
			  const form = draft.files.find(file => file.path.endsWith('.form'));
			  await send('/api/modelling/drafts/' + id, 'PUT', {revision: draft.revision, files: [{path: form.path,
			    content: form.content.replace('Lý do', label)}]});
			}""";

	@Autowired
	private RepositoryService repository;

	@BeforeEach
	void aProcessInForce() {
		this.repository.createDeployment()
			.name(KEY)
			.source(DeploymentSource.SHIPPED)
			.enableDuplicateFiltering(false)
			.addString(KEY + ".bpmn", SmallModel.bpmn(KEY, "1.0.0"))
			.addString(KEY + "-answer.form", SmallModel.form(KEY, "Lý do"))
			.deploy();
	}

	@Test
	void aDraftIsReleasedWhenASecondPersonAgrees() {
		String release = ask();
		try (SignedIn chief = visitor("chanhvanphong")) {
			Page page = chief.visit("/modeler" + release).page();
			assertThat(page.getByText("Nhãn rõ nghĩa hơn")).isVisible();
			assertThat(page.getByText("SHA-256 của các tệp")).isVisible();
			chief.accessible("main");
			button(page, "Duyệt, phát hành").click();
			page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.BUTTON).first().click();
			assertThat(page.getByText("Đã phát hành.")).isVisible();

			chief.visit("/modeler#/process/" + KEY);
			assertThat(page.locator("tr.current")).containsText("1.0.1");
			assertThat(page.locator("tr.current")).containsText("Chánh Văn phòng duyệt");
			chief.accessible("main");
		}
	}

	private String ask() {
		try (SignedIn analyst = visitor("phantich")) {
			Page page = analyst.page();
			assertThat(page.getByText("Các quy trình đang dùng")).isVisible();
			page.getByLabel("Tìm").fill("thu trang mo hinh");
			assertThat(page.getByText("1 quy trình", new Page.GetByTextOptions().setExact(true))).isVisible();
			analyst.accessible("main");
			page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Quy trình nhỏ")).first().click();
			button(page, "Sửa").click();
			page.getByLabel("Định sửa gì?").fill("Đổi nhãn");
			button(page, "Bắt đầu").click();
			assertThat(page.locator(".editor")).isVisible();
			analyst.accessible(".studio-files");

			page.evaluate(SAVE, "Ý kiến trả lời");
			page.reload();
			button(page, "Kiểm tra").click();
			assertThat(page.locator("#findings-title")).containsText("Kết quả kiểm tra");
			button(page, "Gửi phát hành").click();
			assertThat(page.getByLabel("Số phiên bản")).hasValue("1.0.1");
			page.getByLabel("Nội dung và lý do thay đổi").fill("Nhãn rõ nghĩa hơn");
			analyst.accessible("dialog");
			button(page, "Kiểm tra và gửi").click();
			assertThat(page.getByText("Người đề nghị và người sửa sau cùng không tự duyệt.")).isVisible();
			assertThat(button(page, "Duyệt, phát hành")).hasCount(0);
			return page.url().replaceAll(".*/modeler", "");
		}
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

}
