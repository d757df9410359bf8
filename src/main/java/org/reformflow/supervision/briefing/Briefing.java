package org.reformflow.supervision.briefing;

import java.time.LocalDate;
import java.util.List;

import org.reformflow.supervision.progress.Board;
import org.reformflow.supervision.progress.Standing;

/**
 * What the weekly meeting looks at, of a department or one unit.
 *
 * @param superior body above, for the head of the page
 * @param body whose figures they are
 * @param place where the body is
 * @param until the last day that falls due before or on the next meeting
 * @param filters what was asked for, in words; empty for everything
 * @param figures the main ones, beside those of seven days before
 * @param late the longest late, at most {@link Briefings#MOST}
 * @param due from today until {@code until}, at most as many
 * @param obstacles not decided, at most as many
 * @param listed at the top tier
 */
record Briefing(String superior, String body, String place, LocalDate today, LocalDate until, String filters,
		List<Figure> figures, Board board, List<MeetingLine> late, List<MeetingLine> due,
		List<MeetingObstacle> obstacles, List<MeetingMatter> listed) {

	/** How many are late in all. */
	public int lateCount() {
		return this.board.total().numbers().getOrDefault(Standing.LATE, 0);
	}

	/** How many late ones are not shown. */
	public int lateLeftOut() {
		return Math.max(0, lateCount() - this.late.size());
	}

}
