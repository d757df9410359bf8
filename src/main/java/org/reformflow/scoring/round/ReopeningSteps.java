package org.reformflow.scoring.round;

import java.util.List;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.Capability;
import org.reformflow.process.DepartmentTenants;
import org.reformflow.process.Refusal;
import org.reformflow.process.SubmittedForm;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of process {@code scoring-reopening}. Bean names are used by the model. */
@Configuration(proxyBeanMethods = false)
class ReopeningSteps {

	@Bean
	ExecutionListener askReopening(Reopenings reopenings, Sheets sheets, Organisation organisation) {
		return (execution) -> {
			SubmittedForm form = new SubmittedForm(execution);
			List<String> leaves = form.list("leaves");
			if (leaves.isEmpty()) {
				throw new Refusal("Hãy chọn ít nhất một tiêu chí cần mở lại.");
			}
			Reopening asked = reopenings.ask(form.require("round", "Hãy chọn đợt chấm điểm."),
					form.require("unit_chosen", "Hãy chọn đơn vị."), leaves,
					form.require("reason", "Hãy nêu lý do mở lại điểm."), organisation.current());
			ScoringRound round = sheets.round(asked.roundId());
			execution.setProcessBusinessKey(round.id());
			DepartmentTenants.DEPARTMENT.set(execution, round.department());
			UnitScoringProcess.ROUND_ID.set(execution, round.id());
			UnitScoringProcess.UNIT.set(execution, asked.unit());
			UnitScoringProcess.REOPENING_ID.set(execution, asked.id());
			execution.setVariable("subject", round.title());
			execution.setVariable("assignmentText", organisation.unit(asked.unit()).name());
		};
	}

	@Bean
	TaskListener decideReopening(Reopenings reopenings, Sheets sheets, ScoringNotices notices,
			Organisation organisation) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			String id = UnitScoringProcess.REOPENING_ID.in(task);
			boolean allowed = form.require("reopenDecision", "Hãy chọn cho mở lại hoặc không.").equals("allow");
			String note = allowed ? form.text("note").orElse(null)
					: form.require("note", "Hãy nêu lý do không cho mở lại.");
			reopenings.decide(id, allowed, note, organisation.current().id());
			if (!allowed) {
				notices.refused(sheets.round(UnitScoringProcess.ROUND_ID.in(task)), reopenings.get(id));
			}
		};
	}

	@Bean
	TaskListener recordRescore(Reopenings reopenings, Sheets sheets, Organisation organisation) {
		return (task) -> {
			Reopening reopening = reopenings.get(UnitScoringProcess.REOPENING_ID.in(task));
			Sheet sheet = sheets.of(reopening.roundId(), reopening.unit());
			reopenings.rescore(reopening.id(), ScoringRows.read(new SubmittedForm(task),
					reopening.leaves().stream().map(sheet.set()::get).toList()), organisation.current());
		};
	}

	@Bean
	@Capability(name = "Xếp hạng lại sau khi mở lại điểm",
			description = "Xếp hạng lại và báo cho những đơn vị đổi hạng; chỉ làm khi kỳ chấm đã công bố.",
			needs = { "roundId", "reopeningId" }, notices = "scoring-reranked")
	JavaDelegate republishScores(ScorePublications publications, Reopenings reopenings, Sheets sheets,
			ScoringNotices notices) {
		return (execution) -> {
			ScoringRound round = sheets.round(UnitScoringProcess.ROUND_ID.in(execution));
			if (round.isPublished()) {
				String id = UnitScoringProcess.REOPENING_ID.in(execution);
				List<UnitResult> before = publications.results(round);
				List<UnitResult> after = publications.publish(round.id());
				reopenings.published(id, round.publication() + 1);
				notices.ranksChanged(sheets.round(round.id()), reopenings.get(id), before, after);
			}
		};
	}

}
