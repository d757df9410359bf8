package org.reformflow.fault;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;

import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A PostgreSQL of the system's packages, which, unlike the embedded one, comes with
 * {@code pg_dump} and {@code pg_restore} of its version.
 */
class InstalledServer implements AutoCloseable {

	private final Path folder;

	private final int port = Ports.free();

	InstalledServer() {
		try {
			this.folder = Files.createTempDirectory("fault-restore");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		run("initdb", "-D", this.folder.toString(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
		run("pg_ctl", "-D", this.folder.toString(), "-o", "-p " + this.port + " -k " + this.folder, "-l",
				this.folder.resolve("log").toString(), "-w", "start");
	}

	int port() {
		return this.port;
	}

	JdbcClient jdbc() {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setPortNumbers(new int[] { this.port });
		source.setUser("postgres");
		source.setDatabaseName("postgres");
		return JdbcClient.create(source);
	}

	/** Folder of the newest installed version. */
	static Path binaries() {
		try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
			return versions.map((version) -> version.resolve("bin"))
				.filter((bin) -> Files.isExecutable(bin.resolve("pg_ctl"))
						&& Files.isExecutable(bin.resolve("pg_restore")))
				.max(Comparator.comparing(Path::toString))
				.orElseThrow(InstalledServer::missing);
		}
		catch (IOException ex) {
			throw missing();
		}
	}

	private static IllegalStateException missing() {
		return new IllegalStateException("The test of backups needs a server: apt-get install postgresql");
	}

	/** The server refuses to run as root: it gets a namespace in which it is not. */
	private static void run(String command, String... arguments) {
		String program = binaries().resolve(command).toString();
		boolean root = "root".equals(System.getProperty("user.name"));
		Stream<String> start = root ? Stream.of("unshare", "-U", program) : Stream.of(program);
		ProcessBuilder builder = new ProcessBuilder(
				Stream.concat(start, Arrays.stream(arguments)).toArray(String[]::new))
			.redirectErrorStream(true)
			.redirectOutput(new File("/dev/null"));
		try {
			if (builder.start().waitFor() != 0) {
				throw new IllegalStateException(command + " failed");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		run("pg_ctl", "-D", this.folder.toString(), "-m", "fast", "-w", "stop");
	}

}
