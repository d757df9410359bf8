package org.reformflow.initiative.council;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may not judge an application: its authors (so a head who is the author never sits
 * in judgement, NĐ 13/2012/NĐ-CP), members of its unit where the campaign says so, and
 * whoever declared a conflict.
 */
@Component
class Conflicts {

	private final JdbcClient jdbc;

	private final Applications applications;

	private final Organisation organisation;

	private final Clock clock;

	Conflicts(JdbcClient jdbc, Applications applications, Organisation organisation, Clock clock) {
		this.jdbc = jdbc;
		this.applications = applications;
		this.organisation = organisation;
		this.clock = clock;
	}

	/** The grounds by person, for those of the people who have one. */
	Map<String, ConflictGround> of(Campaign campaign, Application application, Collection<String> people) {
		List<String> authors = this.applications.authorPersons(application.id());
		Map<String, String> declared = declared(application.id());
		Map<String, ConflictGround> grounds = new LinkedHashMap<>();
		for (String person : people) {
			ConflictGround ground = ground(campaign, application, person, authors, declared);
			if (ground != null) {
				grounds.put(person, ground);
			}
		}
		return grounds;
	}

	private @Nullable ConflictGround ground(Campaign campaign, Application application, String person,
			List<String> authors, Map<String, String> declared) {
		if (authors.contains(person) || application.submitter().equals(person)) {
			return ConflictGround.AUTHOR;
		}
		if (declared.containsKey(person)) {
			return ConflictGround.DECLARED;
		}
		boolean sameUnit = this.organisation.person(person)
			.map(Person::unit)
			.filter(application.unit()::equals)
			.isPresent();
		return (campaign.sameUnitConflict() && sameUnit) ? ConflictGround.SAME_UNIT : null;
	}

	/** Declared reasons by person. */
	Map<String, String> declared(String applicationId) {
		Map<String, String> declared = new HashMap<>();
		this.jdbc.sql("select person, reason from declared_conflict where application_id = ?")
			.param(applicationId)
			.query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
			.list()
			.forEach((entry) -> declared.put(entry.getKey(), entry.getValue()));
		return declared;
	}

	/** Keeps a declaration; a second one of the same person changes nothing. */
	void declare(String applicationId, String person, String reason, String by) {
		if (!declared(applicationId).containsKey(person)) {
			this.jdbc.sql("""
					insert into declared_conflict (application_id, person, reason, declared_by, declared_at)
					values (?, ?, ?, ?, ?)""")
				.params(applicationId, person, reason, by, OffsetDateTime.now(this.clock))
				.update();
		}
	}

}
