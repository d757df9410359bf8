package org.reformflow;

import java.util.regex.Pattern;

import com.microsoft.playwright.Download;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reformflow.reporting.issue.ReportStory;
import org.reformflow.reporting.report.DepartmentReports;
import org.reformflow.reporting.report.ReportSection;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reports in a real browser: required in CI, else where Chromium is found.
 */
class ReportIssueBrowserTests extends BrowserTest {

	private static final String MONTH = "Tháng 3 năm 2058";

	@Autowired
	private People people;

	@Autowired
	private DepartmentReports reports;

	@Autowired
	private TestClock clock;

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	@Test
	void theOfficeConsolidatesAndTheDirectorApproves() {
		ReportStory story = new ReportStory(this.people, this.clock);
		String period = story.open(2058, 3);
		story.allHandInBut(period);
		this.clock.reset();
		try (Tasklist office = as(ReportStory.OFFICE)) {
			office.open("Việc của đơn vị", "Tổng hợp báo cáo", MONTH);
			assertThat(office.form()).containsText("7/7 đơn vị");
			assertThat(office.form().getByLabel("Lời văn: Cải cách tổ chức bộ máy"))
				.hasValue(Pattern.compile("Biên chế công chức được giao: 35 người"));
			office.picture("bao-cao-tong-hop-1");
			office.form().getByLabel("Lời văn: Cải cách tổ chức bộ máy").scrollIntoViewIfNeeded();
			office.picture("bao-cao-tong-hop-2")
				.fill("Lời văn: Công tác chỉ đạo điều hành", "Sở đã ban hành kế hoạch <năm> & giao việc.");
			office.form().getByLabel("Giải trình").all().forEach((field) -> field.fill("Đã rà soát"));
			office.choose("Trả lại một đơn vị");
			assertThat(office.form().getByLabel("Lý do trả lại")).isVisible();
			office.choose("Trình lãnh đạo phê duyệt").picture("bao-cao-tong-hop-3").send();
		}
		assertThat(this.reports.texts(period)).containsEntry(ReportSection.STEERING,
				"Sở đã ban hành kế hoạch <năm> & giao việc.");
		try (Tasklist director = as(ReportStory.DIRECTOR)) {
			director.open("Việc của tôi", "Phê duyệt báo cáo", MONTH);
			assertThat(director.form()).containsText("Sở đã ban hành kế hoạch <năm> & giao việc.");
			assertThat(director.form()).containsText("35 người");
			director.picture("bao-cao-phe-duyet");
			Download draft = director.page()
				.waitForDownload(() -> director.form().getByText("Tải dự thảo (.docx)").click());
			assertThat(draft.suggestedFilename()).endsWith(".docx");
			director.choose("Phê duyệt").send();
		}
		try (Tasklist office = as(ReportStory.OFFICE)) {
			office.open("Việc của đơn vị", "Cấp số, ban hành báo cáo", MONTH);
			assertThat(office.form().getByLabel("Ký hiệu")).not().hasValue("");
			office.fill("Ký hiệu", "BC-SKHCN").picture("bao-cao-cap-so").send();
		}
		assertThat(this.reports.get(period).isIssued()).isTrue();
	}

}
