package org.reformflow.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reformflow.People;
import org.reformflow.ProductTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the fan-out of a directive costs at 10 and at 1,000 assignments, on PostgreSQL
 * with durable commits: {@code mvn -Pbenchmark test}. Fails when the cost of a single
 * step grows with the number of assignments. The first 1,000 come into nearly empty
 * tables, for which PostgreSQL keeps plans that read whole tables until statistics are
 * fresh; the second 1,000 show the usual cost.
 */
@ProductTest
@Tag("benchmark")
class RolloutBenchmark {

	private static final int FEW = 10;

	private static final int MANY = 1000;

	/**
	 * Assignments whose steps are measured, of {@value #FEW}: the last one stays open.
	 */
	private static final int SAMPLE = 9;

	/** Steps of one person on one assignment. */
	private static final List<String> SINGLE = List.of("acknowledge", "open work form", "report completion", "verify",
			"closing job");

	/** Rows by which a single step may differ: another plan on a tiny table. */
	private static final int TOLERANCE = 20;

	@Autowired
	private People people;

	@Autowired
	private FormService forms;

	@Autowired
	private ManagementService management;

	private final JdbcClient jdbc;

	private final Meter meter;

	/** Rows read by table, for the last measured call of each step. */
	private final Map<String, Map<String, Long>> tables = new LinkedHashMap<>();

	RolloutBenchmark(@Autowired JdbcClient jdbc, @Autowired PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.meter = new Meter(jdbc, new TransactionTemplate(transactions));
	}

	@Test
	void costOfASingleStepDoesNotDependOnTheNumberOfAssignments() {
		rollOut(FEW);
		Map<String, Cost> few = rollOut(FEW);
		this.tables.clear();
		List<Map<String, Cost>> runs = List.of(few, rollOut(MANY), rollOut(MANY));
		print(runs);
		for (String step : SINGLE) {
			for (Map<String, Cost> many : runs.subList(1, runs.size())) {
				assertThat(cost(many, step).read()).as("rows read: %s", step)
					.isLessThanOrEqualTo(cost(few, step).read() + TOLERANCE);
				assertThat(cost(many, step).statements()).as("statements: %s", step)
					.isLessThanOrEqualTo(cost(few, step).statements());
			}
		}
	}

	private static Cost cost(Map<String, Cost> costs, String step) {
		return Objects.requireNonNull(costs.get(step), step);
	}

	private Fanout fanout(int assignments) {
		return new Fanout(this.meter, this.people, this.forms, this.management, this.jdbc, assignments);
	}

	private Map<String, Cost> rollOut(int assignments) {
		Fanout fanout = fanout(assignments);
		Map<String, Cost> costs = new LinkedHashMap<>();
		fanout.register();
		costs.put("break down", fanout.breakDown());
		analyze();
		costs.put("approve", fanout.approve());
		costs.put("issue", fanout.issue());
		List<Cost> jobs = fanout.start();
		costs.put("starting jobs (1/10/10)", Cost.sum(jobs));
		analyze();
		List<Fanout.Assignment> sample = fanout.some(SAMPLE);
		List<Function<Fanout.Assignment, Cost>> steps = List.of(fanout::acknowledge, fanout::openWork, fanout::complete,
				fanout::verify, fanout::close);
		for (int i = 0; i < SINGLE.size(); i++) {
			costs.put(SINGLE.get(i), Cost.median(sample.stream().map(steps.get(i)).toList()));
			this.tables.put(SINGLE.get(i), new TreeMap<>(this.meter.readByTable()));
		}
		costs.put("open monitoring form", Cost.median(repeated(fanout)));
		this.tables.put("open monitoring form", new TreeMap<>(this.meter.readByTable()));
		System.out.printf("Monitoring form at %,d assignments: %,d characters%n", assignments, fanout.monitorSize());
		return costs;
	}

	private static List<Cost> repeated(Fanout fanout) {
		List<Cost> opened = new ArrayList<>();
		for (int i = 0; i < SAMPLE; i++) {
			opened.add(fanout.openMonitor());
		}
		return opened;
	}

	/** Fresh statistics, as autovacuum would gather. */
	private void analyze() {
		this.jdbc.sql("analyze").update();
	}

	private void print(List<Map<String, Cost>> runs) {
		System.out.println(this.jdbc
			.sql("select version() || '; fsync ' || current_setting('fsync') || ', synchronous_commit '"
					+ " || current_setting('synchronous_commit') || ', full_page_writes '"
					+ " || current_setting('full_page_writes')")
			.query(String.class)
			.single());
		System.out.printf("%-22s%25s%25s%23s%23s%23s%n", "At 10 / 1,000 / another 1,000", "rows read", "rows written",
				"statements", "round trips", "ms");
		for (String step : runs.get(0).keySet()) {
			List<Cost> costs = runs.stream().map((run) -> cost(run, step)).toList();
			System.out.printf("%-22s%32s%25s%23s%23s%23s%n", step, all(costs, Cost::read), all(costs, Cost::written),
					all(costs, Cost::statements), all(costs, Cost::roundTrips), all(costs, Cost::millis));
		}
		System.out.println("Rows read by table in the last of the 1,000: " + this.tables);
	}

	private static String all(List<Cost> costs, ToDoubleFunction<Cost> value) {
		return costs.stream()
			.map((cost) -> String.format("%,.0f", value.applyAsDouble(cost)))
			.collect(Collectors.joining(" / "));
	}

}
