package org.reformflow.supervision.briefing;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.reformflow.process.AsSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The decision table {@code briefing-day} in force: its newest version that names a
 * weekday. Instances that wait for years follow it, too.
 */
@Component
class BriefingDayDecision {

	static final String KEY = "briefing-day";

	private static final Logger logger = LoggerFactory.getLogger(BriefingDayDecision.class);

	private static final List<String> NAMES = List.of("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy",
			"chủ nhật");

	private final RepositoryService repository;

	private final DecisionService decisions;

	private final AsSystem asSystem;

	BriefingDayDecision(RepositoryService repository, DecisionService decisions, AsSystem asSystem) {
		this.repository = repository;
		this.decisions = decisions;
		this.asSystem = asSystem;
	}

	/** The department's day of the week; Monday when no version names one. */
	DayOfWeek weekday(String department) {
		return this.asSystem.call(() -> this.repository.createDecisionDefinitionQuery()
			.decisionDefinitionKey(KEY)
			.orderByDecisionDefinitionVersion()
			.desc()
			.list()
			.stream()
			.flatMap((version) -> read(version, department).stream())
			.findFirst()
			.orElse(DayOfWeek.MONDAY));
	}

	private Optional<DayOfWeek> read(DecisionDefinition version, String department) {
		try {
			Object name = this.decisions.evaluateDecisionTableById(version.getId(), Map.of("department", department))
				.getSingleEntry();
			return parse(String.valueOf(name));
		}
		catch (ProcessEngineException ex) {
			logger.warn("Version {} of {} cannot be used: {}", version.getVersion(), KEY, ex.getMessage());
			return Optional.empty();
		}
	}

	/** Such as "Thứ hai"; empty for what is no weekday. */
	static Optional<DayOfWeek> parse(String name) {
		int index = NAMES.indexOf(Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
		return (index < 0) ? Optional.empty() : Optional.of(DayOfWeek.of(index + 1));
	}

}
