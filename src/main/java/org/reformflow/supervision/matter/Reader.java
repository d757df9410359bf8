package org.reformflow.supervision.matter;

import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;

/**
 * A person who may see the matter of a task.
 *
 * @param whole whether that person sees all units' and people's steps in it
 */
record Reader(Person person, MatterTask task, boolean whole) {

	String id() {
		return this.person.id();
	}

	/**
	 * Whether the reader writes comments: whoever has the task, and of assignments also
	 * those who steer them.
	 */
	boolean mayComment() {
		boolean steers = this.person.is(Role.OFFICE) || this.person.is(Role.LEADERSHIP);
		return this.task.mine() || (this.whole && steers && this.task.process().equals("assignment"));
	}

}
