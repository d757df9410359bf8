package org.reformflow.initiative.council;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.initiative.campaign.Criterion;
import org.reformflow.process.Actor;
import org.reformflow.process.Capability;
import org.reformflow.process.Refusal;
import org.reformflow.process.SubmittedForm;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of process {@code initiative-scoring}. Bean names are used by the model. */
@Configuration(proxyBeanMethods = false)
class ScoringSteps {

	private static final int MAX_TITLE = 250;

	@Bean
	@Capability(name = "Phân công người chấm",
			description = "Chọn thành viên Hội đồng không có xung đột lợi ích để chấm hồ sơ và báo cho họ.",
			needs = "applicationId", sets = { "subject", "assignmentText", "scoringId", "reviewersFound" },
			notices = "council-assigned")
	JavaDelegate assignReviewers(Scorings scorings, Applications applications, Campaigns campaigns,
			CouncilNotices notices) {
		return (execution) -> {
			Application application = applications.get(CouncilVariables.APPLICATION_ID.in(execution));
			String title = application.title();
			execution.setVariable("subject", campaigns.get(application.campaignId()).title());
			execution.setVariable("assignmentText",
					(title.length() > MAX_TITLE) ? title.substring(0, MAX_TITLE - 1) + "…" : title);
			String scoring = CouncilVariables.SCORING_ID.find(execution).orElseGet(() -> {
				String opened = scorings.open(application.id());
				CouncilVariables.SCORING_ID.set(execution, opened);
				return opened;
			});
			notices.assigned(scoring, application, scorings.assign(scoring));
			CouncilVariables.REVIEWERS_FOUND.set(execution, scorings.hasEnough(scoring));
		};
	}

	@Bean
	TaskListener recordAddedReviewers(Scorings scorings, Applications applications, CouncilNotices notices) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			String scoring = CouncilVariables.SCORING_ID.in(task);
			if (form.require("decision", "Hãy chọn cách làm.").equals("invite")) {
				List<String> people = form.list("people");
				scorings.invite(scoring, people);
				notices.assigned(scoring, applications.get(CouncilVariables.APPLICATION_ID.in(task)), people);
			}
			else {
				scorings.goOnWithFew(scoring, form.require("reason", "Hãy nêu lý do."));
			}
		};
	}

	@Bean
	TaskListener recordScores(Scorings scorings, Campaigns campaigns) {
		return (task) -> {
			String person = actor();
			if (!person.equals(CouncilVariables.REVIEWER.in(task))) {
				throw new Refusal("Phiếu chấm này của người khác: chỉ người được phân công mới chấm được.");
			}
			SubmittedForm form = new SubmittedForm(task);
			String scoring = CouncilVariables.SCORING_ID.in(task);
			if (form.require("decision", "Hãy chọn chấm điểm hoặc khai xung đột lợi ích.").equals("conflict")) {
				scorings.recuse(scoring, person, form.require("conflict", "Hãy nêu xung đột lợi ích."));
			}
			else {
				List<Criterion> criteria = campaigns.get(CouncilVariables.CAMPAIGN_ID.in(task)).criteria().criteria();
				scorings.score(scoring, person, scores(form.rows("scores"), criteria),
						form.text("remark").orElse(null));
			}
		};
	}

	/** Row and criterion belong together by their place: the form's rows are fixed. */
	private static List<Score> scores(List<SubmittedForm.Row> rows, List<Criterion> criteria) {
		List<Score> scores = new ArrayList<>();
		for (int i = 0; i < Math.min(rows.size(), criteria.size()); i++) {
			String code = criteria.get(i).code();
			BigDecimal points = rows.get(i).number("points").orElse(null);
			if (points != null) {
				scores.add(new Score(code, points, rows.get(i).text("remark").orElse(null)));
			}
		}
		return scores;
	}

	@Bean
	@Capability(name = "Cử người chấm thay",
			description = "Chọn thành viên khác chấm thay người đã từ chối và báo cho người đó; hết người thì để trống.",
			needs = { "applicationId", "scoringId", "reviewer" }, sets = "reviewer", notices = "council-assigned")
	JavaDelegate replaceReviewer(Scorings scorings, Applications applications, CouncilNotices notices) {
		return (execution) -> {
			String scoring = CouncilVariables.SCORING_ID.in(execution);
			String next = scorings.replace(scoring, CouncilVariables.REVIEWER.in(execution)).orElse("");
			CouncilVariables.REVIEWER.set(execution, next);
			if (!next.isEmpty()) {
				notices.assigned(scoring, applications.get(CouncilVariables.APPLICATION_ID.in(execution)),
						List.of(next));
			}
		};
	}

	@Bean
	@Capability(name = "Chốt điểm hồ sơ", description = "Kết thúc chấm điểm hồ sơ và tổng hợp các phiếu đã nộp.",
			needs = "scoringId")
	JavaDelegate closeScoring(Scorings scorings) {
		return (execution) -> scorings.close(CouncilVariables.SCORING_ID.in(execution));
	}

	private static String actor() {
		return Actor.current().orElseThrow(() -> new Refusal("Bạn chưa đăng nhập. Hãy đăng nhập rồi thử lại."));
	}

}
