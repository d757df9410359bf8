package org.reformflow.benchmark;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.reformflow.ProductTest;
import org.reformflow.organisation.Organisation;
import org.reformflow.organisation.Unit;
import org.reformflow.organisation.UnitType;
import org.reformflow.reporting.figure.Consolidation;
import org.reformflow.reporting.figure.EnteredFigure;
import org.reformflow.reporting.figure.Figure;
import org.reformflow.reporting.figure.FigureChecks;
import org.reformflow.reporting.figure.ReportFigures;
import org.reformflow.reporting.figure.Submission;
import org.reformflow.reporting.indicator.Catalogue;
import org.reformflow.reporting.indicator.Catalogues;
import org.reformflow.reporting.indicator.Indicator;
import org.reformflow.reporting.period.OpenPeriod;
import org.reformflow.reporting.period.ReportPeriods;
import org.reformflow.reporting.render.ReportFiles;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What it costs to consolidate 20 departments of 40 units, all indicators, on PostgreSQL:
 * {@code mvn -Pbenchmark test -Dtest=ReportingBenchmark}.
 */
@ProductTest
@Tag("benchmark")
@EnabledIfSystemProperty(named = "test.database", matches = "postgresql")
class ReportingBenchmark {

	private static final int DEPARTMENTS = 20;

	private static final int UNITS = 40;

	private static final int RUNS = 5;

	@Autowired
	private Catalogues catalogues;

	@Autowired
	private ReportPeriods periods;

	@Autowired
	private ReportFigures figures;

	@Autowired
	private Organisation organisation;

	@Autowired
	private ReportFiles files;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Test
	void consolidationTakesFourStatementsHoweverManyUnits() {
		List<String> departments = new ArrayList<>();
		List<Unit> units = new ArrayList<>();
		Catalogue catalogue = this.catalogues.of("bench");
		long start = System.nanoTime();
		for (int i = 0; i < DEPARTMENTS; i++) {
			String department = "bench-" + UUID.randomUUID();
			departments.add(department);
			OpenPeriod period = this.periods.open(department, "cchc", "2025-H1");
			for (int j = 0; j < UNITS; j++) {
				Unit unit = new Unit(department + j, department, "Đơn vị " + j, UnitType.OFFICE, List.of(),
						LocalDate.EPOCH, null, null, null);
				units.add(unit);
				this.figures.keep(catalogue, period.id(), unit.id(), entered(catalogue, j), "chuyenvien");
			}
		}
		System.out.printf("Entered by %d units in %.1f s%n", units.size(), (System.nanoTime() - start) / 1e9);
		this.jdbc.sql("analyze").update();
		Meter meter = new Meter(this.jdbc, new TransactionTemplate(this.transactions));
		List<Cost> costs = new ArrayList<>();
		for (int i = 0; i < RUNS; i++) {
			costs.add(meter.measure(() -> consolidate(departments, units)));
		}
		System.out.println("20 departments x 40 units x " + catalogue.indicators().size() + " indicators: first "
				+ costs.get(0) + ", median " + Cost.median(costs));
		assertThat(Cost.median(costs).statements()).as("four, and the commit").isLessThanOrEqualTo(5);
	}

	@Test
	void aReportIsReadInAFewStatementsHoweverManyFigures() {
		Catalogue catalogue = this.catalogues.of("so-khcn");
		OpenPeriod period = this.periods.open("so-khcn", "month", "2061-M01");
		for (Unit unit : this.organisation.actingUnits("so-khcn", LocalDate.of(2061, 1, 14))) {
			this.figures.keep(catalogue, period.id(), unit.id(), entered(catalogue, 7), "chuyenvien");
		}
		Meter meter = new Meter(this.jdbc, new TransactionTemplate(this.transactions));
		List<Cost> costs = new ArrayList<>();
		for (int i = 0; i < RUNS; i++) {
			costs.add(meter.measure(() -> assertThat(this.files.draft(period.id())).isNotEmpty()));
		}
		System.out
			.println("Reading and writing a report as .docx: first " + costs.get(0) + ", median " + Cost.median(costs));
		assertThat(Cost.median(costs).statements()).isLessThanOrEqualTo(14);
	}

	private static List<EnteredFigure> entered(Catalogue catalogue, int value) {
		return catalogue.indicators()
			.stream()
			.filter((indicator) -> !indicator.isShare())
			.map(Indicator::code)
			.map((code) -> EnteredFigure.first(Figure.of(code, BigDecimal.valueOf(value))))
			.toList();
	}

	private void consolidate(List<String> departments, List<Unit> units) {
		Catalogue catalogue = this.catalogues.of(departments.get(0));
		List<String> ids = this.periods.ofDepartments(departments, "cchc").stream().map(OpenPeriod::id).toList();
		Consolidation all = Consolidation.of(catalogue, units, this.figures.newest(ids));
		assertThat(all.missing()).isEmpty();
		assertThat(FigureChecks.flags(Submission.ofAll(all.sheet()))).isNotEmpty();
	}

}
