package io.tieout.app.bench;

import io.tieout.app.security.TestKeys;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * One kept-alive connection to the service, on a bare socket: client and service share
 * the machine, so the client must cost little. Knows as much of HTTP/1.1 as the service
 * answers with.
 */
final class HttpLine implements AutoCloseable {

	private static final String NEW_LINE = "\r\n";

	private final Socket socket;

	private final InputStream in;

	private final OutputStream out;

	HttpLine(int port) throws IOException {
		this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
		this.socket.setTcpNoDelay(true);
		this.in = new BufferedInputStream(this.socket.getInputStream(), 1 << 14);
		this.out = this.socket.getOutputStream();
	}

	/**
	 * Reads a path.
	 * @throws IllegalStateException if the answer is no success
	 */
	String get(String path) throws IOException {
		return send("GET", path, Map.of(), "");
	}

	/**
	 * Posts a body.
	 * @throws IllegalStateException if the answer is no success
	 */
	String post(String path, Map<String, String> headers, String body) throws IOException {
		return send("POST", path, headers, body);
	}

	private String send(String method, String path, Map<String, String> headers, String body) throws IOException {
		byte[] content = body.getBytes(StandardCharsets.UTF_8);
		StringBuilder head = new StringBuilder(256).append(method).append(' ').append(path).append(" HTTP/1.1");
		header(head, "Host", "127.0.0.1");
		header(head, "Authorization", "Bearer " + TestKeys.keyOf(BenchService.CALLER));
		headers.forEach((name, value) -> header(head, name, value));
		header(head, "Content-Length", Integer.toString(content.length));
		byte[] start = head.append(NEW_LINE).append(NEW_LINE).toString().getBytes(StandardCharsets.US_ASCII);
		byte[] request = new byte[start.length + content.length];
		System.arraycopy(start, 0, request, 0, start.length);
		System.arraycopy(content, 0, request, start.length, content.length);
		this.out.write(request);
		this.out.flush();
		return answer(method + " " + path);
	}

	private static void header(StringBuilder head, String name, String value) {
		head.append(NEW_LINE).append(name).append(": ").append(value);
	}

	private String answer(String request) throws IOException {
		String status = line();
		int length = 0;
		boolean chunked = false;
		for (String header = line(); !header.isEmpty(); header = line()) {
			String lower = header.toLowerCase(Locale.ROOT);
			if (lower.startsWith("content-length:")) {
				length = Integer.parseInt(lower.substring(lower.indexOf(':') + 1).strip());
			}
			chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
		}
		String body = new String(chunked ? chunks() : exactly(length), StandardCharsets.UTF_8);
		if (!status.startsWith("HTTP/1.1 2")) {
			throw new IllegalStateException(request + " was answered " + status + ": " + body);
		}
		return body;
	}

	private byte[] chunks() throws IOException {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (int size = chunkSize(); size > 0; size = chunkSize()) {
			body.write(exactly(size));
			line();
		}
		line();
		return body.toByteArray();
	}

	private int chunkSize() throws IOException {
		return Integer.parseInt(line().strip(), 16);
	}

	private byte[] exactly(int length) throws IOException {
		byte[] bytes = this.in.readNBytes(length);
		if (bytes.length < length) {
			throw new EOFException("The service hung up");
		}
		return bytes;
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder(64);
		for (int next = this.in.read(); next != '\n'; next = this.in.read()) {
			if (next < 0) {
				throw new EOFException("The service hung up");
			}
			if (next != '\r') {
				line.append((char) next);
			}
		}
		return line.toString();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
