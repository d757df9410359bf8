package org.reformflow.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Moves a product that began on the embedded database to PostgreSQL. */
@Tag("fault")
class MoveFaults {

	private static final Duration LIMIT = Duration.ofMinutes(5);

	@Test
	void workGoesOnInPostgres() throws IOException {
		Files.createDirectories(Cluster.FOLDER);
		Path file = Files.createTempDirectory("move").resolve("reform-flow");
		String url = "jdbc:h2:file:" + file + ";DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000";
		try (Database database = new Database(Files.createTempDirectory("fault-database"));
				Node embedded = new Node("embedded", database.port(),
						Map.of("SPRING_PROFILES_ACTIVE", "demo", "SPRING_DATASOURCE_URL", url,
								"SPRING_DATASOURCE_USERNAME", "sa", "SPRING_DATASOURCE_PASSWORD", "",
								"MANAGEMENT_ENDPOINT_HEALTH_PROBES_ENABLED", "true"));
				Node node = new Node("moved", database.port(), Map.of())) {
			embedded.start();
			embedded.awaitReady();
			embedded.terminate();
			embedded.await();

			long started = System.nanoTime();
			String moved = move(file, database);
			System.out.printf(Locale.ROOT, "FAULT move to PostgreSQL: %.1f s, %s%n", Wait.seconds(started), moved);
			assertThat(moved).contains("số dòng từng bảng khớp", "Đã xóa mật khẩu thử");
			assertThatThrownBy(() -> move(file, database)).hasMessageContaining("đã có bảng");

			int directives = count(database, "select count(*) from directive");
			Demo.start(node, database.jdbc());
			assertThat(directives).isPositive().isEqualTo(count(database, "select count(*) from directive"));
			Invariants invariants = new Invariants(database.jdbc());
			Rollout rollout = new Rollout(node.caller()).prepare(2);
			rollout.issue();
			Wait.until("a rollout after the move", LIMIT, () -> invariants.isSettled(rollout.id()));
			assertThat(count(database, "select count(*) from act_ru_incident")).isZero();
		}
	}

	private static String move(Path file, Database database) {
		return Commands.run(
				Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + database.port() + "/postgres",
						"SPRING_DATASOURCE_USERNAME", "postgres", "SPRING_DATASOURCE_PASSWORD", "secret"),
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dstdout.encoding=UTF-8", "-jar",
				"target/reform-flow.jar", "move", file.toString());
	}

	private static int count(Database database, String sql) {
		return database.jdbc().sql(sql).query(Integer.class).single();
	}

}
