package org.reformflow.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Brings our tables to what an organisation file says. */
@Component
class OrganisationWriter {

	private final JdbcClient jdbc;

	private final Clock clock;

	OrganisationWriter(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void write(OrganisationFile file) {
		this.jdbc.sql("select id from organisation_lock for update").query(Integer.class).single();
		each(file.departments(), this::write);
		each(file.units(), this::write);
		each(file.people(), this::write);
		endUnitsBut(file.units().stream().map(Unit::id).collect(Collectors.toSet()));
		lockOutAllBut(file.people().stream().map(Person::id).collect(Collectors.toSet()));
	}

	private void write(OrganisationFile.Department department, int ordinal) {
		upsert("update department set name = ?, ordinal = ? where id = ?",
				"insert into department (name, ordinal, id) values (?, ?, ?)", department.name(), ordinal,
				department.id());
	}

	private void write(Unit unit, int ordinal) {
		upsert("""
				update unit set department = ?, name = ?, type = ?, valid_from = ?, valid_to = ?, successor = ?,
				in_charge = ?, ordinal = ? where id = ?""", """
				insert into unit (department, name, type, valid_from, valid_to, successor, in_charge, ordinal, id)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", unit.department(), unit.name(), unit.type().name(),
				unit.validFrom(), unit.validTo(), unit.successor(), unit.inCharge(), ordinal, unit.id());
		this.jdbc.sql("delete from unit_alias where unit = ?").params(unit.id()).update();
		each(unit.aliases(),
				(alias, number) -> this.jdbc.sql("insert into unit_alias (unit, ordinal, alias) values (?, ?, ?)")
					.params(unit.id(), number, alias)
					.update());
	}

	private void write(Person person, int ordinal) {
		upsert("""
				update person set name = ?, department = ?, unit = ?, email = ?, active = ?, ordinal = ?
				where id = ?""", """
				insert into person (name, department, unit, email, active, ordinal, id)
				values (?, ?, ?, ?, ?, ?, ?)""", person.name(), person.department(), person.unit(), person.email(),
				true, ordinal, person.id());
		this.jdbc.sql("delete from person_role where person = ?").params(person.id()).update();
		person.roles()
			.forEach((role) -> this.jdbc.sql("insert into person_role (person, role) values (?, ?)")
				.params(person.id(), role.name())
				.update());
	}

	private void endUnitsBut(Set<String> ids) {
		LocalDate yesterday = LocalDate.now(this.clock).minusDays(1);
		this.jdbc
			.sql("update unit set valid_to = :day where id not in (:ids) and (valid_to is null or valid_to > :day)")
			.param("day", yesterday)
			.param("ids", orNone(ids))
			.update();
	}

	private void lockOutAllBut(Set<String> ids) {
		this.jdbc.sql("update person set active = false where active and id not in (:ids)")
			.param("ids", orNone(ids))
			.update();
	}

	private static Set<String> orNone(Set<String> ids) {
		return ids.isEmpty() ? Set.of("") : ids;
	}

	private void upsert(String update, String insert, @Nullable Object... values) {
		if (this.jdbc.sql(update).params(values).update() == 0) {
			this.jdbc.sql(insert).params(values).update();
		}
	}

	private static <T> void each(List<T> items, Numbered<T> action) {
		for (int number = 0; number < items.size(); number++) {
			action.accept(items.get(number), number);
		}
	}

	private interface Numbered<T> {

		void accept(T item, int number);

	}

}
