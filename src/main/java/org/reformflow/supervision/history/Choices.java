package org.reformflow.supervision.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.reformflow.organisation.Organisation;
import org.reformflow.supervision.Scope;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be chosen in a search. */
@Component
class Choices {

	/** A value and what people call it. */
	record Choice(String value, String name) {

	}

	record Lists(List<Choice> processes, List<Choice> units) {

	}

	private final JdbcClient jdbc;

	private final Organisation organisation;

	private final Clock clock;

	Choices(JdbcClient jdbc, Organisation organisation, Clock clock) {
		this.jdbc = jdbc;
		this.organisation = organisation;
		this.clock = clock;
	}

	Lists of(Scope scope) {
		return new Lists(processes(),
				this.organisation.actingUnits(scope.department(), LocalDate.now(this.clock))
					.stream()
					.filter((unit) -> scope.isWholeDepartment() || unit.id().equals(scope.unit()))
					.map((unit) -> new Choice(unit.id(), unit.name()))
					.toList());
	}

	private List<Choice> processes() {
		return this.jdbc.sql("""
				select d.key_, d.name_ from act_re_procdef d where d.version_ = (select max(n.version_)
				from act_re_procdef n where n.key_ = d.key_) and d.key_ not in (:unlisted) order by d.name_""")
			.param("unlisted", IndexRegistration.UNLISTED)
			.query((row, number) -> new Choice(row.getString("key_"), row.getString("name_")))
			.list();
	}

}
