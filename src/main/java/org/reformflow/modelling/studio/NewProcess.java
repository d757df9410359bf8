package org.reformflow.modelling.studio;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.reformflow.modelling.check.ModelFile;

import org.springframework.web.util.HtmlUtils;

/** What a process that is new begins with: a start, a step and an end. */
final class NewProcess {

	private static final String MODEL = """
			<?xml version="1.0" encoding="UTF-8"?>
			<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" \
			xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" \
			xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" \
			xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="Definitions_%2$s" \
			targetNamespace="https://reformflow.org/bpmn" modeler:executionPlatform="Camunda Platform" \
			modeler:executionPlatformVersion="7.24.0">
			  <bpmn:process id="%1$s" name="%3$s" isExecutable="true" camunda:versionTag="1.0.0" \
			camunda:historyTimeToLive="P3650D">
			    <bpmn:startEvent id="Start_Begun" name="Bắt đầu">
			      <bpmn:outgoing>Flow_BegunToWork</bpmn:outgoing>
			    </bpmn:startEvent>
			    <bpmn:userTask id="Task_Work" name="Việc cần làm">
			      <bpmn:incoming>Flow_BegunToWork</bpmn:incoming>
			      <bpmn:outgoing>Flow_WorkToDone</bpmn:outgoing>
			    </bpmn:userTask>
			    <bpmn:endEvent id="End_Done" name="Đã xong">
			      <bpmn:incoming>Flow_WorkToDone</bpmn:incoming>
			    </bpmn:endEvent>
			    <bpmn:sequenceFlow id="Flow_BegunToWork" sourceRef="Start_Begun" targetRef="Task_Work" />
			    <bpmn:sequenceFlow id="Flow_WorkToDone" sourceRef="Task_Work" targetRef="End_Done" />
			  </bpmn:process>
			  <bpmndi:BPMNDiagram id="Diagram_1">
			    <bpmndi:BPMNPlane id="Plane_1" bpmnElement="%1$s">
			      <bpmndi:BPMNShape id="Shape_Start" bpmnElement="Start_Begun">
			        <dc:Bounds x="160" y="102" width="36" height="36" />
			        <bpmndi:BPMNLabel><dc:Bounds x="158" y="145" width="40" height="14" /></bpmndi:BPMNLabel>
			      </bpmndi:BPMNShape>
			      <bpmndi:BPMNShape id="Shape_Work" bpmnElement="Task_Work">
			        <dc:Bounds x="260" y="80" width="100" height="80" />
			      </bpmndi:BPMNShape>
			      <bpmndi:BPMNShape id="Shape_End" bpmnElement="End_Done">
			        <dc:Bounds x="424" y="102" width="36" height="36" />
			        <bpmndi:BPMNLabel><dc:Bounds x="422" y="145" width="40" height="14" /></bpmndi:BPMNLabel>
			      </bpmndi:BPMNShape>
			      <bpmndi:BPMNEdge id="Edge_1" bpmnElement="Flow_BegunToWork">
			        <di:waypoint x="196" y="120" />
			        <di:waypoint x="260" y="120" />
			      </bpmndi:BPMNEdge>
			      <bpmndi:BPMNEdge id="Edge_2" bpmnElement="Flow_WorkToDone">
			        <di:waypoint x="360" y="120" />
			        <di:waypoint x="424" y="120" />
			      </bpmndi:BPMNEdge>
			    </bpmndi:BPMNPlane>
			  </bpmndi:BPMNDiagram>
			</bpmn:definitions>
			""";

	private NewProcess() {
	}

	static List<ModelFile> files(String process, String name) {
		String model = MODEL.formatted(process, process.replace('-', '_'), HtmlUtils.htmlEscapeDecimal(name, "UTF-8"));
		return List
			.of(new ModelFile("processes/%1$s/%1$s.bpmn".formatted(process), model.getBytes(StandardCharsets.UTF_8)));
	}

}
