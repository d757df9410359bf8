package org.reformflow.deadline.ladder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Kills the product, as a power failure does, while tiers come and their mails go out,
 * and starts it again on the same database (PostgreSQL) with the same mail server.
 */
class KilledBetweenTiersTests {

	private static final Duration LIMIT = Duration.ofMinutes(3);

	private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	private EmbeddedPostgres database;

	private JdbcClient jdbc;

	private Process node;

	@BeforeEach
	void start() throws IOException {
		this.mail.start();
		this.database = EmbeddedPostgres.start();
		this.jdbc = JdbcClient.create(this.database.getPostgresDatabase());
		this.node = run("killed-node.log");
	}

	@AfterEach
	void stop() throws IOException {
		this.node.destroyForcibly();
		this.mail.stop();
		this.database.close();
	}

	@Test
	void noTierIsLostOrComesTwiceWhenTheProductIsKilled() throws Exception {
		await(() -> isMigrated() && count("select count(*) from ladder_step where state = 'FIRED'") >= 50
				&& count("select count(*) from notice where mail = 'SENT'") >= 10);
		this.node.destroyForcibly().waitFor();
		assertThat(count("select count(*) from ladder_step where state = 'FIRED'")).isLessThan(EscalationNode.LADDERS);
		Set<String> inFlight = new HashSet<>(
				this.jdbc.sql("select id from notice where mail = 'SENDING'").query(String.class).list());
		// After five minutes, mails that were being sent are taken for lost: let them
		// pass.
		this.jdbc.sql("update notice set claimed_at = claimed_at - interval '5 minutes' where mail = 'SENDING'")
			.update();
		this.jdbc.sql("update act_ru_job set duedate_ = duedate_ - interval '1 hour'").update();

		this.node = run("restarted-node.log");
		await(() -> count("select count(*) from ladder_step where state = 'FIRED'") >= EscalationNode.LADDERS
				&& count("select count(*) from notice where mail <> 'SENT'") == 0);

		assertThat(this.jdbc.sql("""
				select l.matter_id from ladder l left join ladder_step s on s.ladder_id = l.id and s.state = 'FIRED'
				group by l.matter_id having count(s.id) <> 1""").query(String.class).list())
			.as("ladders whose tier did not come exactly once")
			.isEmpty();
		List<String> notices = this.jdbc.sql("select id from notice").query(String.class).list();
		assertThat(notices).as("two people of each tier have their notice").hasSize(2 * EscalationNode.LADDERS);
		assertThat(count("select count(*) from (select distinct notice_key, recipient from notice) once"))
			.isEqualTo(notices.size());
		assertMailedOnce(notices, inFlight);
		assertThat(count("select count(*) from act_ru_incident")).as("incidents").isZero();
	}

	/**
	 * A mail that the server had taken when the product died, before it could note that,
	 * is sent again under the same Message-ID: SMTP leaves only this or losing it.
	 */
	private void assertMailedOnce(List<String> notices, Set<String> inFlight) throws MessagingException {
		Map<String, Integer> received = new TreeMap<>();
		for (MimeMessage message : this.mail.getReceivedMessages()) {
			received.merge(message.getMessageID().replaceAll("^<|@.*$", ""), 1, Integer::sum);
		}
		assertThat(received.keySet()).containsExactlyInAnyOrderElementsOf(notices);
		assertThat(received)
			.allSatisfy((notice, times) -> assertThat(times).isBetween(1, inFlight.contains(notice) ? 2 : 1));
	}

	private Process run(String log) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-Xmx512m", "-cp", System.getProperty("java.class.path"), EscalationNode.class.getName()));
		Map.of("server.port", "0", "spring.datasource.url", this.database.getJdbcUrl("postgres", "postgres"),
				"spring.datasource.username", "postgres", "spring.mail.host", "127.0.0.1", "spring.mail.port",
				this.mail.getSmtp().getPort(), "camunda.bpm.job-execution.lock-time-in-millis", 3000,
				"reformflow.organisation.password-cost", 4, "reformflow.demo.examples", false)
			.forEach((name, value) -> command.add("--" + name + "=" + value));
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(Path.of("target", log).toFile())
			.start();
	}

	private void await(BooleanSupplier condition) {
		Awaitility.await().atMost(LIMIT).pollInterval(Duration.ofMillis(20)).until(() -> {
			assertThat(this.node.isAlive()).as("the product runs").isTrue();
			return condition.getAsBoolean();
		});
	}

	private boolean isMigrated() {
		return count("select count(*) from pg_tables where tablename in ('ladder_step', 'notice')") == 2;
	}

	private int count(String sql) {
		return this.jdbc.sql(sql).query(Integer.class).single();
	}

}
