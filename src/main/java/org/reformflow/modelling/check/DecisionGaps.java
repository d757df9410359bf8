package org.reformflow.modelling.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;

/** That each case has a rule, and each rule a case of its own. */
final class DecisionGaps {

	private DecisionGaps() {
	}

	static void check(DecisionTable table, Findings findings) {
		HitPolicy policy = Objects.requireNonNullElse(table.getHitPolicy(), HitPolicy.UNIQUE);
		Map<List<String>, String> seen = new HashMap<>();
		for (Rule rule : table.getRules()) {
			List<String> whole = new ArrayList<>(DecisionTables.conditions(rule));
			if (policy == HitPolicy.COLLECT) {
				rule.getOutputEntries().forEach((entry) -> whole.add(DecisionTables.text(entry.getText())));
			}
			String earlier = seen.putIfAbsent(whole, rule.getId());
			if (earlier != null) {
				findings.error("decision-overlap", rule.getId(),
						"Dòng này trùng với dòng %s nên thừa. Hãy sửa hoặc xóa.", earlier);
			}
		}
		if (policy != HitPolicy.COLLECT && findings.isEmpty()) {
			cases(table, policy, findings);
		}
	}

	/** Goes through all cases: each has a rule, and each rule a case. */
	private static void cases(DecisionTable table, HitPolicy policy, Findings findings) {
		List<Rule> rules = List.copyOf(table.getRules());
		List<String> types = table.getInputs().stream().map(DecisionTables::type).toList();
		List<List<String>> rows = rules.stream().map(DecisionTables::conditions).toList();
		DecisionCases cases = new DecisionCases(types, rows);
		if (!cases.isCountable(rows.size())) {
			findings.warn("decision-large", table.getId(),
					"Bảng có quá nhiều trường hợp để thử hết chỗ hở và chỗ trùng. Hãy thử bằng kịch bản hoặc chia bảng.");
			return;
		}
		Set<Integer> used = new HashSet<>();
		for (List<String> values : cases.all()) {
			List<Integer> hits = IntStream.range(0, rows.size())
				.filter((row) -> DecisionCases.holds(types, rows.get(row), values))
				.boxed()
				.toList();
			String words = DecisionCases.words(table.getInputs().stream().map(DecisionTables::expression).toList(),
					values);
			if (hits.isEmpty() && cases.isNamed(values)) {
				findings.error("decision-gap", table.getId(),
						"Không dòng nào nhận trường hợp %s. Hãy thêm dòng, như dòng cuối để trống mọi điều kiện.",
						words);
				return;
			}
			if (hits.size() > 1 && policy == HitPolicy.UNIQUE) {
				findings.error("decision-overlap", rules.get(hits.get(1)).getId(),
						"Dòng này và dòng %s cùng nhận trường hợp %s. Hãy sửa điều kiện.",
						rules.get(hits.get(0)).getId(), words);
				return;
			}
			hits.stream().findFirst().ifPresent(used::add);
		}
		IntStream.range(0, rows.size())
			.filter((row) -> !used.contains(row))
			.forEach((row) -> findings.error("decision-unreachable", rules.get(row).getId(),
					"Các dòng phía trên đã nhận mọi trường hợp của dòng này. Hãy chuyển lên trên hoặc xóa."));
	}

}
