package org.reformflow.supervision.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists behind what holds work up, page by page; one statement each. */
@Component
@Transactional(readOnly = true)
class Lists {

	/** By {@code ladder_step.answer_by}. */
	private static final Map<String, String> ANSWERERS = Map.of("RESPONSIBLE", "người thực hiện", "UNIT_HEAD",
			"người đứng đầu đơn vị", "OFFICE", "Văn phòng", "CHIEF_OF_OFFICE", "Chánh Văn phòng", "DEPUTY_DIRECTOR",
			"phó giám đốc phụ trách", "DIRECTOR", "giám đốc");

	private final ObstacleTable obstacles;

	private final EscalationTable escalations;

	private final UndeliveredTable notices;

	private final Organisation organisation;

	private final Clock clock;

	Lists(ObstacleTable obstacles, EscalationTable escalations, UndeliveredTable notices, Organisation organisation,
			Clock clock) {
		this.obstacles = obstacles;
		this.escalations = escalations;
		this.notices = notices;
		this.organisation = organisation;
		this.clock = clock;
	}

	/**
	 * An obstacle that is not decided.
	 *
	 * @param days calendar days since it was raised
	 */
	record Obstacle(String id, String text, LocalDate raisedOn, long days, String raisedBy, String unitName,
			String document, String assignmentText, @Nullable String processInstance) {

	}

	/**
	 * A tier that came.
	 *
	 * @param at in UTC
	 * @param answerBy who owes an answer, in words, or an empty text
	 * @param subject what the deadline belongs to
	 */
	record Escalation(String id, String tierName, String at, String answerBy, @Nullable LocalDate answerDue,
			String subject, String unitName, String slip, @Nullable String processInstance) {

	}

	/**
	 * A notice that did not reach somebody.
	 *
	 * @param createdAt in UTC
	 */
	record UndeliveredNotice(String id, String subject, String recipientName, String createdAt, int attempts,
			String lastError, @Nullable String processInstance) {

	}

	Page<Obstacle> obstacles(Selection selection, @Nullable Unblocker by, @Nullable String after) {
		return Page.of(this.obstacles.lines(selection, by, mark(after)), (line) -> obstacle(line, selection.today()),
				(line) -> new Mark(line.raisedAt(), line.id()).token());
	}

	private Obstacle obstacle(ObstacleTable.Line line, LocalDate today) {
		LocalDate raisedOn = day(line.raisedAt());
		return new Obstacle(line.id(), line.text(), raisedOn, Math.max(0, ChronoUnit.DAYS.between(raisedOn, today)),
				this.organisation.nameOf(line.raisedBy()), this.organisation.unit(line.unit()).name(),
				DirectiveNames.name(line.number(), line.numberSuffix(), line.subject()), line.assignmentText(),
				line.processInstance());
	}

	Page<Escalation> escalations(Selection selection, @Nullable String tier, boolean unanswered,
			@Nullable String after) {
		return Page.of(this.escalations.lines(selection, tier, unanswered, mark(after)), this::escalation,
				(line) -> new Mark(line.at(), line.id()).token());
	}

	private Escalation escalation(EscalationTable.Line line) {
		return new Escalation(line.id(), line.tierName(), line.at().toInstant().toString(),
				ANSWERERS.getOrDefault(orEmpty(line.answerBy()), ""), line.answerDue(), orEmpty(line.subject()),
				Optional.ofNullable(line.unit()).map((unit) -> this.organisation.unit(unit).name()).orElse(""),
				orEmpty(line.slip()), line.processInstance());
	}

	Page<UndeliveredNotice> undelivered(Selection selection, Undelivery by, @Nullable String after) {
		return Page.of(this.notices.lines(selection, by, after),
				(line) -> new UndeliveredNotice(line.id(), line.subject(), this.organisation.nameOf(line.recipient()),
						line.createdAt().toInstant().toString(), line.attempts(), orEmpty(line.lastError()),
						line.processInstance()),
				UndeliveredTable.Line::id);
	}

	private LocalDate day(OffsetDateTime moment) {
		return moment.atZoneSameInstant(this.clock.getZone()).toLocalDate();
	}

	private static @Nullable Mark mark(@Nullable String after) {
		return (after != null) ? Mark.parse(after) : null;
	}

	private static String orEmpty(@Nullable String value) {
		return (value != null) ? value : "";
	}

}
