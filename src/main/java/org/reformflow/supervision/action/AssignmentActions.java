package org.reformflow.supervision.action;

import java.time.LocalDate;

import org.reformflow.directive.AssignmentSteering;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseDates;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes a running assignment and notes who did so and why. */
@Component
@Transactional
class AssignmentActions {

	private final AssignmentSteering assignments;

	private final Organisation organisation;

	private final ActionLog log;

	AssignmentActions(AssignmentSteering assignments, Organisation organisation, ActionLog log) {
		this.assignments = assignments;
		this.organisation = organisation;
		this.log = log;
	}

	String moveDeadline(Acting.Actor actor, Matter matter, LocalDate due, String reason) {
		String id = assignment(matter);
		String before = this.assignments.find(id)
			.map(AssignmentSteering.Steered::currentDue)
			.map(VietnameseDates::words)
			.orElse("không thời hạn");
		this.assignments.moveDeadline(id, due, reason, AssignmentSteering.isLeader(actor.person()));
		return done(actor, ActionKind.MOVE_DEADLINE, matter, reason,
				"Đã dời thời hạn: %s → %s. Thời hạn ban đầu vẫn được giữ; các bước nhắc việc theo thời hạn mới."
					.formatted(before, VietnameseDates.words(due)));
	}

	String suspend(Acting.Actor actor, Matter matter, String reason) {
		this.assignments.suspend(assignment(matter), reason);
		return done(actor, ActionKind.SUSPEND, matter, reason,
				"Đã tạm dừng nhiệm vụ: đơn vị chưa phải làm, các bước nhắc việc ngừng lại.");
	}

	String resume(Acting.Actor actor, Matter matter, String reason) {
		this.assignments.resume(assignment(matter), reason);
		return done(actor, ActionKind.RESUME, matter, reason,
				"Đã cho làm tiếp: việc trở lại danh sách của đơn vị, các bước nhắc việc chạy tiếp.");
	}

	String reassign(Acting.Actor actor, Matter matter, String unit, String reason) {
		this.assignments.reassign(assignment(matter), unit, reason);
		return done(actor, ActionKind.REASSIGN_UNIT, matter, reason,
				"Đã chuyển nhiệm vụ cho %s: đơn vị mới nhận việc với cùng nội dung và thời hạn; nhiệm vụ cũ khép lại."
					.formatted(this.organisation.unit(unit).name()));
	}

	private static String assignment(Matter matter) {
		if (matter.assignment() == null) {
			throw new Refusal(
					"Chỉ làm được với quy trình thực hiện nhiệm vụ. Hãy mở quy trình của nhiệm vụ cần xử lý.");
		}
		return matter.assignment();
	}

	private String done(Acting.Actor actor, ActionKind kind, Matter matter, String reason, String words) {
		this.log.record(actor, kind, matter.target(null), reason, words);
		return words;
	}

}
