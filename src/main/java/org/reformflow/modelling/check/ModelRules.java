package org.reformflow.modelling.check;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelException;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.xml.ModelParseException;
import org.camunda.bpm.model.xml.instance.DomElement;

/** All rules for models, decisions and forms. */
public class ModelRules {

	private final Vocabulary vocabulary;

	/**
	 * @param vocabulary what models may refer to
	 */
	ModelRules(Vocabulary vocabulary) {
		this.vocabulary = vocabulary;
	}

	/**
	 * Checks files together.
	 * @return what was found, by file and line; empty when all is well
	 */
	public List<Finding> check(List<ModelFile> files) {
		return check(files, Installed.NOTHING);
	}

	/**
	 * Checks files together, and against what is installed.
	 * @return what was found, by file and line; empty when all is well
	 */
	public List<Finding> check(List<ModelFile> files, Installed installed) {
		ModelSet models = new ModelSet(files, installed.processes());
		List<Finding> found = new ArrayList<>();
		for (ModelFile file : models.all()) {
			Findings findings = new Findings(file);
			check(file, models, findings);
			found.addAll(findings.all());
		}
		return found.stream().sorted().toList();
	}

	private void check(ModelFile file, ModelSet models, Findings findings) {
		if (file.is("yaml")) {
			return;
		}
		if (file.is("form")) {
			FormRules.check(file, models, this.vocabulary, findings);
			return;
		}
		XmlRules.check(file, findings);
		if (!findings.isEmpty()) {
			return;
		}
		if (file.is("dmn")) {
			DecisionRules.check(file, this.vocabulary, findings);
		}
		else {
			process(file, models, findings);
		}
	}

	private void process(ModelFile file, ModelSet models, Findings findings) {
		BpmnModelInstance model;
		try {
			model = read(file);
		}
		catch (BpmnModelException | ModelParseException ex) {
			findings.error("bpmn", null, "Tệp không theo đúng quy cách BPMN 2.0. Hãy mở lại bằng trình vẽ và lưu.");
			return;
		}
		BpmnSubject subject = new BpmnSubject(file, model, models, this.vocabulary, findings);
		ProcessRules.check(subject);
		LabelRules.check(subject);
		FlowRules.check(subject);
		TaskRules.check(subject);
		EventRules.check(subject);
		ExpressionRules.check(subject);
		AnswerRules.check(subject);
	}

	private static BpmnModelInstance read(ModelFile file) {
		return Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
	}

	/**
	 * Lets the names that the shipped models use be known: the code was written with
	 * them.
	 */
	static void learn(Vocabulary vocabulary, List<ModelFile> shipped) {
		for (ModelFile file : shipped) {
			if (file.is("form")) {
				vocabulary.fields().put(file.name(), FormRules.writable(file));
			}
			else if (file.is("dmn")) {
				DecisionRules.learn(file, vocabulary);
			}
			else if (file.is("bpmn")) {
				learn(vocabulary, file);
			}
		}
	}

	private static void learn(Vocabulary vocabulary, ModelFile file) {
		BpmnModelInstance model = read(file);
		vocabulary.processes().add(file.key());
		for (MessageEventDefinition message : model.getModelElementsByType(MessageEventDefinition.class)) {
			if (!(((EventDefinition) message).getParentElement() instanceof ThrowEvent)) {
				vocabulary.messages().add(message.getMessage().getName());
			}
		}
		names(vocabulary, model.getDocument().getRootElement());
	}

	private static void names(Vocabulary vocabulary, DomElement element) {
		ExpressionRules.expressions(element)
			.forEach((expression) -> vocabulary.variables().addAll(Expressions.parse(expression).names()));
		String kind = element.getAttribute("value");
		if ("deadline.kind".equals(element.getAttribute("name")) && kind != null) {
			vocabulary.ladders().add(kind);
		}
		element.getChildElements().forEach((child) -> names(vocabulary, child));
	}

}
