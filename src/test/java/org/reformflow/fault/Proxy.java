package org.reformflow.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * nginx with the configuration that is shipped in docker/proxy, before the nodes of the
 * test.
 */
class Proxy implements AutoCloseable {

	private static final Path SHIPPED = Path.of("docker", "proxy", "nginx.conf");

	private final int port = Ports.free();

	private final Process nginx;

	private final Caller caller = new Caller(this.port);

	Proxy(Path folder, List<Node> nodes) {
		try {
			Files.createDirectories(folder);
			String configuration = Files.readString(SHIPPED)
				.replace("/tmp/nginx", folder.toAbsolutePath() + "/nginx")
				.replace("listen 8080", "listen 127.0.0.1:" + this.port)
				.replace("app-1:8080", "127.0.0.1:" + nodes.get(0).port())
				.replace("app-2:8080", "127.0.0.1:" + nodes.get(1).port());
			Path file = Files.writeString(folder.resolve("nginx.conf"), "daemon off;\nuser root;\n" + configuration);
			this.nginx = new ProcessBuilder(executable(), "-p", folder.toAbsolutePath().toString(), "-c",
					file.toAbsolutePath().toString())
				.redirectErrorStream(true)
				.redirectOutput(folder.resolve("nginx.log").toFile())
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String executable() {
		for (String place : List.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx")) {
			if (Files.isExecutable(Path.of(place))) {
				return place;
			}
		}
		throw new IllegalStateException("The fault suite needs nginx: apt-get install nginx-light");
	}

	Caller caller() {
		return this.caller;
	}

	@Override
	public void close() {
		this.nginx.destroy();
		try {
			this.nginx.waitFor(5, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
