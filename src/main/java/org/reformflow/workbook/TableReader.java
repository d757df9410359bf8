package org.reformflow.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.LineProblems;
import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseNumber;
import org.reformflow.workbook.SheetShape.Column;

/**
 * Reads the sheets of a table from an Excel file (.xlsx), strictly: what could be
 * misread, such as formulas, merged or hidden cells and dates, is refused by its place.
 */
final class TableReader {

	private final LineProblems problems = new LineProblems("Tệp chưa được nhận", LineProblems.MANY);

	private final RawWorkbook workbook;

	private TableReader(RawWorkbook workbook) {
		this.workbook = workbook;
	}

	/**
	 * Reads a file.
	 * @return the sheets in the order of the shapes
	 * @throws Refusal naming everything that is wrong, with sheet, cell and way out
	 */
	static List<TableSheet> read(Path file, List<SheetShape> shapes) {
		RawWorkbook workbook = RawWorkbook.read(file,
				(name) -> shapes.stream().anyMatch((shape) -> same(shape.name(), name)));
		TableReader reader = new TableReader(workbook);
		reader.names(shapes);
		List<TableSheet> sheets = workbook.sheets().isEmpty() ? List.of() : reader.sheets(shapes);
		reader.problems.refuseIfAny();
		return sheets;
	}

	private static boolean same(String one, String other) {
		return SheetShape.plain(one).equals(SheetShape.plain(other));
	}

	private void names(List<SheetShape> shapes) {
		String wanted = shapes.stream().map((shape) -> "“" + shape.name() + "”").collect(Collectors.joining(", "));
		for (SheetShape shape : shapes) {
			if (this.workbook.sheets().stream().noneMatch((sheet) -> same(sheet.name(), shape.name()))) {
				this.problems.add("Trang “" + shape.name() + "”",
						"không có trong tệp. Hãy dùng tệp tải về, có đủ các trang %s.".formatted(wanted));
			}
		}
		for (RawWorkbook.SheetEntry entry : this.workbook.entries()) {
			boolean known = same(entry.name(), WorkbookWriter.GUIDE)
					|| shapes.stream().anyMatch((shape) -> same(entry.name(), shape.name()));
			if (!known || entry.hidden()) {
				this.problems.add("Trang “" + entry.name() + "”", known ? "đang ẩn. Hãy bỏ ẩn để mọi người đều thấy."
						: "không thuộc bảng này. Hãy xóa trang, chỉ giữ %s.".formatted(wanted));
			}
		}
	}

	private List<TableSheet> sheets(List<SheetShape> shapes) {
		return shapes.stream()
			.flatMap((shape) -> this.workbook.sheets()
				.stream()
				.filter((sheet) -> same(sheet.name(), shape.name()))
				.findFirst()
				.map((sheet) -> sheet(shape, sheet))
				.stream())
			.toList();
	}

	private TableSheet sheet(SheetShape shape, RawSheet sheet) {
		sheet.formulas()
			.forEach((cell) -> this.problems.add(place(shape, "ô " + cell),
					"là công thức. Hãy dán lại thành giá trị (Dán đặc biệt → Giá trị)."));
		sheet.merged()
			.forEach((range) -> this.problems.add(place(shape, "ô " + range), "là ô gộp. Hãy bỏ gộp và ghi từng ô."));
		Map<Integer, List<RawCell>> rows = new TreeMap<>();
		sheet.cells().forEach((cell) -> rows.computeIfAbsent(cell.row(), (row) -> new ArrayList<>()).add(cell));
		Map<Integer, Column> columns = Map.of();
		List<SheetRow> read = new ArrayList<>();
		boolean header = true;
		for (Map.Entry<Integer, List<RawCell>> row : rows.entrySet()) {
			if (header) {
				columns = header(shape, row.getValue());
				hidden(shape, sheet, columns);
				header = false;
			}
			else {
				if (sheet.isHiddenRow(row.getKey())) {
					this.problems.add(place(shape, "dòng " + row.getKey()),
							"đang ẩn (hoặc bị lọc). Hãy bỏ ẩn, bỏ lọc, hoặc xóa dòng.");
				}
				read.add(row(shape, columns, row.getKey(), row.getValue()));
			}
		}
		if (header) {
			this.problems.add("Trang “" + shape.name() + "”", "không có dòng tiêu đề. Hãy dùng tệp tải về.");
		}
		read.removeIf((row) -> row.cells().isEmpty());
		keys(shape, read);
		return new TableSheet(shape, read);
	}

	/**
	 * A row without its key, or with that of another, cannot be compared with what is.
	 */
	private void keys(SheetShape shape, List<SheetRow> rows) {
		Map<List<String>, String> seen = new HashMap<>();
		for (SheetRow row : rows) {
			List<String> key = shape.keys().stream().map(row::cell).toList();
			String before = seen.putIfAbsent(key, row.where());
			if (key.contains("")) {
				this.problems.add(row.where(), "chưa có %s. Hãy ghi mã, hoặc xóa dòng.".formatted(keyWords(shape)));
			}
			else if (before != null) {
				this.problems.add(row.where(), "có %s “%s” như %s. Hãy bỏ một dòng.".formatted(keyWords(shape),
						String.join(" ", key), before));
			}
		}
	}

	private static String keyWords(SheetShape shape) {
		return shape.columns()
			.stream()
			.filter((column) -> shape.keys().contains(column.key()))
			.map(Column::heading)
			.collect(Collectors.joining(", "));
	}

	private void hidden(SheetShape shape, RawSheet sheet, Map<Integer, Column> columns) {
		columns.forEach((number, column) -> {
			if (sheet.isHiddenColumn(number)) {
				this.problems.add(place(shape, "cột " + RawCell.columnName(number)),
						"(%s) đang ẩn. Hãy bỏ ẩn để mọi người đều thấy.".formatted(column.label()));
			}
		});
	}

	private Map<Integer, Column> header(SheetShape shape, List<RawCell> cells) {
		Map<Integer, Column> columns = new LinkedHashMap<>();
		for (RawCell cell : cells) {
			String heading = text(cell);
			Optional<Column> column = shape.column(heading);
			if (column.isEmpty()) {
				this.problems.add(place(shape, "ô " + cell.name()),
						"cột “%s” không có trong bảng. Hãy xóa cột, hoặc ghi đúng tên như tệp tải về."
							.formatted(heading));
			}
			else if (columns.containsValue(column.get())) {
				this.problems.add(place(shape, "ô " + cell.name()),
						"cột “%s” có hai lần. Hãy bỏ một cột.".formatted(column.get().label()));
			}
			else {
				columns.put(cell.column(), column.get());
			}
		}
		String missing = shape.columns()
			.stream()
			.filter((column) -> !columns.containsValue(column))
			.map(Column::heading)
			.collect(Collectors.joining(", "));
		if (!missing.isEmpty()) {
			this.problems.add("Trang “" + shape.name() + "”",
					"thiếu cột %s ở dòng tiêu đề. Hãy dùng tệp tải về.".formatted(missing));
		}
		return columns;
	}

	private SheetRow row(SheetShape shape, Map<Integer, Column> columns, int number, List<RawCell> cells) {
		Map<String, String> values = new HashMap<>();
		for (RawCell cell : cells) {
			Column column = columns.get(cell.column());
			if (column == null) {
				this.problems.add(place(shape, "ô " + cell.name()), "nằm ngoài các cột có tên. Hãy xóa ô này.");
				continue;
			}
			String problem = problem(column, cell);
			if (problem != null) {
				this.problems.add(place(shape, "ô " + cell.name() + " (" + column.label() + ")"), problem);
			}
			else if (!text(cell).isEmpty()) {
				values.put(column.key(), text(cell));
			}
		}
		return new SheetRow("Trang “%s”, dòng %d".formatted(shape.name(), number), values);
	}

	private @Nullable String problem(Column column, RawCell cell) {
		boolean number = cell.type().equals("n");
		if (cell.type().equals("e")) {
			return "báo lỗi %s. Hãy ghi lại giá trị.".formatted(cell.value());
		}
		if (cell.type().equals("d") || (number && this.workbook.formats().isDate(cell.style()))) {
			return "đã bị Excel đổi thành ngày tháng. Hãy định dạng ô là Văn bản (Text) rồi gõ lại.";
		}
		if (number && this.workbook.formats().isPercent(cell.style())) {
			return "đang định dạng phần trăm. Hãy đổi sang định dạng Số và ghi, ví dụ, 85 thay cho 85%.";
		}
		String text = text(cell);
		if (number && !column.number() && text.contains(",")) {
			return "là số %s, có thể đã mất số 0 cuối. Hãy định dạng ô là Văn bản (Text) rồi gõ lại.".formatted(text);
		}
		if (column.number() && !text.isEmpty() && VietnameseNumber.parse(text).isEmpty()) {
			return "“%s” không phải là số. Hãy ghi số, ví dụ 1,5.".formatted(text);
		}
		return null;
	}

	/** What the cell says; numbers with a decimal comma, so that 1.125 is no thousand. */
	private String text(RawCell cell) {
		String text = switch (cell.type()) {
			case "s" -> this.workbook.string(cell.value());
			case "b" -> cell.value().equals("1") ? "có" : "không";
			case "n" -> number(cell.value());
			default -> cell.value();
		};
		return Normalizer.normalize(text.replace('\u00a0', ' '), Normalizer.Form.NFC).strip();
	}

	/** Excel keeps 15 digits; what comes after them is noise. */
	private static String number(String value) {
		try {
			double number = Double.parseDouble(value);
			BigDecimal exact = BigDecimal.valueOf(number).round(new MathContext(15));
			return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString().replace('.', ',');
		}
		catch (NumberFormatException ex) {
			return value;
		}
	}

	private static String place(SheetShape shape, String place) {
		return "Trang “%s”, %s".formatted(shape.name(), place);
	}

}
