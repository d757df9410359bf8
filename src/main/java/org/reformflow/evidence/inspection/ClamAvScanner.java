package org.reformflow.evidence.inspection;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a ClamAV daemon over TCP (command INSTREAM: chunks with a four-byte length, ended
 * by a length of 0). Without a clear verdict the file counts as not scanned.
 */
public class ClamAvScanner implements VirusScanner {

	private static final Logger log = LoggerFactory.getLogger(ClamAvScanner.class);

	private static final int MAX_REPLY = 1024;

	private final String host;

	private final int port;

	private final Duration timeout;

	public ClamAvScanner(String host, int port, Duration timeout) {
		this.host = host;
		this.port = port;
		this.timeout = timeout;
	}

	@Override
	public boolean isClean(Path file) {
		String reply = ask(file);
		if (reply.endsWith(" FOUND")) {
			log.warn("Refused an infected file: {}", reply);
			return false;
		}
		if (!reply.equals("stream: OK")) {
			log.error("No verdict from the virus scanner at {}:{}: '{}'", this.host, this.port, reply);
			throw EvidenceProblem.scannerUnavailable();
		}
		return true;
	}

	private String ask(Path file) {
		try (Socket socket = new Socket(); InputStream content = Files.newInputStream(file)) {
			socket.setSoTimeout((int) this.timeout.toMillis());
			socket.connect(new InetSocketAddress(this.host, this.port), (int) this.timeout.toMillis());
			send(content, new DataOutputStream(socket.getOutputStream()));
			return new String(socket.getInputStream().readNBytes(MAX_REPLY), StandardCharsets.UTF_8).replace("\0", "")
				.strip();
		}
		catch (IOException ex) {
			log.error("The virus scanner at {}:{} is unreachable", this.host, this.port, ex);
			throw EvidenceProblem.scannerUnavailable();
		}
	}

	private static void send(InputStream content, DataOutputStream out) throws IOException {
		out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
		byte[] chunk = new byte[64 * 1024];
		for (int read = content.read(chunk); read > 0; read = content.read(chunk)) {
			out.writeInt(read);
			out.write(chunk, 0, read);
		}
		out.writeInt(0);
		out.flush();
	}

}
