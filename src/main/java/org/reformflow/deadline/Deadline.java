package org.reformflow.deadline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.Refusal;

/**
 * A deadline as a document sets it.
 *
 * @param kind how it is set
 * @param raw the words of the document
 * @param date the named day, the last day of the period or, once it is known, the last of
 * the working days
 * @param from the first day of a span that states one ("giai đoạn 2021-2025")
 * @param recurrence of a recurring deadline: {@code CONTINUOUS, WEEK, MONTH, QUARTER,
 * HALF_YEAR, NINE_MONTHS, YEAR}
 */
public record Deadline(DeadlineKind kind, @Nullable String raw, @Nullable LocalDate date, @Nullable LocalDate from,
		List<String> recurrence) {

	static final int MAX_WORDS = 500;

	private static final Deadline NONE = new Deadline(DeadlineKind.NONE, null, null, null, List.of());

	/**
	 * Checks that the parts fit together.
	 * @throws Refusal if a dated kind has no date, an undated kind has one, the span ends
	 * before it starts, or the words exceed 500 characters
	 */
	public Deadline {
		recurrence = List.copyOf(recurrence);
		refuseIf(raw != null && raw.length() > MAX_WORDS, kind,
				"có nội dung quá dài. Hãy rút gọn còn tối đa 500 ký tự.");
		switch (kind) {
			case BEFORE, NO_LATER_THAN, PERIOD -> refuseIf(date == null, kind, "chưa có ngày. Hãy nhập ngày đến hạn.");
			case RECURRING, ON_EVENT, NONE ->
				refuseIf(date != null, kind, "lại kèm ngày. Hãy bỏ ngày đi hoặc chọn loại thời hạn khác.");
			case WORKING_DAYS -> {
			}
		}
		refuseIf(from != null && date != null && date.isBefore(from), kind,
				"kết thúc trước khi bắt đầu. Hãy sửa ngày bắt đầu hoặc ngày kết thúc.");
	}

	/** The work has no deadline. */
	public static Deadline none() {
		return NONE;
	}

	/**
	 * The last day in time, read strictly: the eve of a BEFORE date. It stays the strict
	 * day even if nobody works on it. Empty for work that cannot be late, and for working
	 * days whose start is not known yet.
	 */
	public Optional<LocalDate> lastDay() {
		return Optional.ofNullable(this.date).map((day) -> (this.kind == DeadlineKind.BEFORE) ? day.minusDays(1) : day);
	}

	private static void refuseIf(boolean wrong, DeadlineKind kind, String why) {
		if (wrong) {
			throw new Refusal("Thời hạn loại \"" + kind.label() + "\" " + why);
		}
	}

}
