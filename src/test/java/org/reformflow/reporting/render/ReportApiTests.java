package org.reformflow.reporting.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.ProductTest;
import org.reformflow.Visitor;
import org.reformflow.evidence.EvidenceFile;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.evidence.MadeFile;
import org.reformflow.reporting.figure.EnteredFigure;
import org.reformflow.reporting.figure.Figure;
import org.reformflow.reporting.figure.ReportFigures;
import org.reformflow.reporting.indicator.Catalogue;
import org.reformflow.reporting.indicator.Catalogues;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportPeriods;
import org.reformflow.reporting.report.Corrections;
import org.reformflow.reporting.report.DepartmentReports;
import org.reformflow.reporting.report.DocumentNumber;
import org.reformflow.reporting.report.Explanations;
import org.reformflow.reporting.report.IssuedFigure;
import org.reformflow.reporting.report.ReportSection;
import org.reformflow.reporting.report.UnitReports;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Reports over REST and as a page, each test with a month of its own. */
@ProductTest
class ReportApiTests {

	private static final String DEPARTMENT = "so-khcn";

	private static final List<String> UNITS = List.of("quan-ly-khoa-hoc", "quan-ly-cong-nghe", "chi-cuc-tdc");

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
	private Explanations explanations;

	@Autowired
	private EvidenceFiles evidence;

	@Autowired
	private ReportContents contents;

	@Autowired
	private ReportFiles files;

	@Autowired
	private TransactionTemplate transaction;

	@LocalServerPort
	private int port;

	@Test
	void everyFigureNamesItsSources() {
		OpenPeriod period = reported("2081-M01", 37, 33);
		EvidenceFile shown = this.evidence.keep(new MadeFile(DEPARTMENT, period.id(), null, period.id(), "Nhập số liệu",
				"so-tiep-nhan.txt", "text/plain", "chuyenvien.qlkh"), "37".getBytes(StandardCharsets.UTF_8));
		keep(period, "quan-ly-khoa-hoc", new Figure("dossier_new", new BigDecimal(39), null, shown.sha256()), 1);

		JsonNode report = get("vanphong", "/2081-M01?calendar=month").json();

		assertThat(report.path("departmentName").asText()).isEqualTo("Sở Khoa học và Công nghệ");
		assertThat(report.path("stateLabel").asText()).isEqualTo("Đang thu số liệu");
		JsonNode figure = figure(report, "dossier_new");
		assertThat(figure.path("amount").decimalValue()).isEqualByComparingTo("72");
		assertThat(figure.path("words").asText()).isEqualTo("72 hồ sơ");
		assertThat(figure.path("sources")).hasSize(2);
		JsonNode source = figure.path("sources").get(0);
		assertThat(source.path("unitName").asText()).isEqualTo("Phòng Quản lý Khoa học");
		assertThat(source.path("counted").asInt()).isEqualTo(2);
		assertThat(source.path("versions")).hasSize(2);
		JsonNode version = source.path("versions").get(1);
		assertThat(version.path("personName").asText()).isEqualTo("Chuyên viên phòng Quản lý Khoa học");
		assertThat(version.path("at").asText()).isNotBlank();
		assertThat(version.path("evidence").path("sha256").asText()).isEqualTo(shown.sha256());
		assertThat(version.path("evidence").path("name").asText()).isEqualTo("so-tiep-nhan.txt");
		Visitor.Answer file = Visitor.browser(this.port, "giamdoc").get(version.path("evidence").path("link").asText());
		assertThat(file.status()).isEqualTo(200);
		assertThat(file.text()).isEqualTo("37");
		assertThat(report.path("missing")).filteredOn((one) -> one.path("indicator").asText().equals("dossier_new"))
			.singleElement()
			.satisfies((one) -> assertThat(one.path("units").toString()).contains("Chi cục Tiêu chuẩn")
				.doesNotContain("Trung tâm"));
		assertThat(figure(report, "dossier_on_time_share").path("parts").toString()).contains("dossier_settled_early");
		assertThat(report.path("flags")).extracting((flag) -> flag.path("kind").asText()).contains("UNITS_MISSING");
	}

	@Test
	void theIssuedReportIsServedAsItWasKept() throws IOException {
		OpenPeriod period = reported("2081-M02", 50, 43);
		List<EvidenceFile> kept = issue(period, 91);
		assertThat(kept).extracting(EvidenceFile::name)
			.containsExactly("Báo cáo 91-BC-SKHCN Tháng 2 năm 2081 ngày 2081-02-20.docx",
					"Báo cáo 91-BC-SKHCN Tháng 2 năm 2081 ngày 2081-02-20.pdf",
					"Báo cáo 91-BC-SKHCN Tháng 2 năm 2081 ngày 2081-02-20.xlsx");

		correct(period, "quan-ly-khoa-hoc", 52);

		JsonNode report = get("giamdoc", "/2081-M02?calendar=month").json();
		assertThat(report.path("number").asText()).isEqualTo("91/BC-SKHCN");
		assertThat(report.path("files")).hasSize(3);
		JsonNode figure = figure(report, "dossier_new");
		assertThat(figure.path("words").asText()).isEqualTo("93 hồ sơ");
		assertThat(figure.path("correctedWords").asText()).isEqualTo("95 hồ sơ");
		assertThat(figure.path("sources").get(0).path("counted").asInt()).isEqualTo(1);
		JsonNode correction = report.path("corrections").get(0);
		assertThat(correction.path("before").asText()).isEqualTo("50 hồ sơ");
		assertThat(correction.path("after").asText()).isEqualTo("52 hồ sơ");
		assertThat(correction.path("reason").asText()).isEqualTo("Đếm sót hai hồ sơ");
		for (EvidenceFile file : kept) {
			Visitor.Answer answer = Visitor.program(this.port, "vanphong")
				.get("/api/reports/2081-M02?calendar=month", "Accept", file.mediaType());
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.header("Content-Type")).startsWith(file.mediaType());
			assertThat(answer.bytes()).isEqualTo(this.evidence.content(file));
		}
		byte[] word = Visitor.program(this.port, "vanphong")
			.get("/api/reports/2081-M02/report.docx?calendar=month")
			.bytes();
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word));
				XWPFWordExtractor text = new XWPFWordExtractor(document)) {
			assertThat(text.getText()).contains("Số: 91/BC-SKHCN", "ngày 20 tháng 02 năm 2081", "KT. GIÁM ĐỐC",
					"Phó Giám đốc Sở", "Tình hình chung", "Phòng Quản lý Khoa học: 50");
		}
	}

	@Test
	void beforeIssueTheFilesAreDrafts() throws IOException {
		OpenPeriod period = reported("2081-M03", 1, 2);
		byte[] workbook = Visitor.program(this.port, "vanphong")
			.get("/api/reports/2081-M03/report.xlsx?calendar=month")
			.bytes();
		try (XSSFWorkbook sheets = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
			assertThat(sheets.getNumberOfSheets()).isEqualTo(5);
		}
		Visitor.Answer pdf = Visitor.program(this.port, "vanphong")
			.get("/api/reports/2081-M03/report.pdf?calendar=month");
		assertThat(pdf.header("Content-Disposition")).contains("attachment");
		assertThat(new String(pdf.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
		assertThat(this.files.draft(period.id())).isNotEmpty();
		assertThat(this.evidence.ofMatter(DEPARTMENT, period.id())).isEmpty();
	}

	@Test
	void comparesWithTheLastPeriodAsLong() {
		reported("2081-M04", 10, 20);
		reported("2081-M05", 15, 30);
		JsonNode figure = figure(get("vanphong", "/2081-M05?calendar=month").json(), "dossier_new");
		assertThat(figure.path("earlierWords").asText()).isEqualTo("30 hồ sơ");
		assertThat(figure.path("words").asText()).isEqualTo("45 hồ sơ");
	}

	@Test
	void whatNobodyConfirmedDoesNotCount() {
		OpenPeriod period = reported("2082-M01", 10, 20);
		keep(period, UNITS.get(2), Figure.of("dossier_new", BigDecimal.valueOf(5)), 0);

		JsonNode before = get("vanphong", "/2082-M01?calendar=month").json();
		confirm(period, UNITS.get(2));
		JsonNode after = get("vanphong", "/2082-M01?calendar=month").json();

		assertThat(figure(before, "dossier_new").path("words").asText()).isEqualTo("30 hồ sơ");
		assertThat(figure(after, "dossier_new").path("words").asText()).isEqualTo("35 hồ sơ");
	}

	@Test
	void explanationsStandWithTheirFlags() {
		OpenPeriod period = reported("2081-M06", 10, 20);
		this.transaction.executeWithoutResult((status) -> this.contents.of(period)
			.flags()
			.stream()
			.filter((flag) -> flag.rule().equals("dossier_new"))
			.forEach((flag) -> this.explanations.add(period.id(), Explanations.ALL_UNITS, flag, "Chi cục nộp sau",
					"vanphong")));
		JsonNode report = get("vanphong", "/2081-M06?calendar=month").json();
		assertThat(report.path("flags")).filteredOn((flag) -> flag.path("rule").asText().equals("dossier_new"))
			.singleElement()
			.satisfies((flag) -> assertThat(flag.path("explanations").get(0).asText()).isEqualTo("Chi cục nộp sau"));
		assertThat(report.path("explanations").get(0).path("personName").asText()).isEqualTo("Chuyên viên Văn phòng");
	}

	@Test
	void listsPeriodsWithHowManyUnitsHandedIn() {
		reported("2081-M07", 10, 20);
		assertThat(get("phogiamdoc", "").json())
			.filteredOn((line) -> line.path("period").path("id").asText().equals("2081-M07"))
			.singleElement()
			.satisfies((line) -> {
				assertThat(line.path("owed").asInt()).isEqualTo(3);
				assertThat(line.path("handedIn").asInt()).isEqualTo(2);
				assertThat(line.path("period").path("calendarName").asText()).isEqualTo("Báo cáo tháng");
			});
	}

	@Test
	void anotherDepartmentLearnsNothing() {
		OpenPeriod period = reported("2081-M08", 10, 20);
		List<EvidenceFile> kept = issue(period, 98);
		assertThat(get("vanphong.snv", "/2081-M08?calendar=month").status()).isEqualTo(404);
		assertThat(get("giamdoc.snv", "").text()).doesNotContain("2081-M08");
		assertThat(Visitor.browser(this.port, "giamdoc.snv")
			.get("/camunda/api/ext/evidence/files/" + kept.get(0).id())
			.status()).isIn(403, 404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "chuyenvien.qlkh", "truongphong.qlkh", "quantri", "phantich" })
	void onlyOfficeAndLeadershipReadTheWhole(String person) {
		reported("2081-M09", 10, 20);
		assertThat(get(person, "/2081-M09?calendar=month").status()).isEqualTo(404);
		assertThat(get(person, "").status()).isEqualTo(404);
		assertThat(Visitor.program(this.port, person).get("/api/reports/2081-M09/report.docx?calendar=month").status())
			.isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/2081-H2                | 400 | 2023-H1
			/2081-M10?calendar=x    | 400 | cchc, quarter
			/2081-M10?calendar=month| 404 | Các kỳ đã mở
			/abc                    | 400 | Hãy ghi năm và kỳ
			/%27%22%3C              | 400 | Hãy ghi năm và kỳ
			""")
	void aPeriodThatDoesNotExistIsAnsweredWithThoseThatDo(String path, int status, String words) {
		reported("2081-M11", 1, 1);
		Visitor.Answer answer = get("vanphong", path);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.detail()).contains(words);
	}

	@ParameterizedTest
	@CsvSource({ "vanphong, true", "phogiamdoc, true", "chuyenvien.qlkh, false", "giamsat, false" })
	void theTasklistLinksToThePageForThoseWhoMayReadIt(String person, boolean readable) {
		JsonNode answer = Visitor.browser(this.port, person).get("/camunda/api/ext/reports").json();
		assertThat(answer.path("readable").asBoolean()).isEqualTo(readable);
	}

	@Test
	void strangersAreSentToSignIn() {
		assertThat(Visitor.nobody(this.port).get("/api/reports").status()).isEqualTo(401);
		assertThat(Visitor.nobody(this.port).get("/reports", "Accept", "text/html").status()).isEqualTo(302);
	}

	@Test
	void thePageHasNoScriptOfItsOwn() {
		Visitor.Answer page = Visitor.browser(this.port, "vanphong").get("/reports", "Accept", "text/html");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.text()).contains("lang=\"vi\"", "Báo cáo định kỳ", "src=\"/js/reports.js?v=")
			.doesNotContain("onclick", "style=");
		assertThat(page.header("Content-Security-Policy")).contains("default-src 'self'");
		assertThat(Visitor.browser(this.port, "vanphong").get("/js/reports.js").status()).isEqualTo(200);
	}

	/** Two of three units have new dossiers, all settled on time. */
	private OpenPeriod reported(String id, int one, int other) {
		OpenPeriod period = this.periods.open(DEPARTMENT, "month", id);
		if (this.reports.find(period.id()).isEmpty()) {
			this.transaction.executeWithoutResult((status) -> {
				this.reports.begin(period.id(), period.id());
				this.unitReports.ask(period.id(), UNITS);
				this.reports.write(period.id(), Map.of(ReportSection.STEERING, "Tình hình chung"));
			});
			keep(period, UNITS.get(0), Figure.of("dossier_new", BigDecimal.valueOf(one)), 0);
			keep(period, UNITS.get(0), Figure.of("dossier_settled_early", BigDecimal.valueOf(one)), 0);
			keep(period, UNITS.get(0), Figure.of("dossier_settled_on_time", BigDecimal.ZERO), 0);
			keep(period, UNITS.get(0), Figure.of("dossier_settled_late", BigDecimal.ZERO), 0);
			keep(period, UNITS.get(1), Figure.of("dossier_new", BigDecimal.valueOf(other)), 0);
			confirm(period, UNITS.get(0));
			confirm(period, UNITS.get(1));
		}
		return period;
	}

	private void confirm(OpenPeriod period, String unit) {
		this.transaction.executeWithoutResult((status) -> {
			this.unitReports.entered(period.id(), unit, false, "chuyenvien.qlkh");
			this.unitReports.confirm(period.id(), unit, "truongphong.qlkh");
		});
	}

	private void keep(OpenPeriod period, String unit, Figure figure, int basedOn) {
		this.figures.keep(this.catalogues.of(DEPARTMENT), period.id(), unit,
				List.of(new EnteredFigure(figure, null, basedOn)), "chuyenvien.qlkh");
	}

	private List<EvidenceFile> issue(OpenPeriod period, int number) {
		List<IssuedFigure> issued = new ArrayList<>();
		Catalogue catalogue = this.catalogues.of(DEPARTMENT);
		for (ReportLine line : this.contents.of(period).lines()) {
			BigDecimal amount = line.amount();
			if (amount != null) {
				issued.add(new IssuedFigure(line.indicator(), line.name(), catalogue.get(line.indicator()).area(),
						line.measure(), line.decimals(), amount, line.words(amount).orElse(""), null));
			}
		}
		return this.transaction.execute((status) -> {
			this.reports.submit(period.id(), "phogiamdoc", true, "vanphong");
			this.reports.approve(period.id(), "phogiamdoc");
			this.reports.issue(period.id(), new DocumentNumber(number, "BC-SKHCN", LocalDate.of(2081, 2, 20)), issued,
					"vanphong");
			return this.files.make(period.id(), "vanphong");
		});
	}

	private void correct(OpenPeriod period, String unit, int amount) {
		this.transaction.executeWithoutResult((status) -> {
			String id = this.corrections.ask(period.id(), unit,
					new Figure("dossier_new", BigDecimal.valueOf(amount), null, null), 1, "Đếm sót hai hồ sơ",
					"chuyenvien.qlkh");
			this.corrections.accept(this.catalogues.of(DEPARTMENT), id, null, "vanphong");
		});
	}

	private Visitor.Answer get(String person, String path) {
		return Visitor.program(this.port, person).get("/api/reports" + path);
	}

	private static JsonNode figure(JsonNode report, String code) {
		for (JsonNode section : report.path("sections")) {
			for (JsonNode figure : section.path("figures")) {
				if (figure.path("indicator").asText().equals(code)) {
					return figure;
				}
			}
		}
		throw new AssertionError("No figure " + code);
	}

}
