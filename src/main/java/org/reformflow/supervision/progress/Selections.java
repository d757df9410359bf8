package org.reformflow.supervision.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.deadline.TermPolicy;
import org.reformflow.process.Refusal;
import org.reformflow.supervision.Scope;

import org.springframework.stereotype.Component;

/** Makes selections of what somebody may see and asks for. */
@Component
public class Selections {

	private final WorkingCalendars calendars;

	private final Clock clock;

	Selections(WorkingCalendars calendars, Clock clock) {
		this.calendars = calendars;
		this.clock = clock;
	}

	/**
	 * What of a scope is asked for; at most one statement.
	 * @throws Refusal when the days are reversed
	 */
	public Selection of(Scope scope, Filter filter) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate to = Optional.ofNullable(filter.to()).orElse(today);
		LocalDate from = Optional.ofNullable(filter.from()).orElseGet(() -> to.withDayOfYear(1));
		if (to.isBefore(from)) {
			throw new Refusal("Từ ngày (from) phải trước hoặc bằng đến ngày (to). Hãy đổi lại hai ngày.");
		}
		WorkingCalendar calendar = this.calendars.of(scope.department());
		Span previous = new Span(from, to).previous();
		return new Selection(scope.department(), from, to, previous.from(), previous.to(), today,
				TermPolicy.lastDueSoon(calendar, today), calendar.lastWorkingDayUpTo(today.minusDays(1)),
				scope.isWholeDepartment(), scope.isWholeDepartment() ? blank(filter.unit()) : scope.unit(),
				blank(filter.directive()), blank(filter.area()), blank(filter.officer()));
	}

	private static @Nullable String blank(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value;
	}

}
