package org.reformflow.reporting.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.reformflow.reporting.data.DataLine;
import org.reformflow.reporting.data.SheetLines;
import org.reformflow.workbook.EditableTable;
import org.reformflow.workbook.SheetShape;
import org.reformflow.workbook.SheetShape.Column;
import org.reformflow.workbook.TableSheet;

import org.springframework.stereotype.Component;

/**
 * Indicators and identities as an Excel file. It holds the whole catalogue; only what
 * differs from the shipped one is kept, so that the rest goes on following the product.
 */
@Component
class IndicatorTable implements EditableTable {

	private static final String YES = "có";

	private static final String NO = "không";

	private static final String ACTIVE_HELP = "“không” thì bỏ khỏi danh mục; để trống là “có”.";

	private static final SheetShape INDICATORS = new SheetShape("Chỉ tiêu", List.of(
			Column.text("code", "Mã", 28, "Chữ thường không dấu, số, gạch dưới; không đổi mã của chỉ tiêu đã dùng."),
			Column.text("name", "Tên chỉ tiêu", 50, "Như sẽ in trong báo cáo."),
			Column.text("area", "Lĩnh vực", 20,
					"THE_CHE, TTHC, TO_CHUC_BO_MAY, CHE_DO_CONG_VU, TAI_CHINH_CONG, CHINH_PHU_SO, CHI_DAO_DIEU_HANH hoặc để trống."),
			Column.text("measure", "Đơn vị tính", 14, "Ví dụ: hồ sơ, đồng, %."),
			Column.text("kind", "Cách đếm", 14, "PERIOD: trong kỳ; CUMULATIVE: lũy kế từ đầu năm."),
			Column.text("target", "Mục tiêu", 14, "Dấu so sánh và mức, ví dụ > 85 hoặc ≥ 1; để trống nếu không có."),
			Column.text("direction", "Chiều tốt", 12, "UP: cao là tốt; DOWN: thấp là tốt; NONE."),
			Column.text("roll_up", "Cách tổng hợp", 30,
					"SUM, LAST, NONE, WEIGHTED_AVERAGE(mã cơ sở) hoặc SHARE(tử số / mẫu số)."),
			Column.text("source", "Nguồn", 14,
					"UNIT: đơn vị nhập; ASSIGNMENT: số liệu của nhiệm vụ; SYSTEM: hệ thống tính."),
			Column.text("owed_by", "Đơn vị báo cáo", 24,
					"ALL, loại đơn vị (OFFICE, DIVISION, BRANCH, CENTRE) hoặc mã đơn vị."),
			Column.text("evidence", "Cần minh chứng", 12, "có hoặc không."),
			Column.text("decimals", "Số lẻ", 8, "Số chữ số sau dấu phẩy, 0 đến 6."),
			Column.text("outlier", "Bất thường", 12, "Mức chênh so với kỳ trước phải giải thích, ví dụ 50%/20."),
			Column.text("active", "Đang dùng", 12, ACTIVE_HELP),
			Column.text("aliases", "Tên gọi khác", 40, "Tên chỉ tiêu khác gặp trong nhiệm vụ, cách nhau bằng dấu |."),
			Column.text("carried_from", "Chuyển từ", 28,
					"Số của kỳ trước dùng làm số đầu kỳ: mã, hoặc tổng các mã như a + b.")),
			List.of("code"));

	private static final SheetShape IDENTITIES = new SheetShape("Đẳng thức",
			List.of(Column.text("code", "Mã", 28, "Chữ thường không dấu, số, gạch dưới."),
					Column.text("name", "Tên", 40, "Như người dùng sẽ thấy khi số liệu không khớp."),
					Column.text("expression", "Đẳng thức", 80,
							"Hai vế là tổng các mã, ví dụ a + b = c + d; dấu = ≤ ≥ < >."),
					Column.text("severity", "Mức", 12, "CORRECT: phải sửa; EXPLAIN: được giải thích; NOTE: chỉ lưu ý."),
					Column.text("scope", "Phạm vi", 12, "EACH: từng đơn vị và toàn sở; TOTAL: chỉ toàn sở."),
					Column.text("active", "Đang dùng", 12, ACTIVE_HELP)),
			List.of("code"));

	private final Catalogues catalogues;

	IndicatorTable(Catalogues catalogues) {
		this.catalogues = catalogues;
	}

	@Override
	public String key() {
		return "indicators";
	}

	@Override
	public String label() {
		return "Danh mục chỉ tiêu báo cáo và đẳng thức";
	}

	@Override
	public List<SheetShape> shapes() {
		return List.of(INDICATORS, IDENTITIES);
	}

	@Override
	public List<TableSheet> current(String department) {
		CatalogueLines shipped = this.catalogues.shippedLines();
		CatalogueLines own = this.catalogues.ownLines(department);
		return List.of(SheetLines.sheet(INDICATORS, merged(shipped.indicators(), own.indicators())),
				SheetLines.sheet(IDENTITIES, merged(shipped.identities(), own.identities())));
	}

	/** All lines in force, and those that were dropped. */
	private static List<DataLine> merged(List<DataLine> shipped, List<DataLine> own) {
		Map<String, DataLine> lines = new LinkedHashMap<>();
		Stream.concat(shipped.stream(), own.stream())
			.map(IndicatorTable::plain)
			.forEach((line) -> lines.put(line.cell("code"), line));
		return List.copyOf(lines.values());
	}

	/** What an empty cell means is written out. */
	private static DataLine plain(DataLine line) {
		return SheetLines.orElse(SheetLines.orElse(line, "decimals", "0"), "active", YES);
	}

	@Override
	public void check(String department, List<TableSheet> sheets) {
		this.catalogues.check(department, own(sheets));
	}

	@Override
	public void apply(String department, List<TableSheet> sheets, String by) {
		this.catalogues.replace(department, own(sheets), by);
	}

	private CatalogueLines own(List<TableSheet> sheets) {
		CatalogueLines shipped = this.catalogues.shippedLines();
		return new CatalogueLines(own(INDICATORS, shipped.indicators(), SheetLines.lines(sheets.get(0))),
				own(IDENTITIES, shipped.identities(), SheetLines.lines(sheets.get(1))));
	}

	/** What has to be kept so that the whole is as in the file. */
	private static List<DataLine> own(SheetShape shape, List<DataLine> shipped, List<DataLine> file) {
		Map<String, DataLine> missing = new LinkedHashMap<>();
		shipped.forEach((line) -> missing.put(line.cell("code"), plain(line)));
		Set<String> known = Set.copyOf(missing.keySet());
		List<DataLine> own = new ArrayList<>();
		for (DataLine line : file.stream().map(IndicatorTable::plain).toList()) {
			DataLine original = missing.remove(line.cell("code"));
			boolean dropped = !known.contains(line.cell("code"))
					&& line.cell("active").toLowerCase(Locale.ROOT).equals(NO);
			if (!dropped && (original == null || !SheetLines.same(shape, original, line))) {
				own.add(line);
			}
		}
		missing.values().forEach((line) -> own.add(SheetLines.with(line, "active", NO)));
		return own;
	}

}
