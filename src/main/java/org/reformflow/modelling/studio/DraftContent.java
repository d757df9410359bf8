package org.reformflow.modelling.studio;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.reformflow.modelling.ModelGate;
import org.reformflow.modelling.check.Finding;
import org.reformflow.modelling.check.ModelFile;
import org.reformflow.process.Refusal;

import org.springframework.stereotype.Component;

/**
 * What may be stored in a draft: unfinished models yes, harmful or unreadable content no.
 */
@Component
class DraftContent {

	static final int MAX_BYTES = 2_000_000;

	static final int MAX_FILES = 100;

	private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

	/** Rules without which not even an editor can or may open a file. */
	private static final Set<String> UNSAFE = Set.of("xml", "xml-doctype", "xml-namespace", "file-size", "bpmn",
			"decision", "json");

	private final ModelGate gate;

	DraftContent(ModelGate gate) {
		this.gate = gate;
	}

	/**
	 * @throws Refusal when this cannot be the key of a process
	 */
	static String process(String key) {
		if (key.length() > 60 || !KEY.matcher(key).matches()) {
			throw new Refusal("Mã quy trình “" + shortened(key)
					+ "” không hợp lệ. Hãy dùng chữ thường không dấu và dấu gạch nối, như “don-gian-hoa”.");
		}
		return key;
	}

	/**
	 * @throws Refusal when a file of this path cannot belong to the process
	 */
	static void requirePath(String process, String path) {
		String key = Pattern.quote(process);
		boolean known = path.length() <= 150 && path.matches("processes/" + key + "/(" + KEY
				+ "\\.(bpmn|dmn)|scenarios\\.yaml|migrations\\.yaml)|forms/" + key + "/" + KEY + "\\.form");
		if (!known) {
			throw new Refusal("Tệp “" + shortened(path) + "” không thuộc quy trình “" + process
					+ "”. Chỉ nhận processes/" + process + "/….bpmn, .dmn, scenarios.yaml, migrations.yaml và forms/"
					+ process + "/….form, tên viết thường không dấu.");
		}
		if (path.endsWith(".bpmn") && !path.equals("processes/" + process + "/" + process + ".bpmn")) {
			throw new Refusal("Mô hình của quy trình “" + process + "” phải tên là " + process + ".bpmn, không phải “"
					+ shortened(path.substring(path.lastIndexOf('/') + 1)) + "”. Mỗi quy trình một mô hình.");
		}
	}

	/**
	 * Checks files that were changed.
	 * @throws Refusal naming the first files that may not be stored
	 */
	void require(String process, List<ModelFile> files) {
		for (ModelFile file : files) {
			requirePath(process, file.path());
			if (file.content().length > MAX_BYTES) {
				throw new Refusal("Tệp “" + file.path() + "” lớn hơn 2 MB (" + file.content().length / 1_000_000
						+ " MB) nên không lưu được. Hãy tách quy trình thành các"
						+ " quy trình con được gọi, hoặc xóa bớt nội dung.");
			}
			FileText.requireText(file);
		}
		List<Finding> unsafe = this.gate.check(process, files)
			.stream()
			.filter(Finding::isError)
			.filter((finding) -> UNSAFE.contains(finding.rule()))
			.filter((finding) -> files.stream().anyMatch((file) -> file.path().equals(finding.file())))
			.toList();
		if (!unsafe.isEmpty()) {
			Finding first = unsafe.get(0);
			throw new Refusal("Không lưu được “" + first.file() + "”, dòng " + first.line() + ": " + first.message());
		}
	}

	private static String shortened(String words) {
		return (words.length() > 80) ? words.substring(0, 80) + "…" : words;
	}

}
