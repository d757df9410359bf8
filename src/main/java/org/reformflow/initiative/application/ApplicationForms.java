package org.reformflow.initiative.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.reformflow.directive.ReformArea;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.CampaignState;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.FormView;
import org.reformflow.process.VietnameseDates;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the forms of process {@code initiative-application} show. Bean names are used by
 * the model; {@code applicationDraftView} also by the review's step of completing what is
 * missing.
 */
@Configuration(proxyBeanMethods = false)
class ApplicationForms {

	@Bean
	FormView applicationStartView(Campaigns campaigns, Organisation organisation, Clock clock) {
		return (task) -> {
			String department = organisation.current().department();
			List<Campaign> open = (department != null) ? campaigns.ofDepartment(department)
				.stream()
				.filter((campaign) -> campaign.state() != CampaignState.PUBLISHED)
				.toList() : List.of();
			return Map.of("campaignOptions",
					open.stream().map((campaign) -> option(campaign.id(), label(campaign, clock))).toList(),
					"areaOptions", areas(open.stream().flatMap((campaign) -> campaign.areas().stream())));
		};
	}

	private static String label(Campaign campaign, Clock clock) {
		String deadline = campaign.title() + " – " + campaign.deadlineWords();
		return LocalDate.now(clock).isAfter(campaign.lastDay())
				? deadline + " (đã hết hạn: hồ sơ nộp muộn vẫn được nhận để xem xét)" : deadline;
	}

	@Bean
	FormView applicationDraftView(Applications applications, Campaigns campaigns, Organisation organisation,
			DescriptionForm descriptions, Clock clock) {
		return (task) -> {
			Application application = applications.get(id(task));
			Campaign campaign = campaigns.get(application.campaignId());
			Description description = applications.description(application.id());
			Map<String, Object> values = new LinkedHashMap<>(descriptions.values(description));
			values.put("revision", String.valueOf(application.revision()));
			values.put("application", about(application, campaign, organisation, clock));
			values.put("returnReason", returnReason(applications.history(application.id())));
			values.put("missing", (application.revision() > 0)
					? Completeness.problems(campaign, description).stream().map(SectionProblem::toString).toList()
					: List.of());
			values.put("limitation", limitation(description, campaign, clock));
			values.put("areaOptions", areas(Stream.concat(campaign.areas().stream(), Stream.of(description.area()))));
			values.put("personOptions", people(application.department(), organisation));
			values.put("kindOptions",
					Arrays.stream(Effect.Kind.values()).map((kind) -> option(kind.name(), kind.label())).toList());
			return values;
		};
	}

	@Bean
	FormView applicationConfirmView(Applications applications, Campaigns campaigns, Organisation organisation,
			Clock clock) {
		return (task) -> {
			Application application = applications.get(id(task));
			Map<String, Object> values = new LinkedHashMap<>();
			values.put("application", about(application, campaigns.get(application.campaignId()), organisation, clock));
			values.put("sections", DescriptionTexts.sections(applications.description(application.id())));
			return values;
		};
	}

	private static Map<String, Object> about(Application application, Campaign campaign, Organisation organisation,
			Clock clock) {
		Map<String, Object> about = new LinkedHashMap<>();
		about.put("title", application.title());
		about.put("campaign", campaign.title());
		about.put("deadline", campaign.deadlineWords());
		about.put("lastDay", VietnameseDates.words(campaign.lastDay()));
		about.put("isLate", LocalDate.now(clock).isAfter(campaign.lastDay()));
		about.put("conditions", Objects.requireNonNullElse(campaign.conditions(), ""));
		about.put("unit", organisation.unit(application.unit()).name());
		about.put("submitter", organisation.nameOf(application.submitter()));
		about.put("state", application.state().label());
		about.put("word", "/camunda/api/ext/initiatives/applications/" + application.id() + "/form.docx");
		return about;
	}

	/** Why it came back, while it has not been handed on again. */
	private static String returnReason(List<ApplicationEvent> history) {
		ApplicationEvent last = history.get(history.size() - 1);
		boolean returned = last.state() == ApplicationState.DRAFT || last.state() == ApplicationState.RETURNED;
		return (returned && last.words() != null) ? last.words() : "";
	}

	/** Only a warning here: the desk decides. */
	private static String limitation(Description description, Campaign campaign, Clock clock) {
		LocalDate first = description.firstAppliedOn();
		int months = campaign.rules().limitationMonths();
		return (first != null && first.plusMonths(months).isBefore(LocalDate.now(clock)))
				? "Đã quá %d tháng kể từ ngày áp dụng lần đầu (%s): hồ sơ có thể bị từ chối theo %s. Hãy kiểm tra lại ngày này."
					.formatted(months, VietnameseDates.words(first), campaign.rules().basis())
				: "";
	}

	private static List<Map<String, String>> areas(Stream<ReformArea> areas) {
		return areas.distinct().sorted().map((area) -> option(area.name(), area.label())).toList();
	}

	private static List<Map<String, String>> people(String department, Organisation organisation) {
		return organisation.people()
			.stream()
			.filter((person) -> department.equals(person.department()))
			.map((person) -> option(person.id(), person.name()))
			.toList();
	}

	private static Map<String, String> option(String value, String label) {
		return Map.of("value", value, "label", label);
	}

	private static String id(@Nullable DelegateTask task) {
		return ApplicationProcess.APPLICATION_ID.in(Objects.requireNonNull(task, "no task"));
	}

}
