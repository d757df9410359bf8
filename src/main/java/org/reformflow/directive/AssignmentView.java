package org.reformflow.directive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.deadline.DeadlineKind;
import org.reformflow.deadline.Term;

/**
 * An assignment as others may see it.
 *
 * @param leadUnit unit id
 * @param coordinatingUnits unit ids, and external parties as written
 * @param officer person id, or null before acknowledgement
 * @param reportedAt the moment that decides on time or late
 * @param priority normal or urgent
 * @param dossier the public-service dossier it stands for, or null
 */
public record AssignmentView(String id, String code, String leadUnit, String leadUnitName,
		List<String> coordinatingUnits, String text, @Nullable ReformArea area, DeadlineView deadline, Status status,
		@Nullable String officer, int percentDone, @Nullable OffsetDateTime reportedAt,
		@Nullable OffsetDateTime verifiedAt, List<ExtensionView> extensions, List<ObstacleView> obstacles,
		List<FigureView> figures, String priority, @Nullable Dossier dossier) {

	/**
	 * A deadline.
	 *
	 * @param original last in-time day as first given; never changes
	 * @param current last in-time day now in force
	 * @param lastMoment the last moment of that day, in the department's time zone
	 * @param lastWorkingDay the last working day up to that day
	 */
	public record DeadlineView(DeadlineKind kind, @Nullable String raw, @Nullable LocalDate original,
			@Nullable LocalDate current, @Nullable OffsetDateTime lastMoment, @Nullable LocalDate lastWorkingDay) {
	}

	/**
	 * The two status axes (domain.md 2.6) and the state behind them.
	 */
	public record Status(boolean done, Term term, AssignmentState state, boolean suspended) {
	}

	/** A request to extend the deadline. */
	public record ExtensionView(String state, LocalDate previousDue, LocalDate newDue, String reason, String askedBy,
			OffsetDateTime askedAt, @Nullable String decidedBy, @Nullable OffsetDateTime decidedAt) {
	}

	/** An obstacle and what was decided. */
	public record ObstacleView(String state, String text, String raisedBy, OffsetDateTime raisedAt,
			@Nullable String decision, @Nullable String decisionText, @Nullable String decidedBy) {
	}

	/**
	 * A target and the newest value stated for it.
	 *
	 * @param value null while nothing was stated
	 * @param met null while nothing was stated
	 */
	public record FigureView(String metric, String target, @Nullable String unit, @Nullable BigDecimal value,
			@Nullable Boolean met) {
	}

}
