package org.reformflow.modelling.check;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelException;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.instance.Incoming;
import org.camunda.bpm.model.bpmn.impl.instance.Outgoing;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.ModelParseException;

/** All rules for models, decisions and forms. */
public class ModelRules {

	private static final int MOST_NODES = 300;

	private static final List<Consumer<BpmnSubject>> BPMN = List.of(ProcessRules::check, LabelRules::check,
			FlowRules::check, LoopRules::check, ShapeRules::check, StepRules::check, TaskRules::check,
			CapabilityRules::check, EventRules::check, ExpressionRules::check, AnswerRules::check,
			AnswersKeptRules::check);

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
		Map<String, Findings> findings = new TreeMap<>();
		models.all().forEach((file) -> findings.put(file.path(), new Findings(file)));
		List<ModelFile> readable = new ArrayList<>();
		for (ModelFile file : models.all()) {
			if (isReadable(file, found(findings, file))) {
				readable.add(file);
			}
		}
		ModelSet sound = new ModelSet(readable, models.processes());
		readable.forEach((file) -> check(file, sound, installed, found(findings, file)));
		bundle(files, readable, findings);
		return findings.values().stream().flatMap((each) -> each.all().stream()).sorted().toList();
	}

	private static Findings found(Map<String, Findings> findings, ModelFile file) {
		return Objects.requireNonNull(findings.get(file.path()));
	}

	/** Whether other parsers may see it. */
	private static boolean isReadable(ModelFile file, Findings findings) {
		EncodingRules.check(file, findings);
		if (findings.isEmpty() && (file.is("bpmn") || file.is("dmn"))) {
			XmlRules.check(file, findings);
		}
		if (findings.isEmpty() && file.is("bpmn")) {
			ReferenceRules.check(file, findings);
		}
		return findings.isEmpty();
	}

	private void bundle(List<ModelFile> files, List<ModelFile> readable, Map<String, Findings> findings) {
		BundleRules.once(files, findings);
		BundleRules.decisions(readable.stream().filter((file) -> file.is("dmn")).toList(), this.vocabulary.decisions(),
				findings);
		Set<String> named = BundleRules.named(readable.stream().filter((file) -> file.is("bpmn")).toList());
		readable.stream()
			.filter((file) -> file.is("form") || file.is("dmn"))
			.forEach((file) -> BundleRules.used(file, named, this.vocabulary, found(findings, file)));
	}

	private void check(ModelFile file, ModelSet models, Installed installed, Findings findings) {
		if (file.is("form")) {
			FormRules.check(file, models, this.vocabulary, findings);
		}
		else if (file.is("dmn")) {
			DecisionRules.check(file, this.vocabulary, findings);
		}
		else if (file.is("bpmn")) {
			process(file, models, installed, findings);
		}
		else if (file.name().equals("scenarios")) {
			ScenarioRules.check(file, models, this.vocabulary, findings);
		}
		else if (file.name().equals("migrations")) {
			MigrationRules.check(file, models, findings);
		}
	}

	private void process(ModelFile file, ModelSet models, Installed installed, Findings findings) {
		Optional<BpmnModelInstance> model = readable(file);
		if (model.isEmpty()) {
			findings.error("bpmn", null, "Tệp không theo đúng quy cách BPMN 2.0. Hãy mở lại bằng trình vẽ và lưu.");
			return;
		}
		ReferenceRules.drawings(file, findings);
		BpmnSubject subject = new BpmnSubject(file, model.get(), new Drawing(model.get()), models, this.vocabulary,
				findings);
		if (subject.all(FlowNode.class).size() > MOST_NODES) {
			findings.error("process-size", null,
					"Quy trình có hơn %d phần tử. Hãy tách thành các quy trình con được gọi.", MOST_NODES);
			return;
		}
		BPMN.forEach((rules) -> rules.accept(subject));
		VersionRules.check(subject, installed.inForce());
		ScenarioRules.require(file, models, findings);
	}

	/** A model, if it is one. */
	static Optional<BpmnModelInstance> readable(ModelFile file) {
		try {
			return Optional.of(read(file));
		}
		catch (BpmnModelException | ModelParseException ex) {
			return Optional.empty();
		}
	}

	/** The version tag of a process; empty without one. */
	static String tag(BpmnModelInstance model) {
		return model.getModelElementsByType(Process.class)
			.stream()
			.map(Process::getCamundaVersionTag)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse("");
	}

	static BpmnModelInstance read(ModelFile file) {
		BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
		connect(model);
		return model;
	}

	/**
	 * As the engine does it: by sources and targets, whatever the nodes say of their
	 * flows.
	 */
	private static void connect(BpmnModelInstance model) {
		for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
			List.copyOf(node.getChildElementsByType(Incoming.class)).forEach(node::removeChildElement);
			List.copyOf(node.getChildElementsByType(Outgoing.class)).forEach(node::removeChildElement);
		}
		for (SequenceFlow flow : model.getModelElementsByType(SequenceFlow.class)) {
			flow.getSource().getOutgoing().add(flow);
			flow.getTarget().getIncoming().add(flow);
		}
	}

	/**
	 * Lets the names that the shipped models use be known: the code was written with
	 * them.
	 */
	static void learn(Vocabulary vocabulary, List<ModelFile> shipped) {
		for (ModelFile file : shipped) {
			if (file.is("form")) {
				vocabulary.fields().put(file.name(), FormRules.writable(file));
				vocabulary.formNames().addAll(FillRules.learn(file));
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
		XmlTexts.expressions(file)
			.forEach((each) -> vocabulary.variables().addAll(Expressions.parse(each.text()).names()));
		for (CamundaProperty property : model.getModelElementsByType(CamundaProperty.class)) {
			if ("deadline.kind".equals(property.getCamundaName())) {
				vocabulary.ladders().add(property.getCamundaValue());
			}
		}
	}

}
