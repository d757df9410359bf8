package org.reformflow.scoring.round;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.reformflow.workbook.SheetWriter;
import org.reformflow.workbook.SheetWriter.Column;
import org.reformflow.workbook.WorkbookWriter;

/** The rounds of a year as an Excel file, with what the reader may see. */
final class ScoringWorkbook {

	private ScoringWorkbook() {
	}

	/** Writes the workbook; the stream stays open. */
	static void write(ScoringView view, OutputStream out) throws IOException {
		try (WorkbookWriter workbook = new WorkbookWriter()) {
			ranks(view, workbook);
			lines(view, workbook);
			history(view, workbook);
			reopenings(view, workbook);
			workbook.write(out);
		}
	}

	private static void ranks(ScoringView view, WorkbookWriter workbook) {
		SheetWriter sheet = workbook.sheet("Xếp hạng", null,
				columns("Đợt chấm", 40, "Hạng", 8, "Đơn vị", 40, "Tình trạng", 24, "Tự chấm", 10, "Điểm", 10, "Nhóm", 8,
						"Quy đổi từ", 12, "Điểm năm trước", 12, "Hạng năm trước", 12, "Tăng điểm", 10, "Lên hạng", 10));
		view.rounds()
			.forEach(
					(round) -> round.units()
						.forEach((unit) -> sheet.add(round.title(), unit.place(), unit.name(), unit.stateLabel(),
								unit.selfTotal(), unit.total(), unit.group(),
								unit.rescaled() ? "%s/%s".formatted(ScoreWords.points(unit.earned()),
										ScoreWords.points(unit.counted())) : null,
								unit.previousTotal(), unit.previousPlace(), unit.gained(), unit.climbed())));
	}

	private static void lines(ScoringView view, WorkbookWriter workbook) {
		SheetWriter sheet = workbook.sheet("Điểm theo tiêu chí", null,
				columns("Đợt chấm", 40, "Đơn vị", 40, "Mã", 10, "Tiêu chí", 60, "Tối đa", 10, "Điểm", 10, "Mất điểm",
						10, "Vì sao", 60, "Bộ phận, cá nhân chịu trách nhiệm", 40, "Khắc phục", 40));
		each(view, (round, unit, line) -> sheet.add(round.title(), unit.name(), line.code(), line.name(), line.max(),
				line.points(), line.lost(), line.why(), line.responsible(), line.remedy()));
	}

	private static void history(ScoringView view, WorkbookWriter workbook) {
		SheetWriter sheet = workbook.sheet("Lịch sử điểm", null, columns("Đợt chấm", 40, "Đơn vị", 40, "Mã", 10, "Bước",
				24, "Điểm", 10, "Lý do, thuyết minh", 60, "Người", 30, "Thời điểm", 26, "Minh chứng (SHA-256)", 80));
		each(view,
				(round, unit, line) -> line.history()
					.forEach((score) -> sheet.add(round.title(), unit.name(), line.code(), score.stageLabel(),
							score.points(), score.reason(), score.byName(), score.at().toString(),
							score.evidence()
								.stream()
								.map((file) -> file.name() + " " + file.sha256())
								.collect(Collectors.joining("\n")))));
	}

	private static void reopenings(ScoringView view, WorkbookWriter workbook) {
		SheetWriter sheet = workbook.sheet("Mở lại điểm", null,
				columns("Đợt chấm", 40, "Đơn vị", 40, "Tiêu chí", 40, "Lý do", 60, "Tình trạng", 24, "Người đề nghị",
						30, "Người quyết định", 30, "Người chấm lại", 30, "Lần công bố", 12));
		view.rounds()
			.forEach((round) -> round.reopenings()
				.forEach((one) -> sheet.add(round.title(), one.unitName(), String.join("\n", one.leaves()),
						one.reason(), one.stateLabel(), one.askedByName(), one.decidedByName(), one.scoredByName(),
						one.publication())));
	}

	private static void each(ScoringView view, Visitor visitor) {
		view.rounds()
			.forEach((round) -> round.units()
				.forEach((unit) -> unit.lines().forEach((line) -> visitor.visit(round, unit, line))));
	}

	/** Names and widths by turns. */
	private static List<Column> columns(Object... words) {
		List<Column> columns = new ArrayList<>();
		for (int i = 0; i < words.length; i += 2) {
			columns.add(new Column((String) words[i], (int) words[i + 1]));
		}
		return columns;
	}

	private interface Visitor {

		void visit(ScoringView.RoundView round, ScoringView.UnitView unit, ScoringView.LineView line);

	}

}
