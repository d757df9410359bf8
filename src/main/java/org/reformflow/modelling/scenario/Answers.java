package org.reformflow.modelling.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What stand-ins answer in a scenario, and what values of a scenario mean. */
class Answers {

	private static final Set<Class<?>> TIMES = Set.of(Date.class, Instant.class, LocalDate.class, LocalDateTime.class,
			OffsetDateTime.class, ZonedDateTime.class);

	private final SimulatedTime time;

	private final Map<String, Told> told = new HashMap<>();

	private final Map<String, Integer> asked = new HashMap<>();

	private final Set<String> used = new java.util.HashSet<>();

	Answers(SimulatedTime time) {
		this.time = time;
	}

	/** Answers from now on; what was told before under other names stays. */
	void tell(Map<String, Told> answers) {
		this.told.putAll(answers);
		answers.keySet().forEach(this.asked::remove);
	}

	void clear() {
		this.told.clear();
		this.asked.clear();
		this.used.clear();
	}

	/** What is told under the first name that is known, the next one of a list. */
	@Nullable Told next(String... names) {
		for (String name : names) {
			Told answer = this.told.get(name);
			if (answer != null) {
				this.used.add(name);
				return nth(name, answer);
			}
		}
		return null;
	}

	private @Nullable Told nth(String name, Told answer) {
		if (!answer.isList() || answer.list().isEmpty()) {
			return answer;
		}
		int count = this.asked.merge(name, 1, Integer::sum);
		return answer.list().get(Math.min(count, answer.list().size()) - 1);
	}

	/** What a method answers: what is told, or nothing of its kind. */
	@Nullable Object of(String bean, String method, Class<?> type) {
		String name = bean + "." + method;
		Told answer = this.told.get(name);
		if (answer == null) {
			return nothing(type);
		}
		this.used.add(name);
		if (Collection.class.isAssignableFrom(type)) {
			boolean turns = !answer.list().isEmpty() && answer.list().get(0).isList();
			Told value = turns ? nth(name, answer) : answer;
			List<Object> items = new ArrayList<>();
			if (value != null) {
				value.list().forEach((item) -> items.add(item.value()));
			}
			return Set.class.isAssignableFrom(type) ? new java.util.LinkedHashSet<>(items) : items;
		}
		Told one = nth(name, answer);
		return (one != null) ? as(one, type) : nothing(type);
	}

	private @Nullable Object as(Told told, Class<?> type) {
		if (told.value() == null) {
			return null;
		}
		if (TIMES.contains(type)) {
			Instant moment = this.time.deadline(told.text());
			if (moment == null) {
				throw new ScenarioProblem(told.line(),
						"Ở đây cần ngày giờ, như 2026-03-09, 2026-03-09 17:00 hoặc 5 ngày làm việc.");
			}
			return as(moment, type);
		}
		if (type == String.class) {
			return told.text();
		}
		if (type == long.class || type == Long.class) {
			return Long.valueOf(told.text());
		}
		return told.value();
	}

	private Object as(Instant moment, Class<?> type) {
		if (type == Date.class) {
			return Date.from(moment);
		}
		if (type == Instant.class) {
			return moment;
		}
		ZonedDateTime local = moment.atZone(this.time.zone());
		if (type == LocalDate.class) {
			return local.toLocalDate();
		}
		if (type == LocalDateTime.class) {
			return local.toLocalDateTime();
		}
		return (type == OffsetDateTime.class) ? local.toOffsetDateTime() : local;
	}

	private @Nullable Object nothing(Class<?> type) {
		if (TIMES.contains(type)) {
			return as(this.time.calendar().endOf(this.time.calendar().plusWorkingDays(this.time.today(), 1)), type);
		}
		if (type == boolean.class || type == Boolean.class) {
			return false;
		}
		if (type == int.class || type == Integer.class) {
			return 0;
		}
		if (type == long.class || type == Long.class) {
			return 0L;
		}
		if (type == double.class) {
			return 0.0;
		}
		if (type == Optional.class) {
			return Optional.empty();
		}
		if (Set.class.isAssignableFrom(type)) {
			return Set.of();
		}
		if (Map.class.isAssignableFrom(type)) {
			return Map.of();
		}
		if (Collection.class.isAssignableFrom(type)) {
			return List.of();
		}
		return (type == String.class) ? "" : null;
	}

	/** Variables as the engine holds them; times become dates. */
	Map<String, Object> variables(@Nullable Told told) {
		Map<String, Object> variables = new LinkedHashMap<>();
		if (told != null) {
			told.map().forEach((name, value) -> variables.put(name, variable(value)));
		}
		return variables;
	}

	@Nullable Object variable(Told told) {
		if (told.isList()) {
			List<Object> items = new ArrayList<>();
			told.list().forEach((item) -> items.add(variable(item)));
			return items;
		}
		if (told.isMap()) {
			return variables(told);
		}
		if (told.plain() && told.value() instanceof String words) {
			Instant moment = this.time.deadline(words);
			return (moment != null) ? Date.from(moment) : words;
		}
		return told.value();
	}

	/** Names that were told and never asked for. */
	List<String> unused() {
		return this.told.keySet().stream().filter((name) -> !this.used.contains(name)).sorted().toList();
	}

}
