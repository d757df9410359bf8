package org.reformflow.modelling.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.model.bpmn.instance.ConditionExpression;

/** That conditions compare answers with those that a form offers. */
final class AnswerRules {

	private static final Pattern COMPARED = Pattern.compile("\\b([A-Za-z]+) *[!=]= *['\"]([^'\"]*)['\"]");

	private AnswerRules() {
	}

	static void check(BpmnSubject subject) {
		Map<String, Set<String>> offered = offered(subject);
		for (ConditionExpression condition : subject.all(ConditionExpression.class)) {
			Matcher compared = COMPARED.matcher(condition.getTextContent());
			while (compared.find()) {
				Set<String> values = offered.get(compared.group(1));
				if (values != null && !compared.group(2).isEmpty() && !values.contains(compared.group(2))) {
					subject.findings()
						.error("answer", BpmnSubject.place(condition.getParentElement()),
								"Không biểu mẫu nào có lựa chọn “%s” cho “%s” (có: %s). Hãy sửa điều kiện.",
								compared.group(2), compared.group(1), String.join(", ", values));
				}
			}
		}
	}

	/** Answers by routing field, of all forms of the process that have one. */
	private static Map<String, Set<String>> offered(BpmnSubject subject) {
		Map<String, Set<String>> offered = new HashMap<>();
		for (ModelFile file : subject.models().all()) {
			if (file.is("form") && file.key().equals(subject.file().key())) {
				Map<String, Set<String>> options = FormRules.options(file);
				FormRules.routingFields(file)
					.stream()
					.filter(options::containsKey)
					.forEach((field) -> offered.computeIfAbsent(field, (key) -> new HashSet<>())
						.addAll(options.get(field)));
			}
		}
		return offered;
	}

}
