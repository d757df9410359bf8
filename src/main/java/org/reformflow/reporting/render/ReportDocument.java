package org.reformflow.reporting.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.reformflow.document.DocumentDates;
import org.reformflow.document.Letterheads.Letterhead;
import org.reformflow.process.VietnameseDates;
import org.reformflow.reporting.figure.FigureEntry;
import org.reformflow.reporting.period.ReportPeriod;
import org.reformflow.reporting.report.DepartmentReport;
import org.reformflow.reporting.report.DocumentNumber;
import org.reformflow.reporting.report.Explanation;
import org.reformflow.reporting.report.Explanations;
import org.reformflow.reporting.report.ReportSection;

/** The values of the template {@code periodic-report}. */
final class ReportDocument {

	static final String TEMPLATE = "periodic-report";

	/** The placeholders of a section's text and figures begin so. */
	static final Map<ReportSection, String> KEYS = keys();

	/** Units in one row of the annex, so that no row outgrows a page. */
	private static final int UNITS_A_ROW = 12;

	private static final String NOTHING = "Trong kỳ không có nội dung phát sinh.";

	private final ReportContent content;

	private final ReportMaterial material;

	ReportDocument(ReportContent content) {
		this.content = content;
		this.material = content.material();
	}

	private static Map<ReportSection, String> keys() {
		Map<ReportSection, String> keys = new LinkedHashMap<>();
		for (ReportSection section : ReportSection.values()) {
			String[] words = section.name().toLowerCase(Locale.ROOT).split("_");
			keys.put(section,
					words[0] + Stream.of(words)
						.skip(1)
						.map((word) -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
						.collect(Collectors.joining()));
		}
		return keys;
	}

	Map<String, String> values(Letterhead letterhead) {
		ReportPeriod period = this.material.open().period();
		DepartmentReport report = this.material.report();
		DocumentNumber number = (report != null) ? report.number() : null;
		boolean deputy = report != null && report.signsForHead();
		String signer = (report != null) ? report.signer() : null;
		Map<String, String> values = new HashMap<>();
		values.put("superiorBody", letterhead.superior());
		values.put("place", letterhead.place());
		values.put("departmentName", this.material.departmentName());
		values.put("number", (number != null) ? number.words() : "        /BC-……");
		values.put("writtenOn", (number != null) ? DocumentDates.words(number.issuedOn()) : "ngày …… tháng …… năm ……");
		values.put("subject", subject(this.material.calendarName(), period));
		values.put("periodName", lowered(period.name()));
		values.put("periodFrom", VietnameseDates.words(period.from()));
		values.put("periodTo", VietnameseDates.words(period.to()));
		values.put("year", String.valueOf(period.year()));
		values.put("earlierName",
				(this.material.comparable() != null) ? this.material.comparable().period().name() : "Kỳ so sánh");
		values.put("signerTitle", deputy ? "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC" : "GIÁM ĐỐC");
		values.put("signerName", (signer != null) ? this.material.nameOf(signer) : "");
		return values;
	}

	/** What the report is about, from the name of its calendar. */
	static String subject(String calendarName, ReportPeriod period) {
		String work = calendarName.replaceFirst("(?i)^báo cáo\\s*", "")
			.replaceFirst("(?i)[\\s,]*(quý|tháng|năm|\\d+ tháng)([\\s,]+(quý|tháng|năm|\\d+ tháng))*$", "");
		return "Kết quả công tác " + (work.isBlank() ? "" : work + " ") + lowered(period.name());
	}

	private static String lowered(String name) {
		return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
	}

	Map<String, List<Map<String, String>>> lists() {
		Map<String, List<Map<String, String>>> lists = new HashMap<>();
		KEYS.forEach((section, key) -> {
			List<Map<String, String>> figures = figures(section);
			lists.put(key, texts(paragraphs(section, figures.isEmpty())));
			if (section.compareTo(ReportSection.ASSESSMENT) < 0) {
				lists.put(key + "Figures", figures);
			}
		});
		boolean others = !lists.getOrDefault("otherFigures", List.of()).isEmpty()
				|| !this.content.paragraphs(ReportSection.OTHER).isEmpty();
		lists.put("otherHeading", texts(others ? List.of(ReportSection.OTHER.title()) : List.of()));
		List<String> notes = notes();
		lists.put("notesHeading", texts(notes.isEmpty() ? List.of() : List.of("Ghi chú về số liệu")));
		lists.put("notes", texts(notes));
		lists.put("annex", annex());
		return lists;
	}

	private List<String> paragraphs(ReportSection section, boolean withoutFigures) {
		List<String> paragraphs = this.content.paragraphs(section);
		boolean open = section != ReportSection.OTHER && withoutFigures && paragraphs.isEmpty();
		return open ? List.of(NOTHING) : paragraphs;
	}

	private static List<Map<String, String>> texts(List<String> texts) {
		return texts.stream().map((text) -> Map.of("text", text)).toList();
	}

	private List<Map<String, String>> figures(ReportSection section) {
		List<Map<String, String>> rows = new ArrayList<>();
		for (ReportLine line : this.content.of(section)) {
			if (line.amount() != null) {
				Boolean met = line.met();
				rows.add(Map.of("number", String.valueOf(rows.size() + 1), "name", line.name(), "measure",
						line.measure(), "value", line.plain(line.amount()), "earlier", line.plain(line.earlier()),
						"target", line.targetWords(), "met", (met == null) ? "" : met ? "Đạt" : "Chưa đạt"));
			}
		}
		return rows;
	}

	/** Explanations of contradictions, in the order in which they were given. */
	private List<String> notes() {
		return this.material.explanations().stream().map(this::note).distinct().toList();
	}

	private String note(Explanation explanation) {
		String who = explanation.unit().equals(Explanations.ALL_UNITS) ? ""
				: this.material.unitName(explanation.unit()) + ": ";
		return "- " + who + NumberWords.tight(explanation.words()).replaceFirst("\\s*Hãy [^.]*\\.$", "")
				+ " Giải trình: " + explanation.text().strip();
	}

	/** The figures of the units, shares left out; many units take several rows. */
	private List<Map<String, String>> annex() {
		List<Map<String, String>> rows = new ArrayList<>();
		int number = 0;
		for (ReportLine line : this.content.lines()) {
			List<String> units = line.units().stream().flatMap((unit) -> words(line, unit)).toList();
			for (int from = 0; from < units.size(); from += UNITS_A_ROW) {
				boolean first = from == 0;
				number += first ? 1 : 0;
				rows.add(Map.of("number", first ? String.valueOf(number) : "", "name", first ? line.name() : "",
						"measure", first ? line.measure() : "", "value", first ? line.plain(line.amount()) : "",
						"units", String.join("; ", units.subList(from, Math.min(from + UNITS_A_ROW, units.size())))));
			}
		}
		return rows;
	}

	private static Stream<String> words(ReportLine line, UnitFigure unit) {
		FigureEntry counted = unit.counted();
		return (counted == null || counted.figure().value() == null) ? Stream.empty()
				: Stream.of(unit.unitName() + ": " + line.plain(counted.figure().value()));
	}

	/** Name of the files without suffix. */
	String fileName() {
		DepartmentReport report = this.material.report();
		DocumentNumber number = (report != null) ? report.number() : null;
		LocalDate day = (number != null) ? number.issuedOn() : null;
		return "Báo cáo " + ((number != null) ? number.words().replace('/', '-') + " " : "dự thảo ")
				+ this.material.open().period().name() + ((day != null) ? " ngày " + day : "");
	}

}
