package org.reformflow.modelling.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One story of a process.
 *
 * @param start how it begins: of the file, then of the scenario
 * @param answers of stand-ins, by bean, method or label
 */
record Scenario(String name, int line, Map<String, Told> start, Map<String, Told> answers, List<Told> steps) {

	private static final Set<String> TOP = Set.of("quy trình", "bắt đầu", "giả lập", "kịch bản", "bảng quyết định");

	private static final Set<String> START = Set.of("lúc", "cơ quan", "người", "biểu mẫu", "thông điệp", "biến");

	/**
	 * The stories and cases of a file.
	 *
	 * @param process key
	 * @param tables cases of decision tables
	 */
	record File(String process, List<Scenario> scenarios, List<Told> tables) {

	}

	/**
	 * Reads a file.
	 * @throws ScenarioProblem naming the line
	 */
	static File read(String text) {
		Told top = Told.read(text).only(TOP);
		Told process = top.get("quy trình");
		if (process == null) {
			throw new ScenarioProblem(1, "Thiếu dòng “quy trình: mã-quy-trình” ở đầu tệp.");
		}
		List<Scenario> scenarios = new ArrayList<>();
		Told told = top.get("kịch bản");
		for (Told scenario : (told != null) ? told.list() : List.<Told>of()) {
			scenarios.add(of(scenario, top));
		}
		Told tables = top.get("bảng quyết định");
		return new File(process.text(), scenarios, (tables != null) ? tables.list() : List.of());
	}

	private static Scenario of(Told told, Told top) {
		told.only(Set.of("tên", "bắt đầu", "giả lập", "diễn biến"));
		Told name = told.get("tên");
		Told steps = told.get("diễn biến");
		if (name == null || steps == null) {
			throw new ScenarioProblem(told.line(), "Mỗi kịch bản cần “tên” và “diễn biến”.");
		}
		return new Scenario(name.text(), told.line(), start(top.get("bắt đầu"), told.get("bắt đầu")),
				merged(top.get("giả lập"), told.get("giả lập")), steps.list());
	}

	private static Map<String, Told> start(@Nullable Told common, @Nullable Told own) {
		Map<String, Told> start = merged(common, own);
		if (common != null && own != null && common.get("biến") != null && own.get("biến") != null) {
			start.put("biến", new Told(merged(common.get("biến"), own.get("biến")), own.line(), false));
		}
		new Told(start, (own != null) ? own.line() : 1, false).only(START);
		return start;
	}

	private static Map<String, Told> merged(@Nullable Told common, @Nullable Told own) {
		Map<String, Told> all = new LinkedHashMap<>((common != null) ? common.map() : Map.of());
		all.putAll((own != null) ? own.map() : Map.of());
		return all;
	}

}
