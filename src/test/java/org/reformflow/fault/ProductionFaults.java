package org.reformflow.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.reformflow.fault.Invariants.Findings;
import org.reformflow.fault.Readers.Answers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Breaks what two nodes in production stand on, in the middle of a rollout to many units,
 * and counts what came of it. {@code mvn -Pfault verify}; settings:
 * {@code -Dfault.tries=3 -Dfault.assignments=1000 -Dfault.seed=…}, one fault:
 * {@code -Dtest=ProductionFaults#name}.
 */
@Tag("fault")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProductionFaults {

	private static final int TRIES = Integer.getInteger("fault.tries", 2);

	private static final int ASSIGNMENTS = Integer.getInteger("fault.assignments", 1000);

	private static final Duration SETTLE = Duration.ofMinutes(5);

	private final long seed = Long.getLong("fault.seed", System.nanoTime());

	private final Random random = new Random(this.seed);

	private final Report report = new Report();

	private Cluster cluster;

	private Invariants invariants;

	private int units;

	private int noticesOfOneItem;

	/** How long an undisturbed rollout takes, from issue to the last tier. */
	private long undisturbedMillis;

	@BeforeAll
	void start() {
		System.out.println("fault.seed=" + this.seed);
		this.cluster = new Cluster(Map.of());
		this.cluster.start();
		this.invariants = new Invariants(this.cluster.jdbc());
		Rollout one = new Rollout(this.cluster.proxy()).prepare(1);
		one.issue();
		Wait.until("first rollout", SETTLE, () -> this.invariants.isSettled(one.id()));
		this.units = this.invariants.expected(one.id());
		this.noticesOfOneItem = this.invariants.notices(one.id());
	}

	@AfterAll
	void end() throws IOException {
		this.report.print(Cluster.FOLDER);
		this.cluster.close();
	}

	@Test
	@Order(1)
	void nothing() {
		Rollout rollout = prepared();
		long issued = System.nanoTime();
		rollout.issue();
		double seconds = settle(rollout);
		this.undisturbedMillis = (System.nanoTime() - issued) / 1_000_000;
		record("none (two nodes, " + this.invariants.expected(rollout.id()) + " assignments)", rollout, seconds,
				"undisturbed");
	}

	@Test
	@Order(2)
	void oneNodeIsKilled() {
		for (int attempt = 0; attempt < TRIES; attempt++) {
			Rollout rollout = prepared();
			rollout.issue();
			pauseAtRandom();
			Node victim = this.random.nextBoolean() ? this.cluster.first() : this.cluster.second();
			int before = this.invariants.started(rollout.id());
			victim.kill();
			double seconds = settle(rollout);
			record("kill -9 of a node during the rollout", rollout, seconds, before + " assigned at the kill");
			victim.start();
			victim.awaitReady();
		}
	}

	@Test
	@Order(3)
	void theDatabaseIsKilledAndRestarted() {
		for (int attempt = 0; attempt < TRIES; attempt++) {
			Rollout rollout = prepared();
			rollout.issue();
			pauseAtRandom();
			Readers readers = readers();
			this.cluster.database().kill();
			Wait.pause(8000);
			this.cluster.database().start();
			long back = System.nanoTime();
			double pages = Wait.until("pages are back", SETTLE, this::bothServe);
			settle(rollout);
			record("database killed, back after 8 s", rollout, Wait.seconds(back), answered(readers, pages));
		}
	}

	@Test
	@Order(4)
	void theDatabaseFallsSilent() {
		for (int attempt = 0; attempt < TRIES; attempt++) {
			Rollout rollout = prepared();
			rollout.issue();
			pauseAtRandom();
			Readers readers = readers();
			this.cluster.database().freeze();
			Wait.pause(10_000);
			this.cluster.database().thaw();
			long back = System.nanoTime();
			double pages = Wait.until("pages are back", SETTLE, this::bothServe);
			settle(rollout);
			record("database frozen for 10 s", rollout, Wait.seconds(back), answered(readers, pages));
		}
	}

	private Rollout prepared() {
		return new Rollout(this.cluster.proxy()).prepare(Math.max(1, ASSIGNMENTS / this.units));
	}

	private void pauseAtRandom() {
		Wait.pause((long) (this.random.nextDouble() * Math.max(3000, this.undisturbedMillis) * 0.8));
	}

	private Readers readers() {
		return new Readers(this.cluster.proxy(), this.cluster.first().caller(), this.cluster.second().caller());
	}

	private boolean bothServe() {
		return this.cluster.first().caller().get("vanphong", "/engine-rest/task?maxResults=1").isOk()
				&& this.cluster.second().caller().get("vanphong", "/engine-rest/task?maxResults=1").isOk();
	}

	private double settle(Rollout rollout) {
		return Wait.until("the rollout is done", SETTLE, () -> this.invariants.isSettled(rollout.id()));
	}

	private String answered(Readers readers, double pages) {
		Answers answers = readers.end();
		String note = "pages back after %.1f s; %s answers, slowest %.1f s".formatted(pages, answers.byStatus(),
				answers.slowest());
		System.out.println("FAULT " + note);
		assertThat(answers.unclear()).as("answers without a clear message").isEmpty();
		assertThat(answers.slowest()).as("each page and call answers within 3 s").isLessThan(3.0);
		return note;
	}

	private void record(String fault, Rollout rollout, double seconds, String note) {
		Findings findings = this.invariants.check(rollout.id(),
				this.noticesOfOneItem * this.invariants.expected(rollout.id()) / this.units);
		this.report.add(fault, findings, seconds, note);
		assertThat(findings.isClean()).as(fault + ": " + findings).isTrue();
	}

}
