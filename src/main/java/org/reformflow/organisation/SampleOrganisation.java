package org.reformflow.organisation;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;

/** The people of the demo department, whom scenarios speak of. */
public final class SampleOrganisation {

	private final Map<String, Set<String>> groups;

	private SampleOrganisation(Map<String, Set<String>> groups) {
		this.groups = groups;
	}

	/** Reads the file that the product ships. */
	public static SampleOrganisation read() {
		OrganisationFile file = OrganisationReader.read(new ClassPathResource("demo/organisation.yaml"));
		return new SampleOrganisation(file.people()
			.stream()
			.collect(Collectors.toMap(Person::id, (person) -> new HashSet<>(IdentityImport.groupsOf(person)))));
	}

	/** Ids of all. */
	public Set<String> people() {
		return this.groups.keySet();
	}

	/** Groups of a person; empty for somebody unknown. */
	public Optional<Set<String>> groups(String person) {
		return Optional.ofNullable(this.groups.get(person));
	}

}
