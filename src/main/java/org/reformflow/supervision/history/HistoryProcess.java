package org.reformflow.supervision.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.reformflow.process.AsSystem;

import org.springframework.stereotype.Component;

/** Models of the engine's definitions, each version as it was deployed. */
@Component
class HistoryProcess {

	private final RepositoryService repository;

	private final AsSystem asSystem;

	HistoryProcess(RepositoryService repository, AsSystem asSystem) {
		this.repository = repository;
		this.asSystem = asSystem;
	}

	/** The BPMN of a definition; empty when there is none of this id. */
	Optional<String> xml(String definition) {
		try {
			return Optional.of(this.asSystem.call(() -> text(definition)));
		}
		catch (NullValueException ex) {
			return Optional.empty();
		}
	}

	private String text(String definition) {
		try (InputStream model = this.repository.getProcessModel(definition)) {
			return new String(model.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The engine keeps models in memory. */
	Model model(String definition) {
		BpmnModelInstance model = this.asSystem.call(() -> this.repository.getBpmnModelInstance(definition));
		Map<String, Model.Node> nodes = new LinkedHashMap<>();
		model.getModelElementsByType(FlowNode.class)
			.forEach((node) -> nodes.put(node.getId(), new Model.Node(node.getId(),
					Objects.requireNonNullElse(node.getName(), "").strip(), node.getElementType().getTypeName())));
		List<Model.Flow> flows = model.getModelElementsByType(SequenceFlow.class)
			.stream()
			.map((flow) -> new Model.Flow(flow.getId(), flow.getSource().getId(), flow.getTarget().getId()))
			.toList();
		return new Model(nodes, flows);
	}

}
