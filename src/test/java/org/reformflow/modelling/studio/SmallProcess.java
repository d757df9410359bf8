package org.reformflow.modelling.studio;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.reformflow.modelling.check.ModelFile;

/** A process of one step that keeps all rules. */
final class SmallProcess {

	private SmallProcess() {
	}

	static List<ModelFile> files(String key) {
		return List.of(form(key, "Ý kiến"), model(key, "Cho ý kiến"));
	}

	static ModelFile model(String key, String step) {
		String model = text(NewProcess.files(key, "Quy trình thử " + key).get(0))
			.replace("name=\"Việc cần làm\"",
					("name=\"%s\" camunda:formRef=\"%s-form\" camunda:formRefBinding=\"deployment\" "
							+ "camunda:candidateGroups=\"office\" "
							+ "camunda:dueDate=\"${workingDays.after(department, 5)}\"")
						.formatted(step, key))
			.replace("name=\"Bắt đầu\"", "name=\"Đã nhận\"");
		return new ModelFile("processes/%1$s/%1$s.bpmn".formatted(key), model.getBytes(StandardCharsets.UTF_8));
	}

	static ModelFile form(String key, String label) {
		String form = """
				{"components": [
				  {"type": "textarea", "id": "Field_opinion", "key": "note", "label": "%s",
				   "validate": {"required": true, "maxLength": 4000}},
				  {"type": "button", "id": "Button_submit", "action": "submit", "label": "Gửi"}],
				 "type": "default", "id": "%s-form", "schemaVersion": 16,
				 "executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0"}
				""".formatted(label, key);
		return new ModelFile("forms/%1$s/%1$s-form.form".formatted(key), form.getBytes(StandardCharsets.UTF_8));
	}

	/** A story of its only step, which must be given to a group. */
	static ModelFile scenarios(String key, String step, String group) {
		String scenarios = """
				quy trình: %s
				kịch bản:
				- tên: Văn phòng cho ý kiến
				  diễn biến:
				  - việc: %s
				    giao cho: [%s]
				""".formatted(key, step, group);
		return new ModelFile("processes/%s/scenarios.yaml".formatted(key), scenarios.getBytes(StandardCharsets.UTF_8));
	}

	static String text(ModelFile file) {
		return new String(file.content(), StandardCharsets.UTF_8);
	}

}
