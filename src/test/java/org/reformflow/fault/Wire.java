package org.reformflow.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The network between one node and the database. Cut, it swallows what either side sends
 * and takes new connections without a word: neither side is told, as when a switch fails.
 */
class Wire implements AutoCloseable {

	private final ServerSocket door;

	private final int target;

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private volatile boolean cut;

	private volatile long delayMillis;

	Wire(int target) {
		this.target = target;
		try {
			this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		daemon(this::accept);
	}

	int port() {
		return this.door.getLocalPort();
	}

	void cut() {
		this.cut = true;
	}

	/** New connections pass again; those of before the cut are lost. */
	void mend() {
		this.cut = false;
		this.sockets.forEach(Wire::close);
		this.sockets.clear();
	}

	/** Holds back what passes, once for each packet in each direction. */
	void slow(long millis) {
		this.delayMillis = millis;
	}

	private void accept() {
		while (!this.door.isClosed()) {
			try {
				Socket client = this.door.accept();
				client.setTcpNoDelay(true);
				this.sockets.add(client);
				if (!this.cut) {
					daemon(() -> join(client));
				}
			}
			catch (IOException ex) {
				// The door is closed.
			}
		}
	}

	/** A server that refuses is passed on as an end of the connection. */
	private void join(Socket client) {
		try {
			Socket server = new Socket(InetAddress.getLoopbackAddress(), this.target);
			server.setTcpNoDelay(true);
			this.sockets.add(server);
			daemon(() -> copy(client, server));
			copy(server, client);
		}
		catch (IOException ex) {
			this.sockets.remove(client);
			close(client);
		}
	}

	private void copy(Socket from, Socket to) {
		byte[] buffer = new byte[16 * 1024];
		try {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				holdWhileCut();
				Wait.pause(this.delayMillis);
				out.write(buffer, 0, read);
				out.flush();
			}
		}
		catch (IOException ex) {
			// Either side went away.
		}
		finally {
			// The other side does not learn of the end either.
			holdWhileCut();
			close(from);
			close(to);
			this.sockets.remove(from);
			this.sockets.remove(to);
		}
	}

	private void holdWhileCut() {
		while (this.cut) {
			Wait.pause(20);
		}
	}

	private static void daemon(Runnable work) {
		Thread thread = new Thread(work, "wire");
		thread.setDaemon(true);
		thread.start();
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			// Closed already
		}
	}

	@Override
	public void close() {
		close(this.door);
		mend();
	}

	private static void close(ServerSocket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			// Closed already
		}
	}

}
