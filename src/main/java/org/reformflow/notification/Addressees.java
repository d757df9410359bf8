package org.reformflow.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;

import org.springframework.stereotype.Component;

/** Whom a notice reaches: its recipients, and whoever stands in for those now absent. */
@Component
class Addressees {

	private final Organisation organisation;

	private final PreferenceTable preferences;

	private final Clock clock;

	Addressees(Organisation organisation, PreferenceTable preferences, Clock clock) {
		this.organisation = organisation;
		this.preferences = preferences;
		this.clock = clock;
	}

	/** In the order of their ids, each once. */
	List<Addressee> of(Notice notice) {
		Map<String, Addressee> reached = new TreeMap<>();
		Map<String, @Nullable String> next = new TreeMap<>();
		notice.recipients().forEach((recipient) -> next.put(recipient, null));
		while (!next.isEmpty()) {
			Map<String, Preference> chosen = this.preferences.of(Set.copyOf(next.keySet()));
			Map<String, @Nullable String> substitutes = new TreeMap<>();
			next.forEach((id, onBehalfOf) -> find(id, notice.department()).ifPresent((person) -> {
				Preference preference = chosen.getOrDefault(id, Preference.NONE);
				reached.put(id, new Addressee(person, preference, onBehalfOf));
				substitute(preference).ifPresent((substitute) -> substitutes.put(substitute, id));
			}));
			next.clear();
			next.putAll(substitutes);
			next.keySet().removeAll(reached.keySet());
		}
		return List.copyOf(reached.values());
	}

	private Optional<Person> find(String id, String department) {
		return this.organisation.person(id)
			.filter((person) -> person.department() == null || person.department().equals(department));
	}

	private Optional<String> substitute(Preference preference) {
		return preference.isAbsent(LocalDate.now(this.clock)) ? Optional.ofNullable(preference.substitute())
				: Optional.empty();
	}

}
