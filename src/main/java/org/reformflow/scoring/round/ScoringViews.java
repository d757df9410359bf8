package org.reformflow.scoring.round;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.evidence.EvidenceFiles;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Unit;
import org.reformflow.scoring.criteria.CriteriaSet;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows rounds to a reader: as many statements for each round, however many units. */
@Component
@Transactional(readOnly = true)
class ScoringViews {

	private final RoundTable rounds;

	private final Sheets sheets;

	private final ScorePublications publications;

	private final Reopenings reopenings;

	private final EvidenceFiles evidence;

	private final Organisation organisation;

	private final ScoringAccess access;

	ScoringViews(RoundTable rounds, Sheets sheets, ScorePublications publications, Reopenings reopenings,
			EvidenceFiles evidence, Organisation organisation, ScoringAccess access) {
		this.rounds = rounds;
		this.sheets = sheets;
		this.publications = publications;
		this.reopenings = reopenings;
		this.evidence = evidence;
		this.organisation = organisation;
		this.access = access;
	}

	/**
	 * The rounds of a year, newest first.
	 * @param unit of which single scores are wanted; null for all
	 * @param lines whether single scores are wanted at all
	 */
	ScoringView of(Person reader, String department, int year, @Nullable String unit, boolean lines) {
		return new ScoringView(year, this.rounds.years(department),
				this.rounds.ofYear(department, year)
					.stream()
					.map((round) -> view(reader, round, unit, lines))
					.filter((round) -> !round.units().isEmpty())
					.sorted(Comparator.comparing(ScoringView.RoundView::selfDue).reversed())
					.toList());
	}

	private ScoringView.RoundView view(Person reader, ScoringRound round, @Nullable String unit, boolean lines) {
		List<Sheet> all = this.sheets.ofRound(round);
		CriteriaSet set = all.get(0).set();
		boolean seesAll = this.access.seesAll(reader);
		return new ScoringView.RoundView(round.id(), round.title(), round.year(), round.setCode(), set.name(),
				set.version(), round.state(), round.state().label(), round.selfDue(), round.appraisalDue(),
				round.plannedEnd(), round.lockedAt(), round.publishedAt(), round.publication(),
				(int) all.stream().filter((sheet) -> sheet.unit().state() == UnitState.APPRAISED).count(), all.size(),
				units(reader, round, all, unit, lines),
				(seesAll || round.isPublished()) ? reopenings(round, set, seesAll) : List.of());
	}

	private List<ScoringView.UnitView> units(Person reader, ScoringRound round, List<Sheet> all, @Nullable String unit,
			boolean lines) {
		EvidenceNames files = EvidenceNames
			.of(lines ? this.evidence.ofMatter(round.department(), round.id()) : List.of());
		Map<String, UnitResult> results = this.publications.results(round)
			.stream()
			.collect(Collectors.toMap(UnitResult::unit, Function.identity()));
		return all.stream()
			.filter((sheet) -> open(reader, sheet) || round.isPublished())
			.map((sheet) -> new SheetView(sheet, files, this.organisation::nameOf).unit(
					name(round, sheet.unit().unit()), results.get(sheet.unit().unit()), open(reader, sheet),
					lines && (unit == null || unit.equals(sheet.unit().unit()))))
			.sorted(Comparator.comparing(ScoringView.UnitView::place, Comparator.nullsLast(Comparator.naturalOrder()))
				.thenComparing(ScoringView.UnitView::name))
			.toList();
	}

	private boolean open(Person reader, Sheet sheet) {
		return this.access.seesAll(reader) || this.access.belongs(reader, sheet.unit().unit());
	}

	private List<ScoringView.ReopeningView> reopenings(ScoringRound round, CriteriaSet set, boolean seesAll) {
		return this.reopenings.ofRound(round.id())
			.stream()
			.filter((reopening) -> seesAll || reopening.publication() != null)
			.map((reopening) -> new ScoringView.ReopeningView(reopening.unit(), name(round, reopening.unit()),
					reopening.leaves().stream().map((leaf) -> ScoreWords.brief(set.get(leaf))).toList(),
					reopening.reason(), reopening.state().name(), reopening.state().label(),
					this.organisation.nameOf(reopening.askedBy()), reopening.askedAt(), person(reopening.decidedBy()),
					reopening.decidedAt(), reopening.decisionNote(), person(reopening.scoredBy()),
					reopening.publication()))
			.toList();
	}

	private @Nullable String person(@Nullable String id) {
		return (id != null) ? this.organisation.nameOf(id) : null;
	}

	private String name(ScoringRound round, String unit) {
		return this.organisation.findUnit(round.department(), unit).map(Unit::name).orElse(unit);
	}

}
