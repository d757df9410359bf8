package org.reformflow.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.reformflow.process.Csv;
import org.reformflow.process.LineProblems;
import org.reformflow.process.Refusal;

/**
 * Reads days from CSV: a header that names the columns (the shipped file's, or in
 * Vietnamese), or without header day, type, name, basis.
 */
final class CsvDays {

	private static final Map<String, String> HEADERS = Map.of("date", "day", "ngày", "day", "type", "type", "loại",
			"type", "kiểu", "type", "name", "name", "tên", "name", "basis", "basis", "căn cứ", "basis");

	private static final Map<String, Integer> USUAL = Map.of("day", 0, "type", 1, "name", 2, "basis", 3);

	private final Map<String, Integer> columns;

	private final LineProblems problems;

	private CsvDays(Map<String, Integer> columns, LineProblems problems) {
		this.columns = columns;
		this.problems = problems;
	}

	static List<EnteredDay> read(String text, LineProblems problems) {
		List<Csv.Row> rows = Csv.rows(text);
		if (rows.isEmpty()) {
			throw new Refusal("Tệp CSV không có dòng nào. Hãy dán đủ nội dung tệp.");
		}
		if (rows.size() > ChangeCheck.MAX_DAYS + 1) {
			throw ChangeCheck.tooMany();
		}
		Csv.Row first = rows.get(0);
		boolean header = HEADERS.containsKey(DayWords.plain(first.cells().get(0)));
		CsvDays csv = new CsvDays(header ? columns(first) : USUAL, problems);
		List<EnteredDay> days = new ArrayList<>();
		rows.subList(header ? 1 : 0, rows.size()).forEach((row) -> csv.read(row).ifPresent(days::add));
		return days;
	}

	private static Map<String, Integer> columns(Csv.Row header) {
		Map<String, Integer> columns = new HashMap<>();
		for (int i = 0; i < header.cells().size(); i++) {
			String column = HEADERS.get(DayWords.plain(header.cells().get(i)));
			if (column != null) {
				columns.putIfAbsent(column, i);
			}
		}
		if (!columns.containsKey("day") || !columns.containsKey("type")) {
			throw new Refusal(
					"Dòng tiêu đề của tệp CSV phải có cột ngày (date) và cột loại (type); nên có tên (name) và"
							+ " căn cứ (basis). Hãy sửa dòng đầu rồi gửi lại.");
		}
		return columns;
	}

	private Optional<EnteredDay> read(Csv.Row row) {
		String where = "Dòng " + row.line();
		String words = cell(row, "day");
		Optional<LocalDate> day = DayWords.day(words);
		Optional<DayWords.Meaning> type = DayWords.type(cell(row, "type"));
		if (day.isEmpty()) {
			this.problems.add(where, "“%s” không phải ngày có thật. Hãy ghi như 17/02/2026 hoặc 2026-02-17."
				.formatted(DayWords.shown(words)));
		}
		if (type.isEmpty()) {
			this.problems.add(where, "loại “%s” không dùng được. Hãy ghi một trong: %s."
				.formatted(DayWords.shown(cell(row, "type")), DayWords.KINDS));
		}
		if (day.isEmpty() || type.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(new EnteredDay(where, day.get(), type.get().type(), DayWords.oneLine(cell(row, "name")),
				DayWords.oneLine(cell(row, "basis"))));
	}

	private String cell(Csv.Row row, String column) {
		int index = this.columns.getOrDefault(column, Integer.MAX_VALUE);
		return (index < row.cells().size()) ? row.cells().get(index) : "";
	}

}
