package org.reformflow.supervision.briefing;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.supervision.Scope;
import org.reformflow.supervision.progress.Board;
import org.reformflow.supervision.progress.Boards;
import org.reformflow.supervision.progress.Filter;
import org.reformflow.supervision.progress.Selection;
import org.reformflow.supervision.progress.Selections;
import org.reformflow.workbook.SheetWriter;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the board as an Excel file, with every late assignment. */
@Component
@Transactional(readOnly = true)
class BoardExport {

	private static final int PAGE = 1000;

	/** More than a department ever has at once. */
	private static final int OBSTACLES = 10_000;

	private final Selections selections;

	private final Boards boards;

	private final MeetingTable table;

	private final MeetingWords words;

	BoardExport(Selections selections, Boards boards, MeetingTable table, MeetingWords words) {
		this.selections = selections;
		this.boards = boards;
		this.table = table;
		this.words = words;
	}

	/** The stream stays open. */
	void write(Scope scope, Filter filter, OutputStream out) throws IOException {
		Selection selection = this.selections.of(scope, filter);
		Board board = this.boards.of(selection);
		BoardWorkbook.write(board, this.words.filters(selection, board), (sheet) -> late(selection, sheet),
				this.words.obstacles(this.table.obstacles(selection, OBSTACLES), selection.today()), out);
	}

	private void late(Selection selection, SheetWriter sheet) {
		LocalDate yesterday = selection.today().minusDays(1);
		MeetingTable.@Nullable Row last = null;
		do {
			List<MeetingTable.Row> page = this.table.due(selection, LocalDate.EPOCH, yesterday, last, PAGE);
			this.words.lines(page, selection.today()).forEach((line) -> BoardWorkbook.add(sheet, line));
			last = (page.size() < PAGE) ? null : page.get(PAGE - 1);
		}
		while (last != null);
	}

}
