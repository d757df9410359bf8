package org.reformflow.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.LineProblems;
import org.reformflow.process.Refusal;
import org.reformflow.process.SubmittedForm;

/** Reads what people enter: rows, a pasted or uploaded file, office hours. */
final class ChangeEntry {

	/** Of a file, in characters. */
	static final int MAX_LENGTH = 1024 * 1024;

	private static final int MAX_NOTE = 1000;

	static final List<String> FIELDS = List.of("days", "file_text", "office_hours", "note");

	private final WorkingCalendar now;

	private final LineProblems problems;

	ChangeEntry(WorkingCalendar now, LineProblems problems) {
		this.now = now;
		this.problems = problems;
	}

	static Refusal tooLarge() {
		return new Refusal("Tệp lịch lớn quá 1 MB. Hãy chỉ giữ các ngày cần sửa.");
	}

	EnteredChange read(SubmittedForm form) {
		EnteredChange file = form.text("file_text")
			.map(this::read)
			.orElseGet(() -> new EnteredChange(CalendarChange.Source.FORM, null, null, List.of(), null));
		List<EnteredDay> days = new ArrayList<>(rows(form.rows("days")));
		days.addAll(file.days());
		return new EnteredChange(file.source(), file.contentSha256(), note(form), days,
				form.text("office_hours").orElse(null));
	}

	/** Reads the content of a file. */
	EnteredChange read(String content) {
		if (content.length() > MAX_LENGTH) {
			throw tooLarge();
		}
		String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
		boolean iCalendar = ICalendarDays.looksLike(text);
		return new EnteredChange(iCalendar ? CalendarChange.Source.ICALENDAR : CalendarChange.Source.CSV,
				ShippedDays.sha256(text), null,
				iCalendar ? ICalendarDays.read(text, this.now, this.problems) : CsvDays.read(text, this.problems),
				null);
	}

	private @Nullable String note(SubmittedForm form) {
		String note = form.text("note").map(DayWords::oneLine).orElse(null);
		if (note != null && note.length() > MAX_NOTE) {
			this.problems.add("Ghi chú", "dài quá %d ký tự. Hãy rút ngắn.".formatted(MAX_NOTE));
		}
		return note;
	}

	private List<EnteredDay> rows(List<SubmittedForm.Row> rows) {
		List<EnteredDay> days = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			row("Hàng " + (i + 1), rows.get(i)).ifPresent(days::add);
		}
		return days;
	}

	private Optional<EnteredDay> row(String where, SubmittedForm.Row row) {
		Optional<String> words = row.text("day");
		Optional<String> kind = row.text("kind");
		String name = row.text("name").map(DayWords::oneLine).orElse("");
		if (words.isEmpty() && kind.isEmpty() && name.isEmpty()) {
			return Optional.empty();
		}
		Optional<LocalDate> day = words.flatMap(DayWords::day);
		Optional<DayWords.Meaning> type = kind.flatMap(DayWords::type);
		if (day.isEmpty() || type.isEmpty()) {
			this.problems.add(where, day.isEmpty() ? "chưa có ngày, hoặc ngày không có thật. Hãy chọn ngày."
					: "chưa có loại. Hãy chọn nghỉ, làm việc hoặc bỏ ngày riêng.");
			return Optional.empty();
		}
		@Nullable DayType meant = type.get().type();
		return Optional
			.of(new EnteredDay(where, day.get(), meant, name, row.text("basis").map(DayWords::oneLine).orElse("")));
	}

}
