package org.reformflow.initiative.council;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.reformflow.initiative.application.Applications;
import org.reformflow.initiative.application.DescriptionTexts;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.initiative.campaign.Campaigns;
import org.reformflow.initiative.campaign.CouncilMember;
import org.reformflow.initiative.campaign.Criterion;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.FormView;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the forms of process {@code initiative-scoring} show: never a score. Bean names
 * are used by the model.
 */
@Configuration(proxyBeanMethods = false)
class ScoringForms {

	@Bean
	FormView scoreView(ApplicationTexts texts, Applications applications, Campaigns campaigns) {
		return (task) -> {
			String application = CouncilVariables.APPLICATION_ID.in(required(task));
			Campaign campaign = campaigns.get(CouncilVariables.CAMPAIGN_ID.in(required(task)));
			return Map.of("application", texts.head(application), "sections",
					DescriptionTexts.sections(applications.description(application)), "scores",
					campaign.criteria().criteria().stream().map(ScoringForms::row).toList());
		};
	}

	private static Map<String, Object> row(Criterion criterion) {
		String name = criterion.group().equals(criterion.name()) ? criterion.name()
				: criterion.group() + ": " + criterion.name();
		return Map.of("criterion",
				"%s (0 đến %s điểm)".formatted(name, criterion.max().stripTrailingZeros().toPlainString()), "guidance",
				Objects.requireNonNullElse(criterion.guidance(), ""));
	}

	@Bean
	FormView addReviewerView(ApplicationTexts texts, Scorings scorings, Conflicts conflicts, Campaigns campaigns,
			Applications applications, Organisation organisation) {
		return (task) -> {
			String id = CouncilVariables.APPLICATION_ID.in(required(task));
			Campaign campaign = campaigns.get(CouncilVariables.CAMPAIGN_ID.in(required(task)));
			List<String> members = campaigns.members(campaign.id()).stream().map(CouncilMember::person).toList();
			List<Map<String, Object>> recused = new ArrayList<>();
			conflicts.of(campaign, applications.get(id), members)
				.forEach((person, ground) -> recused
					.add(Map.of("name", organisation.nameOf(person), "ground", ground.label())));
			Map<String, Object> values = new HashMap<>();
			values.put("application", texts.head(id));
			values.put("recused", recused);
			values.put("peopleOptions",
					scorings.invitable(CouncilVariables.SCORING_ID.in(required(task)))
						.stream()
						.map((person) -> Map.of("value", person, "label", organisation.nameOf(person)))
						.toList());
			return values;
		};
	}

	static DelegateTask required(@Nullable DelegateTask task) {
		return Objects.requireNonNull(task, "no task");
	}

}
