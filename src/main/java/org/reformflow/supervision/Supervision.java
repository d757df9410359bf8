package org.reformflow.supervision;

import java.util.Optional;

import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who supervises what: supervisors, the office and the leadership their department, heads
 * their unit, others nothing.
 */
@Component
public class Supervision {

	private final Organisation organisation;

	Supervision(Organisation organisation) {
		this.organisation = organisation;
	}

	/**
	 * What the person who is signed in may see.
	 * @throws AccessDeniedException if that is nothing
	 */
	public Scope scope() {
		return of(this.organisation.current())
			.orElseThrow(() -> new AccessDeniedException("only those who supervise may see this"));
	}

	/**
	 * The department of the person who is signed in, all of which that person may see.
	 * @throws AccessDeniedException if that is less
	 */
	public String department() {
		return of(this.organisation.current()).filter(Scope::isWholeDepartment)
			.map(Scope::department)
			.orElseThrow(() -> new AccessDeniedException("only those who supervise the department may see this"));
	}

	/** What a person may see; empty for nothing. */
	public Optional<Scope> of(Person person) {
		String department = person.department();
		if (department == null) {
			return Optional.empty();
		}
		if (person.is(Role.SUPERVISOR) || person.is(Role.OFFICE) || person.is(Role.LEADERSHIP)) {
			return Optional.of(new Scope(department, null));
		}
		return (person.is(Role.UNIT_HEAD) && person.unit() != null) ? Optional.of(new Scope(department, person.unit()))
				: Optional.empty();
	}

}
