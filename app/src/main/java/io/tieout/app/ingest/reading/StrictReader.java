package io.tieout.app.ingest.reading;

import io.tieout.app.ingest.feed.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes bytes without guessing. A byte that is no text in the given character set
 * becomes a lone low surrogate, U+DC00 + byte, which no decoded text contains: the line
 * it stands on can be told apart and its bytes are not lost. A byte order mark at the
 * beginning is left out.
 */
public final class StrictReader extends Reader {

	/** The code of a record whose bytes are no text. */
	static final String MALFORMED = "BYTES_MALFORMED";

	private static final int BUFFER_BYTES = 64 * 1024;

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private static final char FIRST_MARK = '\uDC00';

	private static final char LAST_MARK = '\uDCFF';

	private final InputStream body;

	private final CharsetDecoder decoder;

	private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();

	private boolean ended;

	private boolean started;

	/**
	 * A reader of a body.
	 * @param body closed with the reader
	 */
	public StrictReader(InputStream body, Charset charset) {
		this.body = body;
		this.decoder = charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
	}

	@Override
	public int read(char[] target, int offset, int length) throws IOException {
		if (length < 2) {
			return readOne(target, offset, length);
		}
		CharBuffer chars = CharBuffer.wrap(target, offset, length);
		int start = chars.position();
		while (chars.position() == start) {
			CoderResult result = this.decoder.decode(this.bytes, chars, this.ended);
			if (result.isError()) {
				mark(chars, result.length());
			}
			else if (result.isUnderflow() && chars.position() == start && !more()) {
				return -1;
			}
			leaveOutByteOrderMark(chars, start);
		}
		return chars.position() - start;
	}

	/**
	 * One character may be half of a pair, which a decoder writes whole or not at all.
	 */
	private int readOne(char[] target, int offset, int length) {
		if (length == 0) {
			return 0;
		}
		throw new UnsupportedOperationException("Read at least two characters at a time");
	}

	private void mark(CharBuffer chars, int length) {
		for (int index = 0; index < length && chars.hasRemaining(); index++) {
			chars.put((char) (FIRST_MARK + (this.bytes.get() & 0xFF)));
		}
	}

	/**
	 * Fetches more bytes; false if there are none and nothing is left to decode.
	 */
	private boolean more() throws IOException {
		if (this.ended) {
			return false;
		}
		this.bytes.compact();
		int read = this.body.read(this.bytes.array(), this.bytes.position(), this.bytes.remaining());
		if (read > 0) {
			this.bytes.position(this.bytes.position() + read);
		}
		this.bytes.flip();
		this.ended = read < 0;
		return !this.ended || this.bytes.hasRemaining();
	}

	private void leaveOutByteOrderMark(CharBuffer chars, int start) {
		if (this.started || chars.position() == start) {
			return;
		}
		this.started = true;
		char[] target = chars.array();
		int first = chars.arrayOffset() + start;
		if (target[first] == BYTE_ORDER_MARK) {
			System.arraycopy(target, first + 1, target, first, chars.position() - start - 1);
			chars.position(chars.position() - 1);
		}
	}

	@Override
	public void close() throws IOException {
		this.body.close();
	}

	/**
	 * Whether the text holds bytes that were no text.
	 */
	static boolean isMarked(String text) {
		for (int index = 0; index < text.length(); index++) {
			if (isMark(text, index)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * What is wrong with a record that holds such bytes.
	 */
	static Problem malformed(long line) {
		return Problem.ofRecord(line, MALFORMED,
				"The record has bytes that are no text in the body's character set; name it by charset= if it is not UTF-8.");
	}

	/**
	 * The text with a question mark for each byte that was no text.
	 */
	static String masked(String text) {
		StringBuilder masked = new StringBuilder(text);
		for (int index = 0; index < text.length(); index++) {
			if (isMark(text, index)) {
				masked.setCharAt(index, '?');
			}
		}
		return masked.toString();
	}

	/**
	 * The text with the bytes that were no text written as {@code \xE9}.
	 */
	static String spelledOut(String text) {
		StringBuilder spelled = new StringBuilder(text.length() + 16);
		for (int index = 0; index < text.length(); index++) {
			char character = text.charAt(index);
			if (isMark(text, index)) {
				spelled.append(String.format("\\x%02X", character - FIRST_MARK));
			}
			else {
				spelled.append(character);
			}
		}
		return spelled.toString();
	}

	private static boolean isMark(String text, int index) {
		char character = text.charAt(index);
		return character >= FIRST_MARK && character <= LAST_MARK
				&& (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
	}

}
