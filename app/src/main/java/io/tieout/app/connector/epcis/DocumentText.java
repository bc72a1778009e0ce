package io.tieout.app.connector.epcis;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the text that is read through it from a place on, so that an object within a
 * document can be had as it came. Holds a megabyte and a little more.
 */
final class DocumentText extends Reader {

	/** A parser reads at most this far ahead. */
	private static final int AHEAD = 64 * 1024;

	private static final int BEGINNING = 1_000;

	private final Reader body;

	private final int longest;

	private final StringBuilder kept = new StringBuilder();

	private long keptFrom;

	private @Nullable String beginning;

	/**
	 * Text of a body.
	 * @param longest how long an object may be
	 */
	DocumentText(Reader body, int longest) {
		this.body = body;
		this.longest = longest;
	}

	@Override
	public int read(char[] target, int offset, int length) throws IOException {
		int read = this.body.read(target, offset, length);
		if (read > 0) {
			this.kept.append(target, offset, read);
			forgetWhatIsTooLong();
		}
		return read;
	}

	private void forgetWhatIsTooLong() {
		int excess = this.kept.length() - this.longest - AHEAD;
		if (excess <= 0) {
			return;
		}
		if (this.beginning == null) {
			this.beginning = this.kept.substring(0, Math.min(BEGINNING, this.kept.length()));
		}
		int forgotten = this.kept.length() - AHEAD;
		this.kept.delete(0, forgotten);
		this.keptFrom += forgotten;
	}

	/**
	 * Forgets what lies before a place.
	 */
	void startAt(long place) {
		int forgotten = (int) Math.min(Math.max(0, place - this.keptFrom), this.kept.length());
		this.kept.delete(0, forgotten);
		this.keptFrom += forgotten;
		this.beginning = null;
	}

	/**
	 * The text from where it started up to a place, {@code null} if it is too long.
	 */
	@Nullable String upTo(long place) {
		long length = place - this.keptFrom;
		return (this.beginning == null && length <= this.longest) ? this.kept.substring(0, (int) length) : null;
	}

	/**
	 * The first characters of a text that is too long.
	 */
	String beginning() {
		return (this.beginning != null) ? this.beginning
				: this.kept.substring(0, Math.min(BEGINNING, this.kept.length()));
	}

	@Override
	public void close() throws IOException {
		this.body.close();
	}

}
