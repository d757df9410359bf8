package org.reformflow.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Two nodes of the packaged product on one PostgreSQL, behind nginx. */
class Cluster implements AutoCloseable {

	static final Path FOLDER = Path.of("target", "fault");

	private final Database database;

	private final Node first;

	private final Node second;

	private final Proxy proxy;

	Cluster(Map<String, String> environment) {
		try {
			FileSystemUtils.deleteRecursively(FOLDER);
			Files.createDirectories(FOLDER);
			this.database = new Database(Files.createTempDirectory("fault-database"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.first = new Node("node-1", this.database.port(), environment);
		this.second = new Node("node-2", this.database.port(), environment);
		this.proxy = new Proxy(FOLDER.resolve("nginx"), List.of(this.first, this.second));
	}

	/** Both at the same moment, on an empty database. */
	void start() {
		this.first.start();
		this.second.start();
		this.first.awaitReady();
		this.second.awaitReady();
		Demo.prepare(jdbc());
	}

	Database database() {
		return this.database;
	}

	Node first() {
		return this.first;
	}

	Node second() {
		return this.second;
	}

	Caller proxy() {
		return this.proxy.caller();
	}

	JdbcClient jdbc() {
		return this.database.jdbc();
	}

	@Override
	public void close() {
		this.proxy.close();
		this.first.close();
		this.second.close();
		this.database.close();
	}

}
