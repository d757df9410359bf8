package org.reformflow.supervision.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * All that became of an instance, for people: names and words instead of ids. No value of
 * a process variable is in it but what the index holds.
 *
 * @param caller instance that called this one, or null
 * @param cut whether there are more steps than are told
 */
record History(InstanceLine instance, @Nullable String caller, @Nullable String endReason, List<Step> steps,
		boolean cut, PathMarks path, List<Move> deadlines, List<Figure> figures, List<Decision> decisions,
		List<Event> events, List<Escalation> escalations, List<NoticeLine> notices, List<Attachment> files) {

	/**
	 * A step.
	 *
	 * @param person who did it or has it; empty for the product itself or nobody yet
	 * @param due until when, or null
	 * @param late words such as "trễ 2 ngày 3 giờ", empty when in time
	 * @param time which time it came, from 1
	 * @param called instance that it started, or null
	 * @param answers what was written in its form, where the model keeps that
	 */
	record Step(String activity, String name, String type, String person, OffsetDateTime from,
			@Nullable OffsetDateTime to, String duration, @Nullable OffsetDateTime due, String late, String state,
			int time, @Nullable String called, List<Answer> answers) {

	}

	/** A field of a form that was filled in. */
	record Answer(String label, String text) {

	}

	/**
	 * A deadline that was moved, or asked to be.
	 *
	 * @param state such as "Đồng ý"
	 */
	record Move(OffsetDateTime at, String what, String by, @Nullable LocalDate from, @Nullable LocalDate to,
			String state, String why) {

	}

	record Figure(OffsetDateTime at, String metric, BigDecimal amount, String unit, String target, String by) {

	}

	/**
	 * A decision of a person or of a table.
	 *
	 * @param given what it was decided on
	 */
	record Decision(OffsetDateTime at, String what, String by, String given, String result) {

	}

	record Event(OffsetDateTime at, String what, String by, String words) {

	}

	record Escalation(OffsetDateTime at, String tier, LocalDate lastDay, String state, String recipients, String slip,
			@Nullable LocalDate answerDue, String answer, String answeredBy, @Nullable OffsetDateTime answeredAt) {

	}

	record NoticeLine(OffsetDateTime at, String subject, String recipient, String mail) {

	}

	/**
	 * An attached file.
	 *
	 * @param link where who may see it downloads it
	 */
	record Attachment(String name, String step, String by, OffsetDateTime at, long size, String link) {

	}

}
