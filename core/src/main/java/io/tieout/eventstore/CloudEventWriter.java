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
		ByteArrayOutputStream out = new ByteArrayOutputStream(1_024);
		try (JsonGenerator generator = this.json.createGenerator(ObjectWriteContext.empty(), out)) {
			generator.writeStartObject();
			attributes(event).forEach(generator::writeStringProperty);
			generator.writeStringProperty("datacontenttype", DATA_MEDIA_TYPE);
			generator.writeName("data");
			generator.writeRawValue(new String(data(event), StandardCharsets.UTF_8));
			generator.writeEndObject();
		}
		return out.toByteArray();
	}

}
