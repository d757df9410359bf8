package org.reformflow.modelling.capability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.reformflow.modelling.capability.ElementTemplate.Choice;
import org.reformflow.modelling.capability.ElementTemplate.Property;

/**
 * Templates of call activities: one for each process that is called, with the variables
 * it is given; one for any other.
 */
final class CallTemplates {

	private static final String TYPE = "bpmn:CallActivity";

	private CallTemplates() {
	}

	static List<ElementTemplate> of(ShippedFiles shipped) {
		List<ElementTemplate> templates = new ArrayList<>();
		List<Choice> all = shipped.processes()
			.entrySet()
			.stream()
			.map((process) -> new Choice(process.getValue(), process.getKey()))
			.toList();
		templates.add(ElementTemplate.of("Gọi quy trình", "call", 1,
				"Chạy một quy trình khác và chờ nó kết thúc; cùng mã hồ sơ và Sở.", List.of(), TYPE, true,
				properties(Property.choice("Quy trình", "Quy trình được gọi phải tự chạy được từ mã hồ sơ và Sở.", "",
						all, Property.attribute("calledElement")), Set.of("department"))));
		shipped.calls()
			.forEach((key, variables) -> templates
				.add(ElementTemplate.of("Gọi: " + shipped.processes().get(key), "call." + key, 1,
						"Chạy quy trình “%s” và chờ nó kết thúc. Cần biến: %s.".formatted(shipped.processes().get(key),
								String.join(", ", variables)),
						List.of(key), TYPE, true,
						properties(Property.fixed(key, Property.attribute("calledElement")), variables))));
		return templates;
	}

	private static List<Property> properties(Property called, Set<String> variables) {
		List<Property> properties = new ArrayList<>();
		properties.add(called);
		properties.add(Property.fixed("#{execution.processBusinessKey}", Map.of("type", "camunda:in:businessKey")));
		variables.forEach((variable) -> properties
			.add(Property.fixed(variable, Map.of("type", "camunda:in", "target", variable))));
		return properties;
	}

}
