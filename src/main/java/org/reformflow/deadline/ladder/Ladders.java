package org.reformflow.deadline.ladder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.reformflow.deadline.DeadlineKind;
import org.reformflow.deadline.ladder.LadderPlanner.Plan;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Watches deadlines: each has one ladder, run by process {@code deadline-escalation}. All
 * methods join the caller's transaction and take effect at once.
 */
@Service
@Transactional
public class Ladders {

	private final LadderTable ladders;

	private final StepTable steps;

	private final LadderPlanner planner;

	private final EscalationProcess process;

	private final Clock clock;

	Ladders(LadderTable ladders, StepTable steps, LadderPlanner planner, EscalationProcess process, Clock clock) {
		this.ladders = ladders;
		this.steps = steps;
		this.planner = planner;
		this.process = process;
		this.clock = clock;
	}

	/** Starts a ladder for each deadline. */
	public void watch(List<NewLadder> deadlines) {
		List<LadderRow> begun = new ArrayList<>();
		for (NewLadder deadline : deadlines) {
			begun.add(row(deadline));
		}
		List<Plan> plans = begun.stream().map(this.planner::begin).toList();
		this.ladders.insert(plans);
		this.steps.insert(plans.stream().flatMap((plan) -> plan.records().stream()).toList());
		this.ladders.setStarted(this.process.start(begun));
	}

	private LadderRow row(NewLadder deadline) {
		LocalDate today = LocalDate.now(this.clock);
		String period = (deadline.lastDay() == null) ? Periods.of(deadline.recurrence()) : null;
		LocalDate lastDay = (deadline.lastDay() != null) ? deadline.lastDay()
				: Periods.lastDay(String.valueOf(period), today);
		return new LadderRow(UUID.randomUUID().toString(), deadline.department(), deadline.owner(), deadline.matterId(),
				deadline.kind(), deadline.priority(), deadline.businessKey(), deadline.deadlineKind(),
				deadline.deadlineWords(), deadline.setOn(), lastDay, period, null, null, 1, LadderRow.State.RUNNING,
				null, null, OffsetDateTime.now(this.clock));
	}

	/**
	 * The deadline is another day now: its ladder begins anew. Without effect when the
	 * matter is not watched, or that is its deadline already.
	 */
	public void move(String owner, String matterId, LocalDate lastDay) {
		this.ladders.lock(owner, matterId)
			.filter((ladder) -> !(ladder.isDated() && ladder.lastDay().equals(lastDay)))
			.ifPresent((ladder) -> {
				this.ladders.setDeadline(ladder.id(), LocalDate.now(this.clock), null, DeadlineKind.NO_LATER_THAN);
				enter(this.planner.begin(ladder.withRound(lastDay, null)));
			});
	}

	/**
	 * Nobody is reminded until it resumes: the work is suspended, or reported as done.
	 */
	public void pause(String owner, String matterId) {
		this.ladders.lock(owner, matterId)
			.filter((ladder) -> ladder.state() == LadderRow.State.RUNNING)
			.ifPresent((ladder) -> {
				this.ladders.setState(ladder.id(), LadderRow.State.PAUSED);
				this.process.changed(ladder);
			});
	}

	/** Goes on where it would be now; tiers that came do not come again. */
	public void resume(String owner, String matterId) {
		this.ladders.lock(owner, matterId)
			.filter((ladder) -> ladder.state() == LadderRow.State.PAUSED)
			.ifPresent((ladder) -> {
				this.ladders.setState(ladder.id(), LadderRow.State.RUNNING);
				List<Step> done = this.steps.ofRound(ladder.id(), ladder.round()).stream().map(StepRow::step).toList();
				enter(this.planner.proceed(ladder.running(), done));
			});
	}

	/** The work is done, withdrawn or gone. */
	public void end(String owner, String matterId) {
		this.ladders.lock(owner, matterId).ifPresent((ladder) -> {
			this.ladders.setState(ladder.id(), LadderRow.State.ENDED);
			this.process.ended(ladder);
		});
	}

	/**
	 * Goes on after its end, where it would be now; tiers that came do not come again.
	 * @return false when the matter was never watched
	 */
	public boolean reopen(String owner, String matterId) {
		Optional<LadderRow> ended = this.ladders.lockEnded(owner, matterId);
		ended.ifPresent((ladder) -> {
			this.ladders.setState(ladder.id(), LadderRow.State.RUNNING);
			List<Step> done = this.steps.ofRound(ladder.id(), ladder.round()).stream().map(StepRow::step).toList();
			enter(this.planner.proceed(ladder.running(), done));
		});
		return ended.isPresent();
	}

	private void enter(Plan plan) {
		boolean running = plan.ladder().state() == LadderRow.State.RUNNING;
		this.steps.insert(plan.records());
		this.ladders.setCourse(plan.ladder(), running ? plan.nextAt() : null);
		if (running && !this.process.changed(plan.ladder())) {
			this.ladders.setStarted(this.process.start(List.of(plan.ladder())));
		}
	}

}
