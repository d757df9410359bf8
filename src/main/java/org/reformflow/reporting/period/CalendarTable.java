package org.reformflow.reporting.period;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.reformflow.process.LineProblems;
import org.reformflow.reporting.data.DataLine;
import org.reformflow.reporting.data.SheetLines;
import org.reformflow.workbook.EditableTable;
import org.reformflow.workbook.SheetShape;
import org.reformflow.workbook.SheetShape.Column;
import org.reformflow.workbook.TableSheet;

import org.springframework.stereotype.Component;

/** Report calendars as an Excel file. A shipped calendar can be changed, not dropped. */
@Component
class CalendarTable implements EditableTable {

	private static final SheetShape SHAPE = new SheetShape("Kỳ báo cáo",
			List.of(Column.text("calendar", "Mã lịch", 14, "Chữ thường không dấu, ví dụ cchc."),
					Column.text("calendar_name", "Tên lịch", 40, "Giống nhau ở mọi dòng của lịch."),
					Column.text("code", "Mã kỳ", 10, "Chữ hoa và số, ví dụ H1."),
					Column.text("name", "Tên kỳ", 40, "{năm} được thay bằng năm báo cáo."),
					Column.text("from_day", "Từ ngày", 14, "Ngày/tháng/N của năm báo cáo N hoặc N-1, ví dụ 15/12/N-1."),
					Column.text("to_day", "Đến ngày (chốt)", 16, "Ví dụ 14/6/N."),
					Column.text("cumulative_from", "Lũy kế từ", 14, "Ngày bắt đầu tính lũy kế, ví dụ 15/12/N-1."),
					Column.text("due_days", "Số ngày làm việc", 16, "Từ ngày chốt đến hạn nộp, 1 đến 30."),
					Column.text("open_days", "Mở trước", 12,
							"Số ngày làm việc trước ngày chốt, giống nhau ở mọi dòng của lịch."),
					Column.text("auto", "Tự mở", 10, "“có” thì kỳ tự mở; “không” thì Văn phòng mở bằng tay.")),
			List.of("calendar", "code"));

	private final List<DataLine> shipped = plain(CalendarReader.FILE.shipped("periods.csv"));

	private final ReportPeriods periods;

	CalendarTable(ReportPeriods periods) {
		this.periods = periods;
	}

	@Override
	public String key() {
		return "report-calendars";
	}

	@Override
	public String label() {
		return "Lịch báo cáo định kỳ";
	}

	@Override
	public List<SheetShape> shapes() {
		return List.of(SHAPE);
	}

	@Override
	public List<TableSheet> current(String department) {
		Map<String, List<DataLine>> calendars = byCalendar(this.shipped);
		calendars.putAll(byCalendar(plain(this.periods.ownLines(department))));
		return List.of(SheetLines.sheet(SHAPE, calendars.values().stream().flatMap(List::stream).toList()));
	}

	@Override
	public void check(String department, List<TableSheet> sheets) {
		LineProblems problems = new LineProblems("Lịch báo cáo chưa dùng được");
		Map<String, List<DataLine>> calendars = byCalendar(plain(SheetLines.lines(sheets.get(0))));
		byCalendar(this.shipped).keySet()
			.stream()
			.filter((id) -> !calendars.containsKey(id))
			.forEach((id) -> problems.add("Lịch " + id,
					"là lịch gốc nên không bỏ được. Hãy giữ các dòng của lịch này; không dùng thì không cần mở kỳ."));
		problems.refuseIfAny();
		ReportCalendars.of(own(sheets));
	}

	@Override
	public void apply(String department, List<TableSheet> sheets, String by) {
		check(department, sheets);
		this.periods.replaceCalendars(department, own(sheets), by);
	}

	/** The calendars that differ from the shipped ones. */
	private List<DataLine> own(List<TableSheet> sheets) {
		Map<String, List<DataLine>> originals = byCalendar(this.shipped);
		List<DataLine> own = new ArrayList<>();
		byCalendar(plain(SheetLines.lines(sheets.get(0)))).forEach((id, lines) -> {
			if (!same(originals.getOrDefault(id, List.of()), lines)) {
				own.addAll(lines);
			}
		});
		return own;
	}

	/** What an empty cell means is written out. */
	private static List<DataLine> plain(List<DataLine> lines) {
		return lines.stream()
			.map((line) -> SheetLines.orElse(SheetLines.orElse(line, "open_days", "5"), "auto", "không"))
			.toList();
	}

	private static boolean same(List<DataLine> one, List<DataLine> other) {
		if (one.size() != other.size()) {
			return false;
		}
		for (int i = 0; i < one.size(); i++) {
			if (!SheetLines.same(SHAPE, one.get(i), other.get(i))) {
				return false;
			}
		}
		return true;
	}

	private static Map<String, List<DataLine>> byCalendar(List<DataLine> lines) {
		Map<String, List<DataLine>> calendars = new LinkedHashMap<>();
		lines.forEach((line) -> calendars.computeIfAbsent(line.cell("calendar"), (id) -> new ArrayList<>()).add(line));
		return calendars;
	}

}
