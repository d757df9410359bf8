package org.reformflow.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the organisation from our tables in six statements. */
@Component
class OrganisationTables {

	private final JdbcClient jdbc;

	OrganisationTables(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	OrganisationSnapshot read() {
		return OrganisationSnapshot.of(units(), people(), names("select id, name from person"),
				names("select id, name from department"));
	}

	private Map<String, String> names(String select) {
		Map<String, String> names = new HashMap<>();
		this.jdbc.sql(select)
			.query((RowCallbackHandler) (row) -> names.put(row.getString("id"), row.getString("name")));
		return names;
	}

	private List<Unit> units() {
		Map<String, List<String>> aliases = new HashMap<>();
		this.jdbc.sql("select unit, alias from unit_alias order by unit, ordinal")
			.query((RowCallbackHandler) (row) -> aliases
				.computeIfAbsent(row.getString("unit"), (unit) -> new ArrayList<>())
				.add(row.getString("alias")));
		return this.jdbc.sql("""
				select u.* from unit u join department d on d.id = u.department
				order by d.ordinal, d.id, u.ordinal, u.id""")
			.query((row, number) -> unit(row, aliases.getOrDefault(row.getString("id"), List.of())))
			.list();
	}

	private static Unit unit(ResultSet row, List<String> aliases) throws SQLException {
		return new Unit(row.getString("id"), row.getString("department"), row.getString("name"),
				UnitType.valueOf(row.getString("type")), List.copyOf(aliases),
				row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
				row.getString("successor"), row.getString("in_charge"));
	}

	private List<Person> people() {
		Map<String, Set<Role>> roles = new HashMap<>();
		this.jdbc.sql("select person, role from person_role")
			.query((RowCallbackHandler) (row) -> roles
				.computeIfAbsent(row.getString("person"), (person) -> EnumSet.noneOf(Role.class))
				.add(Role.valueOf(row.getString("role"))));
		return this.jdbc.sql("select * from person where active order by ordinal, id")
			.query((row, number) -> new Person(row.getString("id"), row.getString("name"), row.getString("department"),
					row.getString("unit"), Set.copyOf(roles.getOrDefault(row.getString("id"), Set.of())),
					row.getString("email")))
			.list();
	}

}
