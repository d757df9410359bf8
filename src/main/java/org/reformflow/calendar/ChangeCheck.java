package org.reformflow.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.LineProblems;
import org.reformflow.process.Refusal;

/**
 * Checks an entered change of a department's calendar as a whole.
 *
 * @param own the department's rows now
 */
record ChangeCheck(String department, CalendarState state, Map<LocalDate, CalendarDay> own, LocalDate today) {

	static final int MAX_DAYS = 2000;

	private static final int MAX_YEARS = 10;

	static Refusal tooMany() {
		return new Refusal("Mỗi lần sửa nhiều nhất %d ngày. Hãy chia thành nhiều lần.".formatted(MAX_DAYS));
	}

	/**
	 * What is to be written.
	 * @param problems found before
	 * @throws Refusal with all that is wrong, or when nothing would change
	 */
	CalendarChange check(EnteredChange entered, LineProblems problems) {
		if (entered.days().size() > MAX_DAYS) {
			throw tooMany();
		}
		List<String> warnings = new ArrayList<>();
		SortedMap<LocalDate, Optional<CalendarDay>> days = days(entered.days(), problems, warnings);
		requireMakeUp(entered.days(), problems);
		OfficeHours hours = hours(entered.hours(), problems);
		problems.refuseIfAny();
		CalendarChange change = new CalendarChange(this.department, entered.source(), entered.contentSha256(),
				entered.note(), List.copyOf(warnings), days, hours);
		if (change.isEmpty()) {
			throw new Refusal("Không có gì để sửa: các ngày và giờ đã nhập giống hệt lịch riêng hiện tại của cơ quan,"
					+ " hoặc chưa nhập gì. Hãy nhập ít nhất một ngày hoặc giờ làm việc mới.");
		}
		return change;
	}

	private SortedMap<LocalDate, Optional<CalendarDay>> days(List<EnteredDay> entered, LineProblems problems,
			List<String> warnings) {
		Map<LocalDate, String> seen = new HashMap<>();
		SortedMap<LocalDate, Optional<CalendarDay>> days = new TreeMap<>();
		for (EnteredDay each : entered) {
			String first = seen.putIfAbsent(each.day(), each.where());
			String problem = (first != null)
					? "ngày %s đã có ở %s. Hãy giữ một dòng.".formatted(DayWords.format(each.day()), lower(first))
					: problem(each);
			if (problem != null) {
				problems.add(each.where(), problem);
				continue;
			}
			Optional<CalendarDay> row = row(each);
			if (!row.equals(Optional.ofNullable(this.own.get(each.day())))) {
				days.put(each.day(), row);
				warn(each, warnings);
			}
		}
		return days;
	}

	private @Nullable String problem(EnteredDay each) {
		if (each.day().isBefore(this.today.minusYears(MAX_YEARS))
				|| each.day().isAfter(this.today.plusYears(MAX_YEARS))) {
			return "ngày %s quá xa. Hãy chọn ngày trong vòng %d năm trước và sau hôm nay."
				.formatted(DayWords.format(each.day()), MAX_YEARS);
		}
		if (each.type() == null) {
			return this.own.containsKey(each.day()) ? null
					: "ngày %s không có gì riêng của cơ quan để bỏ. Hãy xóa dòng này."
						.formatted(DayWords.format(each.day()));
		}
		if (each.name().isEmpty()) {
			return "chưa có tên ngày. Hãy ghi tên, ví dụ: Nghỉ do bão số 3.";
		}
		return (each.name().length() > DayWords.MAX_LENGTH || each.basis().length() > DayWords.MAX_LENGTH)
				? "tên hoặc căn cứ dài quá %d ký tự. Hãy rút ngắn.".formatted(DayWords.MAX_LENGTH) : null;
	}

	private static Optional<CalendarDay> row(EnteredDay each) {
		return Optional.ofNullable(each.type())
			.map((type) -> new CalendarDay(each.day(), type, each.name(), each.basis(), CalendarDay.OWN));
	}

	private void warn(EnteredDay each, List<String> warnings) {
		DayType type = each.type();
		String day = DayWords.weekday(each.day()) + " " + DayWords.format(each.day());
		if (type != null && type.isWorked() == this.state.calendar().isWorkingDay(each.day())) {
			warnings.add("%s vốn đã là ngày %s.".formatted(day, type.isWorked() ? "làm việc" : "nghỉ"));
		}
		if (each.day().isBefore(this.today)) {
			warnings.add("%s đã qua.".formatted(day));
		}
	}

	/** A swapped day off needs the Saturday on which it is made up for. */
	private static void requireMakeUp(List<EnteredDay> days, LineProblems problems) {
		long swapped = days.stream().filter((day) -> day.type() == DayType.SWAP_OFF).count();
		long madeUp = days.stream().filter((day) -> day.type() == DayType.MAKEUP_WORKDAY).count();
		if (swapped > madeUp) {
			problems.add("Nghỉ hoán đổi",
					"có %d ngày nghỉ hoán đổi nhưng chỉ có %d ngày làm bù. Hãy thêm ngày làm bù, hoặc chọn “Nghỉ”."
						.formatted(swapped, madeUp));
		}
	}

	private @Nullable OfficeHours hours(@Nullable String words, LineProblems problems) {
		if (words == null) {
			return null;
		}
		try {
			OfficeHours hours = HoursWords.parse(words);
			return hours.equals(this.state.hours()) ? null : hours;
		}
		catch (Refusal ex) {
			problems.add("Giờ làm việc", String.valueOf(ex.getMessage()));
			return null;
		}
	}

	private static String lower(String where) {
		return where.substring(0, 1).toLowerCase(Locale.ROOT) + where.substring(1);
	}

}
