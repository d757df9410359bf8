package org.reformflow.modelling.check;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/**
 * That a changed process has a new version tag, and says where its running cases go from
 * steps that it has no more.
 */
final class VersionRules {

	private VersionRules() {
	}

	static void check(BpmnSubject subject, List<ModelFile> inForce) {
		Optional<ModelFile> former = inForce.stream()
			.filter((file) -> file.path().equals(subject.file().path()))
			.findFirst();
		if (former.isEmpty() || isSame(subject, inForce)) {
			return;
		}
		BpmnModelInstance before = ModelRules.read(former.get());
		tag(subject, before);
		steps(subject, before);
		fields(subject, inForce);
	}

	private static boolean isSame(BpmnSubject subject, List<ModelFile> inForce) {
		Map<String, ModelFile> former = models(inForce);
		Map<String, ModelFile> now = models(
				subject.models().all().stream().filter((file) -> file.key().equals(subject.file().key())).toList());
		return former.keySet().equals(now.keySet()) && now.values()
			.stream()
			.allMatch(
					(file) -> Arrays.equals(file.content(), Objects.requireNonNull(former.get(file.path())).content()));
	}

	private static Map<String, ModelFile> models(List<ModelFile> files) {
		return files.stream()
			.filter((file) -> !file.is("yaml"))
			.collect(Collectors.toMap(ModelFile::path, Function.identity(), (one, two) -> two));
	}

	private static void tag(BpmnSubject subject, BpmnModelInstance before) {
		String old = ModelRules.tag(before);
		String now = ModelRules.tag(subject.model());
		if (now.matches("\\d{1,6}(\\.\\d{1,6}){2}") && old.matches("\\d{1,6}(\\.\\d{1,6}){2}") && !isHigher(now, old)) {
			subject.findings()
				.error("version-bumped", subject.file().key(),
						"Nội dung đã đổi so với bản đang dùng %s mà nhãn phiên bản là %s. Hãy tăng Version tag, như %s.",
						old, now, next(old));
		}
	}

	private static boolean isHigher(String tag, String other) {
		return Arrays.compare(numbers(tag), numbers(other)) > 0;
	}

	private static int[] numbers(String tag) {
		return Arrays.stream(tag.split("\\.")).mapToInt(Integer::parseInt).toArray();
	}

	private static String next(String tag) {
		int[] numbers = numbers(tag);
		return numbers[0] + "." + (numbers[1] + 1) + ".0";
	}

	private static void steps(BpmnSubject subject, BpmnModelInstance before) {
		Set<String> told = subject.models()
			.migrations(subject.file().key())
			.map((file) -> MigrationRules.named(file))
			.orElse(Set.of());
		for (FlowNode step : before.getModelElementsByType(FlowNode.class)) {
			if (!StepRules.isWaiting(step) || told.contains(step.getId())) {
				continue;
			}
			if (!(subject.model().getModelElementById(step.getId()) instanceof FlowNode same)) {
				removed(subject, step);
			}
			else if (!same.getElementType().getTypeName().equals(step.getElementType().getTypeName())) {
				subject.findings()
					.error("step-changed", step.getId(),
							"Bước “%s” đã đổi loại, hồ sơ đang ở đó không chuyển theo được. Hãy đặt mã mới cho bước và ghi vào"
									+ " migrations.yaml.",
							BpmnSubject.label(step));
			}
		}
	}

	private static void removed(BpmnSubject subject, FlowNode step) {
		String label = BpmnSubject.label(step);
		String goal = subject.all(FlowNode.class)
			.stream()
			.filter((node) -> label.equals(node.getName()) && StepRules.isWaiting(node))
			.map(FlowNode::getId)
			.findFirst()
			.orElse("mã_bước_thay_thế");
		subject.findings()
			.error("step-removed", step.getId(),
					"Bước “%s” (%s) không còn mà hồ sơ có thể đang ở đó. Hãy giữ mã cũ, hoặc ghi vào processes/%s/migrations.yaml:"
							+ " từ “*”, đến phiên bản này, bước {%s: %s}.",
					label, step.getId(), subject.file().key(), step.getId(), goal);
	}

	private static void fields(BpmnSubject subject, List<ModelFile> inForce) {
		for (ModelFile former : inForce) {
			Optional<ModelFile> now = subject.models().form(former.key(), former.name());
			if (former.is("form") && now.isPresent()) {
				Set<String> left = FormRules.writable(now.get());
				FormRules.writable(former)
					.stream()
					.filter((key) -> !left.contains(key))
					.forEach((key) -> subject.findings()
						.warn("field-removed", subject.file().key(),
								"Biểu mẫu %s không còn trường “%s”: điều đang nhập dở ở trường này sẽ mất.",
								former.name(), key));
			}
		}
	}

}
