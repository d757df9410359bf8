package org.reformflow.modelling.check;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelException;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.xml.ModelParseException;
import org.jspecify.annotations.Nullable;

/** That decision tables are typed, without gaps and contradictions. */
final class DecisionRules {

	private static final Set<String> TYPES = Set.of("string", "boolean", "integer", "long", "double", "number", "date");

	private static final int MOST_RULES = 500;

	private static final Collector<String, ?, Set<String>> SET = Collectors.toCollection(LinkedHashSet::new);

	private DecisionRules() {
	}

	static void check(ModelFile file, Vocabulary vocabulary, Findings findings) {
		List<Decision> decisions = read(file, findings);
		if (!findings.isEmpty()) {
			return;
		}
		if (decisions.stream().noneMatch((decision) -> decision.getId().equals(file.name()))) {
			findings.error("decision-id", null, "Tệp phải có bảng quyết định mã “%s”, như tên tệp.", file.name());
		}
		XmlTexts.attributes(file, Set.of("expressionLanguage")).forEach((language) -> language(language, findings));
		decisions.forEach((decision) -> decision(decision, vocabulary, findings));
	}

	private static void decision(Decision decision, Vocabulary vocabulary, Findings findings) {
		DecisionTable table = (decision.getExpression() instanceof DecisionTable found) ? found : null;
		if (table == null || table.getRules().isEmpty()) {
			findings.error("decision-rules", decision.getId(), "Bảng quyết định chưa có dòng nào. Hãy thêm dòng.");
			return;
		}
		if (table.getRules().size() > MOST_RULES) {
			findings.error("decision-size", decision.getId(),
					"Bảng có %d dòng, không ai soát hết được. Hãy chia thành nhiều bảng, mỗi bảng tối đa %d dòng.",
					table.getRules().size(), MOST_RULES);
			return;
		}
		if (decision.getCamundaHistoryTimeToLiveString() == null) {
			findings.error("decision-history", decision.getId(),
					"Bảng chưa có thời gian giữ lịch sử. Hãy đặt History time to live là P3650D.");
		}
		if (isRagged(table)) {
			findings.error("decision-cells", decision.getId(),
					"Có dòng thừa hoặc thiếu ô so với số cột. Hãy mở lại bằng trình soạn bảng và lưu.");
			return;
		}
		columns(decision.getId(), table, vocabulary, findings);
		DecisionEntries.check(table, findings);
		DecisionWords.check(decision.getId(), table, vocabulary, findings);
		DecisionGaps.check(table, findings);
	}

	/** Other languages than FEEL could be programs. */
	private static void language(XmlTexts.Attribute language, Findings findings) {
		if (!language.value().equalsIgnoreCase("feel") && !language.value().contains("/FEEL/")) {
			findings.errorAt(language.line(), "decision-language",
					"Bảng viết bằng ngôn ngữ “%s”. Hãy dùng FEEL: bỏ chọn Expression language.", language.value());
		}
	}

	private static boolean isRagged(DecisionTable table) {
		return table.getRules()
			.stream()
			.anyMatch((rule) -> rule.getInputEntries().size() != table.getInputs().size()
					|| rule.getOutputEntries().size() != table.getOutputs().size());
	}

	private static List<Decision> read(ModelFile file, Findings findings) {
		try {
			DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(file.content()));
			return List.copyOf(model.getModelElementsByType(Decision.class));
		}
		catch (DmnModelException | ModelParseException ex) {
			findings.error("decision", null,
					"Tệp không phải bảng quyết định DMN 1.3 đúng quy cách. Hãy mở lại bằng trình soạn và lưu.");
			return List.of();
		}
	}

	/** Ids of the decisions in a file. */
	static List<String> ids(ModelFile file) {
		return read(file, new Findings(file)).stream().map(Decision::getId).toList();
	}

	/** Lets the inputs and outputs of each decision be known. */
	static void learn(ModelFile file, Vocabulary vocabulary) {
		for (Decision decision : read(file, new Findings(file))) {
			if (decision.getExpression() instanceof DecisionTable table) {
				vocabulary.decisions().put(decision.getId(), file.path());
				DecisionWords.learn(decision.getId(), table, vocabulary);
				vocabulary.inputs()
					.put(decision.getId(), table.getInputs().stream().map(DecisionTables::expression).collect(SET));
				vocabulary.outputs()
					.put(decision.getId(), table.getOutputs().stream().map(Output::getName).collect(SET));
			}
		}
	}

	private static void columns(String decision, DecisionTable table, Vocabulary vocabulary, Findings findings) {
		Set<String> known = vocabulary.inputs().get(decision);
		for (Input input : table.getInputs()) {
			String name = DecisionTables.expression(input);
			if (known != null && !known.contains(name)) {
				findings.error("decision-input", input.getId(),
						"Không có dữ liệu vào “%s” cho bảng này. Hãy chọn một trong: %s.", name,
						String.join(", ", known));
			}
			if (known == null && !name.matches("[a-zA-Z]\\w*")) {
				findings.error("decision-input", input.getId(),
						"Dữ liệu vào “%s” phải là tên một biến, không phải phép tính. Hãy tính trước rồi đưa vào.",
						name);
			}
			if (input.getInputExpression() == null || !TYPES.contains(type(input.getInputExpression().getTypeRef()))) {
				findings.error("decision-type", input.getId(),
						"Cột vào “%s” chưa có kiểu dữ liệu dùng được. Hãy chọn kiểu.", name);
			}
		}
		Set<String> names = new HashSet<>();
		for (Output output : table.getOutputs()) {
			names.add(output.getName());
			if (!TYPES.contains(type(output.getTypeRef()))) {
				findings.error("decision-type", output.getId(),
						"Cột kết quả “%s” chưa có kiểu dữ liệu dùng được. Hãy chọn kiểu.", output.getName());
			}
		}
		vocabulary.outputs()
			.getOrDefault(decision, Set.of())
			.stream()
			.filter((name) -> !names.contains(name))
			.forEach((name) -> findings.error("decision-output", decision,
					"Hệ thống cần cột kết quả “%s” mà bảng không còn. Hãy thêm lại.", name));
	}

	private static String type(@Nullable String type) {
		return Objects.requireNonNullElse(type, "");
	}

}
