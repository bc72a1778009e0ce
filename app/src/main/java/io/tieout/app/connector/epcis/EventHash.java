package io.tieout.app.connector.epcis;

import io.tieout.app.ingest.reading.Value;
import io.tieout.app.ingest.reading.Value.Cell;
import io.tieout.app.ingest.reading.Value.Fields;
import io.tieout.app.ingest.reading.Value.Flag;
import io.tieout.app.ingest.reading.Value.Many;
import io.tieout.app.ingest.reading.Value.Numeral;
import io.tieout.app.ingest.reading.Value.Text;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An id for an event that has none: the SHA-256 of its content, whatever the order of its
 * properties and of the members of its lists, and without what two reports of it may
 * differ in. It follows the idea of the event hash of the Core Business Vocabulary, not
 * its letter, so it never equals an id that another system computed.
 */
final class EventHash {

	private static final Set<String> NOT_CONTENT = Set.of("@context", "recordTime", "errorDeclaration");

	private EventHash() {
	}

	static String of(Fields event) {
		TreeMap<String, Value> content = new TreeMap<>(event.values());
		content.keySet().removeAll(NOT_CONTENT);
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest(spelled(new Fields(content)).getBytes(StandardCharsets.UTF_8));
			return "sha-256;" + HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	private static String spelled(Value value) {
		if (value instanceof Fields fields) {
			return new TreeMap<>(fields.values()).entrySet()
				.stream()
				.map((entry) -> quoted(entry.getKey()) + spelled(entry.getValue()))
				.collect(Collectors.joining("", "{", "}"));
		}
		if (value instanceof Many many) {
			return many.values().stream().map(EventHash::spelled).sorted().collect(Collectors.joining("", "[", "]"));
		}
		if (value instanceof Numeral numeral) {
			return "n" + quoted(new BigDecimal(numeral.digits()).stripTrailingZeros().toString());
		}
		if (value instanceof Flag flag) {
			return "b" + quoted(String.valueOf(flag.on()));
		}
		return "s" + quoted((value instanceof Text text) ? text.text() : ((Cell) value).text());
	}

	private static String quoted(String text) {
		return text.length() + ":" + text;
	}

}
