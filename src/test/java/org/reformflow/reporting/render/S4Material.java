package org.reformflow.reporting.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.reformflow.organisation.Unit;
import org.reformflow.organisation.UnitType;
import org.reformflow.reporting.SourceFigures;
import org.reformflow.reporting.figure.Figure;
import org.reformflow.reporting.figure.FigureEntry;
import org.reformflow.reporting.figure.Flag;
import org.reformflow.reporting.figure.Stated;
import org.reformflow.reporting.indicator.Catalogue;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportCalendars;
import org.reformflow.reporting.report.DepartmentReport;
import org.reformflow.reporting.report.DocumentNumber;
import org.reformflow.reporting.report.Explanation;
import org.reformflow.reporting.report.Explanations;
import org.reformflow.reporting.report.FigureCorrection;
import org.reformflow.reporting.report.IssuedFigure;
import org.reformflow.reporting.report.ReportSection;
import org.reformflow.reporting.report.ReportState;

import org.springframework.core.io.ClassPathResource;

/**
 * The report of Đồng Tháp on the first half of 2023 (S4): its texts, and figures of units
 * whose sums are its numbers; how they are split over units is ours.
 */
public final class S4Material {

	static final Catalogue CATALOGUE = Catalogue.shipped();

	static final OpenPeriod PERIOD = new OpenPeriod("s4", "so-khcn",
			ReportCalendars.shipped().get("cchc").period("2023-H1"), LocalDate.of(2023, 6, 16));

	static final List<Unit> UNITS = List.of(unit("van-phong", "Văn phòng Sở", UnitType.OFFICE),
			unit("quan-ly-khoa-hoc", "Phòng Quản lý Khoa học", UnitType.DIVISION),
			unit("quan-ly-cong-nghe", "Phòng Quản lý Công nghệ", UnitType.DIVISION),
			unit("chi-cuc-tdc", "Chi cục Tiêu chuẩn Đo lường Chất lượng", UnitType.BRANCH),
			unit("trung-tam-ung-dung", "Trung tâm Ứng dụng tiến bộ khoa học và công nghệ", UnitType.CENTRE));

	static final String EVIDENCE = "ab".repeat(32);

	static final OffsetDateTime NOON = OffsetDateTime.parse("2023-06-15T12:00:00+07:00");

	private static final Map<ReportSection, String> BEGINNINGS = Map.of(ReportSection.STEERING,
			"Thực hiện Kế hoạch số 35", ReportSection.INSTITUTIONS, "- Công tác Cải cách thể chế",
			ReportSection.PROCEDURES, "- Công tác cải cách thủ tục", ReportSection.ORGANISATION,
			"- Công tác cải cách tổ chức", ReportSection.CIVIL_SERVICE, "- Công tác Cải cách chế độ",
			ReportSection.FINANCE, "- Công tác Cải cách tài chính", ReportSection.DIGITAL, "- Xây dựng và phát triển",
			ReportSection.ASSESSMENT, "Nhìn chung", ReportSection.NEXT_TASKS, "Cùng với những kết quả");

	private S4Material() {
	}

	private static Unit unit(String id, String name, UnitType type) {
		return new Unit(id, "so-khcn", name, type, List.of(), LocalDate.of(2020, 1, 1), null, null, null);
	}

	/** The units' figures, and what the office states about a share. */
	public static List<FigureEntry> figures() {
		List<FigureEntry> entries = new ArrayList<>();
		for (String line : SourceFigures.OF_UNITS.lines().toList()) {
			List<String> cells = List.of(line.strip().split("\\s+"));
			for (int i = 1; i < cells.size(); i++) {
				if (!cells.get(i).equals("-")) {
					entries.add(entry(PERIOD.id(), UNITS.get(i - 1).id(), cells.get(0), cells.get(i), 1));
				}
			}
		}
		entries.add(new FigureEntry(PERIOD.id(), "van-phong",
				new Figure("training_share", null, Stated.parse(CATALOGUE.get("training_share"), "hơn 50%"), null),
				"vanphong", NOON, null, 1));
		return entries;
	}

	static FigureEntry entry(String period, String unit, String indicator, String value, int version) {
		return new FigureEntry(period, unit, new Figure(indicator, new BigDecimal(value), null, EVIDENCE), "chuyenvien",
				NOON.plusDays(version - 1), null, version);
	}

	/** The words of the report, by section. */
	public static Map<ReportSection, String> texts() {
		try {
			Map<ReportSection, String> texts = new EnumMap<>(ReportSection.class);
			ReportSection section = null;
			for (String line : Normalizer
				.normalize(new ClassPathResource("reporting/s4.txt").getContentAsString(StandardCharsets.UTF_8),
						Normalizer.Form.NFC)
				.replace('\u00a0', ' ')
				.lines()
				.toList()) {
				for (Map.Entry<ReportSection, String> beginning : BEGINNINGS.entrySet()) {
					section = line.strip().startsWith(beginning.getValue()) ? beginning.getKey() : section;
				}
				if (section != null && !line.isBlank() && !line.startsWith("Diễm Kiều")) {
					texts.merge(section, line.strip(), (one, next) -> one + "\n" + next);
				}
			}
			return texts;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Still in work. */
	static ReportMaterial draft(List<FigureEntry> figures) {
		return material(figures, null, List.of(), List.of(), List.of());
	}

	static ReportMaterial material(List<FigureEntry> figures, @Nullable DepartmentReport report,
			List<IssuedFigure> issued, List<Explanation> explanations, List<FigureCorrection> corrections) {
		return new ReportMaterial("Sở Khoa học và Công nghệ", "Báo cáo cải cách hành chính", PERIOD, CATALOGUE, null,
				null, UNITS, figures, report, texts(), issued, List.of(), explanations, corrections, List.of(),
				new HashMap<>(Map.of("phogiamdoc", "Trần Văn A", "chuyenvien", "Chuyên viên phòng Quản lý Khoa học",
						"vanphong", "Chuyên viên Văn phòng")));
	}

	/** With its number, signed by a deputy, contradictions explained. */
	static ReportMaterial issued(List<FigureEntry> figures, List<FigureCorrection> corrections) {
		ReportContent draft = ReportContent.of(draft(figures()));
		List<IssuedFigure> issued = draft.lines()
			.stream()
			.filter((line) -> line.amount() != null)
			.map((line) -> new IssuedFigure(line.indicator(), line.name(), CATALOGUE.get(line.indicator()).area(),
					line.measure(), line.decimals(), line.amount(), line.words(line.amount()).orElseThrow(), null))
			.toList();
		DepartmentReport report = new DepartmentReport(PERIOD.id(), ReportState.ISSUED, null, null, "phogiamdoc", true,
				"vanphong", NOON, "phogiamdoc", NOON, new DocumentNumber(5, "BC-SKHCN", LocalDate.of(2023, 6, 19)),
				"vanphong", NOON, 1L);
		List<Explanation> explanations = draft.flags()
			.stream()
			.filter((flag) -> flag.kind() == Flag.Kind.IDENTITY)
			.map((flag) -> new Explanation(PERIOD.id(), Explanations.ALL_UNITS, flag.kind(), flag.rule(), flag.words(),
					"hai mục tính trên hai phạm vi khác nhau.", "vanphong", NOON))
			.toList();
		return material(figures, report, issued, explanations, corrections);
	}

}
