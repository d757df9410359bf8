package org.reformflow.initiative.application;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.reformflow.directive.ReformArea;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.CampaignState;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.process.Actor;
import org.reformflow.process.Capability;
import org.reformflow.process.Refusal;
import org.reformflow.process.SubmittedForm;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The steps of process {@code initiative-application}. Bean names are used by the model;
 * {@code recordApplicationDraft} also by the review's step of completing what is missing.
 */
@Configuration(proxyBeanMethods = false)
class ApplicationSteps {

	private static final List<String> START_FIELDS = List.of("campaign", "title", "area");

	@Bean
	ExecutionListener draftApplication(Applications applications, Campaigns campaigns, Organisation organisation,
			ApplicationProcess process) {
		return (execution) -> {
			SubmittedForm form = new SubmittedForm(execution);
			Person author = organisation.current();
			String unit = Optional.ofNullable(author.unit())
				.orElseThrow(
						() -> new Refusal("Tài khoản của bạn chưa thuộc phòng, đơn vị nào nên chưa nộp được sáng kiến. "
								+ "Hãy báo Văn phòng Sở cập nhật đơn vị của bạn."));
			Campaign campaign = campaign(campaigns, author, form.require("campaign", "Hãy chọn đợt sáng kiến."));
			ReformArea area = ReformArea.valueOf(form.require("area", "Hãy chọn nội dung cải cách."));
			if (!campaign.areas().contains(area)) {
				throw new Refusal("“" + campaign.title() + "” không nhận nội dung “" + area.label()
						+ "”. Hãy chọn nội dung khác.");
			}
			Author first = new Author(author.name(), author.id(), null, null, null, organisation.unit(unit).name(),
					null, BigDecimal.valueOf(100));
			String title = form.require("title", "Hãy nhập tên sáng kiến.").replaceAll("\\s+", " ");
			String id = applications.draft(campaign, unit, author.id(), Description.of(title, area, List.of(first)));
			execution.removeVariables(START_FIELDS);
			process.begin(execution, applications.get(id), campaign);
		};
	}

	private static Campaign campaign(Campaigns campaigns, Person author, String id) {
		Campaign campaign = campaigns.find(id)
			.filter((found) -> found.department().equals(author.department()))
			.orElseThrow(
					() -> new Refusal("Không có đợt sáng kiến này ở cơ quan của bạn. Hãy chọn lại trong danh sách."));
		if (campaign.state() == CampaignState.PUBLISHED) {
			throw new Refusal(
					"“" + campaign.title() + "” đã công bố kết quả nên không nhận thêm hồ sơ. Hãy chọn đợt đang mở.");
		}
		return campaign;
	}

	@Bean
	TaskListener recordApplicationDraft(Drafts drafts, Applications applications, DescriptionForm descriptions,
			ApplicationFacts facts, ApplicationNotices notices) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			String id = id(task);
			String outcome = form.require("draftOutcome", "Hãy chọn lưu nháp, trình hoặc bỏ bản nháp.");
			if (outcome.equals("discard")) {
				drafts.discard(id);
				return;
			}
			drafts.save(id, descriptions.read(form, applications.description(id)),
					form.text("revision").map(Integer::valueOf).orElse(null));
			Application saved = applications.get(id);
			task.getExecution().setVariable("assignmentText", ApplicationProcess.shortened(saved.title()));
			if (outcome.equals("submit")) {
				drafts.submit(id);
				if (saved.state() == ApplicationState.DRAFT) {
					notices.toConfirm(saved, confirming(facts, saved));
				}
			}
		};
	}

	private static Set<String> confirming(ApplicationFacts facts, Application application) {
		Set<String> people = facts.confirming(application);
		if (people.isEmpty()) {
			throw new Refusal("Không còn người đứng đầu hay lãnh đạo nào không phải là tác giả để xác nhận. "
					+ "Hãy kiểm tra lại danh sách tác giả ở mục A.4.");
		}
		return people;
	}

	@Bean
	TaskListener recordApplicationConfirmation(Drafts drafts) {
		return (task) -> {
			SubmittedForm form = new SubmittedForm(task);
			if (form.require("confirmation", "Hãy chọn xác nhận hoặc trả lại.").equals("confirm")) {
				drafts.confirm(id(task), Actor.current()
					.orElseThrow(() -> new Refusal("Bạn chưa đăng nhập. Hãy đăng nhập rồi thử lại.")));
			}
			else {
				drafts.giveBack(id(task), form.require("reason", "Hãy nêu lý do trả lại để tác giả sửa."));
			}
		};
	}

	/** It left the unit when the head confirmed; from here the desk has it. */
	@Bean
	@Capability(name = "Chuyển hồ sơ đến đầu mối sáng kiến",
			description = "Khởi động quy trình xét hồ sơ đã được người đứng đầu đơn vị xác nhận.",
			needs = "applicationId")
	JavaDelegate handInApplication(ReviewProcess review) {
		return (execution) -> review.start(ApplicationProcess.APPLICATION_ID.in(execution));
	}

	private static String id(DelegateTask task) {
		return ApplicationProcess.APPLICATION_ID.in(task);
	}

}
