package org.reformflow.modelling.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.reformflow.modelling.check.ScenarioFile;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;

/**
 * What a file tells at a place, with its line.
 *
 * @param value a map of names, a list, or a text, number, truth or null
 * @param line first line is 1
 * @param plain whether a text stands without quotation marks
 */
record Told(@Nullable Object value, int line, boolean plain) {

	/**
	 * Reads a file.
	 * @throws ScenarioProblem if it is no YAML or too large
	 */
	static Told read(String text) {
		try {
			Node root = ScenarioFile.read(text);
			if (root == null) {
				throw new ScenarioProblem(1, "Tệp kịch bản trống. Hãy viết ít nhất một kịch bản.");
			}
			return of(root);
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 1;
			throw new ScenarioProblem(line,
					"Không đọc được YAML: " + ex.getProblem() + ". Hãy xem lại thụt dòng, dấu hai chấm và dấu nháy.");
		}
		catch (YAMLException ex) {
			throw new ScenarioProblem(1, "Không đọc được YAML: " + ex.getMessage());
		}
	}

	private static Told of(Node node) {
		int line = node.getStartMark().getLine() + 1;
		if (node instanceof MappingNode mapping) {
			Map<String, Told> entries = new LinkedHashMap<>();
			for (NodeTuple entry : mapping.getValue()) {
				if (!(entry.getKeyNode() instanceof ScalarNode key)) {
					throw new ScenarioProblem(line, "Tên ở bên trái dấu hai chấm phải là chữ.");
				}
				if (entries.put(key.getValue(), of(entry.getValueNode())) != null) {
					throw new ScenarioProblem(key.getStartMark().getLine() + 1,
							"“%s” được viết hai lần. Hãy xóa một.".formatted(key.getValue()));
				}
			}
			return new Told(entries, line, false);
		}
		if (node instanceof SequenceNode sequence) {
			List<Told> items = new ArrayList<>();
			sequence.getValue().forEach((item) -> items.add(of(item)));
			return new Told(items, line, false);
		}
		ScalarNode scalar = (ScalarNode) node;
		return new Told(value(scalar), line, scalar.getScalarStyle() == ScalarStyle.PLAIN);
	}

	/** Days stay text: they mean different things in forms and in variables. */
	private static @Nullable Object value(ScalarNode scalar) {
		String text = scalar.getValue();
		if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
			return text;
		}
		if (scalar.getTag().equals(Tag.NULL)) {
			return null;
		}
		if (scalar.getTag().equals(Tag.BOOL) && Set.of("true", "false").contains(text)) {
			return Boolean.valueOf(text);
		}
		if (scalar.getTag().equals(Tag.INT) && text.matches("-?\\d{1,15}")) {
			long number = Long.parseLong(text);
			return (number == (int) number) ? (Object) (int) number : (Object) number;
		}
		if (scalar.getTag().equals(Tag.FLOAT) && text.matches("-?\\d+\\.\\d+")) {
			return Double.valueOf(text);
		}
		return text;
	}

	boolean isMap() {
		return this.value instanceof Map;
	}

	boolean isList() {
		return this.value instanceof List;
	}

	/**
	 * The entries.
	 * @throws ScenarioProblem if it has none
	 */
	@SuppressWarnings("unchecked")
	Map<String, Told> map() {
		if (this.value == null) {
			return Map.of();
		}
		if (!isMap()) {
			throw new ScenarioProblem(this.line, "Ở đây cần các dòng “tên: giá trị”.");
		}
		return (Map<String, Told>) this.value;
	}

	/** The items; a single value is a list of one. */
	@SuppressWarnings("unchecked")
	List<Told> list() {
		if (this.value == null) {
			return List.of();
		}
		return isList() ? (List<Told>) this.value : List.of(this);
	}

	/**
	 * The text of a scalar.
	 * @throws ScenarioProblem if it is a map or a list
	 */
	String text() {
		if (isMap() || isList()) {
			throw new ScenarioProblem(this.line, "Ở đây cần một giá trị, không phải danh sách.");
		}
		return String.valueOf(this.value);
	}

	List<String> texts() {
		return list().stream().map(Told::text).toList();
	}

	@Nullable Told get(String name) {
		return map().get(name);
	}

	/**
	 * Refuses entries that nobody reads.
	 * @throws ScenarioProblem naming what could have been meant
	 */
	Told only(Set<String> names) {
		map().forEach((name, told) -> {
			if (!names.contains(name)) {
				throw new ScenarioProblem(told.line(), "Không hiểu “%s”. Ở đây dùng được: %s.".formatted(name,
						names.stream().sorted().collect(Collectors.joining(", "))));
			}
		});
		return this;
	}

}
