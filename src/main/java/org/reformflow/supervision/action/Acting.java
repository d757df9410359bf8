package org.reformflow.supervision.action;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.ManagedProcesses;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.process.Refusal;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * Who may act: the office and the leadership, in their own department. Supervisors look
 * on.
 */
@Component
class Acting {

	/** Told to those who only look on. */
	static final String READ_ONLY = "Bạn chỉ xem: việc xử lý do Văn phòng và lãnh đạo cơ quan thực hiện.";

	private static final int LONGEST_REASON = 2000;

	private final Organisation organisation;

	Acting(Organisation organisation) {
		this.organisation = organisation;
	}

	/**
	 * Somebody who acts.
	 *
	 * @param department tenant id
	 */
	record Actor(Person person, String department) {

		String id() {
			return this.person.id();
		}

	}

	/**
	 * The person who is signed in.
	 * @throws AccessDeniedException if that person only looks on, or not even that
	 */
	Actor actor() {
		Person person = this.organisation.current();
		String department = person.department();
		if (department == null || !mayAct(person)) {
			throw new AccessDeniedException("only the office and the leadership act");
		}
		return new Actor(person, department);
	}

	/** Who reads: those who act, and supervisors. */
	Actor reader() {
		Person person = this.organisation.current();
		String department = person.department();
		if (department == null || !(mayAct(person) || person.is(Role.SUPERVISOR))) {
			throw new AccessDeniedException("only those who supervise the department may see this");
		}
		return new Actor(person, department);
	}

	static boolean mayAct(Person person) {
		return person.is(Role.OFFICE) || person.is(Role.CHIEF_OF_OFFICE) || person.is(Role.LEADERSHIP)
				|| person.is(Role.DIRECTOR);
	}

	/** Whether a person may see instances of this process with what they are about. */
	static boolean mayFollow(Person person, String processKey) {
		return person.is(Role.SUPERVISOR) || ManagedProcesses.KEYS.contains(processKey);
	}

	/**
	 * A reason as it is kept.
	 * @throws Refusal when it says nothing or too much
	 */
	static String reason(@Nullable String said) {
		String reason = (said != null) ? said.strip() : "";
		if (reason.isEmpty()) {
			throw new Refusal("Hãy nêu lý do: lý do được ghi vào nhật ký xử lý.");
		}
		if (reason.length() > LONGEST_REASON) {
			throw new Refusal("Lý do dài không quá %d ký tự: hãy viết gọn lại.".formatted(LONGEST_REASON));
		}
		return reason;
	}

}
