package org.reformflow.modelling.change;

import java.util.Map;

import org.reformflow.modelling.change.Change.Weight;

/** What each facet of DMN is. */
final class DecisionTraits {

	private static final Map<String, Trait> TRAITS = Map.ofEntries(text("@name", "tên"), text("@label", "tiêu đề"),
			text("description", "lời giải thích"), text("description#", "lời giải thích"), text("@id", "mã"),
			text("decisionTable@id", "mã của bảng"), text("@camunda:versionTag", "nhãn phiên bản"),
			text("@exporter", "công cụ đã lưu tệp"), text("@exporterVersion", "phiên bản công cụ đã lưu tệp"),
			text("inputExpression@id", "mã của biểu thức"), text("@namespace", "không gian tên"),
			text("@modeler:executionPlatformVersion", "phiên bản nền tảng"),
			does("@camunda:historyTimeToLive", "thời gian giữ lịch sử"),
			does("decisionTable@hitPolicy", "cách chọn luật"), does("decisionTable@aggregation", "cách gộp kết quả"),
			does("@typeRef", "kiểu dữ liệu"), does("inputExpression@typeRef", "kiểu dữ liệu"),
			does("inputExpression/text#", "giá trị được hỏi"), does("inputExpression/text", "giá trị được hỏi"),
			does("@camunda:inputVariable", "tên biến của điều kiện"),
			does("inputValues/text#", "các giá trị được nhận"), does("outputValues/text#", "các giá trị được trả"),
			does("inputValues", "các giá trị được nhận"), does("outputValues", "các giá trị được trả"));

	private DecisionTraits() {
	}

	static Trait of(String key) {
		Trait trait = TRAITS.get(key);
		if (trait != null) {
			return trait;
		}
		return Trait.of("thuộc tính " + key.replace("/", " › ").replace("@", " ").strip(),
				key.endsWith("@id") ? Weight.TEXT : Weight.BEHAVIOUR);
	}

	private static Map.Entry<String, Trait> text(String key, String label) {
		return Map.entry(key, Trait.of(label, Weight.TEXT));
	}

	private static Map.Entry<String, Trait> does(String key, String label) {
		return Map.entry(key, Trait.of(label, Weight.BEHAVIOUR));
	}

}
