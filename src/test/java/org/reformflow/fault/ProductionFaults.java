package org.reformflow.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
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

	@Test
	@Order(5)
	void oneNodeLosesTheDatabase() {
		for (int attempt = 0; attempt < TRIES; attempt++) {
			Rollout rollout = prepared();
			rollout.issue();
			pauseAtRandom();
			Readers readers = readers();
			this.cluster.first().wire().cut();
			long cut = System.nanoTime();
			settle(rollout);
			double seconds = Wait.seconds(cut);
			Wait.pause(Math.max(0, 15_000 - (long) (seconds * 1000)));
			this.cluster.first().wire().mend();
			double pages = Wait.until("pages are back", SETTLE, this::bothServe);
			record("network between a node and the database cut, the other takes over", rollout, seconds,
					answered(readers, pages));
		}
	}

	@Test
	@Order(6)
	void oneNodeIsFrozenAndWakesAfterItsWorkWasTakenOver() {
		for (int attempt = 0; attempt < TRIES; attempt++) {
			Rollout rollout = prepared();
			rollout.issue();
			pauseAtRandom();
			this.cluster.second().signal("-STOP");
			double seconds = settle(rollout);
			this.cluster.second().signal("-CONT");
			Wait.until("it serves again", SETTLE, this::bothServe);
			Wait.pause(5000);
			record("node frozen, wakes after the takeover", rollout, seconds, "");
		}
	}

	@Test
	@Order(7)
	void theDatabaseIsSlow() {
		Rollout rollout = prepared();
		rollout.issue();
		nodes().forEach((node) -> node.wire().slow(10));
		double seconds = settle(rollout);
		nodes().forEach((node) -> node.wire().slow(0));
		record("database 20 ms away for each statement", rollout, seconds, "");
	}

	@Test
	@Order(8)
	void nodesAreRestartedOneByOne() {
		Rollout rollout = prepared();
		try (Writers writers = new Writers(this.cluster.proxy()); Readers readers = new Readers(this.cluster.proxy())) {
			rollout.issue();
			long started = System.nanoTime();
			for (Node node : nodes()) {
				node.terminate();
				node.await();
				node.start();
				node.awaitReady();
			}
			double seconds = Wait.seconds(started);
			Writers.Outcome written = writers.end();
			Answers read = readers.end();
			settle(rollout);
			record("both nodes restarted one by one under requests", rollout, seconds,
					"%d written, %d of them at the second try, %d lost; read %s, slowest %.1f s".formatted(
							written.sent(), written.secondTries(), written.lost(), read.byStatus(), read.slowest()));
			assertThat(written.lost()).as("writes that failed twice").isZero();
			assertThat(count("select count(*) from directive where idempotency_key like 'writer-%'"))
				.isEqualTo(written.sent());
			assertThat(read.unclear()).isEmpty();
		}
	}

	@Test
	@Order(9)
	void badModelsAreRefused() {
		int versions = count("select count(*) from act_re_procdef");
		Rollout rollout = prepared();
		rollout.issue();
		Node node = this.cluster.first();
		node.terminate();
		node.await();
		node.set("REFORMFLOW_MODELS", BadModels.write(Cluster.FOLDER.resolve("bad-models")).toString()).start();
		Wait.until("the node refuses to start", SETTLE, () -> !node.isAlive());
		assertThat(this.cluster.proxy().get("vanphong", "/engine-rest/task?maxResults=1").isOk()).isTrue();
		double seconds = settle(rollout);
		node.set("REFORMFLOW_MODELS", "").start();
		node.awaitReady();
		assertThat(count("select count(*) from act_re_procdef")).as("versions of processes").isEqualTo(versions);
		record("node started with a broken model", rollout, seconds, "refuses to start; the other goes on");
	}

	@Test
	@Order(10)
	void theMailServerIsAway() throws Exception {
		ServerSetup smtp = new ServerSetup(Ports.free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
		GreenMail mail = new GreenMail(smtp);
		for (Node node : nodes()) {
			node.terminate();
			node.await();
			node.set("SPRING_MAIL_HOST", "127.0.0.1").set("SPRING_MAIL_PORT", String.valueOf(smtp.getPort())).start();
			node.awaitReady();
		}
		this.cluster.jdbc()
			.sql("insert into notice_preference (person, mail) select id, 'IMMEDIATE' from person")
			.update();
		Rollout rollout = new Rollout(this.cluster.proxy()).prepare(Math.max(1, ASSIGNMENTS / this.units / 10));
		rollout.issue();
		Wait.until("tiers come without mail", SETTLE,
				() -> this.invariants.fired(rollout.id()) == this.invariants.expected(rollout.id()));
		Wait.pause(20_000);
		assertThat(count("select count(*) from act_ru_incident")).as("incidents while mail is away").isZero();
		mail.start();
		long back = System.nanoTime();
		try {
			// Deliveries try again after ten minutes: let them pass.
			Wait.until("all mails are out", SETTLE, () -> {
				this.cluster.jdbc()
					.sql("update act_ru_job set duedate_ = localtimestamp where duedate_ > localtimestamp "
							+ "and process_def_key_ = 'notice-delivery'")
					.update();
				return count("select count(*) from notice where mail in ('QUEUED', 'SENDING')") == 0;
			});
			double seconds = Wait.seconds(back);
			settle(rollout);
			record("mail server away", rollout, seconds, mailsOnce(mail));
		}
		finally {
			mail.stop();
		}
	}

	private String mailsOnce(GreenMail mail) throws MessagingException {
		Map<String, Integer> received = new TreeMap<>();
		for (MimeMessage message : mail.getReceivedMessages()) {
			received.merge(message.getMessageID(), 1, Integer::sum);
		}
		int sent = count("select count(*) from notice where mail = 'SENT'");
		assertThat(received).as("mails")
			.isNotEmpty()
			.hasSize(sent)
			.allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
		return sent + " mails, each once";
	}

	private List<Node> nodes() {
		return List.of(this.cluster.first(), this.cluster.second());
	}

	private int count(String sql) {
		return this.cluster.jdbc().sql(sql).query(Integer.class).single();
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
