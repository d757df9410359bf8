package org.reformflow.initiative;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.reformflow.directive.ReformArea;
import org.reformflow.initiative.application.ReviewProcess;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.CampaignState;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.initiative.campaign.CouncilMember;
import org.reformflow.initiative.campaign.CouncilRole;
import org.reformflow.initiative.campaign.NewCampaign;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.process.Capability;
import org.reformflow.process.DepartmentTenants;
import org.reformflow.process.Refusal;
import org.reformflow.process.SubmittedForm;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The steps of process {@code initiative-campaign}. Bean names are used by the model. */
@Configuration(proxyBeanMethods = false)
class CampaignSteps {

	@Bean
	ExecutionListener openCampaign(Campaigns campaigns, Organisation organisation, DeferredApplications deferred) {
		return (execution) -> {
			Person desk = organisation.current();
			String department = Optional.ofNullable(desk.department())
				.filter((id) -> desk.is(Role.INITIATIVE_DESK))
				.orElseThrow(() -> new Refusal("Chỉ đầu mối sáng kiến của cơ quan được phát động."));
			SubmittedForm form = new SubmittedForm(execution);
			Campaign campaign = campaigns.open(read(form, department, desk.id()));
			if (isChecked(execution, "carry_over")) {
				deferred.carryOver(campaign);
			}
			execution.setProcessBusinessKey(campaign.id());
			DepartmentTenants.DEPARTMENT.set(execution, department);
			ReviewProcess.CAMPAIGN_ID.set(execution, campaign.id());
			execution.setVariable("subject", campaign.title());
			execution.setVariable("deadlineWords", campaign.deadlineWords());
			campaigns.setProcess(campaign.id(), execution.getProcessInstanceId());
		};
	}

	private static NewCampaign read(SubmittedForm form, String department, String by) {
		return new NewCampaign(department, form.require("title", "Hãy nhập tên đợt."),
				form.list("areas").stream().map(ReformArea::valueOf).toList(),
				form.requireDate("period_from", "Hãy chọn ngày bắt đầu áp dụng."),
				form.requireDate("period_to", "Hãy chọn ngày cuối áp dụng."),
				form.require("deadline_words", "Hãy nhập thời hạn nộp."), whole(form, "quota", 1), form.list("units"),
				form.require("basis", "Hãy chọn căn cứ pháp lý."), form.text("conditions").orElse(null),
				form.require("criteria_set", "Hãy chọn bộ tiêu chí."), council(form), whole(form, "reviewers", 0),
				whole(form, "rounds", 1), isChecked(form.scope(), "same_unit_conflict"),
				isChecked(form.scope(), "drop_extremes"), by);
	}

	private static int whole(SubmittedForm form, String key, int otherwise) {
		return form.number(key).map(BigDecimal::intValue).orElse(otherwise);
	}

	private static boolean isChecked(VariableScope scope, String key) {
		return Boolean.TRUE.equals(scope.getVariable(key));
	}

	private static List<CouncilMember> council(SubmittedForm form) {
		List<CouncilMember> council = new ArrayList<>();
		add(council, form, "chair", CouncilRole.CHAIR);
		add(council, form, "vice_chair", CouncilRole.VICE_CHAIR);
		add(council, form, "secretary", CouncilRole.SECRETARY);
		form.list("members").forEach((person) -> council.add(new CouncilMember(person, CouncilRole.MEMBER)));
		add(council, form, "union", CouncilRole.UNION);
		return council;
	}

	private static void add(List<CouncilMember> council, SubmittedForm form, String key, CouncilRole role) {
		form.text(key).ifPresent((person) -> council.add(new CouncilMember(person, role)));
	}

	@Bean
	@Capability(name = "Thông báo đợt sáng kiến",
			description = "Báo cho mọi người ở đơn vị có chỉ tiêu và theo dõi việc nộp của từng đơn vị.",
			needs = "campaignId", notices = "campaign-opened")
	JavaDelegate announceCampaign(Campaigns campaigns, UnitQuotas quotas, CampaignNotices notices) {
		return (execution) -> {
			Campaign campaign = campaign(campaigns, execution);
			quotas.watch(campaign);
			notices.opened(campaign);
		};
	}

	@Bean
	TaskListener steerCampaign(Campaigns campaigns, UnitQuotas quotas, CampaignNotices notices, Clock clock) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			String id = ReviewProcess.CAMPAIGN_ID.in(task);
			switch (form.require("monitor_action", "Hãy chọn việc cần làm.")) {
				case "remind" -> notices.remind(campaigns.get(id), clock.instant().toString());
				case "extend" -> {
					String words = form.require("new_deadline", "Hãy nhập thời hạn mới.");
					String reason = form.require("extension_reason", "Hãy nêu lý do gia hạn.");
					campaigns.extend(id, words);
					task.getExecution().setVariable("deadlineWords", words);
					quotas.move(campaigns.get(id));
					notices.extended(campaigns.get(id), reason);
				}
				default -> {
				}
			}
		};
	}

	@Bean
	@Capability(name = "Khóa nhận hồ sơ sáng kiến",
			description = "Kết thúc nhận hồ sơ của đợt và báo cho đầu mối sáng kiến, thư ký Hội đồng.",
			needs = "campaignId", notices = "campaign-closed")
	JavaDelegate closeCampaign(Campaigns campaigns, CampaignNotices notices) {
		return (execution) -> {
			Campaign campaign = campaign(campaigns, execution);
			campaigns.enter(campaign.id(), CampaignState.REVIEWING);
			notices.closed(campaign);
		};
	}

	@Bean
	TaskListener publishCampaign(Campaigns campaigns, UnitQuotas quotas, CampaignNotices notices) {
		return (task) -> {
			Campaign campaign = campaigns.get(ReviewProcess.CAMPAIGN_ID.in(task));
			campaigns.enter(campaign.id(), CampaignState.PUBLISHED);
			quotas.end(campaign);
			notices.published(campaign, new SubmittedForm(task).text("publication_note").orElse(""));
		};
	}

	private static Campaign campaign(Campaigns campaigns, DelegateExecution execution) {
		return campaigns.get(ReviewProcess.CAMPAIGN_ID.in(execution));
	}

}
