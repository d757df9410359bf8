package org.reformflow.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
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
		givePasswords();
		openAlways();
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

	/** The same for all, hashed cheaply, as each call of the suite brings it. */
	private void givePasswords() {
		jdbc().sql("update act_id_user set salt_ = 'salt', pwd_ = ?")
			.param("{bcrypt-sha256}" + new BCryptPasswordEncoder(4).encode(digest(Caller.PASSWORD + "salt")))
			.update();
	}

	private static String digest(String salted) {
		try {
			return Base64.getEncoder()
				.encodeToString(MessageDigest.getInstance("SHA-256").digest(salted.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** So that tiers come whenever the suite runs. */
	private void openAlways() {
		jdbc().sql("insert into office_hours values ('so-khcn', '00:00-23:59', 'fault', current_timestamp)").update();
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
		for (LocalDate day = today.minusDays(7); day.isBefore(today.plusDays(7)); day = day.plusDays(1)) {
			jdbc()
				.sql("insert into calendar_day values ('so-khcn', ?, 'WORKDAY', '', '', '', 'fault', "
						+ "current_timestamp)")
				.param(day)
				.update();
		}
		jdbc().sql("insert into calendar_version values ('so-khcn', 1)").update();
	}

	@Override
	public void close() {
		this.proxy.close();
		this.first.close();
		this.second.close();
		this.database.close();
	}

}
