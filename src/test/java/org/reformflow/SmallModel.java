package org.reformflow;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.reformflow.modelling.check.ModelFile;

/** A process of one task with its form, which keeps all rules; to be changed by tests. */
public final class SmallModel {

	private static final String BPMN = """
			<?xml version="1.0" encoding="UTF-8"?>
			<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
			xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" \
			xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" \
			xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="Definitions_1" targetNamespace="test">
			  <bpmn:process id="KEY" name="Quy trình nhỏ" isExecutable="true" camunda:versionTag="VERSION" \
			camunda:historyTimeToLive="P3650D">
			    <bpmn:startEvent id="Start_Asked" name="Có yêu cầu"><bpmn:outgoing>Flow_1</bpmn:outgoing></bpmn:startEvent>
			    <bpmn:userTask id="Task_Answer" name="Trả lời yêu cầu" camunda:formRef="KEY-answer" \
			camunda:formRefBinding="deployment" camunda:candidateGroups="office" \
			camunda:dueDate="${workingDays.after(department, 3)}">
			      <bpmn:incoming>Flow_1</bpmn:incoming><bpmn:outgoing>Flow_2</bpmn:outgoing>
			    </bpmn:userTask>
			    <bpmn:endEvent id="End_Answered" name="Đã trả lời"><bpmn:incoming>Flow_2</bpmn:incoming></bpmn:endEvent>
			    <bpmn:sequenceFlow id="Flow_1" sourceRef="Start_Asked" targetRef="Task_Answer" />
			    <bpmn:sequenceFlow id="Flow_2" sourceRef="Task_Answer" targetRef="End_Answered" />
			  </bpmn:process>
			  <bpmndi:BPMNDiagram id="Diagram_1"><bpmndi:BPMNPlane id="Plane_1" bpmnElement="KEY">
			    <bpmndi:BPMNShape id="Start_Asked_di" bpmnElement="Start_Asked"><dc:Bounds x="100" y="102" width="36" height="36" /></bpmndi:BPMNShape>
			    <bpmndi:BPMNShape id="Task_Answer_di" bpmnElement="Task_Answer"><dc:Bounds x="200" y="80" width="100" height="80" /></bpmndi:BPMNShape>
			    <bpmndi:BPMNShape id="End_Answered_di" bpmnElement="End_Answered"><dc:Bounds x="360" y="102" width="36" height="36" /></bpmndi:BPMNShape>
			    <bpmndi:BPMNEdge id="Flow_1_di" bpmnElement="Flow_1"><di:waypoint x="136" y="120" /><di:waypoint x="200" y="120" /></bpmndi:BPMNEdge>
			    <bpmndi:BPMNEdge id="Flow_2_di" bpmnElement="Flow_2"><di:waypoint x="300" y="120" /><di:waypoint x="360" y="120" /></bpmndi:BPMNEdge>
			  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
			</bpmn:definitions>
			""";

	private static final String FORM = """
			{ "id": "KEY-answer", "type": "default", "schemaVersion": 16, "components": [
			  { "id": "Field_1", "type": "textarea", "key": "ly_do", "label": "LABEL", "validate": { "maxLength": 4000 } },
			  { "id": "Field_2", "type": "button", "action": "submit", "label": "Gửi" } ] }
			""";

	private SmallModel() {
	}

	/** The process; {@code Task_Answer} is its task. */
	public static String bpmn(String key, String version) {
		return BPMN.replace("KEY", key).replace("VERSION", version);
	}

	/** The form of the task, {@code <key>-answer}. */
	public static String form(String key, String label) {
		return FORM.replace("KEY", key).replace("LABEL", label);
	}

	/** The process and its form. */
	public static List<ModelFile> files(String key, String version) {
		return List.of(file("processes/%s/%s.bpmn".formatted(key, key), bpmn(key, version)),
				file("forms/%s/%s-answer.form".formatted(key, key), form(key, "Lý do")));
	}

	/** A file of a text. */
	public static ModelFile file(String path, String text) {
		return new ModelFile(path, text.getBytes(StandardCharsets.UTF_8));
	}

}
