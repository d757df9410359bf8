package org.reformflow.reporting.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.reformflow.process.Csv;
import org.reformflow.process.Refusal;

import org.springframework.core.io.ClassPathResource;

/**
 * The columns of a table that is data, kept as comma-separated values with a header.
 *
 * @param required columns that the header must have
 * @param optional columns that it may have
 */
public record DataFile(List<String> required, List<String> optional) {

	private static final int MAX_LINES = 5000;

	public List<String> columns() {
		return Stream.concat(this.required.stream(), this.optional.stream()).toList();
	}

	/**
	 * Reads a text with a header.
	 * @param place put before the number of each line, such as "Danh mục gốc, dòng"
	 * @throws Refusal when it is empty or too long, or when columns are missing or
	 * unknown
	 */
	public List<DataLine> read(String text, String place) {
		List<Csv.Row> rows = Csv.rows(text.startsWith("\ufeff") ? text.substring(1) : text);
		if (rows.isEmpty() || rows.size() > MAX_LINES + 1) {
			throw new Refusal(rows.isEmpty() ? "Tệp không có dòng nào. Hãy gửi tệp có dòng tiêu đề và các dòng số liệu."
					: "Tệp có hơn %d dòng. Hãy chia nhỏ tệp.".formatted(MAX_LINES));
		}
		List<String> header = rows.get(0).cells().stream().map((each) -> each.toLowerCase(Locale.ROOT)).toList();
		check(header);
		return rows.stream().skip(1).map((row) -> new DataLine(place + " " + row.line(), cells(header, row))).toList();
	}

	private void check(List<String> header) {
		Set<String> missing = new LinkedHashSet<>(this.required);
		header.forEach(missing::remove);
		Set<String> unknown = new LinkedHashSet<>(header);
		columns().forEach(unknown::remove);
		if (!missing.isEmpty() || !unknown.isEmpty()) {
			throw new Refusal("Dòng tiêu đề %s%s. Hãy dùng các cột: %s.".formatted(
					missing.isEmpty() ? "" : "thiếu cột " + String.join(", ", missing),
					unknown.isEmpty() ? ""
							: (missing.isEmpty() ? "" : " và ") + "có cột lạ “" + String.join("”, “", unknown) + "”",
					String.join(", ", columns())));
		}
	}

	private static Map<String, String> cells(List<String> header, Csv.Row row) {
		Map<String, String> cells = new HashMap<>();
		for (int i = 0; i < Math.min(header.size(), row.cells().size()); i++) {
			cells.put(header.get(i), row.cells().get(i));
		}
		return cells;
	}

	/** The lines of a file that the product ships under {@code reporting/}. */
	public List<DataLine> shipped(String name) {
		try {
			return read(new ClassPathResource("reporting/" + name).getContentAsString(StandardCharsets.UTF_8),
					"Danh mục gốc " + name + ", dòng");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
