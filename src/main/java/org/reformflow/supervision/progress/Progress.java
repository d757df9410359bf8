package org.reformflow.supervision.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Organisation;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The assignments behind numbers, in words for people. */
@Component
@Transactional(readOnly = true)
class Progress {

	private static final int LONGEST_LATE = 10;

	private final ProgressTable table;

	private final GroupNames groups;

	private final Organisation organisation;

	Progress(ProgressTable table, GroupNames groups, Organisation organisation) {
		this.table = table;
		this.groups = groups;
		this.organisation = organisation;
	}

	/** The assignments behind a number, page by page; one statement. */
	AssignmentPage lines(Selection selection, Behind behind, @Nullable Position after) {
		Page<AssignmentPage.Row> page = Page.of(this.table.lines(selection, behind, after, Page.SIZE + 1),
				(line) -> row(line, selection.today()), (line) -> Position.of(line).token());
		return new AssignmentPage(page.rows(), page.next());
	}

	/** Open ones, the longest late first, at most ten; one statement. */
	List<AssignmentPage.Row> longestLate(Selection selection) {
		return this.table.lines(selection, new Behind(Standing.LATE, null), null, LONGEST_LATE)
			.stream()
			.map((line) -> row(line, selection.today()))
			.toList();
	}

	private AssignmentPage.Row row(AssignmentLine line, LocalDate today) {
		LocalDate judged = Optional.ofNullable(line.reportedOn()).orElse(today);
		LocalDate due = line.due();
		long late = (due != null) ? Math.max(0, ChronoUnit.DAYS.between(due, judged)) : 0;
		return new AssignmentPage.Row(line.id(), line.directive(),
				DirectiveNames.name(line.number(), line.numberSuffix(), line.subject()), line.text(),
				this.groups.unit(line.unit()),
				Optional.ofNullable(line.officer()).map(this.organisation::nameOf).orElse(""),
				GroupNames.area(Objects.toString(line.area(), "")), due, line.reportedOn(), late, line.percent(),
				line.processInstanceId());
	}

}
