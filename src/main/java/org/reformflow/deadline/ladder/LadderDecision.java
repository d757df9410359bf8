package org.reformflow.deadline.ladder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.reformflow.process.AsSystem;
import org.reformflow.process.TransactionValues;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The decision table {@code deadline-ladder} in force: its newest version that can be
 * used. A version is evaluated once for each combination of inputs; which one is the
 * newest is asked once in a transaction.
 */
@Component
class LadderDecision {

	static final String KEY = "deadline-ladder";

	private static final Logger logger = LoggerFactory.getLogger(LadderDecision.class);

	private final RepositoryService repository;

	private final DecisionService decisions;

	private final AsSystem asSystem;

	private final TierActions actions;

	private final Map<Inputs, Optional<List<Tier>>> tiers = new ConcurrentHashMap<>();

	private final TransactionValues<String, Integer> newest = new TransactionValues<>();

	LadderDecision(RepositoryService repository, DecisionService decisions, AsSystem asSystem, TierActions actions) {
		this.repository = repository;
		this.decisions = decisions;
		this.asSystem = asSystem;
		this.actions = actions;
	}

	/**
	 * The tiers, lowest first; none when no row fits.
	 * @param dated whether there is a deadline
	 */
	List<Tier> tiers(String kind, String priority, boolean dated) {
		return this.asSystem.call(() -> {
			for (int version = this.newest.get(KEY, this::newest); version > 0; version--) {
				Optional<List<Tier>> found = this.tiers.computeIfAbsent(new Inputs(version, kind, priority, dated),
						this::read);
				if (found.isPresent()) {
					return found.get();
				}
			}
			throw new IllegalStateException("No version of " + KEY + " can be used");
		});
	}

	private int newest(String key) {
		return this.repository.createDecisionDefinitionQuery()
			.decisionDefinitionKey(key)
			.latestVersion()
			.singleResult()
			.getVersion();
	}

	/** Empty for a version that is missing or cannot be used. */
	private Optional<List<Tier>> read(Inputs inputs) {
		try {
			List<Tier> read = LadderRules.read(this.decisions.evaluateDecisionTableByKey(KEY)
				.version(inputs.version())
				.variables(Map.of("kind", inputs.kind(), "priority", inputs.priority(), "dated", inputs.dated()))
				.evaluate()
				.getResultList());
			this.actions.check(read);
			return Optional.of(read);
		}
		catch (ProcessEngineException | LadderTableException ex) {
			logger.error(
					"Bảng leo thang {} phiên bản {} không dùng được cho loại {}, mức {}: {}. "
							+ "Phiên bản trước còn hiệu lực; hãy sửa bảng rồi triển khai lại.",
					KEY, inputs.version(), inputs.kind(), inputs.priority(), ex.getMessage());
			return Optional.empty();
		}
	}

	private record Inputs(int version, String kind, String priority, boolean dated) {

	}

}
