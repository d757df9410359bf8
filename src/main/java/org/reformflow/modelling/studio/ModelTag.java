package org.reformflow.modelling.studio;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.reformflow.modelling.check.ModelFile;
import org.reformflow.modelling.studio.VersionTag.Weight;

/** Reads and writes the version tag in a model, leaving every other character alone. */
final class ModelTag {

	private static final Pattern PROCESS = Pattern.compile("<(?:[\\w-]+:)?process\\b[^>]*>");

	private static final Pattern PREFIX = Pattern
		.compile("xmlns:([\\w-]+)\\s*=\\s*[\"']http://camunda\\.org/schema/1\\.0/bpmn[\"']");

	private static final Pattern WAITING = Pattern
		.compile("<(?:[\\w-]+:)?(?:userTask|receiveTask|callActivity|subProcess|intermediateCatchEvent|boundaryEvent|"
				+ "eventBasedGateway)\\b[^>]*?\\bid\\s*=\\s*[\"']([^\"']+)[\"']");

	private ModelTag() {
	}

	/** The tag of the model among the files. */
	static Optional<String> read(List<ModelFile> files) {
		return model(files).flatMap((model) -> {
			Matcher process = PROCESS.matcher(model);
			return process.find() ? value(model, process.group()) : Optional.empty();
		});
	}

	/** The same files, the model with this tag. */
	static List<ModelFile> write(List<ModelFile> files, String tag) {
		return files.stream()
			.map((file) -> isModel(file)
					? new ModelFile(file.path(), tagged(text(file), tag).getBytes(StandardCharsets.UTF_8)) : file)
			.toList();
	}

	/** How much a change from one set of files to another weighs. */
	static Weight weight(List<ModelFile> from, List<ModelFile> to) {
		Set<String> gone = waiting(from);
		gone.removeAll(waiting(to));
		if (!gone.isEmpty()) {
			return Weight.MAJOR;
		}
		return differs(from, to, ".form", ".yaml") ? Weight.MINOR : Weight.PATCH;
	}

	/** Whether some file differs whose name does not end so. */
	private static boolean differs(List<ModelFile> from, List<ModelFile> to, String... lightly) {
		Map<String, byte[]> former = new HashMap<>();
		from.forEach((file) -> former.put(file.path(), file.content()));
		boolean heavy = false;
		for (ModelFile file : to) {
			byte[] before = former.remove(file.path());
			boolean light = Arrays.stream(lightly).anyMatch((end) -> file.path().endsWith(end));
			heavy |= !light && (before == null || !Arrays.equals(before, file.content()));
		}
		return heavy || former.keySet().stream().anyMatch((path) -> Arrays.stream(lightly).noneMatch(path::endsWith));
	}

	private static Set<String> waiting(List<ModelFile> files) {
		Set<String> ids = new HashSet<>();
		model(files).ifPresent((model) -> {
			Matcher step = WAITING.matcher(model);
			while (step.find()) {
				ids.add(step.group(1));
			}
		});
		return ids;
	}

	private static Optional<String> model(List<ModelFile> files) {
		return files.stream().filter(ModelTag::isModel).findFirst().map(ModelTag::text);
	}

	private static boolean isModel(ModelFile file) {
		return file.path().endsWith(".bpmn");
	}

	private static String text(ModelFile file) {
		return new String(file.content(), StandardCharsets.UTF_8);
	}

	private static Optional<String> value(String model, String process) {
		return prefix(model).flatMap((prefix) -> {
			Matcher tag = attribute(prefix).matcher(process);
			return tag.find() ? Optional.of(tag.group(2)) : Optional.empty();
		});
	}

	private static String tagged(String model, String tag) {
		Matcher process = PROCESS.matcher(model);
		Optional<String> prefix = prefix(model);
		if (prefix.isEmpty() || !process.find()) {
			return model;
		}
		String element = process.group();
		Matcher present = attribute(prefix.get()).matcher(element);
		String written = present.find()
				? element.substring(0, present.start(2)) + tag + element.substring(present.end(2))
				: element.replaceFirst("/?>$",
						Matcher.quoteReplacement(" " + prefix.get() + ":versionTag=\"" + tag + "\"") + "$0");
		return model.substring(0, process.start()) + written + model.substring(process.end());
	}

	private static Optional<String> prefix(String model) {
		Matcher prefix = PREFIX.matcher(model);
		return prefix.find() ? Optional.of(prefix.group(1)) : Optional.empty();
	}

	private static Pattern attribute(String prefix) {
		return Pattern.compile("\\b" + Pattern.quote(prefix) + ":versionTag\\s*=\\s*([\"'])(.*?)\\1");
	}

}
