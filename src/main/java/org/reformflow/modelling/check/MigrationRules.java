package org.reformflow.modelling.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** That {@code migrations.yaml} can be read and sends cases to steps that are there. */
final class MigrationRules {

	private static final Set<String> KEYS = Set.of("từ", "đến", "bước", "ghi chú");

	private MigrationRules() {
	}

	static void check(ModelFile file, ModelSet models, Findings findings) {
		Object content;
		try {
			content = load(file);
		}
		catch (YAMLException ex) {
			int line = (ex instanceof MarkedYAMLException marked && marked.getProblemMark() != null)
					? marked.getProblemMark().getLine() + 1 : 1;
			findings.errorAt(line, "migration-file", "Tệp không đúng cú pháp YAML ở dòng %d. Hãy sửa dòng này.", line);
			return;
		}
		if (!(content instanceof List<?> entries)) {
			findings.errorAt(1, "migration-file",
					"Tệp phải là danh sách, mỗi mục có từ, đến, bước: {mã_cũ: mã_mới}. Hãy sửa theo mẫu.");
			return;
		}
		entries.forEach((entry) -> entry(file, entry, models, findings));
	}

	private static void entry(ModelFile file, Object entry, ModelSet models, Findings findings) {
		if (!(entry instanceof Map<?, ?> map) || !KEYS.containsAll(map.keySet())
				|| !(map.get("bước") instanceof Map<?, ?> steps) || map.get("từ") == null || map.get("đến") == null) {
			findings.errorAt(1, "migration-file",
					"Mỗi mục phải có từ, đến và bước: {mã_cũ: mã_mới}, có thể có ghi chú. Hãy sửa theo mẫu.");
			return;
		}
		models.process(file.key())
			.filter((model) -> String.valueOf(map.get("đến")).equals(ModelRules.tag(model)))
			.ifPresent((model) -> steps.values()
				.stream()
				.filter((target) -> target != null && !target.toString().isEmpty())
				.filter((target) -> model.getModelElementById(target.toString()) == null)
				.forEach((target) -> findings.errorAt(line(file, target.toString()), "migration-target",
						"Không có bước “%s” trong quy trình để chuyển hồ sơ đến. Hãy kiểm tra mã bước.", target)));
	}

	private static int line(ModelFile file, String word) {
		int at = file.text().indexOf(word);
		return 1 + (int) file.text().substring(0, Math.max(at, 0)).chars().filter((c) -> c == '\n').count();
	}

	/**
	 * Ids of steps that some entry sends elsewhere; none when the file cannot be read.
	 */
	static Set<String> named(ModelFile file) {
		Set<String> named = new HashSet<>();
		try {
			if (load(file) instanceof List<?> entries) {
				entries.forEach((entry) -> {
					if (entry instanceof Map<?, ?> map && map.get("bước") instanceof Map<?, ?> steps) {
						steps.keySet().forEach((step) -> named.add(String.valueOf(step)));
					}
				});
			}
		}
		catch (YAMLException ex) {
			return Set.of();
		}
		return named;
	}

	private static Object load(ModelFile file) {
		LoaderOptions options = new LoaderOptions();
		options.setMaxAliasesForCollections(10);
		options.setAllowDuplicateKeys(false);
		options.setNestingDepthLimit(10);
		Object content = new Yaml(new SafeConstructor(options)).load(file.text());
		return (content != null) ? content : List.of();
	}

}
