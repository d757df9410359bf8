package org.reformflow.reporting.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.LineProblems;
import org.reformflow.process.Refusal;
import org.reformflow.reporting.data.DataFile;
import org.reformflow.reporting.data.DataLine;
import org.reformflow.reporting.data.Words;

/** Reads report calendars from lines, one for each period. */
final class CalendarReader {

	static final DataFile FILE = new DataFile(
			List.of("calendar", "calendar_name", "code", "name", "from_day", "to_day", "cumulative_from", "due_days"),
			List.of("open_days", "auto"));

	private static final int SOME_YEAR = 2023;

	private static final int USUAL_OPEN_DAYS = 5;

	private final LineProblems problems = new LineProblems("Lịch báo cáo chưa dùng được", LineProblems.MANY);

	private final List<ReportCalendar> calendars = new ArrayList<>();

	private CalendarReader() {
	}

	/**
	 * Reads all calendars.
	 * @throws Refusal naming every line that is wrong, and the way out
	 */
	static List<ReportCalendar> read(List<DataLine> lines) {
		CalendarReader reader = new CalendarReader();
		Map<String, List<DataLine>> byCalendar = new LinkedHashMap<>();
		lines.forEach((line) -> byCalendar.computeIfAbsent(line.cell("calendar"), (id) -> new ArrayList<>()).add(line));
		byCalendar.values().forEach(reader::calendar);
		reader.problems.refuseIfAny();
		return List.copyOf(reader.calendars);
	}

	private void calendar(List<DataLine> lines) {
		DataLine first = lines.get(0);
		String id = first.read("calendar", CalendarReader::id, this.problems);
		String name = first.read("calendar_name", (text) -> Words.text(text, 200), this.problems);
		Integer dueDays = first.read("due_days", (text) -> Words.number(text, 1, 30), this.problems);
		Integer openDays = first.read("open_days", CalendarReader::openDays, this.problems);
		Boolean auto = first.read("auto", Words::yes, this.problems);
		List<PeriodRule> rules = new ArrayList<>();
		for (DataLine line : lines) {
			PeriodRule rule = rule(line);
			if (rule != null) {
				if (rules.stream().anyMatch((each) -> each.code().equals(rule.code()))) {
					this.problems.add(line.where(), "kỳ %s đã có ở dòng trước. Hãy bỏ bớt.".formatted(rule.code()));
				}
				rules.add(rule);
			}
		}
		if (id != null && name != null && dueDays != null && openDays != null && auto != null
				&& rules.size() == lines.size()) {
			ReportCalendar calendar = new ReportCalendar(id, name, rules, dueDays, openDays, auto);
			gap(calendar, first.where());
			this.calendars.add(calendar);
		}
	}

	private static Integer openDays(String text) {
		return text.isEmpty() ? USUAL_OPEN_DAYS : Words.number(text, 0, 60);
	}

	private static String id(String text) {
		if (!text.matches("[a-z][a-z0-9-]{0,39}")) {
			throw new Refusal(
					"“%s” không dùng làm mã lịch được. Hãy ghi chữ thường không dấu, ví dụ cchc.".formatted(text));
		}
		return text;
	}

	private @Nullable PeriodRule rule(DataLine line) {
		String code = line.read("code", CalendarReader::code, this.problems);
		String name = line.read("name", (text) -> Words.text(text, 200), this.problems);
		YearDay from = line.read("from_day", YearDay::parse, this.problems);
		YearDay to = line.read("to_day", YearDay::parse, this.problems);
		YearDay cumulative = line.read("cumulative_from", YearDay::parse, this.problems);
		if (code == null || name == null || from == null || to == null || cumulative == null) {
			return null;
		}
		if (from.in(SOME_YEAR).isAfter(to.in(SOME_YEAR)) || cumulative.in(SOME_YEAR).isAfter(from.in(SOME_YEAR))) {
			this.problems.add(line.where(),
					"các ngày không theo thứ tự cumulative_from ≤ from_day ≤ to_day. Hãy sửa lại.");
			return null;
		}
		return new PeriodRule(code, name, from, to, cumulative);
	}

	private static String code(String text) {
		if (!text.matches("[A-Z][A-Z0-9]{0,9}")) {
			throw new Refusal("“%s” không dùng làm mã kỳ được. Hãy ghi chữ hoa và số, ví dụ H1.".formatted(text));
		}
		return text;
	}

	/** Days of a year that no period covers, with those of the years around it. */
	private void gap(ReportCalendar calendar, String where) {
		LocalDate covered = LocalDate.MAX;
		for (ReportPeriod period : calendar.from(SOME_YEAR - 1, SOME_YEAR + 1)) {
			if (covered.isBefore(period.from().minusDays(1))) {
				this.problems.add(where,
						"lịch %s để sót các ngày trước kỳ %s. Hãy cho kỳ đó bắt đầu ngay sau ngày chốt trước."
							.formatted(calendar.id(), period.id()));
				return;
			}
			covered = (covered.equals(LocalDate.MAX) || period.to().isAfter(covered)) ? period.to() : covered;
		}
	}

}
