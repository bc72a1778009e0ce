package io.tieout.app.connector.epcis;

import io.tieout.app.ingest.feed.BodyRefusedException;
import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.feed.ReadRecord;
import io.tieout.app.ingest.feed.RecordReader;
import io.tieout.app.ingest.reading.JsonRecords;
import io.tieout.app.ingest.reading.Value.Fields;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the events of an EPCIS document, of the answer to an EPCIS query, or one event
 * alone, one after the other: a document may be as large as a file. The line of an event
 * is its number, since a document is often a single line.
 */
final class EventDocument implements RecordReader<Fields> {

	private static final int LONGEST_EVENT = 1024 * 1024;

	private static final int MAX_DEPTH = 100;

	private static final int MAX_DIGITS = 100;

	private static final JsonFactory FACTORY = JsonFactory.builder()
		.streamReadConstraints(StreamReadConstraints.builder()
			.maxNestingDepth(MAX_DEPTH)
			.maxNumberLength(MAX_DIGITS)
			.maxStringLength(LONGEST_EVENT)
			.build())
		.build();

	/** The properties that lead to the events, each with those that may follow it. */
	private static final Map<String, Set<String>> WAY = Map.of("", Set.of("epcisBody"), "epcisBody",
			Set.of("eventList", "queryResults"), "queryResults", Set.of("resultsBody"), "resultsBody",
			Set.of("eventList"));

	private final DocumentText text;

	private final JsonParser parser;

	private long number;

	private @Nullable ReadRecord<Fields> only;

	private boolean ended;

	private EventDocument(Reader body) {
		this.text = new DocumentText(body, LONGEST_EVENT);
		this.parser = FACTORY.createParser(ObjectReadContext.empty(), this.text);
	}

	/**
	 * Reads up to the first event.
	 * @throws BodyRefusedException {@code BODY_EMPTY}, {@code BODY_NOT_JSON},
	 * {@code EVENT_LIST_MISSING} or {@code OBJECT_TOO_LARGE}
	 */
	static EventDocument open(Reader body) throws IOException {
		EventDocument document = new EventDocument(body);
		try {
			document.findEvents();
		}
		catch (JacksonIOException ex) {
			throw ex.getCause();
		}
		catch (JacksonException ex) {
			throw new BodyRefusedException("BODY_NOT_JSON", "The body is no JSON object" + place(ex) + ".");
		}
		return document;
	}

	private void findEvents() {
		JsonToken first = this.parser.nextToken();
		if (first == null) {
			throw new BodyRefusedException("BODY_EMPTY", "The body is empty.");
		}
		if (first != JsonToken.START_OBJECT) {
			throw new BodyRefusedException("BODY_NOT_JSON", "The body is JSON, but no object in braces.");
		}
		this.text.startAt(this.parser.currentTokenLocation().getCharOffset());
		if (!goTo("")) {
			beOneEvent();
		}
	}

	/**
	 * Goes down the way to the events.
	 * @return whether they are there; if not, the object was read to its end
	 */
	private boolean goTo(String within) {
		for (String name = this.parser.nextName(); name != null; name = this.parser.nextName()) {
			JsonToken value = this.parser.nextToken();
			boolean onTheWay = WAY.getOrDefault(within, Set.of()).contains(name);
			if (onTheWay && name.equals("eventList") && value == JsonToken.START_ARRAY) {
				return true;
			}
			if (!onTheWay || value != JsonToken.START_OBJECT) {
				this.parser.skipChildren();
			}
			else if (goTo(name)) {
				return true;
			}
		}
		return false;
	}

	private void beOneEvent() {
		String whole = this.text.upTo(this.parser.currentLocation().getCharOffset());
		if (whole == null) {
			throw new BodyRefusedException("OBJECT_TOO_LARGE",
					"One event has at most " + LONGEST_EVENT + " characters.");
		}
		requireNothingMore();
		ReadRecord<Fields> event = JsonRecords.read(1, whole);
		Fields fields = event.content();
		if (fields != null && !fields.values().containsKey("eventTime")) {
			throw new BodyRefusedException("EVENT_LIST_MISSING",
					"The body is neither an event, which has an eventTime, nor a document with epcisBody.eventList.");
		}
		this.only = event;
		this.ended = true;
	}

	private void requireNothingMore() {
		if (this.parser.nextToken() != null) {
			throw new BodyRefusedException("BODY_NOT_JSON",
					"The body holds more than one object; send several as application/x-ndjson.");
		}
	}

	@Override
	public @Nullable String header() {
		return null;
	}

	@Override
	public @Nullable ReadRecord<Fields> next() throws IOException {
		ReadRecord<Fields> single = this.only;
		if (single != null || this.ended) {
			this.only = null;
			return single;
		}
		this.number++;
		try {
			return read();
		}
		catch (JacksonIOException ex) {
			throw ex.getCause();
		}
		catch (JacksonException ex) {
			this.ended = true;
			return broken(place(ex));
		}
	}

	private ReadRecord<Fields> broken(String where) {
		return ReadRecord.unreadable(this.text.beginning(),
				Problem.ofRecord(this.number, "DOCUMENT_BROKEN", "From here on the document is no JSON object" + where
						+ "; the events before were taken, none behind. Mend it and send it again."));
	}

	private @Nullable ReadRecord<Fields> read() {
		JsonToken token = this.parser.nextToken();
		if (token == JsonToken.END_ARRAY) {
			this.ended = true;
			return hasMore() ? broken("; it goes on behind its end") : null;
		}
		long start = this.parser.currentTokenLocation().getCharOffset();
		this.text.startAt(start);
		this.parser.skipChildren();
		String event = (token == JsonToken.START_OBJECT) ? this.text.upTo(this.parser.currentLocation().getCharOffset())
				: null;
		if (event != null) {
			return JsonRecords.read(this.number, event);
		}
		return ReadRecord.unreadable(this.text.beginning(),
				(token == JsonToken.START_OBJECT)
						? Problem.ofRecord(this.number, "OBJECT_TOO_LARGE",
								"One event has at most " + LONGEST_EVENT + " characters.")
						: Problem.ofRecord(this.number, "JSON_OBJECT_EXPECTED", "An event is an object in braces."));
	}

	/**
	 * Reads to the document's end, since one that breaks behind its events was perhaps
	 * cut short.
	 * @return whether something follows it
	 */
	private boolean hasMore() {
		while (!this.parser.streamReadContext().inRoot()) {
			this.parser.nextToken();
		}
		return this.parser.nextToken() != null;
	}

	private static String place(JacksonException failure) {
		TokenStreamLocation location = failure.getLocation();
		return (location != null) ? " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")" : "";
	}

}
