package org.reformflow.modelling.change;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.change.Change.Kind;
import org.reformflow.modelling.change.Change.Weight;
import org.reformflow.modelling.change.FileChanges.Status;
import org.reformflow.modelling.check.ModelFile;

import org.springframework.stereotype.Component;

/**
 * Tells in words what is different between two bundles of files. How a file is written
 * (spaces, prefixes, order of attributes) is no difference; nothing else is left out.
 */
@Component
public class ModelChanges {

	private static final int MAX_BYTES = 2_000_000;

	private final CapabilityNames names;

	ModelChanges(CapabilityNames names) {
		this.names = names;
	}

	/** All files of both sides by path. */
	public List<FileChanges> between(List<ModelFile> left, List<ModelFile> right) {
		Map<String, ModelFile> lefts = byPath(left);
		Map<String, ModelFile> rights = byPath(right);
		TreeSet<String> paths = new TreeSet<>((one, other) -> {
			int rank = Integer.compare(rank(one), rank(other));
			return (rank != 0) ? rank : one.compareTo(other);
		});
		paths.addAll(lefts.keySet());
		paths.addAll(rights.keySet());
		List<FileChanges> changes = new ArrayList<>();
		paths.forEach((path) -> changes.add(file(path, lefts.get(path), rights.get(path))));
		return changes;
	}

	private static Map<String, ModelFile> byPath(List<ModelFile> files) {
		return files.stream().collect(Collectors.toMap(ModelFile::path, Function.identity(), (one, other) -> other));
	}

	/** The process first, then what it uses. */
	private static int rank(String path) {
		return List.of(".bpmn", ".dmn", ".form", ".yaml").indexOf(path.substring(Math.max(0, path.lastIndexOf('.'))));
	}

	private FileChanges file(String path, @Nullable ModelFile left, @Nullable ModelFile right) {
		if (left == null) {
			return whole(path, Status.ADDED, Kind.ADDED, "Thêm tệp ");
		}
		if (right == null) {
			return whole(path, Status.REMOVED, Kind.REMOVED, "Bỏ tệp ");
		}
		List<Change> changes = Arrays.equals(left.content(), right.content()) ? List.of()
				: changes(path, left.content(), right.content());
		return new FileChanges(path, changes.isEmpty() ? Status.SAME : Status.CHANGED, changes);
	}

	private static FileChanges whole(String path, Status status, Kind kind, String words) {
		String name = path.substring(path.lastIndexOf('/') + 1);
		Weight weight = path.endsWith("scenarios.yaml") ? Weight.TEXT : Weight.BEHAVIOUR;
		return new FileChanges(path, status,
				List.of(new Change(path, null, null, kind, weight, "Tệp " + name, null, null, words + name + ".")));
	}

	private List<Change> changes(String path, byte[] left, byte[] right) {
		try {
			if (Math.max(left.length, right.length) > MAX_BYTES) {
				throw new Unreadable("lớn hơn 2 MB");
			}
			return read(path, left, right);
		}
		catch (Unreadable ex) {
			String name = path.substring(path.lastIndexOf('/') + 1);
			return List.of(new Change(path, null, null, Kind.CHANGED, Weight.BEHAVIOUR, "Tệp " + name, null, null,
					"Tệp " + name + " được sửa; không kể được từng điểm vì một trong hai bản " + ex.getMessage()
							+ ". Hãy chạy kiểm tra rồi so sánh lại."));
		}
	}

	private List<Change> read(String path, byte[] left, byte[] right) throws Unreadable {
		return switch (path.substring(path.lastIndexOf('.') + 1)) {
			case "bpmn" -> BpmnChanges.between(path, left, right, this.names);
			case "dmn" -> DecisionChanges.between(path, left, right);
			case "form" -> FormChanges.between(path, left, right);
			case "yaml" -> YamlChanges.between(path, left, right);
			default -> text(path, left, right);
		};
	}

	private static List<Change> text(String path, byte[] left, byte[] right) {
		return List.of(new Change(path, null, null, Kind.CHANGED, Weight.TEXT, "Tệp " + path,
				new String(left, StandardCharsets.UTF_8), new String(right, StandardCharsets.UTF_8),
				"Tệp " + path + " được sửa."));
	}

}
