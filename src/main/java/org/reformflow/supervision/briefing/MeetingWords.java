package org.reformflow.supervision.briefing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.directive.ReformArea;
import org.reformflow.organisation.Organisation;
import org.reformflow.process.VietnameseDates;
import org.reformflow.supervision.progress.Board;
import org.reformflow.supervision.progress.DirectiveNames;
import org.reformflow.supervision.progress.Selection;

import org.springframework.stereotype.Component;

/** Says what was read in words for people. */
@Component
class MeetingWords {

	private final MeetingTable table;

	private final Organisation organisation;

	private final Clock clock;

	MeetingWords(MeetingTable table, Organisation organisation, Clock clock) {
		this.table = table;
		this.organisation = organisation;
		this.clock = clock;
	}

	/** With what stands in their way; one statement. */
	List<MeetingLine> lines(List<MeetingTable.Row> rows, LocalDate today) {
		Map<String, String> obstacles = this.table.obstaclesOf(rows);
		return rows.stream()
			.map((row) -> new MeetingLine(row.id(), DirectiveNames.name(row.number(), row.suffix(), row.subject()),
					row.text(), this.organisation.unit(row.unit()).name(),
					(row.officer() != null) ? this.organisation.nameOf(row.officer()) : "Chưa giao người",
					area(row.area()), row.due(), Math.abs(ChronoUnit.DAYS.between(row.due(), today)), row.percent(),
					Objects.toString(obstacles.get(row.id()), "")))
			.toList();
	}

	List<MeetingObstacle> obstacles(List<MeetingTable.Blocked> rows, LocalDate today) {
		return rows.stream().map((row) -> {
			LocalDate raised = row.raisedAt().atZoneSameInstant(this.clock.getZone()).toLocalDate();
			return new MeetingObstacle(DirectiveNames.name(row.number(), row.suffix(), row.subject()), row.task(),
					this.organisation.unit(row.unit()).name(), raised, ChronoUnit.DAYS.between(raised, today),
					row.text(), Objects.toString(row.opinion(), ""),
					row.state().equals("GATHERED") ? "Lãnh đạo quyết định" : "Văn phòng cho ý kiến");
		}).toList();
	}

	private static String area(@Nullable String area) {
		return (area != null) ? ReformArea.valueOf(area).label() : "Ngoài các lĩnh vực";
	}

	/** What narrows a selection, and the span of what is done. */
	String filters(Selection selection, Board board) {
		return Stream
			.of("việc đã xong từ " + VietnameseDates.words(selection.from()) + " đến "
					+ VietnameseDates.words(selection.to()),
					(selection.unit() != null) ? "đơn vị " + board.unitName() : "",
					chosen("văn bản", selection.directive(), board.filters().directives()),
					chosen("lĩnh vực", selection.area(), board.filters().areas()),
					chosen("người thực hiện", selection.officer(), board.filters().officers()))
			.filter((words) -> !words.isEmpty())
			.collect(Collectors.joining("; "));
	}

	private static String chosen(String what, @Nullable String key, List<Board.Choice> choices) {
		if (key == null) {
			return "";
		}
		return what + " "
				+ choices.stream()
					.filter((choice) -> choice.key().equals(key))
					.map(Board.Choice::name)
					.findFirst()
					.orElse("chưa có");
	}

}
