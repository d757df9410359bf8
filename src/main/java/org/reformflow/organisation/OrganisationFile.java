package org.reformflow.organisation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A checked organisation file, ready for import, each list in file order.
 *
 * @param passwords first password of new people, for demonstration only
 */
record OrganisationFile(List<Department> departments, List<Unit> units, List<Person> people,
		@Nullable String passwords) {

	/** A department: one tenant. */
	record Department(String id, String name) {

	}

}
