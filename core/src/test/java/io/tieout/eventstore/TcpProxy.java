package io.tieout.eventstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A wire that can be cut at the worst moment: in front of the next append, or behind it,
 * when the server has committed and its answer is on the way; or that goes silent.
 */
final class TcpProxy implements AutoCloseable {

	private static final String APPEND = "INSERT INTO store.event";

	private final ServerSocket server;

	private final int target;

	private final AtomicReference<Cut> cut = new AtomicReference<>(Cut.NONE);

	private final AtomicInteger cuts = new AtomicInteger();

	private final CountDownLatch silenced = new CountDownLatch(1);

	private volatile boolean silent;

	TcpProxy(int target) throws IOException {
		this.target = target;
		this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		daemon(this::accept);
	}

	int port() {
		return this.server.getLocalPort();
	}

	/**
	 * Cuts the wire once, at the next append.
	 */
	void cutNext(Cut where) {
		this.cut.set(where);
	}

	/**
	 * How often it was cut.
	 */
	int cuts() {
		return this.cuts.get();
	}

	/**
	 * From now on no answer comes through any more, and no connection is closed either.
	 */
	void silence() {
		this.silent = true;
	}

	/**
	 * Waits until the first answer has been kept back.
	 */
	void awaitSilenced() throws InterruptedException {
		this.silenced.await();
	}

	/**
	 * Lets new connections through again; those that were silenced stay so.
	 */
	void speak() {
		this.silent = false;
	}

	private void accept() {
		try {
			while (true) {
				Socket client = this.server.accept();
				Socket database = new Socket(InetAddress.getLoopbackAddress(), this.target);
				Link link = new Link(client, database);
				daemon(link::forwardQuestions);
				daemon(link::forwardAnswers);
			}
		}
		catch (IOException ex) {
			// closed
		}
	}

	private static void daemon(Runnable task) {
		Thread thread = new Thread(task, "wire");
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() throws IOException {
		this.server.close();
	}

	/**
	 * Where to cut.
	 */
	enum Cut {

		NONE, BEFORE_APPEND, BEFORE_ANSWER,

		/** The server answers and the connection stays open, but nothing arrives. */
		SILENT_ANSWER,

		/** The client loses the connection while the server still works on the append. */
		WHILE_APPENDING

	}

	private final class Link {

		private final Socket client;

		private final Socket database;

		private volatile Cut where = Cut.NONE;

		private volatile boolean silenced;

		Link(Socket client, Socket database) {
			this.client = client;
			this.database = database;
		}

		void forwardQuestions() {
			forward(this.client, this.database, (text, pass) -> {
				if (text.contains(APPEND) && TcpProxy.this.cut.get() != Cut.NONE) {
					this.where = TcpProxy.this.cut.getAndSet(Cut.NONE);
				}
				if (this.where == Cut.BEFORE_APPEND) {
					return cut();
				}
				pass.run();
				return this.where != Cut.WHILE_APPENDING || cut();
			});
		}

		void forwardAnswers() {
			forward(this.database, this.client, (text, pass) -> {
				if (TcpProxy.this.silent) {
					this.silenced = true;
					TcpProxy.this.silenced.countDown();
				}
				if (this.where == Cut.BEFORE_ANSWER) {
					return cut();
				}
				if (this.where == Cut.SILENT_ANSWER) {
					this.silenced = true;
					this.where = Cut.NONE;
					TcpProxy.this.cuts.incrementAndGet();
				}
				if (!this.silenced) {
					pass.run();
				}
				return true;
			});
		}

		private boolean cut() {
			TcpProxy.this.cuts.incrementAndGet();
			return false;
		}

		/**
		 * Forwards until told otherwise, then hangs up; the server's side is left alone
		 * while it works on an append.
		 */
		private void forward(Socket from, Socket to, Passage passage) {
			byte[] buffer = new byte[1 << 16];
			try {
				InputStream in = from.getInputStream();
				OutputStream out = to.getOutputStream();
				for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
					int length = read;
					String text = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
					if (!passage.forward(text, () -> out.write(buffer, 0, length))) {
						break;
					}
				}
			}
			catch (IOException ex) {
				// the other side hung up
			}
			finally {
				hangUp();
			}
		}

		private void hangUp() {
			try {
				this.client.close();
				if (this.where != Cut.WHILE_APPENDING) {
					this.database.close();
				}
			}
			catch (IOException ex) {
				// hung up already
			}
		}

	}

	/**
	 * What happens to a piece of text on its way.
	 */
	@FunctionalInterface
	private interface Passage {

		/**
		 * Lets it pass or not; false to hang up.
		 */
		boolean forward(String text, Writing pass) throws IOException;

	}

	@FunctionalInterface
	private interface Writing {

		void run() throws IOException;

	}

}
