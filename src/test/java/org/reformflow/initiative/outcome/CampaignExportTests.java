package org.reformflow.initiative.outcome;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reformflow.ProductTest;
import org.reformflow.initiative.InitiativeStory;
import org.reformflow.initiative.application.Outcome;
import org.reformflow.initiative.campaign.Campaign;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class CampaignExportTests {

	private static final String WRITER = "chuyenvien.qlkh";

	@Autowired
	private InitiativeStory initiatives;

	@Autowired
	private OutcomeStory story;

	@Autowired
	private CampaignExports exports;

	@Autowired
	private CertificateTable certificates;

	@Autowired
	private EffectCheckTable checks;

	@Autowired
	private TransactionTemplate transaction;

	@LocalServerPort
	private int port;

	@Test
	void tellsWhatIsPublishedCountedAndChecked() throws IOException {
		Campaign campaign = this.initiatives.campaign();
		String recognised = this.story.recognised(campaign, WRITER, this.initiatives.completeBy("Sổ chung", WRITER));
		String noted = this.story.concluded(campaign, WRITER, this.initiatives.completeBy("Mã QR", WRITER),
				Outcome.NOTED, "Chưa phê duyệt");
		this.story.carryOut(noted);
		this.story.refused(campaign, "chuyenvien.tdc", "Bảng tin", "Không mới");
		this.initiatives.handedIn(campaign.id(), "chuyenvien.tdc", "Còn chờ");
		this.checks.insert(new EffectCheck(recognised, 6, EffectResult.PARTLY, "Báo cáo quý", "Chậm in",
				List.of(new EffectCheck.Figure("Thời gian", "15 ngày", "9 ngày", "10 ngày")), "truongphong.qlkh",
				OffsetDateTime.parse("2026-09-01T08:00:00+07:00")));

		Map<String, List<List<String>>> sheets = read(export(campaign));

		String certificate = this.certificates.ofApplication(recognised).get(0).words();
		assertThat(sheets.keySet()).containsExactly("Công bố", "Theo lĩnh vực", "Theo đơn vị", "Hồ sơ", "Hiệu quả");
		assertThat(sheets.get("Công bố")).hasSize(2);
		assertThat(row(sheets, "Công bố", "Sổ chung")).contains("1", "Chuyên viên phòng Quản lý Khoa học (100%)",
				"Phòng Quản lý Khoa học", "Được công nhận", certificate);
		assertThat(row(sheets, "Công bố", "Mã QR")).contains("2", "Được ghi nhận");
		assertThat(row(sheets, "Theo lĩnh vực", "Chính phủ điện tử, Chính phủ số"))
			.containsExactly("Chính phủ điện tử, Chính phủ số", "4", "0", "1", "1", "1", "0", "1");
		assertThat(row(sheets, "Theo lĩnh vực", "Cộng")).containsExactly("Cộng", "4", "0", "1", "1", "1", "0", "1");
		assertThat(row(sheets, "Theo đơn vị", "Phòng Quản lý Khoa học")).containsExactly("Phòng Quản lý Khoa học", "1",
				"Đạt", "2", "0", "1", "1", "0", "0", "0");
		assertThat(row(sheets, "Theo đơn vị", "Văn phòng Sở")).startsWith("Văn phòng Sở", "1", "Chưa đạt", "0");
		assertThat(sheets.get("Hồ sơ")).hasSize(4);
		assertThat(row(sheets, "Hồ sơ", "Bảng tin")).contains("Không được công nhận", "Không mới");
		assertThat(row(sheets, "Hiệu quả", "Sổ chung")).contains("6", "Thời gian", "15 ngày", "9 ngày", "10 ngày",
				"Đạt một phần", "Báo cáo quý", "Trưởng phòng Quản lý Khoa học");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=HYPERLINK(\"http://x\",\"a\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1" })
	void whatLooksLikeAFormulaStaysText(String title) throws IOException {
		Campaign campaign = this.initiatives.campaign();
		this.initiatives.handedIn(campaign.id(), WRITER, title);

		try (XSSFWorkbook workbook = workbook(export(campaign))) {
			Cell cell = workbook.getSheet("Hồ sơ").getRow(3).getCell(1);
			assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
			assertThat(cell.getStringCellValue()).isEqualTo(title);
			assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
		}
	}

	@Test
	void aTextThatNoCellHoldsIsCut() throws IOException {
		Campaign campaign = this.initiatives.campaign();
		this.story.refused(campaign, WRITER, "Dài", "Lý do dài ".repeat(6_000));

		assertThat(row(read(export(campaign)), "Hồ sơ", "Dài")).anySatisfy((cell) -> assertThat(cell).hasSize(32_767));
	}

	@Test
	void draftsAreLeftOut() throws IOException {
		Campaign campaign = this.initiatives.campaign();
		this.transaction.executeWithoutResult((status) -> this.initiatives.handedIn(campaign.id(), WRITER, "Đã nộp"));

		assertThat(read(export(campaign)).get("Hồ sơ")).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "chuyenvien.qlchn", "giamdoc", "hoidong4", "giamsat" })
	void deskLeadershipAndCouncilDownloadIt(String account) throws IOException {
		Campaign campaign = this.initiatives.campaign();

		ResponseEntity<byte[]> answer = get(account, campaign.id());

		assertThat(answer.getStatusCode().value()).isEqualTo(200);
		assertThat(String.valueOf(answer.getHeaders().getContentType())).startsWith(CampaignExports.MEDIA_TYPE);
		assertThat(answer.getHeaders().getFirst("Content-Disposition")).startsWith("attachment;");
		assertThat(read(answer.getBody())).containsKey("Công bố");
	}

	@ParameterizedTest
	@ValueSource(strings = { WRITER, "truongphong.qlkh", "giamdoc.snv", "vanphong.snv" })
	void othersDoNotLearnThatThereIsOne(String account) {
		assertThat(get(account, this.initiatives.campaign().id()).getStatusCode().value()).isEqualTo(404);
	}

	private ResponseEntity<byte[]> get(String account, String campaign) {
		return new TestRestTemplate(account, "demo").getForEntity(
				"http://localhost:%d/api/campaigns/%s/export.xlsx".formatted(this.port, campaign), byte[].class);
	}

	private byte[] export(Campaign campaign) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.exports.write(campaign.id(), out);
		return out.toByteArray();
	}

	private static XSSFWorkbook workbook(byte[] content) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(content));
	}

	/** Rows below the names of the columns by sheet. */
	private static Map<String, List<List<String>>> read(byte[] content) throws IOException {
		Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
		DataFormatter formatter = new DataFormatter();
		try (XSSFWorkbook workbook = workbook(content)) {
			for (Sheet sheet : workbook) {
				List<List<String>> rows = new ArrayList<>();
				for (Row row : sheet) {
					if (row.getRowNum() > 2) {
						List<String> cells = new ArrayList<>();
						row.forEach((cell) -> cells.add(formatter.formatCellValue(cell)));
						rows.add(cells);
					}
				}
				sheets.put(sheet.getSheetName(), rows);
			}
		}
		return sheets;
	}

	private static List<String> row(Map<String, List<List<String>>> sheets, String sheet, String cell) {
		return sheets.getOrDefault(sheet, List.of())
			.stream()
			.filter((row) -> row.contains(cell))
			.findFirst()
			.orElseThrow();
	}

}
