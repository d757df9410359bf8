package org.reformflow.supervision.matter;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.deadline.ladder.LadderView;

/**
 * What the panel "Hồ sơ vụ việc" shows. Names are full names, moments carry the
 * department's offset; texts are as people typed them.
 *
 * @param step name of the task
 * @param title of the matter
 * @param others open tasks of the matter that the reader may see
 * @param moves how the deadline was moved, oldest first
 * @param moreFiles whether there are older files than those
 */
record MatterView(String step, String title, List<Fact> facts, List<Other> others, List<Term> terms, List<Move> moves,
		List<Paper> files, boolean moreFiles, History history, Comments comments) {

	/** A line about the matter. */
	record Fact(String label, String value) {

	}

	/**
	 * Another open task.
	 *
	 * @param about what is to be done, or null
	 * @param holder name of whoever has taken it, or null
	 * @param mine whether the reader has it or may take it
	 */
	record Other(String id, String name, @Nullable String about, @Nullable String holder, @Nullable LocalDate due,
			boolean mine) {

	}

	/**
	 * A deadline.
	 *
	 * @param label what it is the deadline of
	 * @param due last day in time, or null when there is none
	 * @param original the day first set, when it is another
	 * @param words the deadline as the document says it
	 * @param daysLeft working days left after today, negative when late; null without a
	 * day or when nobody waits any more
	 * @param state RUNNING, PAUSED, ENDED, or null without a ladder
	 */
	record Term(String label, @Nullable LocalDate due, @Nullable LocalDate original, @Nullable String words,
			@Nullable Integer daysLeft, LadderView.@Nullable State state, List<LadderView.Coming> coming,
			List<Came> came) {

	}

	/** A tier that came; who answered by name. */
	record Came(String name, OffsetDateTime at, String state, @Nullable String slip, @Nullable LocalDate answerDue,
			@Nullable String answer, @Nullable LocalDate commitment, @Nullable String answeredBy) {

	}

	/**
	 * A move of the deadline, or the wish for one.
	 *
	 * @param what in Vietnamese
	 * @param from the day before, or null
	 * @param to the new day, or null
	 */
	record Move(OffsetDateTime at, String what, @Nullable String by, @Nullable LocalDate from, @Nullable LocalDate to,
			@Nullable String reason) {

	}

	/** A file. */
	record Paper(String id, String name, long size, String step, String by, OffsetDateTime at) {

	}

	/**
	 * A page of history, newest first.
	 *
	 * @param next for the page after it, or null
	 */
	record History(List<Line> lines, @Nullable String next) {

	}

	/**
	 * A line of history.
	 *
	 * @param answers what was written in the form of a step, where the model keeps that
	 */
	record Line(OffsetDateTime at, @Nullable String by, String what, @Nullable String text, @Nullable String where,
			List<Answer> answers) {

	}

	/** A field of a form that was filled in. */
	record Answer(String label, String text) {

	}

	/**
	 * What people told each other, newest first.
	 *
	 * @param count of those not taken back
	 * @param mayAdd whether the reader may add one
	 * @param closed why there are none, or null
	 */
	record Comments(List<Comment> newest, int count, boolean mayAdd, @Nullable String closed) {

	}

	/**
	 * A comment.
	 *
	 * @param text null once taken back
	 * @param removable whether the reader may take it back now
	 */
	record Comment(long id, String author, OffsetDateTime at, String step, @Nullable String text, boolean removable) {

	}

}
