package org.reformflow.process;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with the lines that people entered; all of it is said at once. */
public class LineProblems {

	/** So many for whole files. */
	public static final int MANY = 50;

	private static final int SHOWN = 10;

	private final List<String> shown = new ArrayList<>();

	private final String consequence;

	private final int most;

	private int count;

	/**
	 * Nothing is wrong yet.
	 * @param consequence what did not happen, such as {@code Lịch chưa được sửa}
	 */
	public LineProblems(String consequence) {
		this(consequence, SHOWN);
	}

	/**
	 * Nothing is wrong yet.
	 * @param most how many are said; the others are counted
	 */
	public LineProblems(String consequence, int most) {
		this.consequence = consequence;
		this.most = most;
	}

	public void add(String where, String problem) {
		this.count++;
		if (this.shown.size() < this.most) {
			this.shown.add(where + ": " + problem);
		}
	}

	/** Refuses everything if any line is wrong. */
	public void refuseIfAny() {
		if (this.count > 0) {
			String rest = (this.count > this.most) ? "\n… và %d lỗi nữa.".formatted(this.count - this.most) : "";
			throw new Refusal("%s vì có %d lỗi.\n%s%s".formatted(this.consequence, this.count,
					String.join("\n", this.shown), rest));
		}
	}

}
