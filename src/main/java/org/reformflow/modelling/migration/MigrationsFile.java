package org.reformflow.modelling.migration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * {@code migrations.yaml} of a process: renamed steps, by version tags.
 *
 * <pre>
 * - từ: 1.0.0            # version tag, or "*" for any
 *   đến: 1.1.0
 *   bước: {Task_Old: Task_New}
 *   ghi chú: why
 * </pre>
 *
 * @param problems what is wrong with the file, in words; wrong entries are left out
 */
record MigrationsFile(List<Entry> entries, List<String> problems) {

	static final MigrationsFile NONE = new MigrationsFile(List.of(), List.of());

	private static final String ANY = "*";

	private static final Set<String> KEYS = Set.of("từ", "đến", "bước", "ghi chú");

	private static final int MOST = 200_000;

	/** An entry: from one tag to another, ids of steps. */
	record Entry(String from, String to, Map<String, String> steps) {

		boolean leaves(String tag) {
			return this.from.equals(tag) || this.from.equals(ANY);
		}

	}

	static MigrationsFile read(String text) {
		if (text.length() > MOST) {
			return new MigrationsFile(List.of(), List.of("migrations.yaml quá lớn; hãy bỏ bớt các mục cũ."));
		}
		LoaderOptions options = new LoaderOptions();
		options.setMaxAliasesForCollections(10);
		options.setAllowDuplicateKeys(false);
		options.setNestingDepthLimit(10);
		try {
			return read((Object) new Yaml(new SafeConstructor(options)).load(text));
		}
		catch (MarkedYAMLException ex) {
			return new MigrationsFile(List.of(),
					List.of("migrations.yaml không đọc được"
							+ ((ex.getProblemMark() != null) ? " ở dòng " + (ex.getProblemMark().getLine() + 1) : "")
							+ "; hãy sửa cho đúng cú pháp YAML."));
		}
		catch (YAMLException ex) {
			return new MigrationsFile(List.of(),
					List.of("migrations.yaml không đọc được; hãy sửa cho đúng cú pháp YAML."));
		}
	}

	private static MigrationsFile read(@Nullable Object content) {
		List<Entry> entries = new ArrayList<>();
		List<String> problems = new ArrayList<>();
		if (content instanceof List<?> list) {
			int number = 0;
			for (Object each : list) {
				number++;
				read(each, "migrations.yaml, mục " + number + ": ", entries, problems);
			}
		}
		else if (content != null) {
			problems.add("migrations.yaml phải là một danh sách các mục, mỗi mục có từ, đến, bước.");
		}
		return new MigrationsFile(List.copyOf(entries), List.copyOf(problems));
	}

	private static void read(@Nullable Object each, String where, List<Entry> entries, List<String> problems) {
		if (!(each instanceof Map<?, ?> entry)) {
			problems.add(where + "phải có từ, đến và bước.");
			return;
		}
		Set<String> unknown = new TreeSet<>();
		entry.keySet().stream().map(Objects::toString).filter((key) -> !KEYS.contains(key)).forEach(unknown::add);
		if (!unknown.isEmpty()) {
			problems.add(where + "không có khóa " + String.join(", ", unknown) + "; chỉ dùng từ, đến, bước, ghi chú.");
		}
		if (entry.get("từ") == null || entry.get("đến") == null || !(entry.get("bước") instanceof Map<?, ?> steps)) {
			problems.add(where + "thiếu từ, đến hoặc bước.");
			return;
		}
		Map<String, String> ids = new LinkedHashMap<>();
		steps.forEach((from, to) -> ids.put(String.valueOf(from), (to != null) ? to.toString() : ""));
		entries.add(new Entry(entry.get("từ").toString(), entry.get("đến").toString(), ids));
	}

	/**
	 * Where steps go between two versions: by an entry for both tags, else by the
	 * shortest chain of entries.
	 */
	Map<String, String> steps(String from, String to) {
		Deque<Reached> open = new ArrayDeque<>(List.of(new Reached(from, Map.of())));
		Set<String> seen = new HashSet<>(Set.of(from));
		while (!open.isEmpty()) {
			Reached here = open.removeFirst();
			for (Entry entry : this.entries) {
				if (entry.leaves(here.tag) && entry.to.equals(to)) {
					return here.and(entry).steps;
				}
			}
			for (Entry entry : this.entries) {
				if (entry.leaves(here.tag) && seen.add(entry.to)) {
					open.add(here.and(entry));
				}
			}
		}
		return Map.of();
	}

	/** A tag on the way, and where the steps of the first version are then. */
	private record Reached(String tag, Map<String, String> steps) {

		Reached and(Entry entry) {
			Map<String, String> all = new LinkedHashMap<>(entry.steps);
			this.steps.forEach((from, to) -> {
				all.remove(to);
				all.put(from, entry.steps.getOrDefault(to, to));
			});
			return new Reached(entry.to, all);
		}

	}

}
