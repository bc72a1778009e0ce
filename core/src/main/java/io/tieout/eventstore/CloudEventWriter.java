package io.tieout.eventstore;

import io.tieout.contract.JsonSchemas;
import io.tieout.contract.MessageCatalog;
import io.tieout.contract.MessageContract;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes events as CloudEvents 1.0 for the world outside. {@code source} and {@code id}
 * together are the deduplication key, {@code time} is business time, and the payload is
 * in today's revision whatever is stored. Sealed values stay sealed.
 */
public final class CloudEventWriter {

	/** Media type of an event with its attributes. */
	public static final String MEDIA_TYPE = "application/cloudevents+json";

	/** Media type of a list of them. */
	public static final String BATCH_MEDIA_TYPE = "application/cloudevents-batch+json";

	private static final String DATA_MEDIA_TYPE = "application/json";

	private final MessageCatalog catalog;

	private final String source;

	private final JsonFactory json = new JsonFactory();

	/**
	 * A writer for one installation.
	 * @param catalog the contracts
	 * @param source URI of the installation, the same for ever: another one makes every
	 * event a new one to those who know them
	 */
	public CloudEventWriter(MessageCatalog catalog, URI source) {
		this.catalog = catalog;
		this.source = source.toString();
	}

	/**
	 * The attributes of an event, for transports that carry them as headers. The content
	 * type of the data is the transport's own header.
	 */
	public Map<String, String> attributes(RecordedEvent event) {
		MessageContract contract = this.catalog.message(event.payload().getClass());
		Map<String, String> attributes = new LinkedHashMap<>();
		attributes.put("specversion", "1.0");
		attributes.put("id", event.eventId().toString());
		attributes.put("source", this.source);
		attributes.put("type", contract.name());
		attributes.put("subject", event.aggregateId());
		attributes.put("time", event.context().occurredAt().toString());
		attributes.put("dataschema", JsonSchemas.id(contract));
		attributes.put("recordedtime", event.recordedAt().toString());
		attributes.put("sequence", "%019d".formatted(event.position()));
		attributes.put("correlationid", event.context().correlationId());
		if (event.context().causationId() != null) {
			attributes.put("causationid", event.context().causationId());
		}
		attributes.put("partitionkey", event.aggregateId());
		return attributes;
	}

	/**
	 * The data of an event: its payload as JSON in today's revision.
	 */
	public byte[] data(RecordedEvent event) {
		return this.catalog.write(event.payload());
	}

	/**
	 * The event with its attributes as one JSON object ({@value #MEDIA_TYPE}).
	 */
	public byte[] write(RecordedEvent event) {
		return write(attributes(event), data(event));
	}

	/**
	 * Something that an event comes to, written as a CloudEvent of its own: of the same
	 * time and the same place in the order, and caused by it. Its id is the event's with
	 * a prefix, so that it is told from the event itself.
	 * @param prefix what stands before the id, the same for ever; one event comes to one
	 * thing under a prefix
	 * @param type logical name
	 * @param subject what it is about
	 * @param data JSON
	 */
	public byte[] writeConsequence(RecordedEvent event, String prefix, String type, String subject, byte[] data) {
		Map<String, String> attributes = attributes(event);
		attributes.put("id", prefix + event.eventId());
		attributes.put("type", type);
		attributes.put("subject", subject);
		attributes.remove("dataschema");
		attributes.put("causationid", event.eventId().toString());
		attributes.put("partitionkey", subject);
		return write(attributes, data);
	}

	private byte[] write(Map<String, String> attributes, byte[] data) {
		ByteArrayOutputStream out = new ByteArrayOutputStream(1_024);
		try (JsonGenerator generator = this.json.createGenerator(ObjectWriteContext.empty(), out)) {
			generator.writeStartObject();
			attributes.forEach(generator::writeStringProperty);
			generator.writeStringProperty("datacontenttype", DATA_MEDIA_TYPE);
			generator.writeName("data");
			generator.writeRawValue(new String(data, StandardCharsets.UTF_8));
			generator.writeEndObject();
		}
		return out.toByteArray();
	}

}
