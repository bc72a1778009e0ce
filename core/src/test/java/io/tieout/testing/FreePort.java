package io.tieout.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds a port of the loopback address for a server that is to be found there again after
 * a restart.
 */
public final class FreePort {

	/**
	 * Below every range that operating systems give to outgoing connections (Linux from
	 * 32768, others from 49152): a client that calls a server while it is down would
	 * otherwise take the server's port sooner or later, or even reach itself.
	 */
	private static final int FIRST = 20_000;

	private static final int AFTER_LAST = 32_000;

	private FreePort() {
	}

	/**
	 * A port that is free now and that no outgoing connection takes.
	 */
	public static int find() {
		while (true) {
			int port = ThreadLocalRandom.current().nextInt(FIRST, AFTER_LAST);
			if (isFree(port)) {
				return port;
			}
		}
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return socket.isBound();
		}
		catch (IOException ex) {
			return false;
		}
	}

}
