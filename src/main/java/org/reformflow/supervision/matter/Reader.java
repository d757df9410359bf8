package org.reformflow.supervision.matter;

import org.reformflow.organisation.Person;

/**
 * A person who may see the matter of a task.
 *
 * @param whole whether that person sees all units' and people's steps in it
 */
record Reader(Person person, MatterTask task, boolean whole) {

	String id() {
		return this.person.id();
	}

}
