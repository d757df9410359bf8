package org.reformflow.supervision.briefing;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.reformflow.process.VietnameseDates;
import org.reformflow.supervision.progress.Board;
import org.reformflow.supervision.progress.Standing;
import org.reformflow.workbook.Amount;
import org.reformflow.workbook.SheetWriter;
import org.reformflow.workbook.SheetWriter.Column;
import org.reformflow.workbook.WorkbookWriter;

/** The board as an Excel file; each sheet says whose figures it shows and of when. */
final class BoardWorkbook {

	/** As people read them: open ones first, from good to bad. */
	static final List<Standing> STANDINGS = List.of(Standing.IN_TERM, Standing.DUE_SOON, Standing.LATE,
			Standing.NO_DEADLINE, Standing.AWAITING_CONFIRMATION, Standing.DONE_ON_TIME, Standing.DONE_LATE,
			Standing.DONE_NO_DEADLINE, Standing.SUSPENDED);

	private final Board board;

	private final String filters;

	private final WorkbookWriter workbook;

	private BoardWorkbook(Board board, String filters, WorkbookWriter workbook) {
		this.board = board;
		this.filters = filters;
		this.workbook = workbook;
	}

	/** Gives rows to a sheet, one after the other. */
	interface Lines {

		void addTo(SheetWriter sheet);

	}

	/**
	 * Writes the workbook; the stream stays open.
	 * @param late all that are late
	 */
	static void write(Board board, String filters, Lines late, List<MeetingObstacle> obstacles, OutputStream out)
			throws IOException {
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			BoardWorkbook sheets = new BoardWorkbook(board, filters, workbook);
			sheets.total();
			sheets.groups("Đơn vị", "Đơn vị", board.byUnit());
			sheets.groups("Lĩnh vực", "Lĩnh vực", board.byArea());
			sheets.groups("Văn bản", "Văn bản (nhiều việc quá hạn nhất trước)", board.byDirective());
			sheets.groups("Người thực hiện", "Người thực hiện (nhiều việc quá hạn nhất trước)", board.byOfficer());
			sheets.groups("Tháng", "Tháng đến hạn, hoặc tháng báo cáo xong", board.byMonth());
			sheets.late(late);
			sheets.obstacles(obstacles);
			sheets.escalations();
			sheets.initiatives();
			sheets.reports();
			sheets.scores();
			workbook.write(out);
		}
	}

	private SheetWriter sheet(String name, Object... columns) {
		String whose = this.board.departmentName()
				+ ((this.board.unitName() != null) ? " – " + this.board.unitName() : "");
		return this.workbook.sheet(name, name + "\n" + whose + ", số liệu ngày "
				+ VietnameseDates.words(this.board.today()) + "\nLọc: " + this.filters, columns(columns));
	}

	private void total() {
		SheetWriter sheet = sheet("Tổng hợp", "Chỉ tiêu", 44, "Số lượng", 14, "Kỳ trước", 14);
		Board.Group total = this.board.total();
		STANDINGS.forEach((standing) -> add(sheet, standing.label(), total.numbers().getOrDefault(standing, 0)));
		add(sheet, "Tỷ lệ xong đúng hạn", rate(total.onTimeRate()), rate(total.previousOnTimeRate()));
		add(sheet, "Vướng mắc chưa giải quyết", total.obstacles());
		this.board.obstacles().forEach((group) -> add(sheet, "Vướng mắc chờ: " + group.name(), group.count()));
		this.board.undelivered().forEach((group) -> add(sheet, "Thông báo: " + group.name(), group.count()));
		add(sheet, "Kỳ trước: từ ngày", this.board.previousFrom());
		add(sheet, "Kỳ trước: đến ngày", this.board.previousTo());
	}

	private void groups(String name, String column, List<Board.Group> groups) {
		List<Object> columns = new ArrayList<>(List.of(column, 44));
		STANDINGS.forEach((standing) -> columns.addAll(List.of(standing.label(), 11)));
		columns.addAll(List.of("Tỷ lệ đúng hạn", 11, "Tỷ lệ kỳ trước", 11, "Vướng mắc", 11));
		SheetWriter sheet = sheet(name, columns.toArray());
		none(sheet, groups);
		groups.forEach((group) -> {
			List<@Nullable Object> row = new ArrayList<>(List.of(group.name()));
			STANDINGS.forEach((standing) -> row.add(group.numbers().getOrDefault(standing, 0)));
			row.add(rate(group.onTimeRate()));
			row.add(rate(group.previousOnTimeRate()));
			row.add(group.obstacles());
			add(sheet, row.toArray());
		});
	}

	private void late(Lines lines) {
		lines.addTo(sheet("Quá hạn lâu nhất", "Số ngày quá hạn", 10, "Hạn", 12, "Đơn vị", 28, "Người thực hiện", 24,
				"Nhiệm vụ", 60, "Văn bản", 40, "Lĩnh vực", 24, "Tiến độ (%)", 10, "Vướng mắc", 40));
	}

	static void add(SheetWriter sheet, MeetingLine line) {
		add(sheet, line.days(), line.due(), line.unitName(), line.officerName(), line.text(), line.document(),
				line.area(), line.percent(), line.obstacle());
	}

	private void obstacles(List<MeetingObstacle> obstacles) {
		SheetWriter sheet = sheet("Vướng mắc", "Chờ ai", 24, "Số ngày", 10, "Ngày nêu", 12, "Đơn vị", 28, "Vướng mắc",
				50, "Ý kiến của Văn phòng", 40, "Nhiệm vụ", 50, "Văn bản", 40);
		none(sheet, obstacles);
		obstacles.forEach((each) -> add(sheet, each.decider(), each.days(), each.raised(), each.unitName(), each.text(),
				each.opinion(), each.task(), each.document()));
	}

	private void escalations() {
		SheetWriter sheet = sheet("Đôn đốc", "Bậc", 12, "Tên bậc", 60, "Số việc", 12, "Chưa trả lời", 14);
		none(sheet, this.board.escalations());
		this.board.escalations()
			.forEach((tier) -> add(sheet, tier.tier(), tier.name(), tier.count(), tier.unanswered()));
	}

	private void initiatives() {
		SheetWriter sheet = sheet("Sáng kiến", "Đợt", 50, "Đơn vị", 44, "Chỉ tiêu", 12, "Đã nộp", 12, "Được công nhận",
				14);
		Board.Initiatives campaign = this.board.initiatives();
		none(sheet, (campaign != null) ? campaign.units() : List.of());
		if (campaign != null) {
			campaign.units()
				.forEach((unit) -> add(sheet, campaign.name(), unit.name(), unit.quota(), unit.submitted(),
						unit.recognised()));
		}
	}

	private void reports() {
		SheetWriter sheet = sheet("Báo cáo", "Báo cáo", 50, "Đơn vị", 44, "Hạn", 12, "Số ngày quá hạn", 12,
				"Tình trạng", 28);
		none(sheet, this.board.reports());
		this.board.reports()
			.forEach((report) -> add(sheet, report.name(), report.unitName(), report.due(), report.daysLate(),
					report.stateName()));
	}

	private void scores() {
		SheetWriter sheet = sheet("Điểm", "Năm", 10, "Hạng", 10, "Đơn vị", 44, "Điểm", 12, "Điểm kỳ trước", 14);
		Board.Scores scores = this.board.scores();
		none(sheet, (scores != null) ? scores.units() : List.of());
		if (scores != null) {
			scores.units()
				.forEach((unit) -> add(sheet, String.valueOf(scores.year()), unit.rank(), unit.name(),
						points(unit.score()), points(unit.previous())));
		}
	}

	private static void none(SheetWriter sheet, List<?> rows) {
		if (rows.isEmpty()) {
			sheet.add("Không có.");
		}
	}

	/** Counts stand at the top of their cells, as texts do. */
	private static void add(SheetWriter sheet, @Nullable Object... values) {
		sheet.add(Arrays.stream(values)
			.map((value) -> (value instanceof Integer || value instanceof Long)
					? new Amount(BigDecimal.valueOf(((Number) value).longValue()), 0, "") : value)
			.toArray());
	}

	private static @Nullable Amount rate(@Nullable BigDecimal rate) {
		return (rate != null) ? new Amount(rate, 1, "%") : null;
	}

	private static @Nullable Amount points(@Nullable BigDecimal points) {
		return (points != null) ? new Amount(points, 2, "") : null;
	}

	/** Names and widths by turns. */
	private static List<Column> columns(Object... words) {
		List<Column> columns = new ArrayList<>();
		for (int i = 0; i < words.length; i += 2) {
			columns.add(new Column((String) words[i], (int) words[i + 1]));
		}
		return columns;
	}

}
