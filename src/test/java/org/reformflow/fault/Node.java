package org.reformflow.fault;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged product in a process of its own, in profile {@code production}. */
class Node implements AutoCloseable {

	private static final Path JAR = Path.of("target", "reform-flow.jar");

	/** A copy, so that a build meanwhile does not change what runs. */
	private static final Path COPY = Cluster.FOLDER.resolve("reform-flow.jar");

	private static final Duration START = Duration.ofMinutes(5);

	private final String name;

	private final int port = Ports.free();

	private final Wire wire;

	private final Map<String, String> environment;

	private final Caller caller;

	private Process process;

	private int starts;

	Node(String name, int databasePort, Map<String, String> environment) {
		this.name = name;
		this.wire = new Wire(databasePort);
		this.environment = new LinkedHashMap<>(Map.of("SPRING_PROFILES_ACTIVE", "production", "SERVER_PORT",
				String.valueOf(this.port), "SERVER_ADDRESS", "127.0.0.1", "SPRING_DATASOURCE_URL",
				"jdbc:postgresql://127.0.0.1:" + this.wire.port() + "/postgres", "SPRING_DATASOURCE_USERNAME",
				"postgres", "SPRING_DATASOURCE_PASSWORD", "secret", "REFORMFLOW_ORGANISATION_LOCATION",
				"classpath:demo/organisation.yaml", "REFORMFLOW_SIGN_IN_CHANGE_FIRST_PASSWORD", "false"));
		this.environment.put("REFORMFLOW_AUDIT_KEY", "one-key-of-all-nodes-one-key-of-all-nodes");
		this.environment.putAll(environment);
		this.caller = new Caller(this.port);
	}

	Node set(String variable, String value) {
		this.environment.put(variable, value);
		return this;
	}

	int port() {
		return this.port;
	}

	Wire wire() {
		return this.wire;
	}

	Caller caller() {
		return this.caller;
	}

	void start() {
		ProcessBuilder builder = new ProcessBuilder(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-XX:+UseSerialGC", "-Xmx768m", "-jar", jar().toString()));
		builder.environment().putAll(this.environment);
		builder.environment().remove("JAVA_TOOL_OPTIONS");
		try {
			this.process = builder.redirectErrorStream(true).redirectOutput(log(++this.starts)).start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path jar() {
		try {
			return Files.exists(COPY) ? COPY : Files.copy(JAR, COPY);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private File log(int start) {
		return Path.of("target", "fault", this.name + "-" + start + ".log").toFile();
	}

	boolean isAlive() {
		return this.process != null && this.process.isAlive();
	}

	boolean isReady() {
		return this.caller.get("", "/actuator/health/readiness").status() == 200;
	}

	void awaitReady() {
		Wait.until(this.name + " is ready", START, () -> {
			if (!isAlive()) {
				throw new AssertionError(this.name + " ended: see " + log(this.starts));
			}
			return isReady();
		});
	}

	void kill() {
		this.process.destroyForcibly();
		await();
	}

	/** Asks it to end, as {@code systemctl stop} and {@code docker stop} do. */
	void terminate() {
		this.process.destroy();
	}

	void await() {
		try {
			if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
				throw new AssertionError(this.name + " does not end");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	void signal(String signal) {
		Commands.run("kill", signal, String.valueOf(this.process.pid()));
	}

	@Override
	public void close() {
		if (isAlive()) {
			this.process.destroyForcibly();
		}
		this.wire.close();
	}

}
