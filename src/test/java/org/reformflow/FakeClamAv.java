package org.reformflow;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A virus scanner on a real socket that speaks ClamAV's INSTREAM. Its verdict follows
 * from the content alone: {@link #VIRUS} is found, {@link #SILENCE} gets no answer, all
 * else is clean.
 */
public class FakeClamAv implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	public static final String VIRUS = "X-FAKE-VIRUS-X";

	public static final String SILENCE = "X-SCANNER-FAILS-X";

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertyValues.of("reformflow.evidence.clamav.host=127.0.0.1", "reformflow.evidence.clamav.port=" + start())
			.applyTo(context);
	}

	private static int start() {
		try {
			ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
			Thread thread = new Thread(() -> serve(server), "fake-clamav");
			thread.setDaemon(true);
			thread.start();
			return server.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void serve(ServerSocket server) {
		while (!server.isClosed()) {
			try (Socket socket = server.accept()) {
				answer(socket);
			}
			catch (IOException ex) {
				// The client went away: the next one is served.
			}
		}
	}

	private static void answer(Socket socket) throws IOException {
		DataInputStream in = new DataInputStream(socket.getInputStream());
		String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		for (int length = in.readInt(); length > 0; length = in.readInt()) {
			content.write(in.readNBytes(length));
		}
		String text = content.toString(StandardCharsets.ISO_8859_1);
		if (command.equals("zINSTREAM\0") && !text.contains(SILENCE)) {
			String verdict = text.contains(VIRUS) ? "stream: Fake.Virus FOUND\0" : "stream: OK\0";
			socket.getOutputStream().write(verdict.getBytes(StandardCharsets.US_ASCII));
		}
	}

}
