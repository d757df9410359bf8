package org.reformflow.deadline.ladder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.reformflow.calendar.WorkingCalendar;
import org.reformflow.deadline.ladder.LadderPlanner.Plan;
import org.reformflow.deadline.ladder.Tier.OnAnswer;
import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseDates;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the tiers that are due and the answers to them. Of several tiers that are due
 * together only the highest comes; the others are recorded as missed.
 */
@Service
@Transactional
class Escalation {

	private final LadderTable ladders;

	private final StepTable steps;

	private final LadderPlanner planner;

	private final Owners owners;

	private final Recipients recipients;

	private final LadderNotices notices;

	private final SlipNumbers slips;

	private final TierActions actions;

	private final Clock clock;

	Escalation(LadderTable ladders, StepTable steps, LadderPlanner planner, Owners owners, Recipients recipients,
			LadderNotices notices, SlipNumbers slips, TierActions actions, Clock clock) {
		this.ladders = ladders;
		this.steps = steps;
		this.planner = planner;
		this.owners = owners;
		this.recipients = recipients;
		this.notices = notices;
		this.slips = slips;
		this.actions = actions;
		this.clock = clock;
	}

	/**
	 * Takes what is due of a ladder.
	 * @return the record that asks for an answer, if one does
	 */
	Optional<StepRow> climb(String ladderId) {
		LadderRow ladder = this.ladders.lock(ladderId);
		Optional<LadderOwner.Facts> facts = this.owners.facts(ladder);
		if (ladder.state() != LadderRow.State.RUNNING || facts.isEmpty()) {
			this.ladders.setCourse(ladder, null);
			return Optional.empty();
		}
		List<Step> done = done(ladder);
		List<Rung> due = this.planner.course(ladder, done).due(this.clock.instant());
		List<StepRow> records = new ArrayList<>();
		if (!due.isEmpty()) {
			Rung highest = due.get(due.size() - 1);
			records.addAll(this.planner.records(ladder, due.subList(0, due.size() - 1), Step.State.MISSED,
					highest.tiers().get(0).code()));
			highest.tiers().forEach((tier) -> records.add(record(ladder, highest, tier, facts.get())));
			this.steps.insert(records);
		}
		proceed(ladder, done, records);
		TierAction.Matter matter = new TierAction.Matter(ladder.department(), ladder.owner(), ladder.matterId(),
				ladder.businessKey(), ladder.lastDay(), facts.get());
		due.stream().flatMap((rung) -> rung.tiers().stream()).forEach((tier) -> this.actions.take(tier, matter));
		records.stream()
			.filter((record) -> record.state() == Step.State.FIRED)
			.forEach((record) -> announce(ladder, record, due.get(due.size() - 1), facts.get()));
		return records.stream().filter((record) -> record.answerBy() != null).findFirst();
	}

	private StepRow record(LadderRow ladder, Rung rung, Tier tier, LadderOwner.Facts facts) {
		LocalDate today = LocalDate.now(this.clock);
		boolean asks = tier.answerBy() != null;
		Set<String> people = this.recipients.people(tier.to(), ladder.department(), facts);
		return new StepRow(UUID.randomUUID().toString(), ladder.id(), ladder.round(), tier.code(), tier.name(),
				tier.offset(), Step.State.FIRED, moment(rung.at()), moment(this.clock.instant()), null,
				String.join(",", people),
				Tier.SLIP.equals(tier.action()) ? this.slips.next(ladder.department(), today.getYear()) : null,
				Tier.MEETING.equals(tier.action()), asks ? String.valueOf(tier.answerBy()) : null,
				asks ? this.planner.calendar(ladder).plusWorkingDays(today, tier.answerDays()) : null, tier.waits(),
				asks ? tier.onAnswer() : null, asks ? tier.resetWithin() : null, null, null, null, null);
	}

	private void announce(LadderRow ladder, StepRow record, Rung rung, LadderOwner.Facts facts) {
		Tier tier = rung.tiers()
			.stream()
			.filter((candidate) -> candidate.code().equals(record.tier()))
			.findFirst()
			.orElseThrow();
		this.notices.send(ladder, record, tier, facts);
		this.owners.of(ladder)
			.escalated(ladder.matterId(), (record.slip() != null) ? tier.name() + " số " + record.slip() : tier.name());
	}

	/**
	 * Records the answer to a tier and does to the next tier what the table says.
	 * @param commitment the day by which the work will be done
	 * @throws Refusal when a commitment is missing, past or too far off
	 */
	Optional<LadderRow> answer(String stepId, String answer, @Nullable LocalDate commitment, String by) {
		StepRow step = this.steps.get(stepId);
		LadderRow ladder = this.ladders.lock(step.ladderId());
		if (step.onAnswer() == OnAnswer.RESET) {
			requireNear(commitment, step, ladder);
		}
		this.steps.setAnswer(stepId, answer, commitment, by);
		this.owners.of(ladder)
			.escalated(ladder.matterId(), "Trả lời: " + answer
					+ ((commitment != null) ? " (cam kết xong ngày " + VietnameseDates.words(commitment) + ")" : ""));
		if (ladder.state() != LadderRow.State.RUNNING || ladder.round() != step.round()) {
			return Optional.empty();
		}
		List<Step> done = done(ladder);
		List<Rung> pending = this.planner.course(ladder, done).pending();
		if (pending.isEmpty()) {
			return Optional.empty();
		}
		List<StepRow> stopped = List.of();
		if (step.onAnswer() == OnAnswer.STOP) {
			stopped = this.planner.records(ladder, pending.subList(0, 1), Step.State.STOPPED, step.tier());
			this.steps.insert(stopped);
		}
		if (step.onAnswer() == OnAnswer.RESET && commitment != null) {
			ladder = ladder.withReset(new Reset(commitment, pending.get(0).offset()));
		}
		proceed(ladder, done, stopped);
		return Optional.of(this.ladders.get(ladder.id()));
	}

	private void requireNear(@Nullable LocalDate commitment, StepRow step, LadderRow ladder) {
		if (commitment == null) {
			throw new Refusal("Hãy chọn ngày cam kết hoàn thành.");
		}
		LocalDate today = LocalDate.now(this.clock);
		WorkingCalendar calendar = this.planner.calendar(ladder);
		LocalDate latest = calendar.plusWorkingDays(today, Optional.ofNullable(step.resetWithin()).orElse(1));
		if (commitment.isBefore(today) || commitment.isAfter(latest)) {
			throw new Refusal("Ngày cam kết phải từ hôm nay đến hết ngày %s. Nếu cần lâu hơn, hãy xin gia hạn."
				.formatted(VietnameseDates.words(latest)));
		}
	}

	private void proceed(LadderRow ladder, List<Step> done, List<StepRow> records) {
		List<Step> all = new ArrayList<>(done);
		records.forEach((record) -> all.add(record.step()));
		Plan plan = this.planner.proceed(ladder, all);
		this.steps.insert(plan.records());
		this.ladders.setCourse(plan.ladder(), plan.nextAt());
	}

	private List<Step> done(LadderRow ladder) {
		return this.steps.ofRound(ladder.id(), ladder.round()).stream().map(StepRow::step).toList();
	}

	private OffsetDateTime moment(Instant instant) {
		return instant.atZone(this.clock.getZone()).toOffsetDateTime();
	}

}
