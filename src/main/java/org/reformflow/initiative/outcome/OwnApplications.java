package org.reformflow.initiative.outcome;

import java.util.List;
import java.util.stream.Stream;

import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.Applications;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The applications that a person wrote or is an author of, the newest first. */
@Component
class OwnApplications {

	private final JdbcClient jdbc;

	private final Applications applications;

	OwnApplications(JdbcClient jdbc, Applications applications) {
		this.jdbc = jdbc;
		this.applications = applications;
	}

	List<Application> of(String person) {
		List<Application> written = this.applications.ofSubmitter(person);
		return Stream.concat(written.stream(), authored(person).stream().map(this.applications::get))
			.sorted((one, other) -> other.createdAt().compareTo(one.createdAt()))
			.toList();
	}

	/** Ids of those of others that the person is an author of. */
	private List<String> authored(String person) {
		return this.jdbc.sql("""
				select distinct a.application_id from application_author a join application p on p.id = a.application_id
				where a.person = :person and p.submitter <> :person""")
			.param("person", person)
			.query(String.class)
			.list();
	}

	boolean isOwn(Application application, String person) {
		return application.submitter().equals(person)
				|| this.applications.authorPersons(application.id()).contains(person);
	}

}
