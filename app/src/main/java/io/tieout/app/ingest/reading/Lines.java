package io.tieout.app.ingest.reading;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a body into lines of bounded length, whatever it holds. Lines end with LF or CRLF.
 */
final class Lines {

	/** Longer lines are read past, not kept, unless a feed's records may be longer. */
	static final int MAX_LENGTH = 1024 * 1024;

	private static final int BUFFER_CHARS = 64 * 1024;

	private final Reader body;

	private final int maxLength;

	private final char[] buffer = new char[BUFFER_CHARS];

	private final Deque<Line> pushedBack = new ArrayDeque<>();

	private int position;

	private int limit;

	private long number;

	Lines(Reader body) {
		this(body, 1, MAX_LENGTH);
	}

	/**
	 * Lines of a part of a body.
	 * @param firstNumber number of the part's first line
	 * @param maxLength longer lines are read past, not kept
	 */
	Lines(Reader body, long firstNumber, int maxLength) {
		this.body = body;
		this.maxLength = maxLength;
		this.number = firstNumber - 1;
	}

	/**
	 * The next line, {@code null} after the last.
	 */
	@Nullable Line next() throws IOException {
		Line waiting = this.pushedBack.pollFirst();
		return (waiting != null) ? waiting : read();
	}

	/**
	 * The next line with something on it, {@code null} after the last.
	 */
	@Nullable Line nextNotBlank() throws IOException {
		Line line = next();
		while (line != null && line.isBlank()) {
			line = next();
		}
		return line;
	}

	/**
	 * Lets lines be read again, in this order.
	 */
	void pushBack(List<Line> lines) {
		for (int index = lines.size() - 1; index >= 0; index--) {
			this.pushedBack.addFirst(lines.get(index));
		}
	}

	private @Nullable Line read() throws IOException {
		if (!filled()) {
			return null;
		}
		this.number++;
		StringBuilder text = null;
		boolean tooLong = false;
		while (true) {
			int end = endOfLine();
			boolean complete = end < this.limit;
			if (complete && text == null && !tooLong) {
				String whole = new String(this.buffer, this.position, end - this.position);
				this.position = end + 1;
				return line(whole, false);
			}
			text = (text != null) ? text : new StringBuilder();
			int room = this.maxLength - text.length();
			tooLong |= end - this.position > room;
			text.append(this.buffer, this.position, Math.min(room, end - this.position));
			this.position = Math.min(this.limit, end + 1);
			if (complete || !filled()) {
				return line(text.toString(), tooLong);
			}
		}
	}

	private Line line(String text, boolean tooLong) {
		String trimmed = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
		return new Line(this.number, trimmed, tooLong);
	}

	private int endOfLine() {
		int end = this.position;
		while (end < this.limit && this.buffer[end] != '\n') {
			end++;
		}
		return end;
	}

	private boolean filled() throws IOException {
		if (this.position < this.limit) {
			return true;
		}
		this.position = 0;
		this.limit = Math.max(0, this.body.read(this.buffer, 0, this.buffer.length));
		return this.limit > 0;
	}

}
