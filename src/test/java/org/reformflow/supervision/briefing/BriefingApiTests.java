package org.reformflow.supervision.briefing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.People;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.Visitor;
import org.reformflow.directive.Stories;
import org.reformflow.supervision.Scope;
import org.reformflow.supervision.progress.Filter;
import org.reformflow.supervision.progress.Selection;
import org.reformflow.supervision.progress.Selections;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of the weekly meeting and the board as a file, over HTTP. */
@ProductTest
class BriefingApiTests {

	private static final String PAGE = "/supervision/briefing";

	private static final String FILE = "/api/supervision/board.xlsx";

	private static final String UNIT = "thong-tin-thong-ke";

	private static final String HEAD = "truongphong.tttk";

	@Autowired
	private Stories stories;

	@Autowired
	private People people;

	@Autowired
	private MeetingTable table;

	@Autowired
	private Selections selections;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TestClock clock;

	@LocalServerPort
	private int port;

	@BeforeEach
	void early() {
		this.clock.stopAt("2051-01-02T08:00");
	}

	@AfterEach
	void letTheClockRun() {
		this.clock.reset();
	}

	@Test
	void thePageShowsWhatTheMeetingSpeaksOf() {
		String late = "Cập nhật <b>dữ liệu</b> " + UUID.randomUUID();
		String soon = "Nộp danh mục " + UUID.randomUUID();
		String directive = this.stories.runningUntil(UNIT, late, "2051-01-03");
		this.stories.runningUntil(UNIT, soon, "2051-01-12");
		this.people.submit(HEAD, directive, "Task_Acknowledge", Map.of("acknowledgement", "accept"));
		this.people.submit(HEAD, directive, "Task_Work",
				Map.of("report", "obstacle", "obstacle_text", "Thiếu máy chủ"));

		this.clock.stopAt("2051-01-09T08:00");
		String page = page("chanhvanphong", "");

		assertThat(page).contains("SỞ KHOA HỌC VÀ CÔNG NGHỆ", "Độc lập - Tự do - Hạnh phúc",
				"ngày 09 tháng 01 năm 2051", "số liệu ngày 09/01/2051");
		assertThat(page).contains(late.replace("<b>", "&lt;b&gt;").replace("</b>", "&lt;/b&gt;"))
			.doesNotContain(late)
			.contains("Thiếu máy chủ", "Văn phòng cho ý kiến", soon);
		assertThat(page).containsSubsequence("1. Số liệu chính", "2. Theo đơn vị", "3. Nhiệm vụ quá hạn", "03/01/2051",
				"4. Đến hạn từ nay đến hết ngày 16/01/2051", "12/01/2051", "5. Vướng mắc chờ quyết định",
				"6. Việc đã đôn đốc", "7. Báo cáo chưa nộp", "8. Sáng kiến");
	}

	@Test
	void theTopTierComesWithSlipAnswerAndCommitment() {
		String text = "Báo cáo kết quả " + UUID.randomUUID();
		String directive = this.stories.runningUntil(UNIT, text, "2051-01-03");
		tier(directive, "T+3", "2051-01-06T08:00:00+07:00", "03/PĐĐ-SKHCN", "Chờ số liệu", "2051-01-20", false);
		tier(directive, "T+5", "2051-01-09T08:00:00+07:00", null, null, null, false);
		tier(directive, "T+15", "2051-01-23T08:00:00+07:00", null, null, null, true);
		this.clock.stopAt("2051-01-24T08:00");

		assertThat(page(HEAD, "")).containsSubsequence("6. Việc đã đôn đốc", text, "03/PĐĐ-SKHCN", "Chờ số liệu",
				"Cam kết xong 20/01/2051", "7. Báo cáo");
		assertThat(page("truongphong.qlkh", "")).doesNotContain(text);
	}

	private void tier(String directive, String tier, String at, @Nullable String slip, @Nullable String answer,
			@Nullable String commitment, boolean listed) {
		this.jdbc.sql("""
				insert into ladder_step (id, ladder_id, round, tier, name, tier_offset, state, planned_at, at, slip,
				answer, commitment, on_meeting_list, answer_waits) select ?, l.id, l.round, ?, 'Bậc thử', 1, 'FIRED', ?,
				?, ?, ?, ?, ?, false from ladder l join assignment a on a.id = l.matter_id and l.owner = 'assignment'
				where a.directive_id = ?""")
			.params(UUID.randomUUID().toString(), tier, OffsetDateTime.parse(at), OffsetDateTime.parse(at), slip,
					answer, (commitment != null) ? LocalDate.parse(commitment) : null, listed, directive)
			.update();
	}

	@Test
	void comparesWithSevenDaysBefore() {
		Selection selection = selection();
		WeekFigures before = figures(selection, "2051-02-17");
		this.clock.stopAt("2051-02-13T08:00");
		String done = this.stories.runningUntil(UNIT, "Việc xong " + UUID.randomUUID(), "2051-02-15");
		this.stories.runningUntil(UNIT, "Việc trễ " + UUID.randomUUID(), "2051-02-15");
		this.clock.stopAt("2051-02-16T08:00");
		this.people.submit(HEAD, done, "Task_Acknowledge", Map.of("acknowledgement", "accept"));
		this.people.submit(HEAD, done, "Task_Work", Map.of("report", "complete", "text", "Đã xong"));
		this.people.submit("vanphong", done, "Task_Verify", Map.of("verification", "accept"));
		this.people.runJobs(done);

		WeekFigures now = figures(selection, "2051-02-17");

		assertThat(figures(selection, "2051-02-12").open()).isEqualTo(before.open());
		assertThat(figures(selection, "2051-02-14").open()).isEqualTo(before.open() + 2);
		assertThat(now.open()).isEqualTo(before.open() + 1);
		assertThat(now.late()).isEqualTo(before.late() + 1);
		assertThat(now.doneLate()).isEqualTo(before.doneLate() + 1);
		assertThat(now.doneOnTime()).isEqualTo(before.doneOnTime());
		assertThat(figures(selection, "2051-02-23").doneLate()).isZero();
	}

	private Selection selection() {
		return this.selections.of(new Scope("so-khcn", UNIT), Filter.NONE);
	}

	private WeekFigures figures(Selection selection, String day) {
		LocalDate date = LocalDate.parse(day);
		return this.table.figures(selection, date,
				date.plusDays(1).atStartOfDay(this.clock.getZone()).toOffsetDateTime());
	}

	@Test
	void headsSeeTheirUnitAndNothingElse() {
		String own = "Việc của phòng " + UUID.randomUUID();
		String other = "Việc của phòng khác " + UUID.randomUUID();
		this.stories.runningUntil(UNIT, own, "2051-01-05");
		this.stories.runningUntil("chi-cuc-tdc", other, "2051-01-05");
		this.clock.stopAt("2051-01-06T08:00");

		String page = page(HEAD, "?unit=chi-cuc-tdc");

		assertThat(page).contains(own, "PHÒNG THÔNG TIN - THỐNG KÊ").doesNotContain(other);
		assertThat(page("giamdoc.snv", "")).contains("SỞ NỘI VỤ").doesNotContain(own).doesNotContain(other);
		assertThat(page("giamsat", "?unit=" + UNIT)).contains(own, "đơn vị Phòng Thông tin").doesNotContain(other);
	}

	@ParameterizedTest
	@ValueSource(strings = { "chuyenvien.qlkh", "hoidong1", "phantich" })
	void isForThoseWhoSupervise(String person) {
		assertThat(Visitor.browser(this.port, person).get(PAGE).status()).isEqualTo(403);
		assertThat(Visitor.program(this.port, person).get(FILE).status()).isEqualTo(403);
	}

	@Test
	void isForNobodyWhoIsNotSignedIn() {
		assertThat(Visitor.nobody(this.port).get(PAGE).status()).isEqualTo(302);
		assertThat(Visitor.nobody(this.port).get(FILE).status()).isEqualTo(401);
	}

	@Test
	void saysWhatIsWrongWithTheDays() {
		assertThat(page("giamsat", "?from=2051-02-01&to=2051-01-01")).contains("trước hoặc bằng", "1. Số liệu chính");
		assertThat(Visitor.browser(this.port, "giamsat").get(PAGE + "?from=gestern").status()).isEqualTo(400);
		assertThat(Visitor.program(this.port, "giamsat").get(FILE + "?from=2051-02-01&to=2051-01-01").status())
			.isEqualTo(400);
	}

	@Test
	void theFileHoldsNumbersDatesAndQuotedTexts() throws IOException {
		String text = "=HYPERLINK(\"http://x\") " + UUID.randomUUID();
		String directive = this.stories.runningUntil(UNIT, text, "2051-01-03");
		this.clock.stopAt("2051-01-09T08:00");

		try (XSSFWorkbook workbook = workbook("giamsat", "?directive=" + directive)) {
			assertThat(IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetName))
				.containsExactly("Tổng hợp", "Đơn vị", "Lĩnh vực", "Văn bản", "Người thực hiện", "Tháng",
						"Quá hạn lâu nhất", "Vướng mắc", "Đôn đốc", "Sáng kiến", "Báo cáo", "Điểm");
			workbook.forEach((sheet) -> {
				assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
				assertThat(sheet.getRow(1).getCell(0).getStringCellValue())
					.contains("Sở Khoa học và Công nghệ, số liệu ngày 09/01/2051");
				assertThat(sheet.getRow(2).getCell(0).getStringCellValue())
					.contains("Lọc: việc đã xong từ 01/01/2051 đến 09/01/2051; văn bản");
				assertThat(sheet.getRepeatingRows()).isEqualTo(CellRangeAddress.valueOf("5:5"));
			});
			Sheet late = workbook.getSheet("Quá hạn lâu nhất");
			assertThat(late.getLastRowNum()).isEqualTo(5);
			Row row = late.getRow(5);
			assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(6);
			assertThat(DateUtil.isCellDateFormatted(row.getCell(1))).isTrue();
			assertThat(row.getCell(1).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2051, 1, 3));
			assertThat(row.getCell(4).getCellType()).isEqualTo(CellType.STRING);
			assertThat(row.getCell(4).getStringCellValue()).isEqualTo(text);
			assertThat(row.getCell(4).getCellStyle().getQuotePrefixed()).isTrue();
			assertThat(number(workbook.getSheet("Tổng hợp"), "Quá hạn", 1)).isEqualTo(1);
			assertThat(number(workbook.getSheet("Đơn vị"), "Phòng Thông tin", 3)).isEqualTo(1);
		}
	}

	@Test
	void theFileOfAHeadHasTheUnitOnly() throws IOException {
		String own = "Việc của phòng " + UUID.randomUUID();
		String other = "Việc của phòng khác " + UUID.randomUUID();
		this.stories.runningUntil(UNIT, own, "2051-01-05");
		this.stories.runningUntil("chi-cuc-tdc", other, "2051-01-05");
		this.clock.stopAt("2051-01-06T08:00");

		try (XSSFWorkbook workbook = workbook(HEAD, "?unit=chi-cuc-tdc")) {
			assertThat(texts(workbook.getSheet("Quá hạn lâu nhất"), 4)).contains(own).doesNotContain(other);
			assertThat(texts(workbook.getSheet("Đơn vị"), 0)).noneMatch((name) -> name.contains("Chi cục"));
		}
		try (XSSFWorkbook workbook = workbook("giamdoc.snv", "")) {
			assertThat(texts(workbook.getSheet("Quá hạn lâu nhất"), 4)).doesNotContain(own, other);
		}
	}

	private String page(String person, String query) {
		Visitor.Answer answer = Visitor.browser(this.port, person).get(PAGE + query, "Accept", "text/html");
		assertThat(answer.status()).isEqualTo(200);
		return answer.text();
	}

	private XSSFWorkbook workbook(String person, String query) throws IOException {
		Visitor.Answer answer = Visitor.program(this.port, person).get(FILE + query);
		assertThat(answer.status()).isEqualTo(200);
		return new XSSFWorkbook(new ByteArrayInputStream(answer.bytes()));
	}

	private static List<String> texts(Sheet sheet, int column) {
		return IntStream.rangeClosed(5, sheet.getLastRowNum())
			.mapToObj(sheet::getRow)
			.map((row) -> (row.getCell(column) != null) ? row.getCell(column).getStringCellValue() : "")
			.toList();
	}

	private static double number(Sheet sheet, String name, int column) {
		for (Row row : sheet) {
			if (row.getRowNum() > 4 && row.getCell(0).getStringCellValue().startsWith(name)) {
				return row.getCell(column).getNumericCellValue();
			}
		}
		throw new AssertionError("no " + name);
	}

}
