package org.reformflow.fault;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A PostgreSQL server of its own whose commits reach the disk; can be stopped, started on
 * the same data, killed and frozen.
 */
class Database implements AutoCloseable {

	private final File folder;

	private final int port;

	private EmbeddedPostgres server;

	Database(Path folder) {
		this.folder = folder.toFile();
		this.port = Ports.free();
		((Logger) LoggerFactory.getLogger(EmbeddedPostgres.class)).setLevel(Level.OFF);
		start();
	}

	void start() {
		try {
			EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
				.setRegisterShutdownHook(false)
				.setDataDirectory(this.folder)
				.setCleanDataDirectory(false)
				.setPort(this.port);
			List.of("fsync", "synchronous_commit", "full_page_writes")
				.forEach((setting) -> builder.setServerConfig(setting, "on"));
			this.server = builder.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int port() {
		return this.port;
	}

	/** Ends all connections and stops, as {@code systemctl stop} does. */
	void stop() {
		try {
			this.server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** As a power failure: no process has time to end anything. */
	void kill() {
		ProcessHandle postmaster = postmaster();
		List<ProcessHandle> workers = postmaster.descendants().toList();
		postmaster.destroyForcibly();
		workers.forEach(ProcessHandle::destroyForcibly);
		postmaster.onExit().join();
		// Lets go of the folder; there is nothing left to stop.
		stop();
	}

	/** The server keeps its connections and answers nothing. */
	void freeze() {
		signal("-STOP");
	}

	void thaw() {
		signal("-CONT");
	}

	private void signal(String signal) {
		ProcessHandle postmaster = postmaster();
		Commands.run("kill", signal, String.valueOf(postmaster.pid()));
		postmaster.descendants().forEach((worker) -> Commands.tryRun("kill", signal, String.valueOf(worker.pid())));
	}

	private ProcessHandle postmaster() {
		try {
			String pid = Files.readAllLines(this.folder.toPath().resolve("postmaster.pid")).get(0);
			return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Straight to the server, past the wires of the nodes. */
	JdbcClient jdbc() {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setPortNumbers(new int[] { this.port });
		source.setUser("postgres");
		source.setDatabaseName("postgres");
		return JdbcClient.create(source);
	}

	@Override
	public void close() {
		stop();
	}

}
