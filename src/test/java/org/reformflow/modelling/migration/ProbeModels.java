package org.reformflow.modelling.migration;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.ProcessBuilder;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.reformflow.TestModels;

/**
 * A small process in versions. First: draft (with a timer at its edge), then side by side
 * a legal opinion and an inspection in a group, then a signature, a time to wait for and
 * the filing. Later versions rename the draft, drop the legal opinion, put a count before
 * the signature, and add a timer to the signature.
 */
final class ProbeModels {

	static final String NOTES = """
			- từ: 1.0.0
			  đến: 1.1.0
			  bước:
			    Task_Draft: Task_Write
			  ghi chú: Đổi tên bước soạn thảo.
			""";

	private final RepositoryService repository;

	private final String key;

	ProbeModels(RepositoryService repository, String key) {
		this.repository = repository;
		this.key = key;
	}

	/** The first version; returns the id of its definition. */
	String first() {
		return deploy(model("1.0.0", "Task_Draft", "Task_Legal", false), "", "cũ");
	}

	/** The second, with {@code migrations.yaml} or without (empty). */
	String second(String migrations) {
		return deploy(model("1.1.0", "Task_Write", "Task_Finance", true), migrations, "mới");
	}

	/**
	 * Another second, in which the draft has another id, name, description and people and
	 * no reminders, and the signature has reminders.
	 */
	String renamed() {
		BpmnModelInstance model = model("1.1.0", "Task_Write", "Task_Legal", false);
		UserTask write = model.getModelElementById("Task_Write");
		write.setName("Viết dự thảo");
		write.setCamundaCandidateGroups("van-phong");
		Documentation documentation = model.newInstance(Documentation.class);
		documentation.setTextContent("Theo Quy chế mới");
		write.getDocumentations().add(documentation);
		write.setExtensionElements(model.newInstance(ExtensionElements.class));
		ladder(model, "Task_Sign");
		return deploy(model, NOTES, "mới");
	}

	/** Another second, which gives the draft to nobody. */
	String nobodys() {
		BpmnModelInstance model = model("1.1.0", "Task_Draft", "Task_Legal", false);
		UserTask draft = model.getModelElementById("Task_Draft");
		draft.setCamundaCandidateGroups("${waitUntil.substring(0, 0)}");
		return deploy(model, "", "mới");
	}

	/** A third, in which the signature is no task of a person any more. */
	String automatic() {
		BpmnModelInstance model = Bpmn.createExecutableProcess(this.key)
			.name("Thẩm tra hồ sơ")
			.camundaVersionTag("2.0.0")
			.camundaHistoryTimeToLiveString("P3650D")
			.startEvent("Start_Begun")
			.receiveTask("Task_Draft")
			.name("Soạn văn bản")
			.message("probe")
			.endEvent("End_Done")
			.done();
		return deploy(model, "", "mới");
	}

	private BpmnModelInstance model(String tag, String draft, String opinion, boolean counted) {
		ProcessBuilder process = Bpmn.createExecutableProcess(this.key)
			.name("Thẩm tra hồ sơ")
			.camundaVersionTag(tag)
			.camundaHistoryTimeToLiveString("P3650D");
		AbstractFlowNodeBuilder<?, ?> fork = task(process.startEvent("Start_Begun").name("Bắt đầu"), draft,
				"Soạn văn bản")
			.parallelGateway("Gw_Fork");
		AbstractFlowNodeBuilder<?, ?> join = task(fork, opinion,
				opinion.equals("Task_Legal") ? "Thẩm định pháp lý" : "Thẩm định tài chính")
			.parallelGateway("Gw_Join");
		BpmnModelInstance side = task(fork.moveToNode("Gw_Fork")
			.subProcess("Sub_Check")
			.name("Kiểm tra thực địa")
			.embeddedSubProcess()
			.startEvent("Start_Check"), "Task_Inspect", "Kiểm tra").endEvent("End_Check")
			.subProcessDone()
			.connectTo("Gw_Join")
			.done();
		AbstractFlowNodeBuilder<?, ?> on = counted ? task(join, "Task_Count", "Kiểm kê") : join;
		task(task(on, "Task_Sign", "Ký duyệt").intermediateCatchEvent("Evt_Wait")
			.name("Đến ngày lưu")
			.timerWithDate("${waitUntil}"), "Task_File", "Lưu hồ sơ").endEvent("End_Done").name("Xong");
		timer(side, draft, "Bnd_Late", "Quá hạn soạn", "${lateAt}");
		timer(side, "Task_Inspect", "Bnd_Inspect", "Quá hạn kiểm tra", "${lateAt}");
		if (counted) {
			timer(side, "Task_Sign", "Bnd_Sign", "Quá hạn ký", "${lateAt}");
		}
		ladder(side, draft);
		return side;
	}

	private static AbstractFlowNodeBuilder<?, ?> task(AbstractFlowNodeBuilder<?, ?> before, String id, String name) {
		return before.userTask(id)
			.name(name)
			.camundaFormRef("probe-note")
			.camundaFormRefBinding("deployment")
			.camundaCandidateGroups("${leadUnit}")
			.camundaDueDate("${due}");
	}

	private static void timer(BpmnModelInstance model, String task, String id, String name, String date) {
		UserTask host = model.getModelElementById(task);
		host.builder()
			.boundaryEvent(id)
			.name(name)
			.cancelActivity(false)
			.timerWithDate(date)
			.endEvent("End_" + id)
			.done();
	}

	private static void ladder(BpmnModelInstance model, String task) {
		UserTask host = model.getModelElementById(task);
		ExtensionElements extensions = model.newInstance(ExtensionElements.class);
		host.setExtensionElements(extensions);
		CamundaProperty kind = model.newInstance(CamundaProperty.class);
		kind.setCamundaName("deadline.kind");
		kind.setCamundaValue("report");
		extensions.addExtensionElement(CamundaProperties.class).addChildElement(kind);
	}

	private String deploy(BpmnModelInstance model, String migrations, String label) {
		DeploymentBuilder deployment = this.repository.createDeployment()
			.name(this.key)
			.source(TestModels.SOURCE)
			.addString(this.key + ".bpmn", Bpmn.convertToString(model))
			.addInputStream("probe-note.form", new ByteArrayInputStream(form(label).getBytes(StandardCharsets.UTF_8)));
		if (!migrations.isEmpty()) {
			deployment.addString("migrations.yaml", migrations);
		}
		return deployment.deployWithResult().getDeployedProcessDefinitions().get(0).getId();
	}

	private static String form(String label) {
		return """
				{"type": "default", "id": "probe-note", "schemaVersion": 16, "components": [
				{"type": "textfield", "id": "Field_note", "key": "note", "label": "Ghi chú %s"},
				{"type": "button", "id": "Field_send", "action": "submit", "label": "Gửi"}]}""".formatted(label);
	}

}
