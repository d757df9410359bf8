package org.reformflow.initiative;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.reformflow.calendar.WorkingCalendars;
import org.reformflow.initiative.application.Application;
import org.reformflow.initiative.application.ReviewProcess;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.CampaignDecision;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Person;
import org.reformflow.organisation.Role;
import org.reformflow.organisation.Unit;
import org.reformflow.process.FormView;
import org.reformflow.process.VietnameseDates;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the forms of process {@code initiative-campaign} show. Bean names are used by the
 * model.
 */
@Configuration(proxyBeanMethods = false)
class CampaignForms {

	@Bean
	FormView campaignOpenView(CampaignDecision decision, Organisation organisation, Clock clock) {
		return (task) -> {
			LocalDate today = LocalDate.now(clock);
			String department = Objects.toString(organisation.current().department(), "");
			Map<String, Object> values = new LinkedHashMap<>();
			values.put("unitOptions",
					organisation.actingUnits(department, today).stream().map(CampaignForms::option).toList());
			values.put("basisOptions", options(decision.legalBases(today)));
			values.put("criteriaOptions", options(decision.criteriaSets(today)));
			values.put("memberOptions",
					organisation.people()
						.stream()
						.filter((person) -> department.equals(person.department()))
						.map(CampaignForms::option)
						.toList());
			values.put("title", "Sáng kiến cải cách hành chính năm " + today.getYear());
			values.put("period_from", today.withDayOfYear(1).minusYears(1).toString());
			values.put("period_to", today.withDayOfYear(1).plusYears(1).minusDays(1).toString());
			usualCouncil(values, department, organisation);
			return values;
		};
	}

	/** The people who hold the council's roles, to begin with. */
	private static void usualCouncil(Map<String, Object> values, String department, Organisation organisation) {
		Map.of("chair", Role.COUNCIL_CHAIR, "vice_chair", Role.COUNCIL_VICE_CHAIR, "secretary", Role.COUNCIL_SECRETARY)
			.forEach((key, role) -> organisation.holders(department, role)
				.stream()
				.findFirst()
				.ifPresent((person) -> values.put(key, person.id())));
		values.put("members",
				organisation.holders(department, Role.COUNCIL)
					.stream()
					.map(Person::id)
					.filter((person) -> !values.containsValue(person))
					.toList());
	}

	private static Map<String, String> option(Unit unit) {
		return Map.of("value", unit.id(), "label", unit.name());
	}

	private static Map<String, String> option(Person person) {
		return Map.of("value", person.id(), "label", person.name());
	}

	private static List<Map<String, String>> options(Map<String, String> labels) {
		return labels.entrySet()
			.stream()
			.map((entry) -> Map.of("value", entry.getKey(), "label", entry.getValue()))
			.toList();
	}

	@Bean
	FormView campaignMonitorView(Campaigns campaigns, CampaignOverview overview, WorkingCalendars calendars,
			Organisation organisation, Clock clock) {
		return (task) -> standing(task, campaigns, overview, calendars, organisation, clock);
	}

	@Bean
	FormView campaignPublishView(Campaigns campaigns, CampaignOverview overview, WorkingCalendars calendars,
			Organisation organisation, Clock clock) {
		return (task) -> standing(task, campaigns, overview, calendars, organisation, clock);
	}

	private static Map<String, Object> standing(@Nullable DelegateTask task, Campaigns campaigns,
			CampaignOverview overview, WorkingCalendars calendars, Organisation organisation, Clock clock) {
		Campaign campaign = campaigns.get(ReviewProcess.CAMPAIGN_ID.in(Objects.requireNonNull(task)));
		CampaignOverview.Standing standing = overview.of(campaign);
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("campaign", head(campaign, standing, calendars));
		values.put("units", standing.units().stream().map(CampaignForms::row).toList());
		values.put("applications",
				standing.applications()
					.stream()
					.filter((application) -> application.state().counts())
					.map((application) -> row(application, standing, organisation, clock))
					.toList());
		values.put("areas",
				standing.areas()
					.stream()
					.map((area) -> Map.of("area", area.area().label(), "submitted", area.submitted(), "recognised",
							area.recognised(), "noted", area.noted(), "refused", area.refused()))
					.toList());
		return values;
	}

	private static Map<String, Object> head(Campaign campaign, CampaignOverview.Standing standing,
			WorkingCalendars calendars) {
		Map<String, Object> head = new LinkedHashMap<>();
		head.put("title", campaign.title());
		head.put("deadline", campaign.deadlineWords());
		head.put("lastDay", VietnameseDates.words(campaign.lastDay()));
		head.put("lastWorkingDay",
				VietnameseDates.words(calendars.of(campaign.department()).lastWorkingDayUpTo(campaign.lastDay())));
		head.put("quota", campaign.quota());
		head.put("met", standing.met() + "/" + standing.units().size());
		head.put("without",
				standing.without().stream().map(CampaignOverview.UnitStanding::name).collect(Collectors.joining(", ")));
		head.put("outcomes", CampaignWords.outcomes(standing));
		head.put("export", "/api/campaigns/" + campaign.id() + "/export.xlsx");
		return head;
	}

	private static Map<String, Object> row(CampaignOverview.UnitStanding unit) {
		return Map.of("unit", unit.name(), "quota", unit.quota(), "drafts", unit.drafts(), "submitted",
				unit.submitted(), "late", unit.late(), "status",
				unit.met() ? "Đủ" : (unit.submitted() == 0) ? "Chưa có" : "Còn thiếu");
	}

	private static Map<String, Object> row(Application application, CampaignOverview.Standing standing,
			Organisation organisation, Clock clock) {
		String receipt = (application.receiptNumber() != null)
				? "%02d/%d".formatted(application.receiptNumber(), application.receiptYear()) : "";
		return Map.of("receipt", receipt, "title", application.title(), "unit",
				organisation.unit(application.unit()).name(), "authors",
				String.join(", ", standing.authors().getOrDefault(application.id(), List.of())), "state",
				application.state().label() + (application.late() ? " (nộp muộn)" : ""), "submitted",
				VietnameseDates.words(application.submittedAt(), clock.getZone()));
	}

}
