package io.tieout.contract;

import io.tieout.core.BusinessDate;
import io.tieout.core.InvalidValueException;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The typed metadata of a command and of the events that come of it. It travels unchanged
 * from the door to the ERP posting and holds nothing personal.
 *
 * @param occurredAt business time of the fact, in whole microseconds, within the years
 * 1700 to 2199
 * @param tradingDay the day a source record is tied out on, as the door that took it in
 * saw it; it stays so when the configuration of time zones changes
 * @param source where the fact comes from, if a source system stated it
 * @param actor opaque id of the person or service that acts
 * @param correlationId id of the transaction this belongs to
 * @param causationId id of the message that caused this one, if any
 * @param commandKey idempotency key of the command, if it has one
 * @param commandHash hash of the command's content, so that a key reused with another
 * body is noticed
 * @param traceId W3C trace id of the call, 32 hexadecimal digits, if any
 */
public record EventContext(Instant occurredAt, @Nullable BusinessDate tradingDay, @Nullable SourceRef source,
		String actor, String correlationId, @Nullable String causationId, @Nullable String commandKey,
		@Nullable String commandHash, @Nullable String traceId) {

	/** Axon metadata entries; frozen, since dead letters and tokens may carry them. */
	static final String OCCURRED_AT = "occurredAt";

	static final String TRADING_DAY = "tradingDay";

	static final String SOURCE_SYSTEM = "sourceSystem";

	static final String SOURCE_RECORD = "sourceRecord";

	static final String SOURCE_LINE = "sourceLine";

	static final String ACTOR = "actor";

	static final String CORRELATION_ID = "correlationId";

	static final String CAUSATION_ID = "causationId";

	static final String COMMAND_KEY = "commandKey";

	static final String COMMAND_HASH = "commandHash";

	static final String TRACE_ID = "traceId";

	/** PostgreSQL computes with microseconds exactly for 285 years around 1970. */
	private static final Instant EARLIEST = Instant.parse("1700-01-01T00:00:00Z");

	private static final Instant TOO_LATE = Instant.parse("2200-01-01T00:00:00Z");

	private static final Pattern TRACE = Pattern.compile("[0-9a-f]{32}");

	public EventContext {
		Objects.requireNonNull(occurredAt);
		Objects.requireNonNull(actor);
		Objects.requireNonNull(correlationId);
		occurredAt = recordable(occurredAt);
		if (traceId != null && !TRACE.matcher(traceId).matches()) {
			throw new IllegalArgumentException("A trace id has 32 hexadecimal digits");
		}
	}

	/**
	 * A business time as it is recorded, in whole microseconds.
	 * @throws InvalidValueException {@code TIME_OUT_OF_RANGE} outside the years 1700 to
	 * 2199
	 */
	public static Instant recordable(Instant occurredAt) {
		if (occurredAt.isBefore(EARLIEST) || !occurredAt.isBefore(TOO_LATE)) {
			throw new InvalidValueException("TIME_OUT_OF_RANGE", "A business time lies within the years 1700 to 2199.");
		}
		return occurredAt.minusNanos(occurredAt.getNano() % 1_000);
	}

	/**
	 * A context for an act at a moment, without source, cause or key.
	 */
	public static EventContext of(Instant occurredAt, String actor, String correlationId) {
		return new EventContext(occurredAt, null, null, actor, correlationId, null, null, null, null);
	}

	/**
	 * The same context for a fact of a source, tied out on a trading day.
	 */
	public EventContext from(SourceRef reference, BusinessDate day) {
		return new EventContext(this.occurredAt, day, reference, this.actor, this.correlationId, this.causationId,
				this.commandKey, this.commandHash, this.traceId);
	}

	/**
	 * The same context under an idempotency key.
	 */
	public EventContext keyed(String key, String hash) {
		return new EventContext(this.occurredAt, this.tradingDay, this.source, this.actor, this.correlationId,
				this.causationId, key, hash, this.traceId);
	}

	/**
	 * The same context caused by a message.
	 */
	public EventContext causedBy(String messageId) {
		return new EventContext(this.occurredAt, this.tradingDay, this.source, this.actor, this.correlationId,
				messageId, this.commandKey, this.commandHash, this.traceId);
	}

	/**
	 * The context as Axon metadata.
	 */
	public Map<String, Object> toMetaData() {
		Map<String, Object> entries = new HashMap<>();
		entries.put(OCCURRED_AT, this.occurredAt.toString());
		putIfKnown(entries, TRADING_DAY, (this.tradingDay != null) ? this.tradingDay.toString() : null);
		if (this.source != null) {
			entries.put(SOURCE_SYSTEM, this.source.system().value());
			entries.put(SOURCE_RECORD, this.source.recordId());
			entries.put(SOURCE_LINE, this.source.line());
		}
		entries.put(ACTOR, this.actor);
		entries.put(CORRELATION_ID, this.correlationId);
		putIfKnown(entries, CAUSATION_ID, this.causationId);
		putIfKnown(entries, COMMAND_KEY, this.commandKey);
		putIfKnown(entries, COMMAND_HASH, this.commandHash);
		putIfKnown(entries, TRACE_ID, this.traceId);
		return entries;
	}

	/**
	 * Reads a context back from Axon metadata.
	 * @throws IllegalArgumentException if time, actor or correlation is missing: a
	 * message that did not come through the doors of Tieout
	 */
	public static EventContext fromMetaData(Map<String, ?> metaData) {
		Object occurredAt = metaData.get(OCCURRED_AT);
		Object actor = metaData.get(ACTOR);
		Object correlation = metaData.get(CORRELATION_ID);
		if (occurredAt == null || actor == null || correlation == null) {
			throw new IllegalArgumentException(
					"A message needs " + OCCURRED_AT + ", " + ACTOR + " and " + CORRELATION_ID + " in its metadata");
		}
		String tradingDay = text(metaData, TRADING_DAY);
		return new EventContext(Instant.parse(occurredAt.toString()),
				(tradingDay != null) ? BusinessDate.parse(tradingDay) : null, source(metaData), actor.toString(),
				correlation.toString(), text(metaData, CAUSATION_ID), text(metaData, COMMAND_KEY),
				text(metaData, COMMAND_HASH), text(metaData, TRACE_ID));
	}

	private static @Nullable SourceRef source(Map<String, ?> metaData) {
		String system = text(metaData, SOURCE_SYSTEM);
		String recordId = text(metaData, SOURCE_RECORD);
		if (system == null || recordId == null) {
			return null;
		}
		Object line = metaData.get(SOURCE_LINE);
		return new SourceRef(new SourceSystem(system), recordId,
				(line instanceof Number number) ? number.intValue() : 0);
	}

	private static @Nullable String text(Map<String, ?> metaData, String name) {
		Object value = metaData.get(name);
		return (value != null) ? value.toString() : null;
	}

	private static void putIfKnown(Map<String, Object> entries, String name, @Nullable String value) {
		if (value != null) {
			entries.put(name, value);
		}
	}

}
