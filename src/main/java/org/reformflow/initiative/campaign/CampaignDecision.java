package org.reformflow.initiative.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.reformflow.process.AsSystem;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Component;

/** The decision tables from which a campaign takes its criteria and its legal basis. */
@Component
public class CampaignDecision {

	private static final String SETS = "initiative-criteria-sets";

	private static final String CRITERIA = "initiative-criteria";

	private static final String BASES = "initiative-legal-basis";

	private final DecisionService decisions;

	private final AsSystem asSystem;

	CampaignDecision(DecisionService decisions, AsSystem asSystem) {
		this.decisions = decisions;
		this.asSystem = asSystem;
	}

	/** The sets that a campaign opened on a day may use: labels by code. */
	public Map<String, String> criteriaSets(LocalDate openedOn) {
		return labels(rows(SETS, openedOn), "set");
	}

	/** The legal bases in force on a day: labels by code. */
	public Map<String, String> legalBases(LocalDate openedOn) {
		return labels(rows(BASES, openedOn), "basis");
	}

	private static Map<String, String> labels(List<Map<String, Object>> rows, String code) {
		Map<String, String> labels = new LinkedHashMap<>();
		rows.forEach((row) -> labels.put(text(row, code), text(row, "label")));
		return labels;
	}

	/**
	 * A set of criteria.
	 * @throws Refusal when there is none of this code, or the table contradicts itself
	 */
	public CriteriaSet criteria(String set, LocalDate openedOn) {
		Map<String, Object> head = row(SETS, "set", set, openedOn);
		List<Criterion> criteria = rows(CRITERIA, openedOn).stream()
			.filter((row) -> set.equals(row.get("set")))
			.map((row) -> new Criterion(text(row, "code"), text(row, "group"), text(row, "name"),
					(String) row.get("guidance"), number(row, "max"), number(row, "weight"),
					Optional.ofNullable(row.get("groupMinimum")).map(CampaignDecision::decimal).orElse(null)))
			.toList();
		CriteriaSet found = new CriteriaSet(text(head, "label"), criteria, number(head, "passMark"),
				Boolean.TRUE.equals(head.get("zeroFails")));
		CriteriaCheck.problem(found).ifPresent((problem) -> {
			throw unusable(CRITERIA, "bộ “" + set + "” " + problem);
		});
		return found;
	}

	/**
	 * What a legal basis sets.
	 * @throws Refusal when there is none of this code, or its majority is below two
	 * thirds
	 */
	public ReviewRules rules(String basis, LocalDate openedOn) {
		Map<String, Object> row = row(BASES, "basis", basis, openedOn);
		try {
			return new ReviewRules(text(row, "label"), whole(row, "formalMonths"), whole(row, "completionMonths"),
					whole(row, "answerMonths"), whole(row, "limitationMonths"), whole(row, "appealDays"),
					whole(row, "majorityNumerator"), whole(row, "majorityDenominator"));
		}
		catch (IllegalArgumentException ex) {
			throw unusable(BASES, "căn cứ “" + basis + "” đặt tỷ lệ đồng ý thấp hơn hai phần ba hoặc quá 100 %");
		}
	}

	private Map<String, Object> row(String table, String key, String code, LocalDate openedOn) {
		return rows(table, openedOn).stream()
			.filter((row) -> code.equals(row.get(key)))
			.findFirst()
			.orElseThrow(() -> unusable(table, "không có dòng “" + code + "”"));
	}

	private List<Map<String, Object>> rows(String table, LocalDate openedOn) {
		return this.asSystem.call(() -> this.decisions.evaluateDecisionTableByKey(table)
			.variables(Variables.createVariables().putValue("openedOn", dmnDate(openedOn)))
			.evaluate()
			.getResultList());
	}

	private static java.util.Date dmnDate(LocalDate day) {
		return java.sql.Timestamp.valueOf(day.atStartOfDay());
	}

	private static String text(Map<String, Object> row, String name) {
		return Objects.toString(row.get(name), "").strip();
	}

	private static BigDecimal number(Map<String, Object> row, String name) {
		return decimal(row.get(name));
	}

	private static BigDecimal decimal(@Nullable Object value) {
		return (value != null) ? new BigDecimal(value.toString()) : BigDecimal.ZERO;
	}

	private static int whole(Map<String, Object> row, String name) {
		return decimal(row.get(name)).intValue();
	}

	private static Refusal unusable(String table, String problem) {
		return new Refusal("Bảng quyết định %s: %s. Hãy chọn mục khác hoặc nhờ chuyên gia phân tích sửa bảng."
			.formatted(table, problem));
	}

}
