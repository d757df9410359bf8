package org.reformflow.scoring.round;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.process.FormView;
import org.reformflow.process.Refusal;
import org.reformflow.process.VietnameseDates;
import org.reformflow.scoring.criteria.CriteriaSets;
import org.reformflow.scoring.criteria.Criterion;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the forms of process {@code scoring-reopening} show. Bean names are used by the
 * model.
 */
@Configuration(proxyBeanMethods = false)
class ReopeningForms {

	@Bean
	FormView reopeningAskView(RoundTable rounds, RoundUnitTable units, CriteriaSets sets, Organisation organisation) {
		return (task) -> {
			Person chief = organisation.current();
			if (!chief.is(Role.CHIEF_OF_OFFICE)) {
				throw new Refusal("Chỉ Chánh Văn phòng của cơ quan đề nghị mở lại điểm.");
			}
			List<ScoringRound> locked = rounds.locked(Objects.toString(chief.department(), ""));
			Map<String, String> leaves = new LinkedHashMap<>();
			Map<String, String> scored = new LinkedHashMap<>();
			locked.stream()
				.map(ScoringRound::setId)
				.distinct()
				.flatMap((set) -> sets.get(set).leaves().stream())
				.forEach((leaf) -> leaves.putIfAbsent(leaf.code(), ScoreWords.full(leaf)));
			units.ofRounds(locked.stream().map(ScoringRound::id).toList())
				.forEach((unit) -> scored.put(unit, organisation.unit(unit).name()));
			Map<String, Object> values = new LinkedHashMap<>();
			values.put("roundOptions",
					locked.stream()
						.map((round) -> option(round.id(),
								"%s (%d, %s)".formatted(round.title(), round.year(), round.state().label())))
						.toList());
			values.put("unitOptions", options(scored));
			values.put("leafOptions", options(leaves));
			return values;
		};
	}

	@Bean
	FormView reopeningView(Reopenings reopenings, Sheets sheets, RoundFormParts parts, Organisation organisation,
			Clock clock) {
		return (task) -> {
			Reopening reopening = reopenings.get(UnitScoringProcess.REOPENING_ID.in(Objects.requireNonNull(task)));
			Sheet sheet = sheets.of(reopening.roundId(), reopening.unit());
			Map<String, Object> values = new LinkedHashMap<>();
			values.put("round", parts.head(sheet.round(), sheet.set()));
			values.put("reopening",
					Map.of("unit", parts.name(reopening.unit()), "askedBy", organisation.nameOf(reopening.askedBy()),
							"askedAt", VietnameseDates.words(reopening.askedAt(), clock.getZone()), "reason",
							reopening.reason(), "note", Objects.requireNonNullElse(reopening.decisionNote(), "")));
			values.put("rows", reopening.leaves().stream().map((code) -> row(sheet, sheet.set().get(code))).toList());
			return values;
		};
	}

	private static Map<String, Object> row(Sheet sheet, Criterion leaf) {
		Map<String, Object> row = SheetFormParts.row(leaf);
		sheet.newest(leaf.code(), Stage::counts)
			.map(LineScore::points)
			.ifPresent((points) -> row.put("current", points));
		return row;
	}

	private static List<Map<String, String>> options(Map<String, String> labels) {
		return labels.entrySet().stream().map((entry) -> option(entry.getKey(), entry.getValue())).toList();
	}

	private static Map<String, String> option(String value, String label) {
		return Map.of("value", value, "label", label);
	}

}
