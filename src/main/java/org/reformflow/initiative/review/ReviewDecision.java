package org.reformflow.initiative.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.reformflow.initiative.application.Description;
import org.reformflow.initiative.campaign.Campaign;
import org.reformflow.process.AsSystem;

import org.springframework.stereotype.Component;

/**
 * The decision tables {@code initiative-formal-check} and {@code initiative-conditions}
 * in force.
 */
@Component
class ReviewDecision {

	private static final String FORMAL = "initiative-formal-check";

	private static final String CONDITIONS = "initiative-conditions";

	private final DecisionService decisions;

	private final AsSystem asSystem;

	ReviewDecision(DecisionService decisions, AsSystem asSystem) {
		this.decisions = decisions;
		this.asSystem = asSystem;
	}

	/** What is missing, in the order of the table. */
	List<Finding> findings(Description form, Campaign campaign) {
		return rows(FORMAL, facts(new FormalFacts(form, campaign))).stream()
			.map((row) -> new Finding(Boolean.TRUE.equals(row.get("required")), String.valueOf(row.get("text"))))
			.toList();
	}

	private static VariableMap facts(FormalFacts facts) {
		return Variables.createVariables()
			.putValue("title", facts.hasTitle())
			.putValue("authors", facts.authors())
			.putValue("shares", facts.shares().doubleValue())
			.putValue("known", facts.hasKnownSolution())
			.putValue("solutions", facts.solutions())
			.putValue("novelty", facts.hasNovelty())
			.putValue("applicability", facts.hasApplicability())
			.putValue("effects", facts.effects())
			.putValue("figures", facts.effectsWithFigures())
			.putValue("commitment", facts.hasCommitment())
			.putValue("period", facts.period())
			.putValue("area", facts.isOfCalledArea())
			.putValue("firstApplied", facts.hasFirstApplication())
			.putValue("investor", facts.hasInvestor());
	}

	/** What the findings on the conditions lead to. */
	Proposal proposal(Conditions found) {
		Map<String, Object> row = rows(CONDITIONS,
				Variables.createVariables()
					.putValue("exclusion", found.exclusion())
					.putValue("inTime", found.countsInTime())
					.putValue("firstHere", found.firstHere())
					.putValue("benefit", found.benefit())
					.putValue("approval", found.approval())
					.putValue("lawful", found.lawful())
					.putValue("clearEffect", found.clearEffect()))
			.stream()
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(CONDITIONS + " has no row for " + found));
		return new Proposal(Proposal.Kind.valueOf(String.valueOf(row.get("proposal")).toUpperCase(Locale.ROOT)),
				String.valueOf(row.get("reason")));
	}

	private List<Map<String, Object>> rows(String table, VariableMap inputs) {
		return this.asSystem
			.call(() -> this.decisions.evaluateDecisionTableByKey(table).variables(inputs).evaluate().getResultList());
	}

}
