package org.reformflow.directive;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.FormView;
import org.reformflow.process.VietnameseDates;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the forms of process {@code assignment} show. Bean names are used by the model.
 */
@Configuration(proxyBeanMethods = false)
class AssignmentForms {

	@Bean
	FormView assignmentView(AssignmentSummary summary) {
		return (task) -> summary.of(assignmentId(task));
	}

	@Bean
	FormView obstacleView(AssignmentSummary summary, Obstacles obstacles, Organisation organisation, Clock clock) {
		return (task) -> {
			Map<String, Object> values = summary.of(assignmentId(task));
			Obstacles.Obstacle obstacle = obstacles.get(AssignmentProcess.OBSTACLE_ID.in(Objects.requireNonNull(task)));
			values.put("obstacle",
					Map.of("text", obstacle.text(), "by", organisation.nameOf(obstacle.raisedBy()), "at",
							VietnameseDates.words(obstacle.raisedAt(), clock.getZone()), "opinion",
							DirectiveForms.text(obstacle.opinion())));
			return values;
		};
	}

	@Bean
	FormView extensionView(AssignmentSummary summary, Extensions extensions, Organisation organisation, Clock clock) {
		return (task) -> {
			Map<String, Object> values = summary.of(assignmentId(task));
			Extensions.Extension extension = extensions
				.get(AssignmentProcess.EXTENSION_ID.in(Objects.requireNonNull(task)));
			values.put("extension",
					Map.of("reason", extension.reason(), "by", organisation.nameOf(extension.askedBy()), "at",
							VietnameseDates.words(extension.askedAt(), clock.getZone()), "previousDue",
							VietnameseDates.words(extension.previousDue()), "newDue",
							VietnameseDates.words(extension.newDue())));
			return values;
		};
	}

	private static String assignmentId(@Nullable DelegateTask task) {
		return AssignmentProcess.ASSIGNMENT_ID.in(Objects.requireNonNull(task, "no task"));
	}

}
