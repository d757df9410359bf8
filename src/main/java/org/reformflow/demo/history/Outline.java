package org.reformflow.demo.history;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A directive of {@code demo/history/directives.json}.
 *
 * @param after days from the first day of the year of examples
 */
record Outline(int after, String type, String subject, List<Item> tasks) {

	private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d/M/uuuu");

	/**
	 * What one or more units are to do.
	 *
	 * @param units names; null for all
	 * @param days from registration to the last day in time; null without a deadline
	 */
	record Item(String text, String area, @Nullable List<String> units, @Nullable Integer days) {

		private Map<String, Object> request(int number, LocalDate day) {
			Map<String, Object> task = new LinkedHashMap<>();
			task.put("id", "t" + number);
			task.put("text", this.text);
			task.put("area", this.area);
			task.put("lead", Objects.requireNonNullElse(this.units, List.of("Các phòng, đơn vị")));
			task.put("coordinate", List.of());
			task.put("deadline", deadline(day));
			return task;
		}

		private Map<String, Object> deadline(LocalDate day) {
			if (this.days == null) {
				return Map.of("kind", "NONE");
			}
			LocalDate due = day.plusDays(this.days);
			return Map.of("raw", "chậm nhất ngày " + WORDS.format(due), "kind", "NO_LATER_THAN", "date",
					due.toString());
		}

	}

	/** The body of {@code POST /api/directives} on a day. */
	Map<String, Object> request(LocalDate day) {
		List<Map<String, Object>> items = new ArrayList<>();
		for (Item item : this.tasks) {
			items.add(item.request(items.size() + 1, day));
		}
		Map<String, Object> request = new LinkedHashMap<>();
		request.put("documentType", this.type);
		request.put("numberSuffix", "SKHCN-VP");
		request.put("issueMonth", YearMonth.from(day).toString());
		request.put("issuer", "Sở Khoa học và Công nghệ");
		request.put("subject", this.subject);
		request.put("recipients", List.of("Các phòng, đơn vị", "Giám đốc Sở, các PGĐ Sở", "Lưu VT, VP"));
		request.put("tasks", items);
		return request;
	}

}
