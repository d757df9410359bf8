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

import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Unit;
import org.reformflow.process.VietnameseDates;
import org.reformflow.reporting.figure.FigureEntry;
import org.reformflow.reporting.figure.Flag;
import org.reformflow.reporting.render.WorkbookSheet.Amount;
import org.reformflow.reporting.render.WorkbookSheet.Column;
import org.reformflow.reporting.report.Explanation;
import org.reformflow.reporting.report.FigureCorrection;

/** The report as a workbook (.xlsx). */
final class ReportWorkbook {

	/** Media type of the workbook. */
	static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final ReportContent content;

	private final ReportMaterial material;

	private final ZoneId zone;

	ReportWorkbook(ReportContent content, ZoneId zone) {
		this.content = content;
		this.material = content.material();
		this.zone = zone;
	}

	byte[] write() {
		try (SXSSFWorkbook workbook = new SXSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			WorkbookStyles styles = new WorkbookStyles(workbook);
			total(workbook, styles);
			byUnit(workbook, styles);
			sources(workbook, styles);
			flags(workbook, styles);
			corrections(workbook, styles);
			workbook.write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private WorkbookSheet sheet(SXSSFWorkbook workbook, WorkbookStyles styles, String name, List<Column> columns) {
		return new WorkbookSheet(workbook.createSheet(name), styles,
				name + " – " + this.material.departmentName() + " – " + this.material.open().period().name(), columns);
	}

	private void total(SXSSFWorkbook workbook, WorkbookStyles styles) {
		WorkbookSheet sheet = sheet(workbook, styles, "Tổng hợp",
				List.of(new Column("Nội dung", 28), new Column("Chỉ tiêu", 50), new Column("Mã", 26),
						new Column("Đơn vị tính", 12), new Column("Kỳ này", 18), new Column("Kỳ so sánh", 18),
						new Column("Mục tiêu", 12), new Column("Đánh giá", 12), new Column("Sau đính chính", 18),
						new Column("Đơn vị chưa có số liệu", 50)));
		for (ReportLine line : this.content.lines()) {
			Boolean met = line.met();
			sheet.add(Arrays.asList(line.section().title(), line.name(), line.indicator(), line.measure(),
					Amount.of(line, line.amount()), Amount.of(line, line.earlier()), line.targetWords(),
					(met == null) ? null : met ? "Đạt" : "Chưa đạt", Amount.of(line, line.corrected()),
					String.join("; ", line.missing())));
		}
	}

	private void byUnit(SXSSFWorkbook workbook, WorkbookStyles styles) {
		List<Column> columns = new ArrayList<>(List.of(new Column("Chỉ tiêu", 50), new Column("Mã", 26),
				new Column("Đơn vị tính", 12), new Column("Toàn cơ quan", 18)));
		this.material.units().forEach((unit) -> columns.add(new Column(unit.name(), 18)));
		WorkbookSheet sheet = sheet(workbook, styles, "Theo đơn vị", columns);
		for (ReportLine line : this.content.lines()) {
			List<@Nullable Object> row = new ArrayList<>(
					Arrays.asList(line.name(), line.indicator(), line.measure(), Amount.of(line, line.amount())));
			for (Unit unit : this.material.units()) {
				row.add(Amount.of(line, counted(line, unit.id())));
			}
			sheet.add(row);
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

	private void sources(SXSSFWorkbook workbook, WorkbookStyles styles) {
		WorkbookSheet sheet = sheet(workbook, styles, "Nguồn số liệu",
				List.of(new Column("Chỉ tiêu", 50), new Column("Đơn vị", 36), new Column("Phiên bản", 10),
						new Column("Số liệu", 18), new Column("Đơn vị tính", 12), new Column("Số trong báo cáo", 12),
						new Column("Người nhập", 30), new Column("Thời điểm", 18),
						new Column("Mã băm minh chứng (SHA-256)", 66), new Column("Nhiệm vụ", 38)));
		for (ReportLine line : this.content.lines()) {
			for (UnitFigure unit : line.units()) {
				for (FigureEntry entry : unit.versions()) {
					sheet.add(Arrays.asList(line.name(), unit.unitName(), entry.version(),
							Amount.of(line, entry.figure().value()), line.measure(),
							(entry == unit.counted()) ? "x" : null, this.material.nameOf(entry.enteredBy()),
							moment(entry.enteredAt()), entry.figure().evidence(), entry.assignment()));
				}
			}
		}
	}

	private void flags(SXSSFWorkbook workbook, WorkbookStyles styles) {
		WorkbookSheet sheet = sheet(workbook, styles, "Cờ và giải trình",
				List.of(new Column("Mức", 16), new Column("Đơn vị", 36), new Column("Nội dung", 80),
						new Column("Giải trình", 60), new Column("Người giải trình", 30), new Column("Thời điểm", 18)));
		for (Flag flag : this.content.flags()) {
			List<Explanation> explained = this.content.explanations(flag);
			if (explained.isEmpty()) {
				sheet.add(Arrays.asList(FlagWords.of(flag.severity()), "", NumberWords.tight(flag.words())));
			}
			explained.forEach((each) -> sheet.add(explained(FlagWords.of(flag.severity()), each)));
		}
		this.material.explanations()
			.stream()
			.filter((each) -> this.content.flags()
				.stream()
				.noneMatch((flag) -> this.content.explanations(flag).contains(each)))
			.forEach((each) -> sheet.add(explained("Đã giải trình", each)));
	}

	private List<@Nullable Object> explained(String level, Explanation each) {
		return Arrays.asList(level, each.unit().isEmpty() ? "" : this.material.unitName(each.unit()),
				NumberWords.tight(each.words()), each.text(), this.material.nameOf(each.by()), moment(each.at()));
	}

	private void corrections(SXSSFWorkbook workbook, WorkbookStyles styles) {
		WorkbookSheet sheet = sheet(workbook, styles, "Đính chính",
				List.of(new Column("Chỉ tiêu", 50), new Column("Đơn vị", 36), new Column("Số đã báo cáo", 18),
						new Column("Số đính chính", 18), new Column("Đơn vị tính", 12), new Column("Trạng thái", 22),
						new Column("Lý do", 50), new Column("Người đề nghị", 30), new Column("Thời điểm", 18),
						new Column("Người xử lý", 30), new Column("Thời điểm xử lý", 18), new Column("Ý kiến", 40),
						new Column("Mã băm minh chứng (SHA-256)", 66)));
		for (FigureCorrection correction : this.material.corrections()) {
			this.content.lines()
				.stream()
				.filter((line) -> line.indicator().equals(correction.indicator()))
				.forEach((line) -> sheet.add(row(line, correction)));
		}
	}

	private List<@Nullable Object> row(ReportLine line, FigureCorrection correction) {
		String decider = correction.decidedBy();
		return Arrays.asList(line.name(), this.material.unitName(correction.unit()),
				Amount.of(line, line.before(correction)), Amount.of(line, correction.amount()), line.measure(),
				correction.state().label(), correction.reason(), this.material.nameOf(correction.askedBy()),
				moment(correction.askedAt()), (decider != null) ? this.material.nameOf(decider) : null,
				moment(correction.decidedAt()), correction.decisionNote(), correction.evidence());
	}

	private String moment(@Nullable OffsetDateTime moment) {
		return VietnameseDates.words(moment, this.zone);
	}

}
