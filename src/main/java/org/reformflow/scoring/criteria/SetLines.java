package org.reformflow.scoring.criteria;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.reformflow.reporting.data.DataFile;
import org.reformflow.reporting.data.DataLine;

import org.springframework.core.io.ClassPathResource;

/** The lines of criteria sets, not checked yet. */
record SetLines(List<DataLine> sets, List<DataLine> criteria) {

	static final DataFile SETS = new DataFile(List.of("code", "name", "groups"), List.of());

	static final DataFile CRITERIA = new DataFile(
			List.of("set", "code", "parent", "level", "name", "max_points", "evidence", "rule", "survey", "guidance"),
			List.of());

	/** What the product ships; a version that was shipped is never edited. */
	static SetLines shipped() {
		return new SetLines(read(SETS, "sets.csv"), read(CRITERIA, "criteria.csv"));
	}

	private static List<DataLine> read(DataFile file, String name) {
		try {
			return file.read(new ClassPathResource("scoring/" + name).getContentAsString(StandardCharsets.UTF_8),
					"Bộ tiêu chí gốc " + name + ", dòng");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
