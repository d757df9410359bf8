package org.reformflow.reporting.data;

import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.LineProblems;
import org.reformflow.process.Refusal;

/**
 * A line of a table that is data.
 *
 * @param where the line in words, such as {@code Dòng 5}
 * @param cells by column, without surrounding blanks; what is missing is empty
 */
public record DataLine(String where, Map<String, String> cells) {

	public DataLine {
		cells = Map.copyOf(cells);
	}

	public String cell(String column) {
		return this.cells.getOrDefault(column, "");
	}

	/**
	 * Reads a cell.
	 * @param parse refuses what it cannot read
	 * @return null when the cell was refused, which is then among the problems
	 */
	public <T> @Nullable T read(String column, Function<String, T> parse, LineProblems problems) {
		try {
			return parse.apply(cell(column));
		}
		catch (Refusal ex) {
			problems.add(this.where + ", cột " + column, String.valueOf(ex.getMessage()));
			return null;
		}
	}

}
