package org.reformflow.modelling.check;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelException;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.ModelParseException;
import org.jspecify.annotations.Nullable;

/** That decision tables are typed, without gaps and contradictions. */
final class DecisionRules {

	private static final Pattern STRINGS = Pattern.compile("(not\\()?\"[^\"]*\"( *, *\"[^\"]*\")*\\)?");

	private static final Pattern NUMBERS = Pattern
		.compile("(not\\()?([<>]=? *)?-?\\d+(\\.\\d+)?( *, *([<>]=? *)?-?\\d+(\\.\\d+)?)*\\)?"
				+ "|[\\[\\](]-?[\\d.]+ *\\.\\. *-?[\\d.]+[\\[\\])]");

	private static final Pattern DATES = Pattern.compile(
			"(not\\()?([<>]=? *)?date( and time)?\\(\"[0-9T:.+-]+\"\\)( *, *([<>]=? *)?date( and time)?\\(\"[0-9T:.+-]+\"\\))*\\)?"
					+ "|[\\[\\](]date( and time)?\\(\"[0-9T:.+-]+\"\\) *\\.\\. *date( and time)?\\(\"[0-9T:.+-]+\"\\)[\\[\\])]");

	private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

	private static final Set<String> TYPES = Set.of("string", "boolean", "integer", "long", "double", "number", "date");

	private static final int MOST_RULES = 500;

	private static final Set<String> NUMERIC = Set.of("integer", "long", "double", "number");

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
		columns(decision.getId(), table, vocabulary, findings);
		entries(table, findings);
		words(decision.getId(), table, vocabulary, findings);
		overlaps(table, findings);
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
				learnWords(decision.getId(), table, vocabulary);
				vocabulary.inputs()
					.put(decision.getId(), table.getInputs().stream().map(DecisionRules::expression).collect(SET));
				vocabulary.outputs()
					.put(decision.getId(), table.getOutputs().stream().map(Output::getName).collect(SET));
			}
		}
	}

	private static String expression(Input input) {
		return (input.getInputExpression() != null) ? text(input.getInputExpression().getText()) : "";
	}

	private static String text(@Nullable Text text) {
		return (text != null) ? Objects.requireNonNullElse(text.getTextContent(), "").strip() : "";
	}

	private static void columns(String decision, DecisionTable table, Vocabulary vocabulary, Findings findings) {
		Set<String> known = vocabulary.inputs().get(decision);
		for (Input input : table.getInputs()) {
			String name = expression(input);
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
			language(input.getId(),
					(input.getInputExpression() != null) ? input.getInputExpression().getExpressionLanguage() : null,
					findings);
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

	/** Other languages than FEEL could be programs. */
	private static void language(String id, @Nullable String language, Findings findings) {
		if (language != null && !language.equalsIgnoreCase("feel") && !language.contains("/FEEL/")) {
			findings.error("decision-language", id,
					"Ô viết bằng ngôn ngữ “%s”. Hãy dùng FEEL: bỏ chọn Expression language.", language);
		}
	}

	/** What the code does not know as a result, and what never comes in. */
	private static void words(String decision, DecisionTable table, Vocabulary vocabulary, Findings findings) {
		List<Output> outputs = List.copyOf(table.getOutputs());
		List<Input> inputs = List.copyOf(table.getInputs());
		for (Rule rule : table.getRules()) {
			int column = 0;
			for (OutputEntry entry : rule.getOutputEntries()) {
				Set<String> known = vocabulary.values().get(decision + "#" + outputs.get(column++).getName());
				unknown(entry.getText(), known).forEach((word) -> findings.error("decision-value", entry.getId(),
						"Hệ thống không biết kết quả “%s” ở cột này. Hãy chọn một trong: %s.", word,
						String.join(", ", Objects.requireNonNull(known))));
			}
			column = 0;
			for (InputEntry entry : rule.getInputEntries()) {
				Set<String> known = vocabulary.values().get(decision + "#" + expression(inputs.get(column++)));
				unknown(entry.getText(), known).forEach((word) -> findings.warn("decision-word", entry.getId(),
						"Chưa từng có “%s” ở cột này (có: %s). Hãy kiểm tra chính tả.", word,
						String.join(", ", Objects.requireNonNull(known))));
			}
		}
	}

	private static Stream<String> unknown(@Nullable Text text, @Nullable Set<String> known) {
		return (known == null) ? Stream.empty() : quoted(text(text)).filter((word) -> !known.contains(word));
	}

	private static Stream<String> quoted(String entry) {
		return QUOTED.matcher(entry).results().map((found) -> found.group(1));
	}

	/** Columns whose texts are all words of the code rather than of people. */
	private static void learnWords(String decision, DecisionTable table, Vocabulary vocabulary) {
		List<Output> outputs = List.copyOf(table.getOutputs());
		List<Input> inputs = List.copyOf(table.getInputs());
		for (int column = 0; column < outputs.size(); column++) {
			int place = column;
			learnWords(vocabulary, decision + "#" + outputs.get(column).getName(),
					table.getRules()
						.stream()
						.map((rule) -> text(List.copyOf(rule.getOutputEntries()).get(place).getText())));
		}
		for (int column = 0; column < inputs.size(); column++) {
			int place = column;
			learnWords(vocabulary, decision + "#" + expression(inputs.get(column)),
					table.getRules()
						.stream()
						.map((rule) -> text(List.copyOf(rule.getInputEntries()).get(place).getText())));
		}
	}

	private static void learnWords(Vocabulary vocabulary, String column, Stream<String> entries) {
		Set<String> words = entries.flatMap(DecisionRules::quoted).collect(Collectors.toCollection(TreeSet::new));
		if (!words.isEmpty() && words.stream().allMatch((word) -> word.matches("[a-zA-Z][a-zA-Z-]+"))) {
			vocabulary.values().put(column, words);
		}
	}

	private static void entries(DecisionTable table, Findings findings) {
		List<Input> inputs = List.copyOf(table.getInputs());
		List<Output> outputs = List.copyOf(table.getOutputs());
		for (Rule rule : table.getRules()) {
			int column = 0;
			for (InputEntry entry : rule.getInputEntries()) {
				String type = (inputs.get(column).getInputExpression() != null)
						? inputs.get(column).getInputExpression().getTypeRef() : null;
				language(entry.getId(), entry.getExpressionLanguage(), findings);
				entry(entry.getId(), text(entry.getText()), type, "-", findings);
				column++;
			}
			column = 0;
			for (OutputEntry entry : rule.getOutputEntries()) {
				language(entry.getId(), entry.getExpressionLanguage(), findings);
				entry(entry.getId(), text(entry.getText()), outputs.get(column).getTypeRef(), "null", findings);
				column++;
			}
		}
	}

	private static void entry(String id, String text, @Nullable String type, String nothing, Findings findings) {
		if (text.isEmpty() || text.equals(nothing) || type == null) {
			return;
		}
		boolean right = switch (type) {
			case "string" -> STRINGS.matcher(text).matches();
			case "boolean" -> text.equals("true") || text.equals("false");
			case "date" -> DATES.matcher(text).matches();
			default -> !NUMERIC.contains(type) || NUMBERS.matcher(text).matches();
		};
		if (!right) {
			findings.error("decision-entry", id, "Ô “%s” không đúng kiểu %s. %s", text, type,
					type.equals("string") ? "Chữ phải đặt trong dấu nháy kép." : "Hãy sửa giá trị.");
		}
	}

	private static void overlaps(DecisionTable table, Findings findings) {
		HitPolicy policy = Objects.requireNonNullElse(table.getHitPolicy(), HitPolicy.UNIQUE);
		Map<List<String>, String> seen = new HashMap<>();
		for (Rule rule : table.getRules()) {
			List<String> whole = new ArrayList<>(conditions(rule));
			if (policy == HitPolicy.COLLECT) {
				rule.getOutputEntries().forEach((entry) -> whole.add(text(entry.getText())));
			}
			String earlier = seen.putIfAbsent(whole, rule.getId());
			if (earlier != null) {
				findings.error("decision-overlap", rule.getId(),
						"Dòng này trùng với dòng %s nên thừa. Hãy sửa hoặc xóa.", earlier);
			}
		}
		if (policy != HitPolicy.COLLECT && findings.isEmpty()) {
			cases(table, policy, findings);
		}
	}

	/** Goes through all cases: each has a rule, and each rule a case. */
	private static void cases(DecisionTable table, HitPolicy policy, Findings findings) {
		List<Rule> rules = List.copyOf(table.getRules());
		List<String> types = table.getInputs().stream().map(DecisionRules::type).toList();
		List<List<String>> rows = rules.stream().map(DecisionRules::conditions).toList();
		DecisionCases cases = new DecisionCases(types, rows);
		if (!cases.isCountable(rows.size())) {
			findings.warn("decision-large", table.getId(),
					"Bảng có quá nhiều trường hợp để thử hết chỗ hở và chỗ trùng. Hãy thử bằng kịch bản hoặc chia bảng.");
			return;
		}
		Set<Integer> used = new HashSet<>();
		for (List<String> values : cases.all()) {
			List<Integer> hits = IntStream.range(0, rows.size())
				.filter((row) -> DecisionCases.holds(types, rows.get(row), values))
				.boxed()
				.toList();
			String words = DecisionCases.words(table.getInputs().stream().map(DecisionRules::expression).toList(),
					values);
			if (hits.isEmpty() && cases.isNamed(values)) {
				findings.error("decision-gap", table.getId(),
						"Không dòng nào nhận trường hợp %s. Hãy thêm dòng, như dòng cuối để trống mọi điều kiện.",
						words);
				return;
			}
			if (hits.size() > 1 && policy == HitPolicy.UNIQUE) {
				findings.error("decision-overlap", rules.get(hits.get(1)).getId(),
						"Dòng này và dòng %s cùng nhận trường hợp %s. Hãy sửa điều kiện.",
						rules.get(hits.get(0)).getId(), words);
				return;
			}
			hits.stream().findFirst().ifPresent(used::add);
		}
		IntStream.range(0, rows.size())
			.filter((row) -> !used.contains(row))
			.forEach((row) -> findings.error("decision-unreachable", rules.get(row).getId(),
					"Các dòng phía trên đã nhận mọi trường hợp của dòng này. Hãy chuyển lên trên hoặc xóa."));
	}

	private static String type(Input input) {
		String type = (input.getInputExpression() != null) ? input.getInputExpression().getTypeRef() : null;
		return Objects.requireNonNullElse(type, "string");
	}

	private static List<String> conditions(Rule rule) {
		return rule.getInputEntries().stream().map((entry) -> text(entry.getText())).toList();
	}

}
