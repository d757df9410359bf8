package org.reformflow.initiative.council;

import java.util.Map;
import java.util.stream.Collectors;

import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.Author;
import org.reformflow.organisation.Organisation;

import org.springframework.stereotype.Component;

/** Who made an application and where, for those who judge it. */
@Component
class ApplicationTexts {

	private final Applications applications;

	private final Organisation organisation;

	ApplicationTexts(Applications applications, Organisation organisation) {
		this.applications = applications;
		this.organisation = organisation;
	}

	/** Title, unit, area and authors. */
	Map<String, Object> head(String applicationId) {
		Application application = this.applications.get(applicationId);
		return Map.of("title", application.title(), "unit", this.organisation.unit(application.unit()).name(), "area",
				application.area().label(), "authors",
				this.applications.description(applicationId)
					.authors()
					.stream()
					.map(Author::name)
					.collect(Collectors.joining(", ")));
	}

}
