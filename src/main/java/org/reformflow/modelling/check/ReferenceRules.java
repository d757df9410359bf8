package org.reformflow.modelling.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That what a model names inside itself is there. */
final class ReferenceRules {

	private static final Set<String> ATTRIBUTES = Set.of("id", "sourceRef", "targetRef", "attachedToRef", "default",
			"errorRef", "messageRef", "escalationRef", "signalRef", "bpmnElement");

	private static final String DRAWN = "bpmnElement";

	private ReferenceRules() {
	}

	/** Without these nothing else can be looked at. */
	static void check(ModelFile file, Findings findings) {
		dangling(file).filter((reference) -> !reference.name().equals(DRAWN))
			.forEach((reference) -> findings.errorAt(reference.line(), "reference",
					"Phần tử “%s” được nhắc đến nhưng không có trong mô hình. Hãy mở lại bằng trình vẽ, nối lại và lưu.",
					reference.value()));
	}

	/** What is drawn but not there. */
	static void drawings(ModelFile file, Findings findings) {
		dangling(file).filter((reference) -> reference.name().equals(DRAWN))
			.forEach((reference) -> findings.errorAt(reference.line(), "diagram",
					"Sơ đồ còn vẽ “%s” mà mô hình không có. Hãy mở lại bằng trình vẽ và lưu.", reference.value()));
	}

	private static Stream<XmlTexts.Attribute> dangling(ModelFile file) {
		List<XmlTexts.Attribute> all = XmlTexts.attributes(file, ATTRIBUTES);
		Set<String> ids = all.stream()
			.filter((attribute) -> attribute.name().equals("id"))
			.map(XmlTexts.Attribute::value)
			.collect(Collectors.toSet());
		return all.stream().filter((reference) -> !ids.contains(reference.value().replaceFirst("^\\w+:", "")));
	}

}
