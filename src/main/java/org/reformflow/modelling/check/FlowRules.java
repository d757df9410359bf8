package org.reformflow.modelling.check;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ComplexGateway;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** That each token finds its way from a start to an end. */
final class FlowRules {

	private FlowRules() {
	}

	static void check(BpmnSubject subject) {
		subject.levels().forEach((level, nodes) -> level(subject, level, nodes));
		subject.all(Gateway.class).forEach((gateway) -> gateway(subject, gateway));
		for (SequenceFlow flow : subject.all(SequenceFlow.class)) {
			boolean twice = flow.getSource()
				.getOutgoing()
				.stream()
				.anyMatch((other) -> other != flow && other.getTarget().equals(flow.getTarget())
						&& other.getId().compareTo(flow.getId()) < 0);
			if (twice) {
				subject.findings()
					.error("flow-twice", flow.getId(), "Hai đường nối giữa cùng hai phần tử. Hãy xóa một đường.");
			}
			if (flow.getConditionExpression() != null && !(flow.getSource() instanceof ExclusiveGateway)
					&& !(flow.getSource() instanceof InclusiveGateway)) {
				subject.findings()
					.error("flow-condition", flow.getId(),
							"Điều kiện chỉ đặt trên đường ra của cổng lựa chọn. Hãy thêm cổng trước đường này.");
			}
		}
	}

	private static void level(BpmnSubject subject, String level, List<FlowNode> nodes) {
		Findings findings = subject.findings();
		starts(subject, level, nodes);
		long starts = nodes.stream().filter(StartEvent.class::isInstance).count();
		if (starts != 1) {
			findings.error("start-event", level, "Có %d sự kiện bắt đầu, cần đúng một. Hãy thêm hoặc bỏ bớt.", starts);
		}
		if (nodes.stream().noneMatch(EndEvent.class::isInstance)) {
			findings.error("end-event", level, "Chưa có sự kiện kết thúc. Hãy thêm và nối đến.");
		}
		nodes.forEach((node) -> connected(findings, node));
		Set<FlowNode> reached = reached(nodes);
		nodes.stream()
			.filter((node) -> !reached.contains(node) && !node.getIncoming().isEmpty())
			.forEach((node) -> findings.error("unreachable", node.getId(),
					"Không đường nào từ sự kiện bắt đầu đến được bước này. Hãy nối lại."));
	}

	/** A sub-process begins at once; events begin processes and event sub-processes. */
	private static void starts(BpmnSubject subject, String level, List<FlowNode> nodes) {
		boolean isPlain = subject.model().getModelElementById(level) instanceof SubProcess sub
				&& !sub.triggeredByEvent();
		nodes.stream()
			.filter((node) -> isPlain && node instanceof StartEvent start && !start.getEventDefinitions().isEmpty())
			.forEach((node) -> subject.findings()
				.error("start-kind", node.getId(),
						"Quy trình con phải bắt đầu bằng sự kiện trống. Hãy đổi loại sự kiện bắt đầu."));
	}

	private static void connected(Findings findings, FlowNode node) {
		boolean isStart = node instanceof StartEvent || node instanceof BoundaryEvent || isEventSubProcess(node);
		if (node.getIncoming().isEmpty() && !isStart) {
			findings.error("no-way-in", node.getId(), "Không có đường nào đến bước này. Hãy nối vào hoặc xóa đi.");
		}
		if (node.getOutgoing().isEmpty() && !(node instanceof EndEvent) && !isEventSubProcess(node)) {
			findings.error("no-way-out", node.getId(),
					"Không có đường nào ra khỏi bước này, hồ sơ sẽ dừng ở đây. Hãy nối đến bước sau hoặc sự kiện kết thúc.");
		}
		if (node.getOutgoing().size() > 1 && !(node instanceof Gateway)) {
			findings.error("implicit-split", node.getId(),
					"Nhiều đường ra từ một bước sẽ chạy song song ngoài ý muốn. Hãy dùng cổng.");
		}
		if (node.getIncoming().size() > 1 && !(node instanceof Gateway) && !(node instanceof EndEvent)) {
			findings.warn("implicit-join", node.getId(), "Nhiều đường vào cùng một bước. Hãy gộp bằng một cổng.");
		}
	}

	private static boolean isEventSubProcess(FlowNode node) {
		return node instanceof SubProcess sub && sub.triggeredByEvent();
	}

	private static Set<FlowNode> reached(List<FlowNode> nodes) {
		Deque<FlowNode> ways = nodes.stream()
			.filter((node) -> node instanceof StartEvent || isEventSubProcess(node))
			.collect(Collectors.toCollection(ArrayDeque::new));
		Set<FlowNode> reached = new HashSet<>(ways);
		while (!ways.isEmpty()) {
			FlowNode node = ways.remove();
			nodes.stream()
				.filter((each) -> each instanceof BoundaryEvent boundary && node.equals(boundary.getAttachedTo()))
				.filter(reached::add)
				.forEach(ways::add);
			node.getOutgoing().stream().map(SequenceFlow::getTarget).filter(reached::add).forEach(ways::add);
		}
		return reached;
	}

	/** Whether a way leads from one node to another. */
	static boolean leadsTo(FlowNode from, FlowNode to) {
		Set<FlowNode> seen = new HashSet<>(Set.of(from));
		Deque<FlowNode> ways = new ArrayDeque<>(seen);
		while (!ways.isEmpty()) {
			FlowNode node = ways.remove();
			if (node.equals(to)) {
				return true;
			}
			node.getOutgoing().stream().map(SequenceFlow::getTarget).filter(seen::add).forEach(ways::add);
		}
		return false;
	}

	private static void gateway(BpmnSubject subject, Gateway gateway) {
		Findings findings = subject.findings();
		if (gateway instanceof ComplexGateway) {
			findings.error("gateway-complex", gateway.getId(), "Không dùng cổng phức hợp. Hãy dùng cổng lựa chọn.");
		}
		if (gateway instanceof InclusiveGateway) {
			findings.warn("gateway-inclusive", gateway.getId(),
					"Cổng bao gồm khó đọc. Hãy dùng cổng song song hoặc cổng lựa chọn.");
		}
		if (gateway.getIncoming().size() > 1 && gateway.getOutgoing().size() > 1) {
			findings.error("gateway-both", gateway.getId(), "Cổng vừa gộp vừa tách. Hãy dùng hai cổng.");
		}
		if (gateway.getIncoming().size() == 1 && gateway.getOutgoing().size() == 1) {
			findings.error("gateway-useless", gateway.getId(),
					"Cổng chỉ có một đường vào và một đường ra. Hãy bỏ cổng.");
		}
		if (gateway instanceof ExclusiveGateway question && gateway.getOutgoing().size() > 1) {
			question(findings, question);
		}
	}

	private static void question(Findings findings, ExclusiveGateway gateway) {
		String name = gateway.getName();
		if (name == null || !name.strip().endsWith("?")) {
			findings.error("gateway-question", gateway.getId(),
					"Nhãn của cổng phải là câu hỏi, kết thúc bằng dấu “?”.");
		}
		Collection<SequenceFlow> answers = gateway.getOutgoing();
		if (gateway.getDefault() == null) {
			findings.error("gateway-default", gateway.getId(),
					"Cổng chưa có đường mặc định: khi không điều kiện nào đúng, hồ sơ sẽ lỗi. Hãy chọn một đường.");
		}
		for (SequenceFlow answer : answers) {
			boolean isDefault = answer.equals(gateway.getDefault());
			if (isDefault == (answer.getConditionExpression() != null)) {
				findings.error("gateway-condition", answer.getId(),
						isDefault ? "Đường mặc định không được có điều kiện. Hãy xóa điều kiện."
								: "Đường ra chưa có điều kiện. Hãy thêm điều kiện hoặc đặt làm mặc định.");
			}
			if (ProcessRules.isBlank(answer.getName())) {
				findings.error("gateway-answer", answer.getId(),
						"Đường ra của cổng chưa có nhãn trả lời. Hãy viết như “Có”, “Không”.");
			}
		}
		long different = answers.stream().map(SequenceFlow::getName).filter(Objects::nonNull).distinct().count();
		if (different < answers.stream().map(SequenceFlow::getName).filter(Objects::nonNull).count()) {
			findings.error("gateway-answers", gateway.getId(), "Hai đường ra cùng một nhãn. Hãy đặt nhãn khác nhau.");
		}
	}

}
