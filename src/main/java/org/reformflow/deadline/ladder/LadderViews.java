package org.reformflow.deadline.ladder;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.deadline.ladder.LadderView.Came;
import org.reformflow.deadline.ladder.LadderView.Coming;
import org.reformflow.organisation.Organisation;

import org.springframework.stereotype.Component;

/** Ladders as people read them. Who may see a matter is the caller's concern. */
@Component
public class LadderViews {

	private final LadderTable ladders;

	private final StepTable steps;

	private final LadderPlanner planner;

	private final Owners owners;

	private final Recipients recipients;

	private final Organisation organisation;

	private final Clock clock;

	LadderViews(LadderTable ladders, StepTable steps, LadderPlanner planner, Owners owners, Recipients recipients,
			Organisation organisation, Clock clock) {
		this.ladders = ladders;
		this.steps = steps;
		this.planner = planner;
		this.owners = owners;
		this.recipients = recipients;
		this.organisation = organisation;
		this.clock = clock;
	}

	/**
	 * The ladders of a department's matters, whoever owns them; two statements, and one
	 * for each owner.
	 */
	public List<LadderView> of(String department, Collection<String> matterIds) {
		List<LadderRow> rows = this.ladders.ofMatters(this.owners.names(), matterIds)
			.stream()
			.filter((row) -> row.department().equals(department))
			.toList();
		Map<String, List<StepRow>> records = this.steps.ofLadders(rows.stream().map(LadderRow::id).toList())
			.stream()
			.collect(Collectors.groupingBy(StepRow::ladderId));
		Map<String, LadderOwner.Facts> facts = this.owners.facts(rows.stream().filter(LadderViews::runs).toList());
		return rows.stream()
			.map((row) -> view(row, records.getOrDefault(row.id(), List.of()), facts.get(row.id())))
			.toList();
	}

	private LadderView view(LadderRow row, List<StepRow> records, LadderOwner.@Nullable Facts facts) {
		List<Coming> coming = (facts != null) ? coming(row, records, facts) : List.of();
		return new LadderView(row.owner(), row.matterId(), row.lastDay(), row.isDated(),
				LadderView.State.valueOf(row.state().name()), coming, records.stream().map(LadderViews::came).toList());
	}

	private List<Coming> coming(LadderRow row, List<StepRow> records, LadderOwner.Facts facts) {
		List<Step> done = records.stream()
			.filter((record) -> record.round() == row.round())
			.map(StepRow::step)
			.toList();
		Map<Addressee, String> words = new EnumMap<>(Addressee.class);
		return this.planner.course(row, done)
			.pending()
			.stream()
			.flatMap((rung) -> rung.tiers()
				.stream()
				.map((tier) -> new Coming(tier.name(), rung.at().atZone(this.clock.getZone()).toOffsetDateTime(),
						tier.to()
							.stream()
							.map((to) -> words.computeIfAbsent(to, (asked) -> words(asked, row.department(), facts)))
							.toList())))
			.toList();
	}

	private String words(Addressee addressee, String department, LadderOwner.Facts facts) {
		Set<String> people = this.recipients.found(addressee, department, facts);
		return people.isEmpty() ? addressee.label() : addressee.label() + " ("
				+ people.stream().map(this.organisation::nameOf).collect(Collectors.joining(", ")) + ")";
	}

	private static Came came(StepRow record) {
		OffsetDateTime at = record.at();
		return new Came(record.name(), at, record.state().label(), record.slip(), record.answerDue(), record.answer(),
				record.commitment(), record.answeredBy(), record.answeredAt());
	}

	private static boolean runs(LadderRow row) {
		return row.state() == LadderRow.State.RUNNING;
	}

}
