package org.reformflow.modelling.migration;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The cases of a migration as comma-separated values for Excel. */
final class ReportFile {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

	private ReportFile() {
	}

	/**
	 * @param versions words for versions by the id of their definition
	 */
	static String of(List<CaseView> cases, Map<String, String> versions) {
		String head = row("Mã hồ sơ", "Mã phiên chạy", "Cơ quan", "Đơn vị", "Bước", "Từ phiên bản", "Sang phiên bản",
				"Kết quả", "Lý do", "Thay đổi hẹn giờ", "Lúc");
		return "\uFEFF" + head
				+ cases.stream()
					.map((each) -> row(each.businessKey(), each.instance(), each.department(), each.unit(), each.step(),
							versions.get(each.from()), versions.get(each.to()), each.resultWords(), each.reason(),
							each.changes(), (each.at() != null) ? TIME.format(each.at()) : null))
					.collect(Collectors.joining());
	}

	private static String row(@Nullable String... cells) {
		return Stream.of(cells).map(ReportFile::cell).collect(Collectors.joining(",")) + "\r\n";
	}

	/** Excel takes what starts like this for a formula. */
	private static String cell(@Nullable String value) {
		if (value == null) {
			return "";
		}
		String harmless = value.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + value : value;
		return "\"" + harmless.replace("\"", "\"\"") + "\"";
	}

}
