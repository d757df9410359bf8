package org.reformflow.organisation;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** The organisation file as written, unchecked. */
record OrganisationYaml(@Nullable String passwords, List<DepartmentEntry> departments, List<PersonEntry> people) {

	OrganisationYaml {
		departments = orEmpty(departments);
		people = orEmpty(people);
	}

	private static <T> List<T> orEmpty(@Nullable List<T> list) {
		return (list != null) ? list.stream().filter(Objects::nonNull).toList() : List.of();
	}

	record DepartmentEntry(@Nullable String id, @Nullable String name, List<UnitEntry> units,
			List<PersonEntry> people) {

		DepartmentEntry {
			units = orEmpty(units);
			people = orEmpty(people);
		}

	}

	record UnitEntry(@Nullable String id, @Nullable String name, @Nullable String type, List<String> aliases,
			@Nullable String validFrom, @Nullable String validTo, @Nullable String successor,
			@Nullable String inCharge) {

		UnitEntry {
			aliases = orEmpty(aliases);
		}

	}

	record PersonEntry(@Nullable String id, @Nullable String name, @Nullable String unit, List<String> roles,
			@Nullable String email) {

		PersonEntry {
			roles = orEmpty(roles);
		}

	}

}
