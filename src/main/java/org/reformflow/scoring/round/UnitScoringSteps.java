package org.reformflow.scoring.round;

import java.math.BigDecimal;
import java.util.List;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.process.Capability;
import org.reformflow.process.ProcessVariable;
import org.reformflow.process.SubmittedForm;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of process {@code unit-self-score}. Bean names are used by the model. */
@Configuration(proxyBeanMethods = false)
class UnitScoringSteps {

	private static final ProcessVariable<String> SELF_OUTCOME = ProcessVariable.string("selfOutcome");

	private static final ProcessVariable<String> APPRAISAL_OUTCOME = ProcessVariable.string("appraisalOutcome");

	@Bean
	TaskListener recordSelfScore(SelfScores scores, Sheets sheets, Organisation organisation) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			String round = UnitScoringProcess.ROUND_ID.in(task);
			String unit = UnitScoringProcess.UNIT.in(task);
			List<LineEntry> entries = ScoringRows.read(form, sheets.of(round, unit).leaves());
			Person by = organisation.current();
			if (isDraft(form)) {
				scores.save(round, unit, entries, seen(form), by);
				SELF_OUTCOME.set(task.getExecution(), "draft");
			}
			else {
				boolean handedIn = scores.submit(round, unit, entries, seen(form), by);
				SELF_OUTCOME.set(task.getExecution(), handedIn ? "confirmed" : "submitted");
			}
		};
	}

	@Bean
	TaskListener confirmSelfScore(SelfScores scores, Organisation organisation) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			String round = UnitScoringProcess.ROUND_ID.in(task);
			String unit = UnitScoringProcess.UNIT.in(task);
			if (form.require("confirmDecision", "Hãy chọn xác nhận hoặc trả lại.").equals("confirm")) {
				scores.confirm(round, unit, organisation.current());
			}
			else {
				scores.giveBack(round, unit, form.require("reason", "Hãy nêu lý do trả lại."), organisation.current());
			}
		};
	}

	@Bean
	TaskListener recordAppraisal(Appraisals appraisals, Sheets sheets, ScoringNotices notices,
			Organisation organisation) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			String round = UnitScoringProcess.ROUND_ID.in(task);
			String unit = UnitScoringProcess.UNIT.in(task);
			List<LineEntry> entries = ScoringRows.read(form, sheets.of(round, unit).leaves());
			Person by = organisation.current();
			if (isDraft(form)) {
				appraisals.save(round, unit, entries, seen(form), by);
				APPRAISAL_OUTCOME.set(task.getExecution(), "draft");
				return;
			}
			boolean changed = appraisals.appraise(round, unit, entries, seen(form), by);
			APPRAISAL_OUTCOME.set(task.getExecution(), changed ? "changed" : "unchanged");
			if (changed) {
				notices.changed(sheets.of(round, unit));
			}
		};
	}

	@Bean
	TaskListener recordScoreExplanation(Appraisals appraisals, Sheets sheets, Organisation organisation) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			String round = UnitScoringProcess.ROUND_ID.in(task);
			String unit = UnitScoringProcess.UNIT.in(task);
			if (form.require("explainDecision", "Hãy chọn chấp nhận hoặc giải trình.").equals("explain")) {
				appraisals.explain(round, unit, ScoringRows.explained(form, sheets.of(round, unit)),
						organisation.current());
			}
			else {
				appraisals.accept(round, unit, organisation.current());
			}
		};
	}

	@Bean
	TaskListener recordReappraisal(Appraisals appraisals, Sheets sheets, Organisation organisation) {
		return (task) -> {
			String round = UnitScoringProcess.ROUND_ID.in(task);
			String unit = UnitScoringProcess.UNIT.in(task);
			appraisals.reappraise(round, unit,
					ScoringRows.read(new SubmittedForm(task), sheets.of(round, unit).contested()),
					organisation.current());
		};
	}

	@Bean
	@Capability(name = "Chốt điểm của đơn vị",
			description = "Chốt điểm đã thẩm định của đơn vị và báo cho đơn vị; khi mọi đơn vị đã chốt thì kỳ chấm được đi tiếp.",
			needs = { "roundId", "unit" }, notices = "scoring-appraised")
	JavaDelegate closeScoredUnit(Appraisals appraisals, RoundTable rounds, RoundUnitTable units, Sheets sheets,
			UnitScoringProcess process, ScoringNotices notices) {
		return (execution) -> {
			String round = UnitScoringProcess.ROUND_ID.in(execution);
			String unit = UnitScoringProcess.UNIT.in(execution);
			rounds.lock(round);
			appraisals.close(round, unit);
			notices.appraised(sheets.of(round, unit));
			if (units.countOpen(round) == 0) {
				process.allAppraised(sheets.round(round));
			}
		};
	}

	private static boolean isDraft(SubmittedForm form) {
		return form.require("decision", "Hãy chọn lưu nháp hoặc gửi.").equals("draft");
	}

	private static Seen seen(SubmittedForm form) {
		return new Seen(form.number("version").map(BigDecimal::intValue).orElse(-1));
	}

}
