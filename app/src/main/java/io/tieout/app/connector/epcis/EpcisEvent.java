package io.tieout.app.connector.epcis;

import io.tieout.app.ingest.feed.ItemName;
import io.tieout.app.ingest.reading.Value.Fields;
import io.tieout.contract.EventContext;
import io.tieout.core.InvalidValueException;
import io.tieout.core.Quantity;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event whose properties are right, as far as they speak of stock.
 *
 * @param type such as {@code ObjectEvent}
 * @param id its own id, or one made of its content
 * @param at business time
 * @param action {@code ADD}, {@code OBSERVE} or {@code DELETE}, empty if not said
 * @param step short name of the business step, empty if not said
 * @param disposition short name of the disposition, empty if not said
 * @param cleared short names of the persistent dispositions that no longer hold
 * @param readPoint name of the place where it was seen, {@code null} if not said
 * @param bizLocation name of the place where the goods are from then on, {@code null} if
 * not said
 * @param items how many of each trade item
 * @param otherThings whether it names things that are no trade items
 * @param documents business documents by short name of their type
 * @param sources names of places and parties it comes from
 * @param destinations names of places and parties it goes to
 * @param declaration that it was wrong, {@code null} if it was not
 */
record EpcisEvent(String type, String id, Instant at, String action, String step, String disposition,
		Set<String> cleared, @Nullable String readPoint, @Nullable String bizLocation, Map<ItemName, Quantity> items,
		boolean otherThings, List<BusinessDocument> documents, List<String> sources, List<String> destinations,
		@Nullable ErrorDeclaration declaration) {

	private static final List<String> ACTIONS = List.of("ADD", "OBSERVE", "DELETE");

	/**
	 * Reads an event.
	 * @return {@code null} if findings say what is wrong
	 */
	static @Nullable EpcisEvent of(Fields fields, Findings findings) {
		Node node = new Node(fields, "", findings);
		String type = node.required("type");
		Instant at = time(node, findings);
		String id = node.has("eventID") ? node.text("eventID") : EventHash.of(fields);
		Items items = Items.of(node, findings);
		String step = shortName(node.text("bizStep"));
		EpcisEvent event = new EpcisEvent(Objects.requireNonNullElse(type, ""), Objects.requireNonNullElse(id, ""),
				Objects.requireNonNullElse(at, Instant.EPOCH), action(node, findings), step,
				shortName(node.text("disposition")), cleared(node), place(node, "readPoint"),
				place(node, "bizLocation"), items.quantities(), items.otherThings(), BusinessDocument.of(node),
				parties(node, "sourceList", "source"), parties(node, "destinationList", "destination"),
				ErrorDeclaration.of(node, findings));
		return findings.isEmpty() ? event : null;
	}

	/**
	 * What two reports of one event have in common, in one spelling.
	 */
	String content() {
		return Arrays
			.asList(this.type, this.at, this.action, this.step, this.disposition,
					this.cleared.stream().sorted().toList(), this.readPoint, this.bizLocation,
					this.items.entrySet().stream().map(Object::toString).sorted().toList(), this.documents,
					this.sources, this.destinations, this.declaration)
			.toString();
	}

	private static String action(Node node, Findings findings) {
		String action = node.text("action");
		if (action != null && !ACTIONS.contains(action)) {
			findings.add(node.at("action"), "VALUE_NOT_ALLOWED", "An action is ADD, OBSERVE or DELETE.");
		}
		return (action != null) ? action : "";
	}

	private static String shortName(@Nullable String word) {
		return (word != null) ? Terms.shortName(word) : "";
	}

	private static Set<String> cleared(Node node) {
		Node persistent = node.object("persistentDisposition");
		return (persistent != null)
				? persistent.texts("unset").stream().map(Terms::shortName).collect(Collectors.toSet()) : Set.of();
	}

	private static @Nullable String place(Node node, String name) {
		Node place = node.object(name);
		String id = (place != null) ? place.required("id") : null;
		return (id != null) ? Gs1.placeName(id) : null;
	}

	private static List<String> parties(Node node, String list, String name) {
		return node.objects(list)
			.stream()
			.map((party) -> party.required(name))
			.filter(Objects::nonNull)
			.map(Gs1::placeName)
			.toList();
	}

	private static @Nullable Instant time(Node node, Findings findings) {
		String text = node.required("eventTime");
		String offset = node.required("eventTimeZoneOffset");
		if (text == null || offset == null) {
			return null;
		}
		ZoneOffset zone = findings.value(node.at("eventTimeZoneOffset"), offset, EpcisEvent::offset);
		return (zone != null)
				? findings.value(node.at("eventTime"), text, (time) -> EventContext.recordable(instant(time, zone)))
				: null;
	}

	private static ZoneOffset offset(String text) {
		try {
			return ZoneOffset.of(text);
		}
		catch (DateTimeException ex) {
			throw new InvalidValueException("OFFSET_INVALID", "An offset is written ±hh:mm, such as +01:00.");
		}
	}

	/** An event without an offset in its time has it in the property of its own. */
	private static Instant instant(String text, ZoneOffset offset) {
		try {
			return OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeParseException ex) {
			return local(text).toInstant(offset);
		}
	}

	private static LocalDateTime local(String text) {
		try {
			return LocalDateTime.parse(text);
		}
		catch (DateTimeParseException ex) {
			throw new InvalidValueException("TIME_INVALID",
					"A time is written with its offset, such as 2026-11-24T08:00:00.000+01:00.");
		}
	}

	/**
	 * Whether it names a document of this type.
	 */
	boolean hasDocument(String documentType) {
		return this.documents.stream().anyMatch((document) -> document.type().equals(documentType));
	}

	/**
	 * The names of the places where its goods are, the preferred first: where they were
	 * seen if they leave, else where they are from then on.
	 */
	List<String> places(boolean leaving) {
		return Stream.of(leaving ? this.readPoint : this.bizLocation, leaving ? this.bizLocation : this.readPoint)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
	}

}
