package org.reformflow.modelling.check;

import java.util.Collection;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.jspecify.annotations.Nullable;

/** How a process is named, kept and drawn. */
final class ProcessRules {

	private static final String ID = "(Start|End|Task|Gw|Sub|Call|Bnd|Evt|Flow)_[A-Za-z0-9]+";

	private ProcessRules() {
	}

	static void check(BpmnSubject subject) {
		Collection<Process> processes = subject.all(Process.class);
		if (processes.size() != 1) {
			subject.findings()
				.error("process-one", null, "Tệp có %d quy trình. Mỗi tệp chỉ vẽ một quy trình.", processes.size());
			return;
		}
		named(subject, processes.iterator().next());
		ids(subject);
		drawn(subject);
	}

	private static void named(BpmnSubject subject, Process process) {
		Findings findings = subject.findings();
		String key = subject.file().key();
		if (!key.equals(process.getId()) || !key.equals(subject.file().name())) {
			findings.error("process-key", process.getId(),
					"Mã quy trình “%s”, tên tệp và tên thư mục phải giống nhau: hãy đặt là “%s”.", process.getId(),
					key);
		}
		if (!process.isExecutable()) {
			findings.error("process-executable", process.getId(),
					"Quy trình chưa được đánh dấu chạy được (Executable). Hãy bật lên.");
		}
		if (isBlank(process.getName())) {
			findings.error("process-name", process.getId(), "Quy trình chưa có tên. Hãy đặt tên tiếng Việt.");
		}
		if (!"P3650D".equals(process.getCamundaHistoryTimeToLiveString())) {
			findings.error("process-history", process.getId(),
					"Thời gian giữ lịch sử phải là P3650D (mười năm) để tra cứu hồ sơ. Hãy sửa History time to live.");
		}
		String tag = process.getCamundaVersionTag();
		if (tag == null || !tag.matches("\\d+\\.\\d+\\.\\d+")) {
			findings.error("process-version", process.getId(),
					"Nhãn phiên bản “%s” phải có dạng 1.2.0. Hãy sửa Version tag.", (tag != null) ? tag : "");
		}
	}

	private static void ids(BpmnSubject subject) {
		subject.all(FlowNode.class).forEach((node) -> id(subject, node.getId()));
		subject.all(SequenceFlow.class).forEach((flow) -> id(subject, flow.getId()));
	}

	private static void id(BpmnSubject subject, String id) {
		if (!id.matches(ID)) {
			subject.findings()
				.error("element-id", id,
						"Mã phần tử “%s” phải bắt đầu bằng loại (Start_, End_, Task_, Gw_, Sub_, Call_, Bnd_, Evt_, Flow_)"
								+ " rồi đến tên gợi nghĩa không dấu, như Task_ThamTra.",
						id);
		}
	}

	private static void drawn(BpmnSubject subject) {
		for (FlowNode node : subject.all(FlowNode.class)) {
			if (!subject.drawing().hasShape(node.getId())) {
				subject.findings()
					.error("diagram", node.getId(), "Phần tử chưa được vẽ trên sơ đồ. Hãy mở trình vẽ và đặt lại.");
			}
		}
		for (SequenceFlow flow : subject.all(SequenceFlow.class)) {
			if (subject.drawing().way(flow.getId()).size() < 2) {
				subject.findings()
					.error("diagram", flow.getId(), "Đường nối chưa được vẽ trên sơ đồ. Hãy nối lại trong trình vẽ.");
			}
		}
	}

	static boolean isBlank(@Nullable String text) {
		return text == null || text.isBlank();
	}

}
