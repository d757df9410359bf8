package org.reformflow.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.reformflow.fault.Caller.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Backs up a product that works, loses its server, and restores into an empty one by the
 * commands that {@code docs/operations.md} gives.
 */
@Tag("fault")
class RestoreFaults {

	private static final int ITEMS = 30;

	private static final Duration LIMIT = Duration.ofMinutes(5);

	@Test
	void workGoesOnFromTheBackup() throws IOException {
		Files.createDirectories(Cluster.FOLDER);
		Path evidence = Files.createTempDirectory("evidence");
		Files.writeString(evidence.resolve("minh-chung.txt"), "minh chứng");
		Path backups = Files.createTempDirectory("backups");
		String directive;
		String backup;
		try (InstalledServer server = new InstalledServer(); Node node = node("before-loss", server)) {
			Demo.start(node, server.jdbc());
			Rollout rollout = new Rollout(node.caller()).prepare(ITEMS);
			directive = rollout.id();
			rollout.issue();
			Wait.pause(500);
			long started = System.nanoTime();
			String made = command("bin/backup", server, evidence, backups);
			backup = made.strip().lines().reduce("", (first, last) -> last);
			System.out.printf(Locale.ROOT, "FAULT backup while working: %.1f s, %s%n", Wait.seconds(started), backup);
			node.kill();
		}
		try (InstalledServer server = new InstalledServer(); Node node = node("after-loss", server)) {
			Path restored = Files.createTempDirectory("restored").resolve("evidence");
			long started = System.nanoTime();
			String counted = command("bin/restore", server, restored, Path.of(backup));
			System.out.printf(Locale.ROOT, "FAULT restore: %.1f s, %s%n", Wait.seconds(started), counted.strip());
			assertThat(restored.resolve("minh-chung.txt")).hasContent("minh chứng");
			assertThatThrows(() -> command("bin/restore", server, restored, Path.of(backup)),
					"restore into an empty one");

			node.start();
			node.awaitReady();
			Invariants invariants = new Invariants(server.jdbc());
			Wait.until("the rollout goes on", LIMIT, () -> invariants.isSettled(directive));
			assertThat(invariants.check(directive, invariants.notices(directive)).details()).isEmpty();
			Answer audit = node.caller().get("quantri", "/api/audit/verify");
			System.out.println("FAULT audit after the restore: " + audit.status() + " " + audit.body());
			assertThat(audit.status() == 404 || audit.json().path("valid").asBoolean()).isTrue();
		}
	}

	private static Node node(String name, InstalledServer server) {
		return new Node(name, server.port(), Map.of());
	}

	private static void assertThatThrows(Runnable work, String message) {
		org.assertj.core.api.Assertions.assertThatThrownBy(work::run).hasMessageContaining(message);
	}

	private static String command(String command, InstalledServer server, Path evidence, Path folder) {
		return Commands.run(Map.of("PGHOST", "127.0.0.1", "PGPORT", String.valueOf(server.port()), "PGUSER", "postgres",
				"PGDATABASE", "postgres", "PG_BIN", InstalledServer.binaries().toString(), "EVIDENCE_FOLDER",
				evidence.toString()), command, folder.toString());
	}

}
