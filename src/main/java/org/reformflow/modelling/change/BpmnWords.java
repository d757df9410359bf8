package org.reformflow.modelling.change;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Elements of one version, and what is written about them, in words. */
final class BpmnWords {

	private static final Pattern BEAN = Pattern.compile("[$#]\\{(\\w+)}|(\\w+)");

	private static final Pattern WORKING_DAYS = Pattern.compile("\\$\\{workingDays\\.after\\(department, (\\d+)\\)}");

	private static final Map<String, String> MOMENTS = Map.of("create", "khi giao", "assignment", "khi có người nhận",
			"complete", "khi hoàn thành", "delete", "khi hủy", "update", "khi cập nhật", "timeout", "khi đến hẹn",
			"start", "khi vào", "end", "khi rời", "take", "khi đi qua");

	private final BpmnModel model;

	private final CapabilityNames names;

	BpmnWords(BpmnModel model, CapabilityNames names) {
		this.model = model;
		this.names = names;
	}

	/** Such as: việc “Bổ sung hồ sơ”. */
	String subject(BpmnElement element) {
		if (element.isFlow()) {
			return "đường" + (element.label().isEmpty() ? "" : " " + quoted(element.label())) + " từ "
					+ place(element.source()) + " tới " + place(element.target());
		}
		return element.type().equals("definitions") ? Kinds.of(element.type())
				: Kinds.of(element.type()) + " " + quoted(name(element));
	}

	/**
	 * The label of an element in quotes; a gateway without one is known by what follows.
	 */
	String place(@Nullable String id) {
		BpmnElement element = this.model.find(id);
		return (element != null) ? quoted(name(element)) : quoted(String.valueOf(id));
	}

	private static String name(BpmnElement element) {
		return element.label().isEmpty() ? element.id() : element.label();
	}

	static String quoted(String text) {
		return "“" + text + "”";
	}

	/** What a facet says, as it is written when there are no better words. */
	String value(String key, Trait trait, BpmnElement element, String raw) {
		return switch (trait.shape()) {
			case PEOPLE -> PeopleWords.of(raw);
			case BEAN -> bean(raw);
			case YES_NO -> raw.equals("true") ? "có" : raw.equals("false") ? "không" : raw;
			case REFERENCE -> reference(raw);
			case DATE -> date(raw);
			case PART -> part(element.facets().parts().get(key));
			case PLAIN -> element.facets().parts().containsKey(key) ? part(element.facets().parts().get(key)) : raw;
		};
	}

	private String reference(String id) {
		BpmnElement element = this.model.find(id);
		if (element == null) {
			return id;
		}
		return element.isFlow() ? subject(element).substring("đường ".length()) : name(element);
	}

	private static String date(String raw) {
		Matcher days = WORKING_DAYS.matcher(raw);
		return days.matches() ? days.group(1) + " ngày làm việc" : raw;
	}

	private String bean(String raw) {
		Matcher bean = BEAN.matcher(raw);
		if (!bean.matches()) {
			return raw;
		}
		String name = (bean.group(1) != null) ? bean.group(1) : raw;
		String capability = this.names.of(name);
		return (capability != null) ? capability + " (" + name + ")" : name;
	}

	private String part(@Nullable Markup part) {
		if (part == null) {
			return "";
		}
		String name = part.name();
		if (name.endsWith("Listener")) {
			String event = part.attribute("event");
			return MOMENTS.getOrDefault(event, "khi " + event) + ": " + bean(Listeners.bean(part));
		}
		if (name.equals("camunda:property")) {
			return part.attribute("name").equals("form.view") ? bean(part.attribute("value")) : part.attribute("value");
		}
		if (!part.text().isEmpty() && part.children().isEmpty()) {
			return date(part.text());
		}
		return content(part);
	}

	/** Everything in a part but ids. */
	private String content(Markup part) {
		String attributes = part.attributes()
			.entrySet()
			.stream()
			.filter((entry) -> !entry.getKey().equals("id") && !entry.getKey().equals("xsi:type")
					&& !entry.getKey().equals("target") && !entry.getKey().equals("name"))
			.map((entry) -> entry.getKey().endsWith("Ref") ? reference(entry.getValue()) : entry.getValue())
			.collect(Collectors.joining(", "));
		String children = part.children().stream().map(this::part).collect(Collectors.joining(", "));
		return Stream.of(attributes, part.text(), children)
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining("; "));
	}

}
