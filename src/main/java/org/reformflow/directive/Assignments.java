package org.reformflow.directive;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One lead unit's work on its assignment: acknowledge or refuse, report, verify, close.
 * Methods join the caller's transaction and throw {@link Refusal} when a rule says no.
 */
@Service
@Transactional
class Assignments {

	private final AssignmentTable assignments;

	private final DirectiveTable directives;

	private final Figures figures;

	private final AssignmentDeadlines deadlines;

	private final EventLog events;

	private final Organisation organisation;

	Assignments(AssignmentTable assignments, DirectiveTable directives, Figures figures, AssignmentDeadlines deadlines,
			EventLog events, Organisation organisation) {
		this.assignments = assignments;
		this.directives = directives;
		this.figures = figures;
		this.deadlines = deadlines;
		this.events = events;
		this.organisation = organisation;
	}

	/**
	 * The lead unit accepts.
	 * @param officer who does the work, or null when the head does it
	 * @return the person id of who does the work
	 */
	String acknowledge(String id, @Nullable String officer, String head, @Nullable String note) {
		AssignmentRow assignment = this.assignments.get(id);
		String worker = (officer != null) ? officer : head;
		List<Person> members = this.organisation.members(assignment.leadUnit());
		if (officer != null && members.stream().noneMatch((member) -> member.id().equals(officer))) {
			throw new Refusal("“" + officer + "” không thuộc đơn vị chủ trì: hãy chọn người trong danh sách.");
		}
		this.assignments.setAccepted(id, worker);
		record(assignment, EventKind.ACKNOWLEDGED,
				"Người thực hiện: " + this.organisation.nameOf(worker) + ((note != null) ? ". " + note : ""));
		return worker;
	}

	void refuse(String id, String reason) {
		AssignmentRow assignment = this.assignments.get(id);
		this.assignments.setState(id, AssignmentState.REFUSED);
		record(assignment, EventKind.REFUSED, reason);
	}

	void insist(String id, String reason) {
		AssignmentRow assignment = this.assignments.get(id);
		this.assignments.setState(id, AssignmentState.ASSIGNED);
		record(assignment, EventKind.INSISTED, reason);
	}

	/** Notes progress; the percentage may go down when earlier work proves wrong. */
	void reportProgress(String id, int percent, Map<Integer, BigDecimal> values, String by, @Nullable String text) {
		AssignmentRow assignment = this.assignments.get(id);
		String stated = this.figures.state(id, values, by, false);
		this.assignments.setPercent(id, percent);
		record(assignment, EventKind.PROGRESS, words(percent + " %", text, stated));
	}

	/** The unit reports completion: this moment decides on time or late. */
	void reportCompletion(String id, Map<Integer, BigDecimal> values, String by, @Nullable String text) {
		AssignmentRow assignment = this.assignments.get(id);
		String stated = this.figures.state(id, values, by, true);
		this.assignments.setReported(id);
		this.deadlines.follow(id);
		record(assignment, EventKind.COMPLETION_REPORTED, words("", text, stated));
	}

	/** For example "60 %: Đã thu phiếu (Mức độ hài lòng: 90 %)". */
	private static String words(String percent, @Nullable String text, String stated) {
		String said = Stream.of(percent, text)
			.filter((part) -> part != null && !part.isEmpty())
			.collect(Collectors.joining(": "));
		return stated.isEmpty() ? said : (said + " (" + stated + ")").strip();
	}

	void verify(String id, String by) {
		AssignmentRow assignment = this.assignments.get(id);
		this.assignments.setVerified(id, by);
		record(assignment, EventKind.VERIFIED, null);
	}

	void returnForRework(String id, String reason) {
		AssignmentRow assignment = this.assignments.get(id);
		this.assignments.setReturned(id);
		this.deadlines.follow(id);
		record(assignment, EventKind.REWORK, reason);
	}

	void contribute(String id, String unit, String text) {
		record(this.assignments.get(id), EventKind.CONTRIBUTED, this.organisation.unit(unit).name() + ": " + text);
	}

	/**
	 * Closes an assignment, once.
	 * @return whether it was the directive's last open one
	 */
	boolean close(String id, boolean withdrawn) {
		AssignmentRow assignment = this.assignments.get(id);
		if (!this.assignments.close(id, withdrawn ? AssignmentState.WITHDRAWN : AssignmentState.DONE)) {
			return false;
		}
		this.deadlines.follow(id);
		record(assignment, EventKind.CLOSED, null);
		return this.directives.changeOpenAssignments(assignment.directiveId(), -1) == 0;
	}

	private void record(AssignmentRow assignment, EventKind kind, @Nullable String text) {
		this.events.record(assignment.directiveId(), assignment.id(), kind, text);
	}

}
