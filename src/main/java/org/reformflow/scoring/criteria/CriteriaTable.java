package org.reformflow.scoring.criteria;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.LineProblems;
import org.reformflow.process.VietnameseNumber;
import org.reformflow.reporting.data.DataLine;
import org.reformflow.reporting.data.SheetLines;
import org.reformflow.scoring.measure.MeasureKind;
import org.reformflow.workbook.EditableTable;
import org.reformflow.workbook.SheetShape;
import org.reformflow.workbook.SheetShape.Column;
import org.reformflow.workbook.TableSheet;

import org.springframework.stereotype.Component;

/**
 * Criteria sets as an Excel file: each set that differs becomes its next version. A set
 * is not dropped, since rounds were opened with it.
 */
@Component
class CriteriaTable implements EditableTable {

	private static final SheetShape SETS = new SheetShape("Bộ tiêu chí",
			List.of(Column.text("code", "Mã bộ", 24, "Chữ thường không dấu, số, gạch nối, ví dụ cap-phong."),
					Column.text("name", "Tên bộ", 60, "Như người dùng sẽ thấy."),
					Column.text("groups", "Nhóm xếp loại", 40,
							"Từ nhóm cao xuống, ví dụ A >= 90; B >= 80; C >= 70. Để trống nếu không xếp nhóm.")),
			List.of("code"));

	private static final SheetShape CRITERIA = new SheetShape("Tiêu chí", List.of(
			Column.text("set", "Mã bộ", 20, "Mã của bộ ở trang “Bộ tiêu chí”."),
			Column.text("code", "Mã", 10, "Không trùng trong bộ, ví dụ 3.1.2."),
			Column.text("parent", "Thuộc", 10,
					"Mã của lĩnh vực (với tiêu chí) hoặc của tiêu chí (với tiêu chí thành phần); còn lại để trống."),
			Column.text("level", "Cấp", 20, "Lĩnh vực, Tiêu chí, Tiêu chí thành phần, Điểm thưởng hoặc Điểm trừ."),
			Column.text("name", "Nội dung", 60, "Nội dung chấm."),
			Column.number("max_points", "Điểm tối đa", 12,
					"Các phần cộng lại bằng điểm của dòng trên; các lĩnh vực cộng lại bằng 100, kể cả điều tra."),
			Column.text("evidence", "Minh chứng", 36, "Loại minh chứng phải có; để trống nếu không cần."),
			Column.text("rule", "Cách tính điểm", 60,
					"Để trống: tự chấm. SHARE(số đo): theo tỷ lệ %. TABLE(số đo) >= 100: 2; > 85: 50%; else 0: theo mức, lấy mức"
							+ " đầu tiên đạt. EACH(số đo) 0,5: điểm thưởng, điểm trừ cho mỗi lần. Số đo: "
							+ MeasureKind.codes() + "."),
			Column.text("survey", "Điều tra", 10,
					"“có” nếu điểm lấy từ điều tra xã hội học; chưa điều tra thì quy về 100."),
			Column.text("guidance", "Hướng dẫn chấm", 60, "Người chấm sẽ thấy.")), List.of("set", "code"));

	private final CriteriaSets sets;

	CriteriaTable(CriteriaSets sets) {
		this.sets = sets;
	}

	@Override
	public String key() {
		return "criteria-sets";
	}

	@Override
	public String label() {
		return "Bộ tiêu chí chấm điểm đơn vị";
	}

	@Override
	public List<SheetShape> shapes() {
		return List.of(SETS, CRITERIA);
	}

	@Override
	public List<TableSheet> current(String department) {
		List<DataLine> heads = new ArrayList<>();
		List<DataLine> criteria = new ArrayList<>();
		for (CriteriaSet set : this.sets.all(department)) {
			heads.add(head(set));
			criteria.addAll(lines(set));
		}
		return List.of(SheetLines.sheet(SETS, heads), SheetLines.sheet(CRITERIA, criteria));
	}

	private static DataLine head(CriteriaSet set) {
		return new DataLine(set.name(), Map.of("code", set.code(), "name", set.name(), "groups", set.groups().text()));
	}

	private static List<DataLine> lines(CriteriaSet set) {
		return set.criteria().stream().map((each) -> line(set, each)).toList();
	}

	private static DataLine line(CriteriaSet set, Criterion each) {
		Map<String, String> cells = new LinkedHashMap<>();
		cells.put("set", set.code());
		cells.put("code", each.code());
		cells.put("parent", text(each.parent()));
		cells.put("level", each.level().label());
		cells.put("name", each.name());
		cells.put("max_points", VietnameseNumber.format(each.maxPoints()));
		cells.put("evidence", each.evidence());
		cells.put("rule", each.rule().text());
		cells.put("survey", each.survey() ? "có" : "không");
		cells.put("guidance", each.guidance());
		return new DataLine(each.code(), cells);
	}

	private static String text(@Nullable String text) {
		return (text != null) ? text : "";
	}

	@Override
	public void check(String department, List<TableSheet> sheets) {
		read(department, sheets);
	}

	@Override
	public void apply(String department, List<TableSheet> sheets, String by) {
		Map<String, CriteriaSet> inForce = new LinkedHashMap<>();
		this.sets.all(department).forEach((set) -> inForce.put(set.code(), set));
		for (CriteriaSet set : read(department, sheets)) {
			CriteriaSet before = inForce.get(set.code());
			if (before == null || !same(before, set)) {
				this.sets.save(department, set, by);
			}
		}
	}

	private static boolean same(CriteriaSet before, CriteriaSet set) {
		return head(before).equals(head(set)) && lines(before).equals(lines(set));
	}

	private List<CriteriaSet> read(String department, List<TableSheet> sheets) {
		List<CriteriaSet> read = SetReader
			.read(new SetLines(SheetLines.lines(sheets.get(0)), SheetLines.lines(sheets.get(1))));
		LineProblems problems = new LineProblems("Bộ tiêu chí chưa dùng được");
		this.sets.all(department)
			.stream()
			.filter((set) -> read.stream().noneMatch((each) -> each.code().equals(set.code())))
			.forEach((set) -> problems.add("Bộ " + set.code(),
					"không bỏ được vì các đợt chấm đã dùng. Hãy giữ các dòng của bộ này."));
		problems.refuseIfAny();
		return read;
	}

}
