package org.reformflow.modelling.check;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.jspecify.annotations.Nullable;
import org.reformflow.process.form.FormKeeping;

/** That nothing which people write in a form is lost. */
final class AnswersKeptRules {

	private AnswersKeptRules() {
	}

	static void check(BpmnSubject subject) {
		subject.all(UserTask.class).forEach((task) -> {
			String keeping = BpmnSubject.property(task, FormKeeping.PROPERTY);
			if (keeping != null && !FormKeeping.codes().contains(keeping)) {
				unknown(subject, task, keeping, "kept (lưu vào lịch sử hồ sơ) hoặc transient (để chương trình lưu)");
			}
			if (FormKeeping.TRANSIENT.code().equals(keeping) && !hasReader(task)) {
				lost(subject, task);
			}
		});
		subject.all(StartEvent.class).forEach((start) -> {
			String keeping = BpmnSubject.property(start, FormKeeping.PROPERTY);
			if (keeping != null && !FormKeeping.TRANSIENT.code().equals(keeping)) {
				unknown(subject, start, keeping, "transient, hoặc xóa thuộc tính để lưu thành biến của hồ sơ");
			}
		});
	}

	private static void unknown(BpmnSubject subject, FlowNode node, @Nullable String keeping, String choices) {
		subject.findings()
			.error("form-values", node.getId(),
					"Không có cách giữ giá trị biểu mẫu “%s” ở đây. Ở nhóm Thuộc tính mở rộng, đặt form.values là %s.",
					Objects.requireNonNullElse(keeping, ""), choices);
	}

	private static boolean hasReader(UserTask task) {
		return task.getExtensionElements() != null && task.getExtensionElements()
			.getChildElementsByType(CamundaTaskListener.class)
			.stream()
			.anyMatch((listener) -> "complete".equals(listener.getCamundaEvent()));
	}

	private static void lost(BpmnSubject subject, UserTask task) {
		Set<String> written = new LinkedHashSet<>();
		String form = BpmnSubject.camunda(task, "formRef");
		if (form != null) {
			subject.models().form(subject.file().key(), form).ifPresent((file) -> {
				written.addAll(FormRules.writable(file));
				written.removeAll(FormRules.routingFields(file));
			});
		}
		if (!written.isEmpty()) {
			subject.findings()
				.error("form-values-lost", task.getId(),
						"Điều người xử lý nhập ở bước này (%s) sẽ mất, vì không nơi nào lưu. Ở nhóm Thuộc tính mở rộng,"
								+ " đổi giá trị của form.values từ transient thành kept để lưu vào lịch sử hồ sơ.",
						String.join(", ", written));
		}
	}

}
