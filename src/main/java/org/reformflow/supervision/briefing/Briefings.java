package org.reformflow.supervision.briefing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.reformflow.deadline.ladder.MeetingList;
import org.reformflow.document.Letterheads;
import org.reformflow.process.VietnameseNumber;
import org.reformflow.supervision.Scope;
import org.reformflow.supervision.progress.Board;
import org.reformflow.supervision.progress.Boards;
import org.reformflow.supervision.progress.Filter;
import org.reformflow.supervision.progress.Selection;
import org.reformflow.supervision.progress.Selections;
import org.reformflow.supervision.progress.Standing;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the weekly meeting looks at. */
@Component
@Transactional(readOnly = true)
class Briefings {

	/** Rows of a list on paper. */
	static final int MOST = 100;

	private static final int DAYS = 7;

	private final Selections selections;

	private final Boards boards;

	private final MeetingTable table;

	private final MeetingWords words;

	private final MeetingList list;

	private final Letterheads letterheads;

	private final Clock clock;

	Briefings(Selections selections, Boards boards, MeetingTable table, MeetingWords words, MeetingList list,
			Letterheads letterheads, Clock clock) {
		this.selections = selections;
		this.boards = boards;
		this.table = table;
		this.words = words;
		this.list = list;
		this.letterheads = letterheads;
		this.clock = clock;
	}

	/** The briefing of today; some twenty statements, however much there is. */
	Briefing of(Scope scope, Filter filter) {
		Selection selection = this.selections.of(scope, filter);
		Board board = this.boards.of(selection);
		LocalDate today = selection.today();
		LocalDate until = today.plusDays(DAYS);
		Letterheads.Letterhead head = this.letterheads.of(selection.department());
		boolean ofUnit = !scope.isWholeDepartment();
		return new Briefing(ofUnit ? board.departmentName() : head.superior(),
				ofUnit ? String.valueOf(board.unitName()) : board.departmentName(), head.place(), today, until,
				this.words.filters(selection, board), figures(selection, board), board,
				lines(selection, LocalDate.EPOCH, today.minusDays(1)), lines(selection, today, until),
				this.words.obstacles(this.table.obstacles(selection, MOST), today), listed(selection));
	}

	/** The earliest due first, units together. */
	private List<MeetingLine> lines(Selection selection, LocalDate from, LocalDate to) {
		return this.words.lines(this.table.due(selection, from, to, null, MOST), selection.today())
			.stream()
			.sorted(Comparator.comparing(MeetingLine::due).thenComparing(MeetingLine::unitName))
			.toList();
	}

	private List<Figure> figures(Selection selection, Board board) {
		WeekFigures now = at(selection, selection.today());
		WeekFigures before = at(selection, selection.today().minusDays(DAYS));
		Board.Group total = board.total();
		List<Figure> figures = new ArrayList<>();
		figures.add(Figure.of("Nhiệm vụ đang thực hiện", open(total), before.open()));
		figures.add(Figure.of("Trong đó quá hạn", count(total, Standing.LATE), before.late()));
		figures.add(Figure.of("Vướng mắc chưa giải quyết", total.obstacles(), before.obstacles()));
		figures.add(Figure.of("Báo cáo hoàn thành đúng hạn trong 7 ngày", now.doneOnTime(), before.doneOnTime()));
		figures.add(Figure.of("Báo cáo hoàn thành quá hạn trong 7 ngày", now.doneLate(), before.doneLate()));
		figures.add(new Figure("Chờ xác nhận kết quả", String.valueOf(count(total, Standing.AWAITING_CONFIRMATION)), "",
				""));
		return figures;
	}

	private WeekFigures at(Selection selection, LocalDate day) {
		return this.table.figures(selection, day,
				day.plusDays(1).atStartOfDay(this.clock.getZone()).toOffsetDateTime());
	}

	private static int open(Board.Group total) {
		return count(total, Standing.IN_TERM) + count(total, Standing.DUE_SOON) + count(total, Standing.LATE)
				+ count(total, Standing.NO_DEADLINE);
	}

	private static int count(Board.Group group, Standing standing) {
		return group.numbers().getOrDefault(standing, 0);
	}

	private List<MeetingMatter> listed(Selection selection) {
		if (selection.directive() != null || selection.area() != null || selection.officer() != null) {
			return List.of();
		}
		String unit = selection.unit();
		List<MeetingList.Matter> matters = this.list.matters(selection.department())
			.stream()
			.filter((matter) -> unit == null || unit.equals(matter.unit()))
			.toList();
		Map<String, MeetingTable.Course> courses = this.table
			.courses(matters.stream().map(MeetingList.Matter::ladder).toList());
		return matters.stream().map((matter) -> matter(matter, courses.get(matter.ladder()))).toList();
	}

	private static MeetingMatter matter(MeetingList.Matter matter, MeetingTable.@Nullable Course course) {
		return new MeetingMatter(matter.title(), matter.unitName(), matter.lastDay(), matter.daysLate(),
				(course != null && course.slip() != null) ? course.slip() : "",
				(course != null && course.answer() != null) ? course.answer() : "",
				(course != null) ? course.commitment() : null);
	}

	/** Such as "85,7%"; a dash when nothing was done. */
	static String rate(@Nullable BigDecimal rate) {
		return (rate != null) ? VietnameseNumber.format(rate, 1, null) + "%" : "–";
	}

}
