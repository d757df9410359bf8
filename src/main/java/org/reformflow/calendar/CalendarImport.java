package org.reformflow.calendar;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes a calendar by a file that comes over REST. */
@Component
@Transactional
class CalendarImport {

	private final CalendarProcess process;

	private final ChangeLog log;

	CalendarImport(CalendarProcess process, ChangeLog log) {
		this.process = process;
		this.log = log;
	}

	Receipt start(String department, String file, String note) {
		if (file.isBlank()) {
			throw new Refusal("Tệp lịch trống. Hãy gửi nội dung CSV hoặc iCalendar.");
		}
		CalendarProcess.Started started = this.process.start(department, file, note);
		long id = started.change();
		LoggedChange change = this.log.change(id);
		return new Receipt(id, started.processInstanceId(), change.days().stream().map(Receipt::of).toList(),
				this.log.effects(id).size(), change.warnings().lines().toList(),
				"Để hoàn tác, mở việc “Xem lại thay đổi lịch” trong danh sách việc, chọn Hoàn tác.");
	}

	/**
	 * What an import answers.
	 *
	 * @param id number of the change
	 * @param affected how many open deadlines it affects
	 * @param undo how to take it back
	 */
	record Receipt(long id, String processInstanceId, List<Day> days, int affected, List<String> warnings,
			String undo) {

		private static Day of(LoggedChange.Day day) {
			return new Day(day.day().toString(), type(day.before()), type(day.after()));
		}

		private static @Nullable String type(LoggedChange.@Nullable Row row) {
			return (row != null) ? row.type().name() : null;
		}

		/** A day with its types before and after; null = as in the national calendar. */
		record Day(String date, @Nullable String before, @Nullable String after) {

		}

	}

}
