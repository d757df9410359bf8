package org.reformflow.initiative.similarity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Texts of which is known whether and where they were copied from. */
record LabelledTexts(List<Labelled> all) {

	private static final Path FILE = Path.of("src/test/resources/initiative/similarity/labelled.txt");

	static LabelledTexts read() throws IOException {
		List<Labelled> all = new ArrayList<>();
		String[] head = {};
		for (String line : Files.readAllLines(FILE)) {
			if (line.startsWith("== ")) {
				head = line.substring(3).split(" \\| ");
			}
			else if (!line.startsWith("#")) {
				all.add(new Labelled(head[0], head[1], head[2], Text.of(Map.of(Section.SOLUTION, line))));
			}
		}
		return new LabelledTexts(all);
	}

	List<Labelled> originals() {
		return this.all.stream().filter((text) -> text.kind().equals("original")).toList();
	}

	List<Labelled> later() {
		return this.all.stream().filter((text) -> !text.kind().equals("original")).toList();
	}

	Text get(String id) {
		return this.all.stream().filter((text) -> text.id().equals(id)).findFirst().orElseThrow().text();
	}

	/**
	 * A text.
	 *
	 * @param of the original it was copied from, or "-"
	 */
	record Labelled(String id, String kind, String of, Text text) {

		boolean isCopy() {
			return !this.of.equals("-");
		}

	}

}
