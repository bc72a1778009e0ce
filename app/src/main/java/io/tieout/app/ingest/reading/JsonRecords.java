package io.tieout.app.ingest.reading;

import io.tieout.app.ingest.feed.BodyRefusedException;
import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.feed.ReadRecord;
import io.tieout.app.ingest.feed.RecordReader;
import io.tieout.app.ingest.reading.JsonObjects.Fault;
import io.tieout.app.ingest.reading.JsonObjects.Parsed;
import io.tieout.app.ingest.reading.Value.Fields;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON objects, one per line or one as the whole body. A line that is no object is
 * rejected alone; a body that begins with a thousand lines or a megabyte without any
 * JSON, or has none at all, is refused as a whole.
 */
public final class JsonRecords implements RecordReader<Fields> {

	private static final int HOPELESS_LINES = 1_000;

	private static final int HOPELESS_CHARS = Lines.MAX_LENGTH;

	/** Most characters of an object, unless a feed says otherwise. */
	public static final int USUAL_CHARS = Lines.MAX_LENGTH;

	private final @Nullable Lines lines;

	private final int maxChars;

	private final Deque<ReadRecord<Fields>> ahead = new ArrayDeque<>();

	private JsonRecords(@Nullable Lines lines, int maxChars) {
		this.lines = lines;
		this.maxChars = maxChars;
	}

	/**
	 * A body with one object per line.
	 * @param maxChars most characters of an object
	 * @throws BodyRefusedException {@code BODY_EMPTY} or {@code BODY_NOT_JSON}
	 */
	public static JsonRecords perLine(Reader body, int maxChars) throws IOException {
		JsonRecords records = new JsonRecords(new Lines(body, 1, maxChars), maxChars);
		records.lookAhead();
		return records;
	}

	/**
	 * A body that is one object.
	 * @param maxChars most characters of the object
	 * @throws BodyRefusedException {@code BODY_EMPTY}, {@code BODY_NOT_JSON},
	 * {@code OBJECT_TOO_LARGE}
	 */
	public static JsonRecords single(Reader body, int maxChars) throws IOException {
		String text = wholeText(body, maxChars);
		if (text.isBlank()) {
			throw empty();
		}
		ReadRecord<Fields> record = read(1, text);
		Problem problem = record.problem();
		if (problem != null && !problem.code().equals(StrictReader.MALFORMED)) {
			throw new BodyRefusedException("BODY_NOT_JSON", "The body is no JSON object: " + problem.detail()
					+ " (Line " + problem.line() + ", column " + problem.column() + ".)");
		}
		JsonRecords records = new JsonRecords(null, maxChars);
		records.ahead.add(record);
		return records;
	}

	/**
	 * Reads one kept object.
	 * @param line line of the body on which it started
	 */
	public static ReadRecord<Fields> read(long line, String text) {
		boolean marked = StrictReader.isMarked(text);
		Parsed parsed = JsonObjects.parse(marked ? StrictReader.masked(text) : text);
		Fault fault = parsed.fault();
		if (fault != null) {
			return ReadRecord.unreadable(StrictReader.spelledOut(text),
					Problem.atColumn(line + parsed.row() - 1, parsed.column(), fault.code(), fault.detail()));
		}
		if (marked) {
			return ReadRecord.unreadable(StrictReader.spelledOut(text), StrictReader.malformed(line));
		}
		return ReadRecord.of(line, text, parsed.required());
	}

	@Override
	public @Nullable String header() {
		return null;
	}

	@Override
	public @Nullable ReadRecord<Fields> next() throws IOException {
		ReadRecord<Fields> waiting = this.ahead.poll();
		return (waiting != null) ? waiting : readNext();
	}

	private @Nullable ReadRecord<Fields> readNext() throws IOException {
		Line line = (this.lines != null) ? this.lines.nextNotBlank() : null;
		if (line == null) {
			return null;
		}
		if (line.tooLong()) {
			return ReadRecord.unreadable(line.text(), Problem.ofRecord(line.number(), "LINE_TOO_LONG",
					"A line has at most " + this.maxChars + " characters."));
		}
		return read(line.number(), line.text());
	}

	private void lookAhead() throws IOException {
		boolean json = false;
		long chars = 0;
		while (!json && this.ahead.size() < HOPELESS_LINES && chars < HOPELESS_CHARS) {
			ReadRecord<Fields> record = readNext();
			if (record == null) {
				break;
			}
			this.ahead.add(record);
			chars += record.text().length();
			Problem problem = record.problem();
			json = problem == null || !problem.code().equals(Fault.NO_JSON.code());
		}
		if (this.ahead.isEmpty()) {
			throw empty();
		}
		if (!json) {
			throw new BodyRefusedException("BODY_NOT_JSON",
					"The body holds no JSON object per line (application/x-ndjson).");
		}
	}

	private static BodyRefusedException empty() {
		return new BodyRefusedException("BODY_EMPTY", "The body is empty.");
	}

	private static String wholeText(Reader body, int maxChars) throws IOException {
		StringBuilder text = new StringBuilder();
		char[] buffer = new char[8192];
		for (int read = body.read(buffer, 0, buffer.length); read >= 0; read = body.read(buffer, 0, buffer.length)) {
			text.append(buffer, 0, read);
			if (text.length() > maxChars) {
				throw new BodyRefusedException("OBJECT_TOO_LARGE",
						"One object has at most " + maxChars + " characters; send several as application/x-ndjson.");
			}
		}
		return text.toString();
	}

}
