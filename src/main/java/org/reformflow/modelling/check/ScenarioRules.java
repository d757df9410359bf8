package org.reformflow.modelling.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.SampleOrganisation;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

import org.springframework.util.function.SingletonSupplier;

/**
 * That {@code scenarios.yaml} is there and names steps, people and services that are:
 * what can be told without running it.
 */
final class ScenarioRules {

	/** Processes that may not be without scenarios. */
	private static final Set<String> NEEDED = Set.of("assignment", "deadline-escalation", "directive-rollout",
			"initiative-campaign", "initiative-review", "periodic-report", "unit-scoring");

	private static final Set<String> TOP = Set.of("quy trình", "bắt đầu", "giả lập", "kịch bản", "bảng quyết định");

	private static final Set<String> SCENARIO = Set.of("tên", "bắt đầu", "giả lập", "diễn biến");

	private static final Set<String> LABELLED = Set.of("làm", "việc", "xong quy trình con", "đang chờ", "đã qua",
			"chưa qua", "kết thúc");

	private static final Set<String> STEPS = Set.of("làm", "việc", "xong quy trình con", "đang chờ", "đã qua",
			"chưa qua", "kết thúc", "đợi", "thông điệp", "đổi biến", "giả lập", "thông báo", "quyết định", "biến",
			"sự cố");

	private static final SingletonSupplier<SampleOrganisation> PEOPLE = SingletonSupplier.of(SampleOrganisation::read);

	private final ModelFile file;

	private final Vocabulary vocabulary;

	private final Findings findings;

	/** Labels of the model, in order. */
	private final Set<String> labels = new TreeSet<>();

	/** What may stand for an element: its label, its id, or both as in "Nhãn (mã)". */
	private final Set<String> names = new HashSet<>();

	private ScenarioRules(ModelFile file, @Nullable BpmnModelInstance model, Vocabulary vocabulary, Findings findings) {
		this.file = file;
		if (model != null) {
			model.getModelElementsByType(FlowElement.class).forEach(this::know);
		}
		this.vocabulary = vocabulary;
		this.findings = findings;
	}

	private void know(FlowElement element) {
		String label = Objects.toString(element.getName(), "").replaceAll("\\s+", " ").strip();
		if (!label.isEmpty()) {
			this.labels.add(label);
		}
		this.names.addAll(List.of(label, element.getId(), label + " (" + element.getId() + ")"));
	}

	/** That a model comes with scenarios. */
	static void require(ModelFile model, ModelSet models, Findings findings) {
		boolean there = models.all()
			.stream()
			.anyMatch((file) -> file.path().equals("processes/%s/scenarios.yaml".formatted(model.key())));
		if (there || !model.name().equals(model.key())) {
			return;
		}
		String message = "Quy trình chưa có kịch bản. Hãy thêm processes/%s/scenarios.yaml, "
				+ "kể ít nhất một việc từ đầu đến cuối.";
		if (NEEDED.contains(model.key())) {
			findings.error("scenarios", null, message, model.key());
		}
		else {
			findings.warn("scenarios", null, message, model.key());
		}
	}

	static void check(ModelFile file, ModelSet models, Vocabulary vocabulary, Findings findings) {
		try {
			new ScenarioRules(file, models.process(file.key()).orElse(null), vocabulary, findings)
				.check(ScenarioFile.read(file.text()));
		}
		catch (YAMLException ex) {
			int line = (ex instanceof MarkedYAMLException marked && marked.getProblemMark() != null)
					? marked.getProblemMark().getLine() + 1 : 1;
			findings.errorAt(line, "scenario-file",
					"Không đọc được kịch bản ở dòng %d. Hãy xem lại thụt dòng, dấu hai chấm, dấu nháy; "
							+ "tệp không quá 1 MB và không dùng tham chiếu (&, *).",
					line);
		}
	}

	private void check(@Nullable Node root) {
		Map<String, Node> top = ScenarioFile.entries(root);
		if (root == null || top.isEmpty()) {
			this.findings.errorAt(1, "scenario-file",
					"Tệp kịch bản trống. Hãy viết “quy trình: %s” và ít nhất một kịch bản.", this.file.key());
			return;
		}
		only(root, TOP);
		if (!ScenarioFile.text(top.get("quy trình")).equals(this.file.key())) {
			this.findings.errorAt(1, "scenario-process", "Tệp phải có dòng “quy trình: %s”, theo tên thư mục.",
					this.file.key());
		}
		start(top.get("bắt đầu"));
		answers(top.get("giả lập"));
		List<Node> scenarios = ScenarioFile.items(top.get("kịch bản"));
		if (scenarios.isEmpty()) {
			this.findings.errorAt(1, "scenario-file",
					"Tệp chưa có kịch bản nào. Hãy kể ít nhất một việc từ đầu đến cuối dưới “kịch bản:”.");
		}
		scenarios.forEach(this::scenario);
	}

	private void scenario(Node scenario) {
		only(scenario, SCENARIO);
		Map<String, Node> parts = ScenarioFile.entries(scenario);
		if (ScenarioFile.text(parts.get("tên")).isBlank() || !parts.containsKey("diễn biến")) {
			this.findings.errorAt(ScenarioFile.line(scenario), "scenario-key",
					"Mỗi kịch bản cần “tên” và “diễn biến”. Hãy bổ sung.");
		}
		start(parts.get("bắt đầu"));
		answers(parts.get("giả lập"));
		ScenarioFile.items(parts.get("diễn biến")).forEach(this::step);
	}

	private void start(@Nullable Node start) {
		only(start, Set.of("lúc", "cơ quan", "người", "biểu mẫu", "thông điệp", "biến"));
		person(ScenarioFile.entries(start).get("người"));
	}

	private void step(Node step) {
		Map<String, Node> parts = ScenarioFile.entries(step);
		if (parts.keySet().stream().noneMatch(STEPS::contains)) {
			this.findings.errorAt(ScenarioFile.line(step), "scenario-step",
					"Không hiểu bước này. Mỗi bước bắt đầu bằng một trong: %s.", sorted(STEPS));
			return;
		}
		person(parts.get("người"));
		answers(parts.get("giả lập"));
		LABELLED.forEach((kind) -> ScenarioFile.items(parts.get(kind)).forEach(this::label));
	}

	private void only(@Nullable Node node, Set<String> known) {
		Set<String> seen = new TreeSet<>();
		ScenarioFile.names(node, (name, line) -> {
			if (!known.contains(name)) {
				this.findings.errorAt(line, "scenario-key", "Không hiểu “%s”. Ở đây dùng được: %s.", name,
						sorted(known));
			}
			if (!seen.add(name)) {
				this.findings.errorAt(line, "scenario-key", "“%s” được viết hai lần. Hãy xóa một.", name);
			}
		});
	}

	private void person(@Nullable Node node) {
		String person = ScenarioFile.text(node);
		if (node != null && !PEOPLE.obtain().people().contains(person)) {
			this.findings.errorAt(ScenarioFile.line(node), "scenario-person",
					"Không có người “%s” trong tổ chức mẫu.%s Hãy dùng một tài khoản của tổ chức mẫu.", person,
					alike(person, PEOPLE.obtain().people()));
		}
	}

	private void label(Node node) {
		String words = ScenarioFile.text(node);
		if (!this.names.isEmpty() && !this.names.contains(words)) {
			this.findings.errorAt(ScenarioFile.line(node), "scenario-label",
					"Quy trình không có bước nào tên “%s”.%s Hãy viết đúng nhãn trên hình.", words,
					alike(words, this.labels));
		}
	}

	private void answers(@Nullable Node answers) {
		ScenarioFile.names(answers, (name, line) -> {
			if (!isService(name) && !this.names.contains(name)) {
				this.findings.errorAt(line, "scenario-bean",
						"Không có dịch vụ hay bước nào tên “%s” để giả lập. Hãy ghi tên dịch vụ như trong mô hình, "
								+ "“dịch vụ.câu hỏi”, hoặc nhãn của bước.",
						name);
			}
		});
	}

	private boolean isService(String name) {
		int dot = name.indexOf('.');
		Beans beans = this.vocabulary.beans();
		return (dot < 0) ? beans.has(name, Object.class)
				: beans.hasMethod(name.substring(0, dot), name.substring(dot + 1));
	}

	/** What could have been meant. */
	private static String alike(String words, Set<String> known) {
		List<String> parts = List.of(words.toLowerCase(Locale.ROOT).split("[\\s.]+"));
		Optional<String> found = known.stream()
			.filter((
					each) -> parts.stream().filter(each.toLowerCase(Locale.ROOT)::contains).count() * 2 >= parts.size())
			.max((one, other) -> Long.compare(common(parts, one), common(parts, other)));
		return found.map((each) -> " Có phải “" + each + "”?").orElse("");
	}

	private static long common(List<String> parts, String words) {
		return parts.stream().filter(words.toLowerCase(Locale.ROOT)::contains).count();
	}

	private static String sorted(Set<String> words) {
		return String.join(", ", new TreeSet<>(words));
	}

}
