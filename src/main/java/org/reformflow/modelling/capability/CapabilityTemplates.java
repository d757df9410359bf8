package org.reformflow.modelling.capability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.reformflow.modelling.capability.ElementTemplate.Choice;
import org.reformflow.modelling.capability.ElementTemplate.Property;
import org.reformflow.process.Capability;

/** Templates of service tasks: one for each delegate. */
final class CapabilityTemplates {

	private CapabilityTemplates() {
	}

	static List<ElementTemplate> of(Capabilities capabilities) {
		return capabilities.all().stream().map(CapabilityTemplates::of).toList();
	}

	private static ElementTemplate of(Offer offer) {
		Capability capability = offer.capability();
		List<Property> properties = new ArrayList<>();
		properties.add(Property.fixed("${" + offer.bean() + "}", Property.attribute("camunda:delegateExpression")));
		properties.add(Property.fixed(true, Property.attribute("camunda:asyncBefore")));
		Stream.of(capability.inputs()).map(CapabilityTemplates::input).forEach(properties::add);
		return ElementTemplate.of(capability.name(), offer.bean(), capability.version(), description(capability),
				List.of(offer.bean()), "bpmn:ServiceTask", false, properties);
	}

	private static String description(Capability capability) {
		return capability.description() + words(" Cần biến: ", capability.needs())
				+ words(" Đặt biến: ", capability.sets()) + words(" Có thể báo lỗi: ", capability.errors());
	}

	private static String words(String before, String[] names) {
		return (names.length == 0) ? "" : before + String.join(", ", names) + ".";
	}

	private static Property input(Capability.Input input) {
		Map<String, Object> constraints = input.required() ? Map.of("notEmpty", true) : Map.of();
		Map<String, Object> binding = new LinkedHashMap<>();
		binding.put("type", "camunda:inputParameter");
		binding.put("name", input.name());
		String type = (input.choices().length > 0) ? "Dropdown" : input.lines() ? "Text" : "String";
		List<Choice> choices = IntStream.range(0, input.choices().length)
			.mapToObj((index) -> new Choice(input.labels()[index], input.choices()[index]))
			.toList();
		return new Property(input.label(), input.description(), type, input.value(), choices, constraints, binding);
	}

}
