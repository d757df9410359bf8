package org.reformflow.modelling.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
			tokens(subject, new TokenGame(nodes));
		});
	}

	private static void loops(BpmnSubject subject, List<FlowNode> nodes) {
		nodes.stream()
			.filter(LoopRules::goesOn)
			.filter(LoopRules::returns)
			.forEach((node) -> subject.findings()
				.error("endless", node.getId(),
						"Vòng lặp không có bước nào dừng lại chờ (người, hẹn giờ hay thông điệp) nên có thể chạy mãi."
								+ " Hãy thêm bước chờ hoặc bỏ đường quay lại."));
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

	private static boolean returns(FlowNode start) {
		Set<FlowNode> seen = new HashSet<>();
		Deque<FlowNode> ways = new ArrayDeque<>(List.of(start));
		while (!ways.isEmpty()) {
			for (SequenceFlow flow : ways.remove().getOutgoing()) {
				FlowNode next = flow.getTarget();
				if (next.equals(start)) {
					return true;
				}
				if (goesOn(next) && seen.add(next)) {
					ways.add(next);
				}
			}
		}
		return false;
	}

	private static void tokens(BpmnSubject subject, TokenGame game) {
		if (!game.isPlayable()) {
			return;
		}
		game.play();
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
