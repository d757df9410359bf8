package org.reformflow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The mail server of all product tests: GreenMail on a real socket that can be stopped
 * and started, with a door in front that answers for addresses as told, which GreenMail
 * itself cannot.
 */
public class PostOffice implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final Map<String, String> ANSWERS = new ConcurrentHashMap<>();

	private static final List<MimeMessage> KEPT = new ArrayList<>();

	private static int port;

	private static volatile ServerSocket door;

	private static GreenMail mail;

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		open();
		TestPropertyValues
			.of("spring.mail.host=127.0.0.1", "spring.mail.port=" + port,
					"reformflow.notification.from=cchc@so-khcn.example")
			.applyTo(context);
	}

	/** Takes mail (again). */
	public static synchronized void open() {
		if (door != null) {
			return;
		}
		ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
		mail = new GreenMail(setup.verbose(false));
		mail.start();
		try {
			ServerSocket socket = new ServerSocket();
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
			port = socket.getLocalPort();
			door = socket;
			int behind = mail.getSmtp().getPort();
			start(() -> serve(socket, behind));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Refuses connections until it is opened. */
	public static synchronized void close() {
		if (door == null) {
			return;
		}
		try {
			door.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		door = null;
		KEPT.addAll(List.of(mail.getReceivedMessages()));
		mail.stop();
	}

	/** Answers for an address from now on, such as {@code 550 5.1.1 User unknown}. */
	public static void answer(String address, String line) {
		ANSWERS.put(address.toLowerCase(Locale.ROOT), line);
	}

	/** Takes mail for all addresses. */
	public static void answerNormally() {
		ANSWERS.clear();
	}

	/** What an address has got so far, also before the last stop. */
	public static synchronized List<MimeMessage> mailTo(String address) {
		Stream<MimeMessage> now = (door != null) ? Stream.of(mail.getReceivedMessages()) : Stream.empty();
		return Stream.concat(KEPT.stream(), now).filter((message) -> isTo(message, address)).toList();
	}

	private static boolean isTo(MimeMessage message, String address) {
		try {
			return Stream.of(message.getAllRecipients())
				.anyMatch((recipient) -> ((InternetAddress) recipient).getAddress().equals(address));
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void serve(ServerSocket socket, int behind) {
		while (!socket.isClosed()) {
			try {
				Socket client = socket.accept();
				start(() -> pass(client, behind));
			}
			catch (IOException ex) {
				// Closed: the loop ends.
			}
		}
	}

	private static void pass(Socket client, int behind) {
		try (client; Socket server = new Socket("127.0.0.1", behind)) {
			// Line by line, Nagle's algorithm would hold each mail up.
			client.setTcpNoDelay(true);
			server.setTcpNoDelay(true);
			OutputStream toClient = client.getOutputStream();
			start(() -> copy(server, toClient));
			BufferedReader lines = new BufferedReader(
					new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				String answer = answerTo(line);
				OutputStream to = (answer != null) ? toClient : server.getOutputStream();
				to.write(((answer != null) ? answer + "\r\n" : line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
				to.flush();
			}
		}
		catch (IOException ex) {
			// Either side went away.
		}
	}

	private static String answerTo(String line) {
		String command = line.toLowerCase(Locale.ROOT);
		return command.startsWith("rcpt to:<")
				? ANSWERS.get(command.substring("rcpt to:<".length(), command.indexOf('>'))) : null;
	}

	private static void copy(Socket from, OutputStream to) {
		try {
			from.getInputStream().transferTo(to);
		}
		catch (IOException ex) {
			// Either side went away.
		}
	}

	private static void start(Runnable work) {
		Thread thread = new Thread(work, "post-office");
		thread.setDaemon(true);
		thread.start();
	}

}
