package org.reformflow.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.organisation.Unit;
import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseDates;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those who supervise change of a running assignment from outside its process. Who
 * may is for the caller to decide. Two who change the same assignment at once do so one
 * after the other; what no longer fits is a {@link Refusal}.
 */
@Service
@Transactional
public class AssignmentSteering {

	private static final int FARTHEST_YEARS = 10;

	private final AssignmentTable assignments;

	private final Steering steering;

	private final AssignmentProcess process;

	private final ExtensionAuthorityDecision authority;

	private final Organisation organisation;

	private final EventLog events;

	private final Clock clock;

	AssignmentSteering(AssignmentTable assignments, Steering steering, AssignmentProcess process,
			ExtensionAuthorityDecision authority, Organisation organisation, EventLog events, Clock clock) {
		this.assignments = assignments;
		this.steering = steering;
		this.process = process;
		this.authority = authority;
		this.organisation = organisation;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * An assignment as those who steer it need to know it.
	 *
	 * @param open whether work is still owed and its process runs
	 * @param reported whether the unit has reported completion
	 * @param officer person id of who does the work, or null before it is accepted
	 */
	public record Steered(String id, String directiveId, String department, String leadUnit, String text, boolean open,
			boolean suspended, boolean reported, @Nullable LocalDate originalDue, @Nullable LocalDate currentDue,
			@Nullable String officer, @Nullable String processInstanceId) {

	}

	public Optional<Steered> find(String id) {
		return this.assignments.find(id).map(AssignmentSteering::steered);
	}

	private static Steered steered(AssignmentRow row) {
		return new Steered(row.id(), row.directiveId(), row.department(), row.leadUnit(), row.shortText(),
				row.state().isOpen() && row.processInstanceId() != null, row.suspended(), row.reportedAt() != null,
				row.originalDue(), row.currentDue(), row.officer(), row.processInstanceId());
	}

	/**
	 * Moves the deadline; the original one stays as it was. Up to how many days the
	 * office may move it is the decision {@code extension-authority}, counted from the
	 * original deadline so that steps add up.
	 * @param leader whether the leadership decides
	 */
	public void moveDeadline(String id, LocalDate newDue, String reason, boolean leader) {
		AssignmentRow assignment = inWork(id);
		if (newDue.equals(assignment.currentDue())) {
			throw new Refusal("Thời hạn mới trùng thời hạn hiện tại: hãy chọn ngày khác.");
		}
		if (newDue.isAfter(LocalDate.now(this.clock).plusYears(FARTHEST_YEARS))) {
			throw new Refusal("Thời hạn mới quá xa: hãy chọn một ngày trong %d năm tới.".formatted(FARTHEST_YEARS));
		}
		this.steering.requireNotPast(newDue);
		if (!leader && !this.authority.mayOffice(id, daysGained(assignment, newDue))) {
			throw new Refusal("Dời thời hạn đến %s vượt thẩm quyền của Văn phòng (quá số ngày hoặc số lần cho phép): "
				.formatted(VietnameseDates.words(newDue)) + "lãnh đạo Sở quyết định. Hãy trình lãnh đạo dời thời hạn.");
		}
		this.steering.adjustDeadline(id, newDue, reason);
	}

	private static long daysGained(AssignmentRow assignment, LocalDate newDue) {
		LocalDate due = Objects.requireNonNullElse(assignment.currentDue(), newDue);
		if (!newDue.isAfter(due)) {
			return 0;
		}
		LocalDate original = Objects.requireNonNullElse(assignment.originalDue(), due);
		return Math.max(ChronoUnit.DAYS.between(due, newDue), ChronoUnit.DAYS.between(original, newDue));
	}

	public void suspend(String id, String reason) {
		this.assignments.lock(id);
		this.steering.suspend(id, reason);
	}

	public void resume(String id, String reason) {
		this.assignments.lock(id);
		this.steering.resume(id, reason);
	}

	/** The units of the department that could take the assignment over. */
	public List<Unit> otherUnits(Steered assignment) {
		return this.organisation.actingUnits(assignment.department(), LocalDate.now(this.clock))
			.stream()
			.filter((unit) -> !unit.id().equals(assignment.leadUnit()))
			.toList();
	}

	/**
	 * Gives the work to another unit: its own assignment with the same text and deadline
	 * begins, the old one ends as withdrawn.
	 * @return the id of the new assignment
	 */
	public String reassign(String id, String unit, String reason) {
		AssignmentRow assignment = inWork(id);
		if (otherUnits(steered(assignment)).stream().noneMatch((other) -> other.id().equals(unit))) {
			throw new Refusal("Hãy chọn một đơn vị khác đang hoạt động của cơ quan trong danh sách.");
		}
		this.steering.reassign(id, unit, reason);
		this.process.withdraw(assignment);
		return Objects.requireNonNull(this.assignments.get(id).replacedBy());
	}

	/** Has another member of the lead unit do the work from now on. */
	public void changeOfficer(String id, String person, String reason) {
		AssignmentRow assignment = inWork(id);
		List<Person> members = this.organisation.members(assignment.leadUnit());
		if (members.stream().noneMatch((member) -> member.id().equals(person))) {
			throw new Refusal("Hãy chọn một người của đơn vị chủ trì trong danh sách.");
		}
		this.assignments.setOfficer(id, person);
		this.process.changeOfficer(assignment, person);
		this.events.record(assignment.directiveId(), id, EventKind.OFFICER_CHANGED,
				this.organisation.nameOf(person) + ": " + reason);
	}

	/** Notes in the assignment's history that people were reminded. */
	public void urged(String id, String words) {
		this.events.record(this.assignments.get(id).directiveId(), id, EventKind.URGED, words);
	}

	/** Whether a person decides as the leadership does. */
	public static boolean isLeader(Person person) {
		return person.is(Role.LEADERSHIP) || person.is(Role.DIRECTOR);
	}

	/** The assignment, held, when the unit still works on it. */
	private AssignmentRow inWork(String id) {
		this.assignments.lock(id);
		AssignmentRow assignment = this.assignments.get(id);
		if (assignment.suspended()) {
			throw new Refusal("Nhiệm vụ này đang tạm dừng: hãy cho làm tiếp trước.");
		}
		if (assignment.state().isOpen() && assignment.reportedAt() != null) {
			throw new Refusal("Đơn vị đã báo cáo hoàn thành: hãy thẩm tra, hoặc trả lại để làm lại trước.");
		}
		return this.steering.open(id);
	}

}
