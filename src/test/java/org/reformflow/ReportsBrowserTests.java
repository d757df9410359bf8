package org.reformflow;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reformflow.evidence.EvidenceFile;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.evidence.MadeFile;
import org.reformflow.organisation.Organisation;
import org.reformflow.reporting.figure.Consolidation;
import org.reformflow.reporting.figure.EnteredFigure;
import org.reformflow.reporting.figure.Figure;
import org.reformflow.reporting.figure.FigureEntry;
import org.reformflow.reporting.figure.ReportFigures;
import org.reformflow.reporting.indicator.Catalogue;
import org.reformflow.reporting.indicator.Catalogues;
import org.reformflow.reporting.indicator.Indicator;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportPeriods;
import org.reformflow.reporting.render.ReportFiles;
import org.reformflow.reporting.render.S4Material;
import org.reformflow.reporting.report.Corrections;
import org.reformflow.reporting.report.DepartmentReports;
import org.reformflow.reporting.report.DocumentNumber;
import org.reformflow.reporting.report.IssuedFigure;
import org.reformflow.reporting.report.UnitReports;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The page of periodic reports, with the figures of S4. */
class ReportsBrowserTests extends BrowserTest {

	private static final String DEPARTMENT = "so-khcn";

	@Autowired
	private ReportPeriods periods;

	@Autowired
	private Catalogues catalogues;

	@Autowired
	private ReportFigures figures;

	@Autowired
	private UnitReports unitReports;

	@Autowired
	private DepartmentReports reports;

	@Autowired
	private Corrections corrections;

	@Autowired
	private EvidenceFiles evidence;

	@Autowired
	private Organisation organisation;

	@Autowired
	private ReportFiles files;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void issueTheReport() {
		OpenPeriod period = this.periods.open(DEPARTMENT, "cchc", "2023-H1");
		if (this.reports.find(period.id()).isEmpty()) {
			this.transaction.executeWithoutResult((status) -> issue(period));
		}
	}

	private void issue(OpenPeriod period) {
		Catalogue catalogue = this.catalogues.of(DEPARTMENT);
		EvidenceFile shown = this.evidence.keep(
				new MadeFile(DEPARTMENT, period.id(), null, period.id(), "Nhập số liệu báo cáo",
						"so-theo-doi-ho-so.txt", "text/plain", "chuyenvien.qlkh"),
				"37 hồ sơ".getBytes(StandardCharsets.UTF_8));
		Map<String, List<FigureEntry>> byUnit = S4Material.figures()
			.stream()
			.collect(Collectors.groupingBy(FigureEntry::unit));
		this.reports.begin(period.id(), period.id());
		this.unitReports.ask(period.id(), byUnit.keySet());
		byUnit.forEach((unit, entries) -> {
			String person = this.organisation.members(unit).get(0).id();
			this.figures.keep(catalogue, period.id(), unit,
					entries.stream().map((entry) -> entered(entry, shown)).toList(), person);
			this.unitReports.entered(period.id(), unit, false, person);
			this.unitReports.confirm(period.id(), unit, person);
		});
		this.reports.write(period.id(), S4Material.texts());
		this.reports.submit(period.id(), "phogiamdoc", true, "vanphong");
		this.reports.approve(period.id(), "phogiamdoc");
		this.reports.issue(period.id(), new DocumentNumber(905, "BC-SKHCN", LocalDate.of(2023, 6, 19)),
				issued(catalogue, period), "vanphong");
		this.files.make(period.id(), "vanphong");
		String correction = this.corrections.ask(period.id(), "quan-ly-khoa-hoc",
				new Figure("dossier_new", new BigDecimal(39), null, shown.sha256()), 1, "Đếm sót hai hồ sơ bưu chính",
				"chuyenvien.qlkh");
		this.corrections.accept(catalogue, correction, null, "vanphong");
	}

	private static EnteredFigure entered(FigureEntry entry, EvidenceFile shown) {
		return EnteredFigure.first(new Figure(entry.figure().indicator(), entry.figure().value(),
				entry.figure().stated(), shown.sha256()));
	}

	private List<IssuedFigure> issued(Catalogue catalogue, OpenPeriod period) {
		Consolidation all = Consolidation.of(catalogue,
				this.organisation.actingUnits(DEPARTMENT, LocalDate.of(2023, 6, 14)),
				this.figures.newest(List.of(period.id())));
		List<IssuedFigure> issued = new ArrayList<>();
		for (Indicator indicator : catalogue.indicators()) {
			BigDecimal value = all.sheet().value(indicator.code());
			if (value != null) {
				issued.add(new IssuedFigure(indicator.code(), indicator.name(), indicator.area(), indicator.measure(),
						indicator.decimals(), value, indicator.words(value), null));
			}
		}
		return issued;
	}

	@Test
	void aFigureOpensItsSourcesByKeyboard() {
		try (Tasklist tasklist = as("vanphong")) {
			Page page = tasklist.page();
			page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Báo cáo").setExact(true)).click();
			Locator line = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("6 tháng đầu năm 2023"))
				.first();
			assertThat(line).isVisible();
			tasklist.picture("bao-cao-ky");
			line.click();
			assertThat(page.locator("h1")).hasText("Báo cáo 6 tháng đầu năm 2023");
			assertThat(page.locator("main")).containsText("số 905/BC-SKHCN ngày 19/06/2023");
			assertThat(page.locator("main")).containsText("67,7%");
			assertThat(page.locator("main")).containsText("3.987.348.000 đồng");
			Locator opener = button(page, "Hồ sơ mới tiếp nhận trong kỳ");
			opener.focus();
			page.keyboard().press("Enter");
			assertThat(opener).hasAttribute("aria-expanded", "true");
			Locator sources = page.getByRole(AriaRole.TABLE,
					new Page.GetByRoleOptions().setName("Nguồn của “Hồ sơ mới tiếp nhận trong kỳ”"));
			assertThat(sources).containsText("Phòng Quản lý Khoa học");
			assertThat(sources).containsText("SHA-256");
			assertThat(page.locator("main")).containsText("93 hồ sơ → 95 hồ sơ");
			assertThat(page.locator("main")).containsText("Đếm sót hai hồ sơ bưu chính");
			opener.scrollIntoViewIfNeeded();
			tasklist.picture("bao-cao-nguon");
			Assertions
				.assertThat(page.waitForDownload(() -> sources.getByText("so-theo-doi-ho-so.txt").first().click())
					.suggestedFilename())
				.isEqualTo("so-theo-doi-ho-so.txt");
			Assertions
				.assertThat(page.waitForDownload(() -> page.getByText("Tải Word (.docx)").click()).suggestedFilename())
				.isEqualTo("Báo cáo 905-BC-SKHCN 6 tháng đầu năm 2023 ngày 2023-06-19.docx");
		}
	}

	@Test
	void theFlagsOfTheReportAreShown() {
		try (Tasklist tasklist = as("giamdoc")) {
			Page page = tasklist.page();
			open(page, "/reports#cchc/2023-H1");
			Locator flags = page.locator(".flags");
			assertThat(flags.last()).containsText("ghi > 50%");
			assertThat(flags.last()).containsText("“6 tháng đầu năm 2022”");
			assertThat(flags.last()).containsText("02/NQ-CP");
		}
	}

	/** 320 pixels wide is a page of 1280 at 400 %. */
	@Test
	void nothingIsCutOffOnANarrowScreen() {
		try (Tasklist tasklist = as("giamdoc")) {
			Page page = tasklist.page();
			page.setViewportSize(320, 800);
			open(page, "/reports#cchc/2023-H1");
			button(page, "Hồ sơ mới tiếp nhận trong kỳ").click();
			assertThat(page.locator(".sources table").first()).isVisible();
			Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
				.isEqualTo(true);
		}
	}

	@Test
	void aPeriodThatDoesNotExistIsExplained() {
		try (Tasklist tasklist = as("giamdoc")) {
			Page page = tasklist.page();
			open(page, "/reports#cchc/2023-H7");
			assertThat(page.locator("#status")).containsText("không có kỳ “2023-H7”");
			page.getByText("← Các kỳ báo cáo").click();
			assertThat(page.locator("h1")).hasText("Báo cáo định kỳ");
		}
	}

	@Test
	void othersFindNoLinkAndNothingOnThePage() {
		try (Tasklist tasklist = as("chuyenvien.qlkh")) {
			Page page = tasklist.page();
			assertThat(page.locator(".rf-bell")).isVisible();
			assertThat(page.locator("a[href='/reports']")).hasCount(0);
			open(page, "/reports");
			assertThat(page.locator("#status")).containsText("Báo cáo tổng hợp dành cho Văn phòng");
		}
	}

	private static void open(Page page, String path) {
		page.navigate(page.url().replaceAll("(https?://[^/]+)/.*", "$1") + path);
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

}
