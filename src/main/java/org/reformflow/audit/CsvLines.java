package org.reformflow.audit;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Entries as lines for Excel; a cell never begins a formula. */
final class CsvLines {

	/** With the mark by which Excel knows UTF-8. */
	static final String HEADING = "\uFEFF"
			+ line("Số", "Lúc", "Loại", "Việc", "Tài khoản", "Đơn vị chủ quản", "Về", "Chi tiết", "Dấu xác thực");

	private CsvLines() {
	}

	static String of(Entry entry, ZoneId zone) {
		return line(Long.toString(entry.id()),
				DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.at().atZoneSameInstant(zone)), entry.kind(),
				entry.what(), entry.actor(), entry.department(), entry.about(), entry.detail(), entry.mac());
	}

	private static String line(@Nullable String... cells) {
		return Arrays.stream(cells).map(CsvLines::cell).collect(Collectors.joining(",", "", "\r\n"));
	}

	private static String cell(@Nullable String text) {
		if (text == null) {
			return "";
		}
		String safe = (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
		return "\"" + safe.replace("\"", "\"\"") + "\"";
	}

}
