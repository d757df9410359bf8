package org.reformflow.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Unit;
import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseDates;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the office or the director changes while assignments run: deadlines, contents,
 * units, suspension, withdrawal, additions. The original deadline is never overwritten.
 */
@Service
@Transactional
class Steering {

	private final AssignmentTable assignments;

	private final DirectiveTable directives;

	private final Breakdowns breakdowns;

	private final AssignmentProcess process;

	private final AssignmentDeadlines deadlines;

	private final EventLog events;

	private final Organisation organisation;

	private final Clock clock;

	Steering(AssignmentTable assignments, DirectiveTable directives, Breakdowns breakdowns, AssignmentProcess process,
			AssignmentDeadlines deadlines, EventLog events, Organisation organisation, Clock clock) {
		this.assignments = assignments;
		this.directives = directives;
		this.breakdowns = breakdowns;
		this.process = process;
		this.deadlines = deadlines;
		this.events = events;
		this.organisation = organisation;
		this.clock = clock;
	}

	void adjustDeadline(String id, LocalDate newDue, String reason) {
		AssignmentRow assignment = open(id);
		requireNotPast(newDue);
		this.assignments.setDue(id, newDue);
		this.process.moveDue(assignment, newDue);
		record(assignment, EventKind.DEADLINE_ADJUSTED,
				"%s → %s: %s".formatted((assignment.currentDue() != null)
						? VietnameseDates.words(assignment.currentDue()) : "không thời hạn",
						VietnameseDates.words(newDue), reason));
	}

	/** A new deadline in the past would make the work late at once. */
	void requireNotPast(LocalDate newDue) {
		if (newDue.isBefore(LocalDate.now(this.clock))) {
			throw new Refusal(
					"Thời hạn mới %s đã qua: hãy chọn từ hôm nay trở đi.".formatted(VietnameseDates.words(newDue)));
		}
	}

	void adjustContent(String id, String newText, String reason) {
		AssignmentRow assignment = open(id);
		this.assignments.setText(id, newText);
		this.process.rename(assignment, this.assignments.get(id).shortText());
		record(assignment, EventKind.CONTENT_ADJUSTED, reason + "\nNội dung mới: " + newText);
	}

	void suspend(String id, String reason) {
		AssignmentRow assignment = open(id);
		if (assignment.suspended()) {
			throw new Refusal("Nhiệm vụ này đang tạm dừng rồi.");
		}
		this.assignments.setSuspended(id, true);
		this.process.suspend(assignment);
		this.deadlines.follow(id);
		record(assignment, EventKind.SUSPENDED, reason);
	}

	void resume(String id, String reason) {
		AssignmentRow assignment = open(id);
		if (!assignment.suspended()) {
			throw new Refusal("Nhiệm vụ này không bị tạm dừng.");
		}
		this.assignments.setSuspended(id, false);
		this.process.resume(assignment);
		this.deadlines.follow(id);
		record(assignment, EventKind.RESUMED, reason);
	}

	/** Withdraws an assignment; its process ends by itself. */
	void withdraw(String id, String reason) {
		AssignmentRow assignment = open(id);
		if (assignment.suspended()) {
			throw new Refusal("Nhiệm vụ này đang tạm dừng: hãy cho làm tiếp trước rồi mới thu hồi.");
		}
		markWithdrawn(assignment, reason);
		this.process.withdraw(assignment);
	}

	/** Marks as withdrawn an assignment whose process is about to end in the model. */
	void markWithdrawn(AssignmentRow assignment, String reason) {
		this.assignments.setState(assignment.id(), AssignmentState.WITHDRAWN);
		this.deadlines.follow(assignment.id());
		record(assignment, EventKind.WITHDRAWN, reason);
	}

	/** A free code for an item added after issue: "bs1", "bs2" and so on. */
	String nextCode(String directiveId) {
		Set<String> codes = this.breakdowns.items(directiveId)
			.stream()
			.map((stored) -> stored.item().code())
			.collect(Collectors.toSet());
		return IntStream.iterate(1, (n) -> n + 1)
			.mapToObj((n) -> "bs" + n)
			.filter((code) -> !codes.contains(code))
			.findFirst()
			.orElseThrow();
	}

	/** Adds an item with its lead units after issue. */
	void addItem(String directiveId, BreakdownItem item) {
		DirectiveRow directive = this.directives.get(directiveId);
		List<Breakdowns.StoredItem> items = this.breakdowns.items(directiveId);
		if (items.stream().anyMatch((stored) -> stored.item().code().equals(item.code()))) {
			throw new Refusal("Đã có nhiệm vụ ký hiệu “" + item.code() + "”: hãy đặt ký hiệu khác.");
		}
		begin(directive, this.breakdowns.insert(directiveId, directive.department(), item, items.size(),
				AssignmentState.PENDING));
	}

	/**
	 * Gives the item of an assignment to more units.
	 * @param units unit ids, or {@link BreakdownForm#ALL_UNITS} for all others
	 */
	void addUnits(String assignmentId, List<String> units) {
		AssignmentRow sibling = this.assignments.get(assignmentId);
		Set<String> holders = holders(sibling);
		List<String> added = units.contains(BreakdownForm.ALL_UNITS) ? others(sibling.department(), holders) : units;
		added.forEach((unit) -> requireNoHolder(holders, unit));
		begin(this.directives.get(sibling.directiveId()), giveItemTo(sibling, added));
	}

	/** Units that now lead an open assignment of the same item. */
	private Set<String> holders(AssignmentRow sibling) {
		return this.assignments.ofItem(sibling.itemId())
			.stream()
			.filter((assignment) -> assignment.state().isOpen())
			.map(AssignmentRow::leadUnit)
			.collect(Collectors.toSet());
	}

	private void requireNoHolder(Set<String> holders, String unit) {
		if (holders.contains(unit)) {
			throw new Refusal(this.organisation.unit(unit).name() + " đang có nhiệm vụ này rồi: hãy chọn đơn vị khác.");
		}
	}

	private List<String> others(String department, Set<String> holders) {
		List<String> others = this.organisation.actingUnits(department, LocalDate.now(this.clock))
			.stream()
			.map(Unit::id)
			.filter((unit) -> !holders.contains(unit))
			.toList();
		if (others.isEmpty()) {
			throw new Refusal("Mọi đơn vị đều đang có nhiệm vụ này rồi.");
		}
		return others;
	}

	/**
	 * Gives an assignment's work to another unit; the old assignment is marked as
	 * withdrawn.
	 */
	void reassign(String assignmentId, String newUnit, String reason) {
		AssignmentRow assignment = requireOtherUnit(assignmentId, newUnit);
		List<String> replacement = giveItemTo(assignment, List.of(newUnit));
		begin(this.directives.get(assignment.directiveId()), replacement);
		this.assignments.setReplacedBy(assignmentId, replacement.get(0));
		record(assignment, EventKind.REASSIGNED, this.organisation.unit(newUnit).name() + ": " + reason);
		this.assignments.setState(assignmentId, AssignmentState.WITHDRAWN);
		this.deadlines.follow(assignmentId);
	}

	/** The open assignment, when it may go to that unit. */
	AssignmentRow requireOtherUnit(String assignmentId, String newUnit) {
		AssignmentRow assignment = open(assignmentId);
		requireNoHolder(holders(assignment), newUnit);
		return assignment;
	}

	private List<String> giveItemTo(AssignmentRow assignment, List<String> units) {
		BreakdownItem item = this.breakdowns.items(assignment.directiveId())
			.stream()
			.filter((stored) -> stored.id().equals(assignment.itemId()))
			.findFirst()
			.orElseThrow()
			.item();
		List<String> ids = this.breakdowns.assign(assignment.directiveId(), assignment.department(),
				assignment.itemId(), item, units, AssignmentState.PENDING);
		for (String id : ids) {
			this.assignments.setText(id, assignment.text());
			if (assignment.currentDue() != null) {
				this.assignments.setDue(id, assignment.currentDue());
			}
		}
		return ids;
	}

	private void begin(DirectiveRow directive, List<String> ids) {
		this.directives.changeOpenAssignments(directive.id(), ids.size());
		List<AssignmentRow> pending = this.assignments.byId(ids);
		this.process.start(directive, pending);
		this.events.recordAssigned(pending, EventKind.ADDED);
	}

	/** The assignment, when it runs. */
	AssignmentRow open(String id) {
		AssignmentRow assignment = this.assignments.get(id);
		if (!assignment.state().isOpen() || assignment.processInstanceId() == null) {
			throw new Refusal("Nhiệm vụ đã khép lại hoặc chưa được giao nên không điều chỉnh được.");
		}
		return assignment;
	}

	private void record(AssignmentRow assignment, EventKind kind, @Nullable String text) {
		this.events.record(assignment.directiveId(), assignment.id(), kind, text);
	}

}
