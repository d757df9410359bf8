package org.reformflow.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataAdapter;
import com.github.mangstadt.vinnie.io.VObjectReader;
import org.jspecify.annotations.Nullable;
import org.reformflow.process.LineProblems;
import org.reformflow.process.Refusal;

/**
 * Reads days from the events of an iCalendar file (RFC 5545). Events last whole days;
 * those that repeat by a rule are refused, so nothing is ever expanded.
 */
final class ICalendarDays extends VObjectDataAdapter {

	private final WorkingCalendar now;

	private final LineProblems problems;

	private final List<EnteredDay> days = new ArrayList<>();

	private @Nullable ICalendarEvent event;

	private ICalendarDays(WorkingCalendar now, LineProblems problems) {
		this.now = now;
		this.problems = problems;
	}

	static boolean looksLike(String text) {
		return text.stripLeading().regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15);
	}

	/**
	 * Reads the days of all events that are not cancelled; days of rest inside a longer
	 * event are left out.
	 */
	static List<EnteredDay> read(String text, WorkingCalendar now, LineProblems problems) {
		ICalendarDays listener = new ICalendarDays(now, problems);
		try (VObjectReader reader = new VObjectReader(new StringReader(text), SyntaxRules.iCalendar())) {
			reader.parse(listener);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		if (listener.event != null) {
			problems.add(listener.event.where(), "sự kiện không có END:VEVENT. Hãy dán đủ nội dung tệp.");
		}
		problems.refuseIfAny();
		if (listener.days.isEmpty()) {
			throw new Refusal("Tệp iCalendar không có sự kiện nào (VEVENT). Hãy dán đủ nội dung tệp.");
		}
		return listener.days;
	}

	@Override
	public void onComponentBegin(@Nullable String name, @Nullable Context context) {
		if ("VEVENT".equalsIgnoreCase(name) && context != null) {
			this.event = new ICalendarEvent("Dòng " + context.getLineNumber());
		}
	}

	@Override
	public void onProperty(@Nullable VObjectProperty property, @Nullable Context context) {
		if (this.event != null && property != null && context != null && isOfEvent(context)) {
			this.event.set(property);
		}
	}

	/** Not of an alarm inside the event. */
	private static boolean isOfEvent(Context context) {
		List<String> parents = context.getParentComponents();
		return !parents.isEmpty() && "VEVENT".equalsIgnoreCase(parents.get(parents.size() - 1));
	}

	@Override
	public void onComponentEnd(@Nullable String name, @Nullable Context context) {
		if ("VEVENT".equalsIgnoreCase(name) && this.event != null) {
			this.days.addAll(this.event.days(this.now, this.problems));
			this.event = null;
			if (this.days.size() > ChangeCheck.MAX_DAYS) {
				throw ChangeCheck.tooMany();
			}
		}
	}

}
