package org.reformflow.modelling.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** That no case goes in circles without ever waiting, and no token waits for ever. */
final class LoopRules {

	private LoopRules() {
	}

	static void check(BpmnSubject subject) {
		subject.levels().values().forEach((nodes) -> {
			loops(subject, nodes);
			if (TokenPlace.arePlayable(nodes)) {
				tokens(subject, new TokenGame(TokenPlace.of(nodes)).play());
			}
		});
	}

	private static void loops(BpmnSubject subject, List<FlowNode> nodes) {
		Set<FlowNode> told = new HashSet<>();
		for (FlowNode node : nodes) {
			Set<FlowNode> loop = loop(node);
			if (!loop.isEmpty() && told.addAll(loop) && !comesToAnEnd(subject, loop)) {
				subject.findings()
					.error("endless", node.getId(),
							"Vòng lặp không có bước nào dừng lại chờ và không bước nào đổi điều kiện thoát, nên chạy mãi. Hãy"
									+ " thêm bước chờ (người, hẹn giờ, thông điệp) hoặc bỏ đường quay lại.");
			}
		}
	}

	/**
	 * The nodes that lead from a node back to it without waiting; none if nothing does.
	 */
	private static Set<FlowNode> loop(FlowNode node) {
		Set<FlowNode> reached = goesOn(node) ? reached(node) : Set.of();
		return reached.contains(node)
				? reached.stream().filter((other) -> reached(other).contains(node)).collect(Collectors.toSet())
				: Set.of();
	}

	/** A step inside does something that a condition inside looks at. */
	private static boolean comesToAnEnd(BpmnSubject subject, Set<FlowNode> loop) {
		Set<String> read = new HashSet<>();
		Set<String> asked = new HashSet<>();
		for (FlowNode node : loop) {
			node.getOutgoing()
				.stream()
				.map(SequenceFlow::getConditionExpression)
				.filter((condition) -> condition != null && Expressions.isReadable(condition.getTextContent()))
				.map((condition) -> Expressions.parse(condition.getTextContent()))
				.forEach((parts) -> {
					read.addAll(parts.names());
					parts.calls().forEach((call) -> asked.add(call.bean()));
				});
		}
		boolean hasStep = loop.stream().anyMatch(ServiceTask.class::isInstance);
		return (hasStep && !asked.isEmpty())
				|| loop.stream().flatMap((node) -> results(subject, node)).anyMatch(read::contains);
	}

	private static Stream<String> results(BpmnSubject subject, FlowNode node) {
		if (node instanceof BusinessRuleTask task) {
			return Stream.ofNullable(task.getCamundaResultVariable());
		}
		return (node instanceof ServiceTask task) ? subject.vocabulary()
			.beans()
			.capability(StepRules.bean(task))
			.stream()
			.flatMap((capability) -> Stream.of(capability.sets())) : Stream.empty();
	}

	/** Whether nothing makes a case wait here. */
	private static boolean goesOn(FlowNode node) {
		return (node instanceof Gateway && !(node instanceof EventBasedGateway)) || node instanceof ServiceTask
				|| node instanceof BusinessRuleTask || node instanceof IntermediateThrowEvent
				|| (node instanceof SubProcess sub && BpmnSubject.nodes(sub).stream().allMatch(LoopRules::passes));
	}

	private static boolean passes(FlowNode node) {
		return goesOn(node) || node.getIncoming().isEmpty() || node.getOutgoing().isEmpty();
	}

	/** What a node leads to without waiting on the way. */
	private static Set<FlowNode> reached(FlowNode start) {
		Set<FlowNode> seen = new HashSet<>();
		Deque<FlowNode> ways = new ArrayDeque<>(List.of(start));
		while (!ways.isEmpty()) {
			ways.remove()
				.getOutgoing()
				.stream()
				.map(SequenceFlow::getTarget)
				.filter((next) -> goesOn(next) && seen.add(next))
				.forEach(ways::add);
		}
		return seen;
	}

	private static void tokens(BpmnSubject subject, TokenGame game) {
		game.stuck()
			.forEach((id) -> subject.findings()
				.error("parallel-join", id,
						"Cổng gộp chờ một nhánh không bao giờ đến, hồ sơ sẽ dừng ở đây. Hãy tách bằng cổng song song và đưa"
								+ " mọi nhánh về cổng gộp này."));
		game.doubled()
			.forEach((id) -> subject.findings()
				.error("parallel-twice", id,
						"Hai nhánh song song cùng chạy vào đây nên bước sau sẽ làm hai lần. Hãy gộp bằng cổng song song trước."));
	}

}
