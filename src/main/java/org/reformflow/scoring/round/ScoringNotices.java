package org.reformflow.scoring.round;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.reformflow.notification.Notice;
import org.reformflow.notification.Notifications;
import org.reformflow.notification.TemplateValues;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.organisation.Unit;
import org.reformflow.process.VietnameseDates;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells people about a round. */
@Component
class ScoringNotices {

	private static final int LINES = 10;

	private final Notifications notifications;

	private final Organisation organisation;

	private final Sheets sheets;

	ScoringNotices(Notifications notifications, Organisation organisation, Sheets sheets) {
		this.notifications = notifications;
		this.organisation = organisation;
		this.sheets = sheets;
	}

	/** Everybody in the units learns that they score themselves. */
	void opened(ScoringRound round, List<RoundUnit> units) {
		units.forEach((unit) -> send(round, "scoring-opened", unit.unit(), unit.unit(),
				Map.of("lastDay", round.selfDue()), members(unit.unit())));
	}

	void remind(ScoringRound round, List<RoundUnit> units, String moment) {
		units.forEach((unit) -> send(round, "scoring-remind", moment + "-" + unit.unit(), unit.unit(),
				Map.of("lastDay",
						Objects.requireNonNullElse((unit.state() == UnitState.EXPLAINING) ? unit.explainDue() : null,
								round.selfDue()),
						"words", unit.state().label()),
				ids(this.organisation.actingHeads(unit.unit()).stream())));
	}

	void extended(ScoringRound round, String reason) {
		Set<String> people = this.sheets.ofRound(round)
			.stream()
			.flatMap((sheet) -> members(sheet.unit().unit()).stream())
			.collect(Collectors.toSet());
		send(round, "scoring-extended", round.selfDue() + "-" + round.appraisalDue(), "",
				Map.of("lastDay", round.selfDue(), "words", reason), people);
	}

	/** The planned time is over and units are not appraised yet. */
	void late(ScoringRound round) {
		String waiting = this.sheets.ofRound(round)
			.stream()
			.filter((sheet) -> sheet.unit().state() != UnitState.APPRAISED)
			.map((sheet) -> name(round, sheet.unit().unit()) + ": " + sheet.unit().state().label())
			.collect(Collectors.joining("\n"));
		send(round, "scoring-late", round.plannedEnd().toString(), "",
				Map.of("lastDay", round.plannedEnd(), "words", waiting), holders(round, Role.OFFICE));
	}

	/** Points of a unit were changed: it may explain. */
	void changed(Sheet sheet) {
		String words = sheet.changed()
			.stream()
			.map((leaf) -> "%s: %s → %s".formatted(ScoreWords.brief(leaf), ScoreWords.points(sheet.claimed(leaf)),
					ScoreWords.points(sheet.points(leaf, Stage.APPRAISED))))
			.limit(LINES)
			.collect(Collectors.joining("\n"));
		send(sheet.round(), "scoring-changed", sheet.unit().unit(), sheet.unit().unit(),
				Map.of("lastDay", Objects.requireNonNull(sheet.unit().explainDue()), "words", words),
				members(sheet.unit().unit()));
	}

	void appraised(Sheet sheet) {
		send(sheet.round(), "scoring-appraised", sheet.unit().unit(), sheet.unit().unit(),
				Map.of("total", ScoreWords.points(sheet.tally().total()), "words",
						Objects.requireNonNull(sheet.unit().ending()).label()),
				members(sheet.unit().unit()));
	}

	/** The director does not publish yet. */
	void returned(ScoringRound round) {
		send(round, "scoring-returned", UUID.randomUUID().toString(), "",
				Map.of("words", Objects.requireNonNullElse(round.returnReason(), "")),
				holders(round, Role.CHIEF_OF_OFFICE));
	}

	/** Each unit learns its rank, and where it lost most. */
	void published(ScoringRound round, List<UnitResult> results) {
		Map<String, Sheet> sheets = this.sheets.ofRound(round)
			.stream()
			.collect(Collectors.toMap((sheet) -> sheet.unit().unit(), Function.identity()));
		results.forEach((result) -> send(round, "scoring-published", result.unit(), result.unit(),
				values(result, results.size(), lost(Objects.requireNonNull(sheets.get(result.unit())))),
				members(result.unit())));
	}

	private static String lost(Sheet sheet) {
		return sheet.tally()
			.lost()
			.stream()
			.limit(LINES)
			.map((line) -> "%s: mất %s điểm".formatted(ScoreWords.brief(line.criterion()),
					ScoreWords.points(line.lost())))
			.collect(Collectors.joining("\n"));
	}

	private static Map<String, Object> values(UnitResult result, int units, String words) {
		String before = (result.previousPlace() != null)
				? "%s điểm, hạng %d".formatted(ScoreWords.points(result.previousTotal()), result.previousPlace()) : "";
		return Map.of("total", ScoreWords.points(result.total()), "place", result.place() + "/" + units, "group",
				Objects.requireNonNullElse(result.group(), "chưa xếp nhóm"), "before", before, "words", words);
	}

	void refused(ScoringRound round, Reopening reopening) {
		send(round, "scoring-reopen-refused", reopening.id(), reopening.unit(),
				Map.of("words", Objects.requireNonNullElse(reopening.decisionNote(), "")),
				holders(round, Role.CHIEF_OF_OFFICE));
	}

	/** The unit that was scored anew, and all whose rank is another one now. */
	void ranksChanged(ScoringRound round, Reopening reopening, List<UnitResult> before, List<UnitResult> after) {
		Map<String, UnitResult> was = before.stream().collect(Collectors.toMap(UnitResult::unit, Function.identity()));
		for (UnitResult result : after) {
			UnitResult old = Objects.requireNonNull(was.get(result.unit()));
			if (old.place() != result.place() || result.unit().equals(reopening.unit())) {
				Map<String, Object> values = new LinkedHashMap<>(values(result, after.size(), reopening.reason()));
				values.put("before", "%s điểm, hạng %d".formatted(ScoreWords.points(old.total()), old.place()));
				values.put("other", name(round, reopening.unit()));
				send(round, "scoring-reranked", reopening.id() + "-" + result.unit(), result.unit(), values,
						members(result.unit()));
			}
		}
	}

	private void send(ScoringRound round, String template, String occasion, String unit, Map<String, Object> values,
			Set<String> recipients) {
		Map<String, Object> all = new LinkedHashMap<>();
		Templates.NAMES.forEach((name) -> all.put(name, ""));
		all.put("title", round.title());
		all.put("year", round.year());
		all.put("unit", unit.isEmpty() ? "" : name(round, unit));
		values.forEach(
				(name, value) -> all.put(name, (value instanceof LocalDate day) ? VietnameseDates.words(day) : value));
		this.notifications.send(new Notice("%s-%s-%s".formatted(template, round.id(), occasion), round.department(),
				template, all, recipients, false, round.id()));
	}

	private String name(ScoringRound round, String unit) {
		return this.organisation.findUnit(round.department(), unit).map(Unit::name).orElse(unit);
	}

	private Set<String> members(String unit) {
		return ids(this.organisation.members(unit).stream());
	}

	private Set<String> holders(ScoringRound round, Role role) {
		return ids(this.organisation.holders(round.department(), role).stream());
	}

	private static Set<String> ids(Stream<Person> people) {
		return people.map(Person::id).collect(Collectors.toSet());
	}

	@Configuration(proxyBeanMethods = false)
	static class Templates {

		static final Set<String> NAMES = Set.of("title", "year", "unit", "lastDay", "words", "total", "place", "group",
				"before", "other");

		@Bean
		TemplateValues scoringTemplateValues() {
			return new TemplateValues("scoring-", NAMES);
		}

	}

}
