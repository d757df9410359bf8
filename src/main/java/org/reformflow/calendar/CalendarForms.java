package org.reformflow.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.FormView;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the forms of process {@code calendar-change} show. Bean names are used by the
 * model.
 */
@Configuration(proxyBeanMethods = false)
class CalendarForms {

	/** Up to here each affected deadline has a row of its own to begin with. */
	private static final int ROWS = 30;

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

	@Bean
	FormView calendarStartView(DepartmentCalendars calendars, Organisation organisation, Clock clock) {
		return (task) -> {
			CalendarState state = calendars
				.state(Optional.ofNullable(organisation.current().department()).orElse(CalendarTables.NATIONAL));
			LocalDate today = LocalDate.now(clock);
			return Map.of("calendarDays",
					state.between(today, today.plusYears(1)).stream().map(CalendarForms::row).toList(), "officeHours",
					state.hours()
						.sessions()
						.stream()
						.map((session) -> Map.of("from", session.opens().toString(), "to", session.closes().toString()))
						.toList());
		};
	}

	private static Map<String, Object> row(CalendarDay day) {
		return Map.of("day", weekdayAndDay(day.day()), "type",
				day.type().label() + (day.isWorked() ? " (làm việc)" : ""), "name", day.name(), "basis", day.basis(),
				"confidence", day.confidenceWords());
	}

	@Bean
	FormView calendarDecideView(ChangeLog log, Organisation organisation, Clock clock) {
		return (task) -> {
			long id = CalendarSteps.CHANGE.in(Objects.requireNonNull(task, "no task"));
			List<DatedWork.Effect> effects = log.effects(id);
			Map<String, Object> values = new LinkedHashMap<>(change(log.change(id), organisation, clock));
			values.put("affected", effects.stream().map((effect) -> row(effect, "")).toList());
			values.put("affectedOptions", effects.stream().map(CalendarForms::option).toList());
			values.put("affectedCount", effects.size());
			if (effects.size() <= ROWS) {
				values.put("exceptions",
						effects.stream()
							.filter((effect) -> effect.proposed() != null)
							.map((effect) -> Map.of("deadline_id", effect.deadlineId()))
							.toList());
			}
			return values;
		};
	}

	private static Map<String, Object> option(DatedWork.Effect effect) {
		return Map.of("value", effect.deadlineId(), "label", "%s – %s: hạn %s".formatted(DayWords.shown(effect.title()),
				effect.unit(), DayWords.format(effect.lastDay())));
	}

	@Bean
	FormView calendarReviewView(ChangeLog log, Organisation organisation, Clock clock) {
		return (task) -> {
			long id = CalendarSteps.CHANGE.in(Objects.requireNonNull(task, "no task"));
			List<DatedWork.Effect> effects = log.effects(id);
			Map<String, String> outcomes = new LinkedHashMap<>();
			log.decisions(id).forEach((decision) -> outcomes.put(decision.deadlineId(), words(decision)));
			Map<String, Object> values = new LinkedHashMap<>(change(log.change(id), organisation, clock));
			values.put("affected", effects.stream()
				.map((effect) -> row(effect, outcomes.getOrDefault(effect.deadlineId(), "Không cần quyết định")))
				.toList());
			values.put("affectedCount", effects.size());
			return values;
		};
	}

	private static String words(ChangeLog.Decision decision) {
		LocalDate day = decision.shiftedTo();
		return switch (decision.choice()) {
			case KEEP -> "Giữ";
			case SHIFT -> "Dời" + ((day != null) ? " đến " + weekdayAndDay(day) : "");
			case LAPSED -> "Không dời: đã xong hoặc đã đổi hạn";
		};
	}

	private static Map<String, Object> change(LoggedChange change, Organisation organisation, Clock clock) {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("change", Map.of("number", change.id(), "by", organisation.nameOf(change.changedBy()), "at",
				MOMENT.format(change.changedAt().atZoneSameInstant(clock.getZone())), "note", change.note()));
		values.put("warnings", change.warnings().replace("\n", " "));
		values.put("hours",
				(change.hoursAfter() != null) ? "%s → %s".formatted(change.hoursBefore(), change.hoursAfter()) : "");
		values.put("changeDays",
				change.days()
					.stream()
					.map((day) -> Map.of("day", weekdayAndDay(day.day()), "before", words(day.before()), "after",
							words(day.after())))
					.toList());
		return values;
	}

	private static String words(LoggedChange.@Nullable Row row) {
		return (row != null) ? row.words() : "Theo lịch chung";
	}

	private static Map<String, Object> row(DatedWork.Effect effect, String decision) {
		LocalDate proposed = effect.proposed();
		return Map.of("title", effect.title(), "unit", effect.unit(), "lastDay", weekdayAndDay(effect.lastDay()),
				"workingDay",
				weekdayAndDay(effect.lastWorkingDayBefore()) + " → " + weekdayAndDay(effect.lastWorkingDayAfter()),
				"proposed", (proposed != null) ? weekdayAndDay(proposed) : "không cần dời", "decision", decision);
	}

	private static String weekdayAndDay(LocalDate day) {
		return DayWords.weekday(day) + " " + DayWords.format(day);
	}

}
