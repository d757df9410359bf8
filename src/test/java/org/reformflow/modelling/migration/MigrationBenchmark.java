package org.reformflow.modelling.migration;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reformflow.ProductTest;
import org.reformflow.modelling.migration.Migration.Result;
import org.reformflow.modelling.migration.Migration.State;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long many cases take to be tried and migrated, on PostgreSQL with durable commits,
 * one job after the other: {@code mvn -Pbenchmark test -Dtest=MigrationBenchmark}. Fails
 * when a case is left out, or when the time of one grows with their number. Their number
 * is {@code -Dbenchmark.cases=5000}.
 */
@ProductTest
@Tag("benchmark")
class MigrationBenchmark {

	private static final int CASES = Integer.getInteger("benchmark.cases", 5_000);

	private static final int FEW = 300;

	/** Times vary on a shared machine. */
	private static final double TOLERANCE = 3;

	@Autowired
	private MigrationStory story;

	@Autowired
	private MigrationPlans plans;

	@Autowired
	private DryRuns dryRuns;

	@Autowired
	private Moving moving;

	@Autowired
	private MigrationProgress progress;

	@Autowired
	private MigrationCaseTable table;

	@Test
	void aCaseTakesNoLongerAmongMany() {
		measure("probe-warm", FEW);
		double few = measure("probe-few", FEW);
		double many = measure("probe-many", CASES);

		assertThat(many).isLessThan(few * TOLERANCE);
	}

	/** Milliseconds for each case. */
	private double measure(String key, int number) {
		ProbeModels models = this.story.models(key);
		String first = models.first();
		List<String> cases = this.story.start(first, number);
		String second = models.second(ProbeModels.NOTES);
		long begin = System.nanoTime();
		String trial = this.dryRuns.start(this.plans.of(new PlanRequest(key, List.of(first), second, null, null)),
				"phantich");
		Awaitility.await()
			.atMost(Duration.ofMinutes(20))
			.pollInterval(Duration.ofMillis(100))
			.until(() -> this.progress.of(trial).state() != State.RUNNING);
		long tried = System.nanoTime();
		assertThat(this.table.counts(trial)).containsEntry(Result.FITS, number).hasSize(1);
		String move = this.moving.start(trial, "how long it takes", Set.of(), "phantich");
		this.story.runBatches(move);
		long moved = System.nanoTime();
		assertThat(this.progress.of(move).state()).isEqualTo(State.ENDED);
		assertThat(this.table.counts(move)).containsEntry(Result.MOVED, number).hasSize(1);
		assertThat(this.story.definitions(cases)).containsOnly(second);
		System.out.printf("%,d cases: dry run %,d ms, migration %,d ms, report %,d ms%n", number,
				Duration.ofNanos(tried - begin).toMillis(), Duration.ofNanos(moved - tried).toMillis(),
				Duration.ofNanos(System.nanoTime() - moved).toMillis());
		return (double) (moved - begin) / number / 1_000_000;
	}

}
