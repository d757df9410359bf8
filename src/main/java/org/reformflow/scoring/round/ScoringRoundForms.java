package org.reformflow.scoring.round;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.process.FormView;
import org.reformflow.process.Refusal;
import org.reformflow.scoring.criteria.CriteriaSets;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the forms of process {@code unit-scoring} show. Bean names are used by the model.
 */
@Configuration(proxyBeanMethods = false)
class ScoringRoundForms {

	private static final int EXPLAIN_DAYS = 5;

	@Bean
	FormView scoringOpenView(CriteriaSets sets, Organisation organisation, WorkingCalendars calendars, Clock clock) {
		return (task) -> {
			LocalDate today = LocalDate.now(clock);
			Person officer = organisation.current();
			String department = Objects.toString(officer.department(), "");
			if (!officer.is(Role.OFFICE)) {
				throw new Refusal("Chỉ Văn phòng của cơ quan mở đợt chấm điểm.");
			}
			Map<String, Object> values = new LinkedHashMap<>();
			values.put("setOptions",
					sets.all(department)
						.stream()
						.map((set) -> Map.of("value", set.id(), "label",
								"%s (phiên bản %d)".formatted(set.name(), set.version())))
						.toList());
			values.put("unitOptions",
					organisation.actingUnits(department, today)
						.stream()
						.map((unit) -> Map.of("value", unit.id(), "label", unit.name()))
						.toList());
			values.put("title", "Chấm điểm cải cách hành chính năm " + today.getYear());
			values.put("year", today.getYear());
			values.put("self_due", calendars.of(department).plusWorkingDays(today, 10).toString());
			values.put("appraisal_due", calendars.of(department).plusWorkingDays(today, 20).toString());
			values.put("explain_days", EXPLAIN_DAYS);
			return values;
		};
	}

	@Bean
	FormView scoringMonitorView(Sheets sheets, CriteriaSets sets, RoundFormParts parts) {
		return (task) -> {
			ScoringRound round = round(sheets, task);
			List<Sheet> all = sheets.ofRound(round);
			Map<String, Object> head = parts.head(round, sets.get(round.setId()));
			long done = all.stream().filter((sheet) -> sheet.unit().state() == UnitState.APPRAISED).count();
			head.put("done", "%d/%d".formatted(done, all.size()));
			Map<String, Object> values = new LinkedHashMap<>();
			values.put("round", head);
			values.put("units", parts.units(all));
			values.put("surveys", parts.surveys(all));
			values.put("new_self_due", round.selfDue().toString());
			values.put("new_appraisal_due", round.appraisalDue().toString());
			parts.putSurveyOptions(values, all);
			return values;
		};
	}

	@Bean
	FormView scoringLockView(Sheets sheets, CriteriaSets sets, RoundFormParts parts) {
		return (task) -> {
			ScoringRound round = round(sheets, task);
			List<Sheet> all = sheets.ofRound(round);
			Map<String, Object> values = standing(round, all, sets, parts);
			values.put("surveys", parts.surveys(all));
			parts.putSurveyOptions(values, all);
			return values;
		};
	}

	@Bean
	FormView scoringApproveView(Sheets sheets, CriteriaSets sets, RoundFormParts parts) {
		return (task) -> {
			ScoringRound round = round(sheets, task);
			return standing(round, sheets.ofRound(round), sets, parts);
		};
	}

	private static Map<String, Object> standing(ScoringRound round, List<Sheet> all, CriteriaSets sets,
			RoundFormParts parts) {
		Map<String, Object> head = parts.head(round, sets.get(round.setId()));
		head.put("missing", parts.withoutSurvey(all));
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("round", head);
		values.put("ranks", parts.ranks(round, all));
		values.put("differences", parts.differences(all));
		return values;
	}

	private static ScoringRound round(Sheets sheets, @Nullable DelegateTask task) {
		return sheets.round(UnitScoringProcess.ROUND_ID.in(Objects.requireNonNull(task)));
	}

}
