package org.reformflow.modelling;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who works on models: analysts and administrators draw; they and the chiefs of office
 * read, and decide on what another person wants to release.
 */
@Component
public class Analysts {

	private final Organisation organisation;

	Analysts(Organisation organisation) {
		this.organisation = organisation;
	}

	/**
	 * The person who is signed in, who may change models.
	 * @throws AccessDeniedException if not
	 */
	public Person editor() {
		Person person = this.organisation.current();
		if (isEditor(person)) {
			return person;
		}
		throw new AccessDeniedException("only analysts may change models");
	}

	/**
	 * The person who is signed in, who may read models and decide on releases of others.
	 * @throws AccessDeniedException if not
	 */
	public Person reader() {
		Person person = this.organisation.current();
		if (isEditor(person) || person.is(Role.CHIEF_OF_OFFICE)) {
			return person;
		}
		throw new AccessDeniedException("only analysts and chiefs of office may read models");
	}

	/**
	 * The only department whose cases a reader sees: a chief of office's; null for those
	 * who answer for the models of all.
	 */
	public static @Nullable String onlyDepartment(Person reader) {
		return isEditor(reader) ? null : String.valueOf(reader.department());
	}

	/** Whether a person may change models. */
	public static boolean isEditor(Person person) {
		return person.is(Role.ANALYST) || person.is(Role.ADMINISTRATOR);
	}

}
