package org.reformflow.reporting.unit;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.process.ModelBean;

import org.springframework.stereotype.Component;

/** What the model {@code unit-report} asks. */
@Component("unitReportFacts")
@ModelBean
public class UnitReportFacts {

	private final Organisation organisation;

	UnitReportFacts(Organisation organisation) {
		this.organisation = organisation;
	}

	/** Who confirms where a unit has no head: the leader in charge; else empty. */
	public Collection<String> confirmingPeople(String unit) {
		return this.organisation.actingHeads(unit).isEmpty() ? ids(this.organisation.inCharge(unit)) : List.of();
	}

	/** All who may confirm. */
	Set<String> confirming(String unit) {
		List<Person> heads = this.organisation.actingHeads(unit);
		return Set.copyOf(ids(heads.isEmpty() ? this.organisation.inCharge(unit) : heads));
	}

	private static Collection<String> ids(List<Person> people) {
		return people.stream().map(Person::id).collect(Collectors.toSet());
	}

}
