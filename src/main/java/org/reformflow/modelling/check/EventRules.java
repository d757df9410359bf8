package org.reformflow.modelling.check;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** That timers keep their dates and what is thrown or sent is caught. */
final class EventRules {

	private EventRules() {
	}

	static void check(BpmnSubject subject) {
		subject.all(TimerEventDefinition.class).forEach((timer) -> timer(subject, timer));
		Collection<ErrorEventDefinition> errors = subject.all(ErrorEventDefinition.class);
		errors.forEach((error) -> error(subject, error, errors));
		Collection<EscalationEventDefinition> escalations = subject.all(EscalationEventDefinition.class);
		escalations.forEach((escalation) -> escalation(subject, escalation, escalations));
		subject.all(MessageEventDefinition.class).forEach((message) -> message(subject, message));
	}

	private static void timer(BpmnSubject subject, TimerEventDefinition timer) {
		boolean isDate = timer.getTimeDate() != null && Expressions.isExpression(timer.getTimeDate().getTextContent());
		if (!isDate) {
			subject.findings()
				.error("timer-date", BpmnSubject.place(timer.getParentElement()),
						"Hẹn giờ phải theo ngày tính từ dữ liệu (Date, như ${due}): khoảng thời gian sẽ đếm lại từ đầu khi"
								+ " chuyển phiên bản.");
		}
	}

	private static void error(BpmnSubject subject, ErrorEventDefinition error, Collection<ErrorEventDefinition> all) {
		String place = BpmnSubject.place(error.getParentElement());
		if (error.getError() == null || ProcessRules.isBlank(error.getError().getErrorCode())) {
			subject.findings().error("error-code", place, "Sự kiện lỗi chưa có mã lỗi. Hãy chọn hoặc đặt mã.");
		}
		else if (isThrown(error) && all.stream()
			.noneMatch((caught) -> catches(caught, error) && error.getError().equals(caught.getError()))) {
			subject.findings()
				.error("error-caught", place, "Không chỗ nào bắt lỗi “%s”, hồ sơ sẽ dừng. Hãy thêm sự kiện bắt lỗi.",
						error.getError().getErrorCode());
		}
	}

	private static void escalation(BpmnSubject subject, EscalationEventDefinition escalation,
			Collection<EscalationEventDefinition> all) {
		if (isThrown(escalation) && all.stream()
			.noneMatch((caught) -> catches(caught, escalation)
					&& Objects.equals(caught.getEscalation(), escalation.getEscalation()))) {
			subject.findings()
				.error("escalation-caught", BpmnSubject.place(escalation.getParentElement()),
						"Không chỗ nào nhận tín hiệu leo thang này. Hãy thêm sự kiện nhận cùng mã.");
		}
	}

	private static void message(BpmnSubject subject, MessageEventDefinition message) {
		String name = (message.getMessage() != null) ? message.getMessage().getName() : "";
		if (!isThrown(message) && !subject.vocabulary().messages().contains(name)) {
			subject.findings()
				.error("message-name", BpmnSubject.place(message.getParentElement()),
						"Hệ thống không gửi thông điệp “%s” nên bước này chờ mãi. Hãy chọn một trong: %s.", name,
						String.join(", ", subject.vocabulary().messages()));
		}
	}

	private static boolean isThrown(EventDefinition event) {
		return event.getParentElement() instanceof ThrowEvent;
	}

	/**
	 * At the border of a scope around the throw, or by an event sub-process beside it.
	 */
	private static boolean catches(EventDefinition caught, EventDefinition thrown) {
		List<ModelElementInstance> around = Stream
			.iterate(thrown.getParentElement().getParentElement(), Objects::nonNull,
					ModelElementInstance::getParentElement)
			.toList();
		if (caught.getParentElement() instanceof BoundaryEvent boundary) {
			return around.contains(boundary.getAttachedTo());
		}
		return caught.getParentElement() instanceof StartEvent start
				&& around.contains(start.getParentElement().getParentElement());
	}

}
