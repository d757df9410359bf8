package org.reformflow;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.directive.Stories;
import org.reformflow.organisation.Organisation;
import org.reformflow.reporting.figure.ReportFigures;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportPeriods;
import org.reformflow.reporting.report.UnitReportState;
import org.reformflow.reporting.report.UnitReports;
import org.reformflow.reporting.unit.UnitReportProcess;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A unit's report in a real browser: required in CI, else where Chromium is found.
 */
class UnitReportBrowserTests extends BrowserTest {

	private static final String UNIT = "chi-cuc-tdc";

	private static final String OFFICER = "chuyenvien.tdc";

	private static final String HEAD = "truongphong.tdc";

	private static final String ENTER = "Nhập số liệu báo cáo";

	@Autowired
	private UnitReportProcess process;

	@Autowired
	private ReportPeriods periods;

	@Autowired
	private UnitReports reports;

	@Autowired
	private ReportFigures figures;

	@Autowired
	private Organisation organisation;

	@Autowired
	private Stories stories;

	@Autowired
	private People people;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void aQuarterIsOver() {
		this.clock.stopAt("2026-09-15T08:00");
	}

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	@Test
	void entersPrefilledFiguresExplainsAndConfirms() {
		this.clock.stopAt("2026-09-10T08:00");
		String directive = this.stories.runningFor(UNIT, "Tuyên truyền cải cách hành chính năm 2026",
				"Lượt người dân được tuyên truyền: > 3000 lượt");
		this.people.submit(HEAD, directive, "Task_Acknowledge",
				Map.of("acknowledgement", "accept", "officer", OFFICER));
		this.people.submit(OFFICER, directive, "Task_Work", Map.of("report", "progress", "percent", 60, "text",
				"Đã tổ chức bốn hội nghị", "figures", List.of(Map.of("value", 3250))));
		this.clock.stopAt("2026-09-15T08:00");
		OpenPeriod period = this.periods.open("so-khcn", "cchc", "2026-Q3");
		this.transaction
			.executeWithoutResult((status) -> this.process.start(period, List.of(this.organisation.unit(UNIT))));
		try (Tasklist officer = as(OFFICER)) {
			officer.page().setViewportSize(1280, 900);
			officer.open("Việc của đơn vị", ENTER, "Quý III năm 2026");
			assertThat(officer.form()).containsText("Tuyên truyền cải cách hành chính năm 2026");
			assertThat(value(officer, "Lượt người dân, doanh nghiệp được tuyên truyền")).hasValue("3.250");
			officer.picture("bao-cao-01-nhap-so-lieu");
			value(officer, "Hồ sơ mới tiếp nhận trong kỳ").fill("chín ba");
			value(officer, "Hồ sơ đã tiếp nhận").scrollIntoViewIfNeeded();
			officer.picture("bao-cao-02-dong-so-lieu").choose("Lưu nháp").send();
		}
		try (Tasklist officer = as(OFFICER)) {
			officer.page().setViewportSize(1280, 900);
			officer.open("Việc của đơn vị", ENTER, "Quý III năm 2026");
			assertThat(value(officer, "Hồ sơ mới tiếp nhận trong kỳ")).hasValue("chín ba");
			officer.attach("bao-cao-tuyen-truyen.txt", "Bốn hội nghị".getBytes(StandardCharsets.UTF_8), "text/plain");
			officer.choose("Nộp cho thủ trưởng").sendRefused("“chín ba” không phải là số").picture("bao-cao-03-loi");
			dossiers(officer);
		}
		try (Tasklist officer = as(OFFICER)) {
			officer.page().setViewportSize(1280, 900);
			officer.open("Việc của đơn vị", ENTER, "Quý III năm 2026");
			choose(officer, "Lượt người dân, doanh nghiệp được tuyên truyền", "bao-cao-tuyen-truyen.txt");
			officer.picture("bao-cao-04-minh-chung");
			officer.choose("Nộp cho thủ trưởng").send();
			officer.open("Việc của đơn vị", "Giải trình số liệu", "Quý III năm 2026");
			officer.picture("bao-cao-05-giai-trinh");
			for (Locator text : officer.form().locator("textarea").all()) {
				text.fill("Một người chuyển công tác đến, chưa chuyển biên chế");
			}
			officer.choose("Gửi giải trình").send();
		}
		assertThat(this.reports.get(period.id(), UNIT).state()).isEqualTo(UnitReportState.CONFIRMING);
		try (Tasklist head = as(HEAD)) {
			head.page().setViewportSize(1280, 900);
			head.open("Việc của đơn vị", "Xác nhận báo cáo", "Quý III năm 2026");
			assertThat(head.form()).containsText("3.250 lượt");
			assertThat(head.form()).containsText("chưa chuyển biên chế");
			head.picture("bao-cao-06-xac-nhan");
			head.form().getByText("Hồ sơ xin rút").scrollIntoViewIfNeeded();
			head.picture("bao-cao-07-so-lieu").choose("Xác nhận và nộp").send();
		}
		assertThat(this.reports.get(period.id(), UNIT).state()).isEqualTo(UnitReportState.HANDED_IN);
		assertThat(this.figures.ofUnit(List.of(period.id()), UNIT))
			.anySatisfy((entry) -> assertThat(entry.figure().evidence()).isNotNull());
	}

	private void dossiers(Tasklist officer) {
		Map.of("Hồ sơ đã tiếp nhận", "100", "Hồ sơ kỳ trước chuyển qua", "7", "Hồ sơ mới tiếp nhận trong kỳ", "93",
				"Hồ sơ trả kết quả trước hạn", "60", "Hồ sơ trả kết quả đúng hạn", "25", "Biên chế công chức được giao",
				"12", "Biên chế công chức hiện có", "13")
			.forEach((name, amount) -> value(officer, name).fill(amount));
		Map.of("Hồ sơ mới, nộp trực tuyến", "44", "Hồ sơ mới, nộp trực tiếp", "49",
				"Hồ sơ mới, nộp qua bưu chính công ích", "0", "Hồ sơ trả kết quả trễ hạn", "0", "Hồ sơ xin rút", "5",
				"Hồ sơ đang giải quyết chưa đến hạn", "10", "Hồ sơ đang giải quyết đã quá hạn", "0")
			.forEach((name, amount) -> value(officer, name).fill(amount));
		officer.choose("Lưu nháp").send();
	}

	private static void choose(Tasklist tasklist, String indicator, String file) {
		tasklist.form()
			.locator(".fjs-layout-row")
			.filter(new Locator.FilterOptions().setHasText(indicator))
			.last()
			.locator(".fjs-form-field-select .fjs-input-group")
			.click();
		tasklist.page()
			.locator(".fjs-dropdownlist-item")
			.filter(new Locator.FilterOptions().setHasText(file))
			.first()
			.click();
	}

	private static Locator value(Tasklist tasklist, String indicator) {
		return tasklist.form().getByLabel(indicator, new Locator.GetByLabelOptions().setExact(true)).first();
	}

}
