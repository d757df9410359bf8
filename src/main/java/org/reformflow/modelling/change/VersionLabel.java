package org.reformflow.modelling.change;

import java.util.List;
import java.util.Map;

import org.reformflow.modelling.check.ModelFile;

/** What a version is called: what it is, and the version tag of its process. */
final class VersionLabel {

	private static final Map<String, String> KINDS = Map.of("shipped", "Bản đi kèm sản phẩm", "deployment",
			"Bản đã triển khai", "draft", "Bản nháp", "release", "Bản phát hành");

	private VersionLabel() {
	}

	static String of(String reference, String process, List<ModelFile> files) {
		String kind = KINDS.getOrDefault(reference.replaceAll(":.*", ""), reference);
		String tag = tag(process, files);
		return tag.isEmpty() ? kind : kind + " " + tag;
	}

	/** The version tag of the process; empty if it has none. */
	static String tag(String process, List<ModelFile> files) {
		return files.stream()
			.filter((file) -> file.path().equals("processes/" + process + "/" + process + ".bpmn"))
			.findFirst()
			.map(VersionLabel::tag)
			.orElse("");
	}

	private static String tag(ModelFile file) {
		try {
			return MarkupReader.read(file.content())
				.children("process")
				.findFirst()
				.map((process) -> process.attribute("camunda:versionTag"))
				.orElse("");
		}
		catch (Unreadable ex) {
			return "";
		}
	}

}
