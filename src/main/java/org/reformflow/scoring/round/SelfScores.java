package org.reformflow.scoring.round;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What units say about themselves. Methods join the caller's transaction. */
@Component
@Transactional
class SelfScores {

	private final Sheets sheets;

	private final UnitSteps steps;

	private final Scores scores;

	private final LineTable lines;

	private final ScoreProposals proposals;

	private final Organisation organisation;

	private final Clock clock;

	SelfScores(Sheets sheets, UnitSteps steps, Scores scores, LineTable lines, ScoreProposals proposals,
			Organisation organisation, Clock clock) {
		this.sheets = sheets;
		this.steps = steps;
		this.scores = scores;
		this.lines = lines;
		this.proposals = proposals;
		this.organisation = organisation;
		this.clock = clock;
	}

	/** Keeps what was typed. */
	void save(String round, String unit, List<LineEntry> entries, Seen seen, Person by) {
		RoundUnit held = hold(round, unit, by, UnitState.SELF_SCORING);
		seen.check(held);
		this.lines.saveDraft(round, unit, Stage.SELF, entries);
		this.steps.entered(held, UnitState.SELF_SCORING, by.id());
	}

	/**
	 * Hands the self-score to the unit's head; a head's own goes straight to the office.
	 * @return whether it went to the office
	 * @throws Refusal naming every row that is not complete
	 */
	boolean submit(String round, String unit, List<LineEntry> entries, Seen seen, Person by) {
		RoundUnit held = hold(round, unit, by, UnitState.SELF_SCORING);
		seen.check(held);
		Sheet sheet = this.sheets.of(round, unit);
		Map<String, Proposal> proposed = this.proposals.of(sheet.round(), sheet.set(), unit);
		new SelfScoreCheck(proposed).check(sheet.leaves(), entries);
		this.scores.give(sheet.round(), unit, Stage.PROPOSED, changed(sheet, proposed), by.id());
		this.scores.give(sheet.round(), unit, Stage.SELF, entries, by.id());
		this.lines.dropDraft(round, unit, Stage.SELF);
		this.steps.entered(held, UnitState.CONFIRMING, by.id());
		boolean head = isHead(unit, by);
		if (head) {
			confirm(round, unit, by);
		}
		return head;
	}

	/** ScoreProposals that are not kept as they are. */
	private static List<LineEntry> changed(Sheet sheet, Map<String, Proposal> proposed) {
		return proposed.values()
			.stream()
			.filter((proposal) -> sheet.newest(proposal.leaf(), Stage.PROPOSED)
				.filter((kept) -> kept.points() != null && kept.points().compareTo(proposal.points()) == 0
						&& proposal.words().equals(kept.reason()))
				.isEmpty())
			.map((proposal) -> LineEntry.of(proposal.leaf(), proposal.points(), proposal.words()))
			.toList();
	}

	/** The head stands for the self-score; the moment decides on late. */
	void confirm(String round, String unit, Person by) {
		RoundUnit held = this.steps.hold(round, unit, UnitState.CONFIRMING);
		if (!isHead(unit, by)) {
			throw new Refusal("Chỉ người đứng đầu đơn vị, hoặc người được giao thay, xác nhận bản tự chấm.");
		}
		LocalDate today = LocalDate.now(this.clock);
		this.steps.confirmed(held, by.id(), OffsetDateTime.now(this.clock),
				today.isAfter(this.sheets.round(round).selfDue()));
	}

	/** The head wants something changed. */
	void giveBack(String round, String unit, String reason, Person by) {
		RoundUnit held = this.steps.hold(round, unit, UnitState.CONFIRMING);
		if (!isHead(unit, by)) {
			throw new Refusal("Chỉ người đứng đầu đơn vị, hoặc người được giao thay, trả lại bản tự chấm.");
		}
		this.steps.givenBack(held, reason);
	}

	private RoundUnit hold(String round, String unit, Person by, UnitState... states) {
		requireMember(unit, by);
		return this.steps.hold(round, unit, states);
	}

	/**
	 * Lets members of a unit act for it.
	 * @throws Refusal for anybody else
	 */
	void requireMember(String unit, Person by) {
		if (!unit.equals(by.unit()) && !isHead(unit, by)) {
			throw new Refusal("Phiếu này của đơn vị khác: chỉ người của đơn vị được chấm mới điền được.");
		}
	}

	private boolean isHead(String unit, Person by) {
		return this.organisation.actingHeads(unit).stream().anyMatch((head) -> head.id().equals(by.id()));
	}

}
