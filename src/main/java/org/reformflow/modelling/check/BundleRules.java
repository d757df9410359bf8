package org.reformflow.modelling.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** That the files of a process fit together. */
final class BundleRules {

	private BundleRules() {
	}

	/** What each file is called for: forms and decisions that models name. */
	static Set<String> named(List<ModelFile> models) {
		Set<String> named = new HashSet<>();
		for (ModelFile model : models) {
			for (XmlTexts.Attribute attribute : XmlTexts.attributes(model, Set.of("formRef", "decisionRef"))) {
				named.add(path(model.key(), attribute.name(), attribute.value()));
			}
		}
		return named;
	}

	private static String path(String key, String attribute, String value) {
		return attribute.equals("formRef") ? "forms/%s/%s.form".formatted(key, value)
				: "processes/%s/%s.dmn".formatted(key, value);
	}

	/** That no path comes twice. */
	static void once(List<ModelFile> files, Map<String, Findings> findings) {
		Map<String, Long> times = files.stream().collect(Collectors.groupingBy(ModelFile::path, Collectors.counting()));
		times.forEach((path, count) -> {
			if (count > 1) {
				of(findings, path).errorAt(1, "file-twice", "Có %d tệp cùng tên. Hãy chỉ giữ một tệp.", count);
			}
		});
	}

	/** That no decision has the id of another. */
	static void decisions(List<ModelFile> files, Map<String, String> shipped, Map<String, Findings> findings) {
		Map<String, String> known = new HashMap<>(shipped);
		for (ModelFile file : files) {
			for (String id : DecisionRules.ids(file)) {
				String other = known.putIfAbsent(id, file.path());
				if (other != null && !other.equals(file.path())) {
					of(findings, file.path()).error("decision-twice", id,
							"Bảng quyết định “%s” đã có trong %s. Hãy đổi mã và tên tệp.", id, other);
				}
			}
		}
	}

	/** That a form or table is there for something. */
	static void used(ModelFile file, Set<String> named, Vocabulary vocabulary, Findings findings) {
		boolean known = file.is("form") ? vocabulary.fields().containsKey(file.name())
				: vocabulary.outputs().containsKey(file.name());
		if (!known && !named.contains(file.path())) {
			findings.warn("file-unused", null, "Không bước nào dùng tệp này. Hãy gắn vào một bước hoặc xóa tệp.");
		}
	}

	private static Findings of(Map<String, Findings> findings, @Nullable String path) {
		Findings found = findings.get(path);
		if (found == null) {
			throw new IllegalStateException("unknown file " + path);
		}
		return found;
	}

}
