package org.reformflow.benchmark;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.reformflow.ProductTest;
import org.reformflow.TestClock;
import org.reformflow.deadline.ladder.TestMatters;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What tiers cost, and how long due ones take to drain by the real job executor, on
 * PostgreSQL with durable commits, or on an H2 file with {@code -Dtest.database=h2}:
 * {@code mvn -Pbenchmark test -Dtest=LadderBenchmark}. Fails when a tier does not come
 * exactly once, or when its cost grows with the number of open ladders. The number of due
 * tiers is {@code -Dbenchmark.ladders=10000}.
 */
@ProductTest
@Tag("benchmark")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LadderBenchmark {

	private static final int LADDERS = Integer.getInteger("benchmark.ladders", 10_000);

	private static final int COMPARED = Math.min(LADDERS, 1000);

	private static final int CHUNK = 100;

	/** Tiers whose cost is measured. */
	private static final int SAMPLE = 9;

	/** Rows by which a tier may differ: another plan on a tiny table. */
	private static final int TOLERANCE = 20;

	/** As in application.yaml. */
	private static final ExecutorSetting CHOSEN = new ExecutorSetting(8, 16, 16);

	private static final List<ExecutorSetting> SETTINGS = List.of(new ExecutorSetting(3, 3, 3),
			new ExecutorSetting(2, 10, 10), new ExecutorSetting(4, 10, 10), new ExecutorSetting(4, 50, 50), CHOSEN,
			new ExecutorSetting(8, 50, 50));

	private static final String MONDAY = "2026-03-02T08:00";

	private final TestMatters matters;

	private final TestClock time;

	private final ManagementService management;

	private final JdbcClient jdbc;

	private final Meter meter;

	private final Drain drain;

	LadderBenchmark(@Autowired TestMatters matters, @Autowired TestClock time, @Autowired ManagementService management,
			@Autowired JdbcClient jdbc, @Autowired PlatformTransactionManager transactions,
			@Autowired SpringProcessEngineConfiguration engine) {
		this.matters = matters;
		this.time = time;
		this.management = management;
		this.jdbc = jdbc;
		this.meter = new Meter(jdbc, new TransactionTemplate(transactions));
		this.drain = new Drain((DefaultJobExecutor) engine.getJobExecutor(), jdbc);
	}

	@BeforeEach
	void inboxOnly() {
		this.time.stopAt(MONDAY);
		mail("NONE");
	}

	@AfterEach
	void resetClock() {
		this.time.reset();
		this.jdbc.sql("delete from notice_preference where person = 'chuyenvien.qlkh'").update();
	}

	private void mail(String choice) {
		this.jdbc.sql("delete from notice_preference where person = 'chuyenvien.qlkh'").update();
		this.jdbc.sql("insert into notice_preference (person, mail) values ('chuyenvien.qlkh', ?)")
			.param(choice)
			.update();
	}

	@Test
	@Order(1)
	@EnabledIfSystemProperty(named = "test.database", matches = "postgresql")
	void costOfATierDoesNotDependOnTheNumberOfOpenLadders() {
		costs(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-30"));
		Map<String, Cost> few = costs(LocalDate.parse("2026-03-03"), LocalDate.parse("2026-03-31"));
		watch(LADDERS, LocalDate.parse("2026-06-30"));
		Map<String, Cost> many = costs(LocalDate.parse("2026-03-04"), LocalDate.parse("2026-04-01"));
		putOffAll();
		few.forEach((step, cost) -> System.out.printf("%-24s %s%n%-24s %s%n", step, cost, "  among " + LADDERS,
				Objects.requireNonNull(many.get(step))));
		few.forEach((step, cost) -> {
			Cost later = Objects.requireNonNull(many.get(step));
			assertThat(later.read()).as("rows read: %s", step).isLessThanOrEqualTo(cost.read() + TOLERANCE);
			assertThat(later.written()).as("rows written: %s", step).isLessThanOrEqualTo(cost.written());
			assertThat(later.statements()).as("statements: %s", step).isLessThanOrEqualTo(cost.statements());
		});
	}

	/** The costs of the tiers of new ladders: some due today, some later. */
	private Map<String, Cost> costs(LocalDate today, LocalDate later) {
		this.time.stopAt(today + "T08:00");
		Map<String, Cost> costs = new LinkedHashMap<>();
		costs.put("start of 100", this.meter.measureByIndexes(() -> this.matters.watch(CHUNK, later)));
		watch(CHUNK, today);
		analyze();
		costs.put("T-7, one recipient", tiers(later));
		costs.put("T+0, usual", tiers(today));
		costs.put("T+3, slip and answer", tiers(today));
		return costs;
	}

	/** What the furthest ladders with a deadline cost in their next tier. */
	private Cost tiers(LocalDate lastDay) {
		this.time.stopAt(next("max", lastDay));
		List<String> due = this.jdbc.sql("""
				select j.id_ from act_ru_job j join ladder l on l.process_instance_id = j.process_instance_id_
				where l.last_day = ? order by l.next_at desc, l.id limit ?""")
			.params(lastDay, SAMPLE)
			.query(String.class)
			.list();
		List<Cost> costs = new ArrayList<>();
		due.forEach((job) -> costs.add(this.meter.measureByIndexes(() -> this.management.executeJob(job))));
		System.out.println("Rows read by table, " + lastDay + ": " + this.meter.readByTable());
		return Cost.median(costs);
	}

	@Test
	@Order(2)
	void settingsOfTheExecutorAreCompared() {
		report("Warm-up", CHOSEN, COMPARED, LocalDate.parse("2026-03-31"));
		for (ExecutorSetting setting : SETTINGS) {
			report("T-7, one recipient", setting, COMPARED, LocalDate.parse("2026-03-31"));
		}
	}

	@Test
	@Order(3)
	void dueTiersDrain() {
		report("T-7, one recipient", CHOSEN, LADDERS, LocalDate.parse("2026-03-31"));
		report("T+0, usual", CHOSEN, COMPARED, LocalDate.parse("2026-03-02"));
	}

	@Test
	@Order(4)
	void dueTiersDrainWithMail() {
		mail("IMMEDIATE");
		report("T-7, one mail", CHOSEN, COMPARED, LocalDate.parse("2026-03-31"));
	}

	/** Watches, lets the first tier come due, drains, and checks that each came once. */
	private void report(String what, ExecutorSetting setting, int ladders, LocalDate lastDay) {
		this.time.stopAt(MONDAY);
		int before = fired();
		long start = System.nanoTime();
		watch(ladders, lastDay);
		double watched = (System.nanoTime() - start) / 1e9;
		analyze();
		this.time.stopAt(next("min", lastDay));
		Drain.Took took = this.drain.run(setting, this.time.instant());
		System.out.printf(
				"%-20s %,6d  %-40s %6.1f s = %,.0f/s; with mail %6.1f s; started in %.1f s; read a tier: %s%n", what,
				ladders, setting, took.tiers(), ladders / took.tiers(), took.all(), watched,
				perTier(took.read(), ladders));
		assertThat(fired() - before).as("tiers fired").isEqualTo(ladders);
		assertThat(count("select count(*) from act_ru_job where exception_msg_ is not null or retries_ = 0"))
			.as("failed jobs")
			.isZero();
		assertThat(count("""
				select count(*) from (select ladder_id, round, tier from ladder_step
				group by ladder_id, round, tier having count(*) > 1) twice""")).as("tiers that came twice").isZero();
		assertThat(count("select count(*) from act_hi_job_log where job_state_ = 1")).as("failures").isZero();
		putOffAll();
	}

	private static Map<String, Double> perTier(Map<String, Long> read, int tiers) {
		Map<String, Double> some = new LinkedHashMap<>();
		read.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Long>comparingByValue().reversed())
			.limit(5)
			.forEach((table) -> some.put(table.getKey(), Math.round(10d * table.getValue() / tiers) / 10d));
		return some;
	}

	/** What was measured must not become due in the next run. */
	private void putOffAll() {
		this.jdbc.sql("update act_ru_job set duedate_ = ?")
			.param(LocalDate.parse("2040-01-02").atStartOfDay())
			.update();
	}

	private void watch(int ladders, LocalDate lastDay) {
		for (int made = 0; made < ladders; made += CHUNK) {
			this.matters.watch(Math.min(CHUNK, ladders - made), lastDay);
		}
	}

	/** When the next tier of ladders with a deadline comes, in local time. */
	private String next(String which, LocalDate lastDay) {
		return this.jdbc.sql("select " + which + "(next_at) from ladder where last_day = ? and owner = 'test'")
			.param(lastDay)
			.query(OffsetDateTime.class)
			.single()
			.atZoneSameInstant(this.time.getZone())
			.toLocalDateTime()
			.toString();
	}

	private int fired() {
		return count("select count(*) from ladder_step where state = 'FIRED'");
	}

	private int count(String sql) {
		return this.jdbc.sql(sql).query(Integer.class).single();
	}

	private void analyze() {
		this.jdbc.sql("analyze").update();
	}

}
