package org.reformflow.reporting.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Unit;
import org.reformflow.process.VietnameseDates;
import org.reformflow.reporting.figure.FigureEntry;
import org.reformflow.reporting.figure.Flag;
import org.reformflow.reporting.report.Explanation;
import org.reformflow.reporting.report.FigureCorrection;
import org.reformflow.workbook.Amount;
import org.reformflow.workbook.SheetWriter;
import org.reformflow.workbook.SheetWriter.Column;
import org.reformflow.workbook.WorkbookWriter;

/** The report as a workbook (.xlsx). */
final class ReportWorkbook {

	private final ReportContent content;

	private final ReportMaterial material;

	private final ZoneId zone;

	ReportWorkbook(ReportContent content, ZoneId zone) {
		this.content = content;
		this.material = content.material();
		this.zone = zone;
	}

	byte[] write() {
		try (WorkbookWriter workbook = new WorkbookWriter(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			total(workbook);
			byUnit(workbook);
			sources(workbook);
			flags(workbook);
			corrections(workbook);
			workbook.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private SheetWriter sheet(WorkbookWriter workbook, String name, List<Column> columns) {
		return workbook.sheet(name,
				name + " – " + this.material.departmentName() + " – " + this.material.open().period().name(), columns);
	}

	private static @Nullable Amount amount(ReportLine line, @Nullable BigDecimal value) {
		return (value != null) ? new Amount(value, line.decimals(), line.measure()) : null;
	}

	private void total(WorkbookWriter workbook) {
		SheetWriter sheet = sheet(workbook, "Tổng hợp",
				List.of(new Column("Nội dung", 28), new Column("Chỉ tiêu", 50), new Column("Mã", 26),
						new Column("Đơn vị tính", 12), new Column("Kỳ này", 18), new Column("Kỳ so sánh", 18),
						new Column("Mục tiêu", 12), new Column("Đánh giá", 12), new Column("Sau đính chính", 18),
						new Column("Đơn vị chưa có số liệu", 50)));
		for (ReportLine line : this.content.lines()) {
			Boolean met = line.met();
			sheet.add(line.section().title(), line.name(), line.indicator(), line.measure(),
					amount(line, line.amount()), amount(line, line.earlier()), line.targetWords(),
					(met == null) ? null : met ? "Đạt" : "Chưa đạt", amount(line, line.corrected()),
					String.join("; ", line.missing()));
		}
	}

	private void byUnit(WorkbookWriter workbook) {
		List<Column> columns = new ArrayList<>(List.of(new Column("Chỉ tiêu", 50), new Column("Mã", 26),
				new Column("Đơn vị tính", 12), new Column("Toàn cơ quan", 18)));
		this.material.units().forEach((unit) -> columns.add(new Column(unit.name(), 18)));
		SheetWriter sheet = sheet(workbook, "Theo đơn vị", columns);
		for (ReportLine line : this.content.lines()) {
			List<@Nullable Object> row = new ArrayList<>(
					Arrays.asList(line.name(), line.indicator(), line.measure(), amount(line, line.amount())));
			for (Unit unit : this.material.units()) {
				row.add(amount(line, counted(line, unit.id())));
			}
			sheet.add(row.toArray());
		}
	}

	private static @Nullable BigDecimal counted(ReportLine line, String unit) {
		return line.units()
			.stream()
			.filter((each) -> each.unit().equals(unit))
			.flatMap((each) -> Stream.ofNullable(each.counted()))
			.flatMap((entry) -> Stream.ofNullable(entry.figure().value()))
			.findFirst()
			.orElse(null);
	}

	private void sources(WorkbookWriter workbook) {
		SheetWriter sheet = sheet(workbook, "Nguồn số liệu",
				List.of(new Column("Chỉ tiêu", 50), new Column("Đơn vị", 36), new Column("Phiên bản", 10),
						new Column("Số liệu", 18), new Column("Đơn vị tính", 12), new Column("Số trong báo cáo", 12),
						new Column("Người nhập", 30), new Column("Thời điểm", 18),
						new Column("Mã băm minh chứng (SHA-256)", 66), new Column("Nhiệm vụ", 38)));
		for (ReportLine line : this.content.lines()) {
			for (UnitFigure unit : line.units()) {
				for (FigureEntry entry : unit.versions()) {
					sheet.add(line.name(), unit.unitName(), entry.version(), amount(line, entry.figure().value()),
							line.measure(), (entry == unit.counted()) ? "x" : null,
							this.material.nameOf(entry.enteredBy()), moment(entry.enteredAt()),
							entry.figure().evidence(), entry.assignment());
				}
			}
		}
	}

	private void flags(WorkbookWriter workbook) {
		SheetWriter sheet = sheet(workbook, "Cờ và giải trình",
				List.of(new Column("Mức", 16), new Column("Đơn vị", 36), new Column("Nội dung", 80),
						new Column("Giải trình", 60), new Column("Người giải trình", 30), new Column("Thời điểm", 18)));
		for (Flag flag : this.content.flags()) {
			List<Explanation> explained = this.content.explanations(flag);
			if (explained.isEmpty()) {
				sheet.add(FlagWords.of(flag.severity()), "", NumberWords.tight(flag.words()));
			}
			explained.forEach((each) -> sheet.add(explained(FlagWords.of(flag.severity()), each).toArray()));
		}
		this.material.explanations()
			.stream()
			.filter((each) -> this.content.flags()
				.stream()
				.noneMatch((flag) -> this.content.explanations(flag).contains(each)))
			.forEach((each) -> sheet.add(explained("Đã giải trình", each).toArray()));
	}

	private List<@Nullable Object> explained(String level, Explanation each) {
		return Arrays.asList(level, each.unit().isEmpty() ? "" : this.material.unitName(each.unit()),
				NumberWords.tight(each.words()), each.text(), this.material.nameOf(each.by()), moment(each.at()));
	}

	private void corrections(WorkbookWriter workbook) {
		SheetWriter sheet = sheet(workbook, "Đính chính",
				List.of(new Column("Chỉ tiêu", 50), new Column("Đơn vị", 36), new Column("Số đã báo cáo", 18),
						new Column("Số đính chính", 18), new Column("Đơn vị tính", 12), new Column("Trạng thái", 22),
						new Column("Lý do", 50), new Column("Người đề nghị", 30), new Column("Thời điểm", 18),
						new Column("Người xử lý", 30), new Column("Thời điểm xử lý", 18), new Column("Ý kiến", 40),
						new Column("Mã băm minh chứng (SHA-256)", 66)));
		for (FigureCorrection correction : this.material.corrections()) {
			this.content.lines()
				.stream()
				.filter((line) -> line.indicator().equals(correction.indicator()))
				.forEach((line) -> sheet.add(row(line, correction).toArray()));
		}
	}

	private List<@Nullable Object> row(ReportLine line, FigureCorrection correction) {
		String decider = correction.decidedBy();
		return Arrays.asList(line.name(), this.material.unitName(correction.unit()),
				amount(line, line.before(correction)), amount(line, correction.amount()), line.measure(),
				correction.state().label(), correction.reason(), this.material.nameOf(correction.askedBy()),
				moment(correction.askedAt()), (decider != null) ? this.material.nameOf(decider) : null,
				moment(correction.decidedAt()), correction.decisionNote(), correction.evidence());
	}

	private String moment(@Nullable OffsetDateTime moment) {
		return VietnameseDates.words(moment, this.zone);
	}

}
