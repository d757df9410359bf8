package org.reformflow.modelling.capability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.reformflow.modelling.capability.ElementTemplate.Choice;
import org.reformflow.modelling.capability.ElementTemplate.Property;

/** Templates of business rule tasks: one for each decision table, one for a new one. */
final class DecisionTemplates {

	private static final List<Choice> RESULTS = List.of(new Choice("Một giá trị", "singleEntry"),
			new Choice("Một dòng, nhiều giá trị", "singleResult"),
			new Choice("Danh sách các giá trị", "collectEntries"), new Choice("Danh sách các dòng", "resultList"));

	private DecisionTemplates() {
	}

	static List<ElementTemplate> of(ShippedFiles shipped) {
		List<ElementTemplate> templates = new ArrayList<>();
		templates.add(template("Tra bảng quyết định", "decision",
				"Tra một bảng quyết định (.dmn) trong cùng thư mục quy trình, rồi ghi kết quả vào một biến.",
				Property.text("Mã bảng quyết định", "ID của bảng trong tệp .dmn.", "", Map.of("notEmpty", true),
						Property.attribute("camunda:decisionRef")),
				"", "singleEntry"));
		shipped.decisions()
			.forEach((decision, file) -> templates.add(template("Tra bảng: " + decision.getName(),
					"decision." + decision.getId(), description(decision, file),
					Property.fixed(decision.getId(), Property.attribute("camunda:decisionRef")),
					shipped.results().getOrDefault(decision.getId(), variable(decision.getId())), result(decision))));
		return templates;
	}

	private static ElementTemplate template(String name, String id, String description, Property decision,
			String variable, String result) {
		return ElementTemplate.of(name, id, 1, description, List.of(), "bpmn:BusinessRuleTask", true,
				List.of(decision, Property.fixed("deployment", Property.attribute("camunda:decisionRefBinding")),
						Property.fixed(true, Property.attribute("camunda:asyncBefore")),
						Property.text("Ghi kết quả vào biến", "Cổng rẽ nhánh sau đó đọc biến này.", variable,
								Map.of("notEmpty", true), Property.attribute("camunda:resultVariable")),
						Property.choice("Dạng kết quả", "Theo số dòng trúng và số cột kết quả của bảng.", result,
								RESULTS, Property.attribute("camunda:mapDecisionResult"))));
	}

	private static String description(Decision decision, String file) {
		List<String> inputs = table(decision).getInputs()
			.stream()
			.map((input) -> Objects.requireNonNull(input.getInputExpression()).getText().getTextContent())
			.toList();
		return "Bảng %s. Đầu vào: %s. Quy trình khác muốn dùng phải có bảng này trong thư mục của mình.".formatted(file,
				String.join(", ", inputs));
	}

	private static DecisionTable table(Decision decision) {
		return (DecisionTable) decision.getExpression();
	}

	private static String result(Decision decision) {
		boolean one = table(decision).getOutputs().size() == 1;
		return (table(decision).getHitPolicy() == HitPolicy.COLLECT) ? (one ? "collectEntries" : "resultList")
				: (one ? "singleEntry" : "singleResult");
	}

	/** extension-authority becomes extensionAuthority. */
	private static String variable(String id) {
		StringBuilder name = new StringBuilder();
		for (String part : id.split("-")) {
			name.append(name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
		}
		return name.toString();
	}

}
