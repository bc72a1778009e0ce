package io.tieout.eventstore;

import io.tieout.contract.EventContext;
import io.tieout.core.BusinessDate;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What an event's metadata holds that has no column: the trace id, the trading day of a
 * source record, and on a command's first event how many events the command has, so that
 * its answer can be recomputed. Written and read by hand, since it is on the path of
 * every event; no value holds a quote.
 *
 * @param traceId W3C trace id of the call, if any
 * @param tradingDay the day a source record is tied out on
 * @param commandEvents number of events of the command, on its first event, else 0
 */
record StoredMetadata(@Nullable String traceId, @Nullable BusinessDate tradingDay, int commandEvents) {

	private static final String COMMAND_EVENTS = "\"commandEvents\":";

	private static final String TRACE_ID = "\"traceId\":";

	private static final String TRADING_DAY = "\"tradingDay\":";

	private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.US_ASCII);

	static StoredMetadata of(EventContext context, int commandEvents) {
		return new StoredMetadata(context.traceId(), context.tradingDay(), commandEvents);
	}

	byte[] toBytes() {
		StringBuilder json = new StringBuilder("{");
		if (this.commandEvents > 0) {
			append(json, COMMAND_EVENTS).append(this.commandEvents);
		}
		if (this.traceId != null) {
			append(json, TRACE_ID).append('"').append(this.traceId).append('"');
		}
		if (this.tradingDay != null) {
			append(json, TRADING_DAY).append('"').append(this.tradingDay).append('"');
		}
		return (json.length() > 1) ? json.append('}').toString().getBytes(StandardCharsets.US_ASCII) : EMPTY;
	}

	private static StringBuilder append(StringBuilder json, String name) {
		return json.append((json.length() > 1) ? "," : "").append(name);
	}

	static StoredMetadata parse(byte[] bytes) {
		if (bytes.length <= EMPTY.length) {
			return new StoredMetadata(null, null, 0);
		}
		String json = new String(bytes, StandardCharsets.US_ASCII);
		String tradingDay = text(json, TRADING_DAY);
		return new StoredMetadata(text(json, TRACE_ID), (tradingDay != null) ? BusinessDate.parse(tradingDay) : null,
				number(json, COMMAND_EVENTS));
	}

	private static @Nullable String text(String json, String name) {
		int at = json.indexOf(name);
		int start = at + name.length() + 1;
		return (at < 0) ? null : json.substring(start, json.indexOf('"', start));
	}

	private static int number(String json, String name) {
		int at = json.indexOf(name);
		int number = 0;
		for (int digit = at + name.length(); at >= 0 && Character.isDigit(json.charAt(digit)); digit++) {
			number = number * 10 + Character.digit(json.charAt(digit), 10);
		}
		return number;
	}

}
