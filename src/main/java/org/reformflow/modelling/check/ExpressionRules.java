package org.reformflow.modelling.check;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.jspecify.annotations.Nullable;

/**
 * That expressions can be read and only name variables, beans for models and their
 * methods.
 */
final class ExpressionRules {

	private static final Set<String> GIVEN = Set.of("execution", "task", "loopCounter", "nrOfInstances",
			"nrOfCompletedInstances", "nrOfActiveInstances", "true", "false");

	private ExpressionRules() {
	}

	static void check(BpmnSubject subject) {
		Set<String> variables = variables(subject);
		XmlTexts.expressions(subject.file())
			.forEach((each) -> expression(subject, each.place(), each.text(), variables));
	}

	/** What the process brings itself, beside what the product knows. */
	private static Set<String> variables(BpmnSubject subject) {
		Set<String> variables = new HashSet<>(subject.vocabulary().variables());
		variables.addAll(GIVEN);
		subject.all(MultiInstanceLoopCharacteristics.class)
			.forEach((loop) -> variables.add(Objects.requireNonNullElse(loop.getCamundaElementVariable(), "")));
		subject.all(BusinessRuleTask.class)
			.forEach((task) -> variables.add(Objects.requireNonNullElse(task.getCamundaResultVariable(), "")));
		subject.all(CamundaOut.class)
			.forEach((out) -> variables.add(Objects.requireNonNullElse(out.getCamundaTarget(), "")));
		Stream
			.concat(subject.all(CamundaInputParameter.class).stream().map(CamundaInputParameter::getCamundaName),
					subject.all(CamundaOutputParameter.class).stream().map(CamundaOutputParameter::getCamundaName))
			.forEach(variables::add);
		variables.addAll(subject.vocabulary().beans().variables());
		for (ModelFile file : subject.models().all()) {
			if (file.is("form") && file.key().equals(subject.file().key())) {
				variables.addAll(FormRules.routingFields(file));
			}
		}
		return variables;
	}

	private static void expression(BpmnSubject subject, @Nullable String place, String text, Set<String> variables) {
		Findings findings = subject.findings();
		Expressions.Parts parts;
		try {
			parts = Expressions.parse(text);
		}
		catch (TreeBuilderException ex) {
			findings.error("expression", place,
					"Biểu thức %s sai cú pháp hoặc dài quá %d ký tự. Hãy kiểm tra ngoặc và dấu nháy, và viết ngắn lại.",
					text.substring(0, Math.min(text.length(), 200)), Expressions.LONGEST);
			return;
		}
		parts.foreign()
			.forEach((part) -> findings.error("expression-code", place,
					"Biểu thức %s gọi “%s”, điều không được phép. Chỉ dùng biến của quy trình và dịch vụ có sẵn.", text,
					part));
		for (Expressions.Call call : parts.calls()) {
			call(findings, place, subject.vocabulary().beans(), call);
		}
		parts.names()
			.stream()
			.filter((name) -> !variables.contains(name) && !isBean(subject.vocabulary().beans(), name))
			.forEach((name) -> findings.error("expression-name", place,
					"Không có biến hay dịch vụ “%s”. Hãy kiểm tra chính tả.", name));
	}

	private static boolean isBean(Beans beans, String name) {
		return beans.has(name, Object.class);
	}

	private static void call(Findings findings, @Nullable String place, Beans beans, Expressions.Call call) {
		if (!beans.isCallable(call.bean())) {
			findings.error("expression-code", place,
					"Biểu thức gọi “%s.%s(…)”, điều không được phép. Chỉ gọi dịch vụ có sẵn cho mô hình.", call.bean(),
					call.method());
		}
		else if (!beans.hasMethod(call.bean(), call.method(), call.parameters())) {
			findings.error("expression-method", place,
					"Dịch vụ “%s” không có “%s” với %d tham số. Hãy kiểm tra chính tả và số tham số.", call.bean(),
					call.method(), call.parameters());
		}
	}

}
