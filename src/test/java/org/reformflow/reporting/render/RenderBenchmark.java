package org.reformflow.reporting.render;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.reformflow.document.DocumentTemplates;
import org.reformflow.document.WordPdf;
import org.reformflow.organisation.Unit;
import org.reformflow.organisation.UnitType;
import org.reformflow.reporting.figure.Figure;
import org.reformflow.reporting.figure.FigureEntry;
import org.reformflow.reporting.indicator.Indicator;
import org.reformflow.document.Letterheads.Letterhead;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What it costs to write the report of 40 units on all indicators as files:
 * {@code mvn -Pbenchmark test -Dtest=RenderBenchmark}.
 */
@Tag("benchmark")
@EnabledIfSystemProperty(named = "test.database", matches = "postgresql")
class RenderBenchmark {

	private static final int RUNS = 7;

	private static final List<Unit> UNITS = IntStream.range(0, 40)
		.mapToObj((i) -> new Unit("u" + i, "so-khcn", "Phòng chuyên môn nghiệp vụ số " + i, UnitType.OFFICE, List.of(),
				LocalDate.EPOCH, null, null, null))
		.toList();

	@Test
	void aReportIsWrittenInSeconds() {
		List<FigureEntry> figures = new ArrayList<>();
		for (Indicator indicator : S4Material.CATALOGUE.indicators()) {
			for (Unit unit : indicator.isShare() ? List.<Unit>of() : UNITS) {
				figures.add(new FigureEntry("s4", unit.id(), Figure.of(indicator.code(), BigDecimal.valueOf(1_234_567)),
						"chuyenvien", S4Material.NOON, null, 1));
			}
		}
		ReportMaterial material = new ReportMaterial("Sở Khoa học và Công nghệ", "Báo cáo cải cách hành chính",
				S4Material.PERIOD, S4Material.CATALOGUE, null, null, UNITS, figures, null, S4Material.texts(),
				List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());
		DocumentTemplates templates = new DocumentTemplates("", List.of(RenderConfiguration.periodicReportFields()));
		ReportContent content = ReportContent.of(material);
		byte[] word = word(templates, content);
		long slowest = 0;
		slowest = Math.max(slowest, median("assembly", () -> ReportContent.of(material).lines().size()));
		slowest = Math.max(slowest, median(".docx", () -> word(templates, content).length));
		slowest = Math.max(slowest,
				median(".pdf", () -> new WordPdf().convert(word, "Báo cáo").map((pdf) -> pdf.length).orElseThrow()));
		slowest = Math.max(slowest,
				median(".xlsx", () -> new ReportWorkbook(content, ZoneId.of("Asia/Ho_Chi_Minh")).write().length));
		assertThat(slowest).as("milliseconds").isLessThan(10_000);
	}

	private static byte[] word(DocumentTemplates templates, ReportContent content) {
		ReportDocument document = new ReportDocument(content);
		return templates.of("so-khcn", ReportDocument.TEMPLATE)
			.fill(document.values(new Letterhead("Ủy ban nhân dân tỉnh A", "Phường B")), document.lists());
	}

	private static long median(String what, Supplier<Integer> work) {
		List<Long> millis = new ArrayList<>();
		int size = 0;
		for (int i = 0; i < RUNS; i++) {
			long start = System.nanoTime();
			size = work.get();
			millis.add((System.nanoTime() - start) / 1_000_000);
		}
		long first = millis.get(0);
		long median = millis.stream().sorted().toList().get(RUNS / 2);
		System.out.printf("40 units x %d indicators, %s: first %d ms, median %d ms (size %d)%n",
				S4Material.CATALOGUE.indicators().size(), what, first, median, size);
		return median;
	}

}
