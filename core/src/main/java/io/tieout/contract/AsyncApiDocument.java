package io.tieout.contract;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The AsyncAPI 3 document of the events: a channel per owner, each event with its
 * CloudEvents attributes as headers.
 */
public final class AsyncApiDocument {

	private static final String SCHEMAS = "components/schemas";

	private static final String CLOUD_EVENT = "CloudEvent";

	private final MessageCatalog catalog;

	private final Descriptions descriptions;

	private AsyncApiDocument(MessageCatalog catalog, Descriptions descriptions) {
		this.catalog = catalog;
		this.descriptions = descriptions;
	}

	/**
	 * The document of a catalog's events.
	 */
	public static ObjectNode of(MessageCatalog catalog, Descriptions descriptions) {
		return new AsyncApiDocument(catalog, descriptions).document();
	}

	private ObjectNode document() {
		ObjectNode document = JsonNodeFactory.instance.objectNode();
		document.put("asyncapi", "3.0.0");
		ObjectNode info = document.putObject("info");
		info.put("title", "Tieout events");
		info.put("version", "1.0.0");
		info.put("description", "What Tieout recorded, as CloudEvents 1.0. The pair of ce_source and ce_id is unique; "
				+ "an event may be delivered more than once. Sealed values stay sealed.");
		info.putObject("license").put("name", "Apache-2.0").put("url", "https://www.apache.org/licenses/LICENSE-2.0");
		document.put("defaultContentType", "application/json");
		ObjectNode channels = document.putObject("channels");
		ObjectNode operations = document.putObject("operations");
		ObjectNode messages = JsonNodeFactory.instance.objectNode();
		for (MessageContract event : this.catalog.events()) {
			if (!channels.has(event.owner())) {
				channel(channels, operations, event.owner());
			}
			((ObjectNode) channels.get(event.owner()).get("messages")).putObject(event.name())
				.put("$ref", "#/components/messages/" + event.name());
			message(messages.putObject(event.name()), event);
		}
		ObjectNode components = document.putObject("components");
		components.set("messages", messages);
		components.set("schemas", schemas());
		return document;
	}

	private static void channel(ObjectNode channels, ObjectNode operations, String owner) {
		ObjectNode channel = channels.putObject(owner);
		channel.put("address", "tieout." + owner);
		channel.put("description", "Every event of " + owner + ", in the order of ce_sequence.");
		channel.putObject("messages");
		ObjectNode operation = operations
			.putObject("send" + owner.substring(0, 1).toUpperCase(Locale.ROOT) + owner.substring(1) + "Events");
		operation.put("action", "send");
		operation.putObject("channel").put("$ref", "#/channels/" + owner);
	}

	private void message(ObjectNode message, MessageContract event) {
		message.put("name", event.name());
		message.put("title", event.name());
		String description = this.descriptions.of(event.type());
		if (description != null) {
			message.put("summary", description);
		}
		message.put("contentType", "application/json");
		ObjectNode headers = message.putObject("headers");
		headers.putArray("allOf").addObject().put("$ref", "#/" + SCHEMAS + "/" + CLOUD_EVENT);
		ObjectNode constants = headers.put("type", "object").putObject("properties");
		constants.putObject("ce_type").put("const", event.name());
		constants.putObject("ce_dataschema").put("const", JsonSchemas.id(event));
		message.putObject("payload").put("$ref", "#/" + SCHEMAS + "/" + JsonSchemas.componentName(event.type()));
		message.putObject("correlationId").put("location", "$message.header#/ce_correlationid");
		message.put("x-tieout-aggregate", event.aggregateType());
		event.sunsetDate()
			.ifPresent((sunset) -> message.put("x-deprecated", true).put("x-tieout-sunset", sunset.toString()));
	}

	private ObjectNode schemas() {
		List<? extends Class<?>> types = this.catalog.events().stream().map(MessageContract::type).toList();
		ObjectNode schemas = new JsonSchemas(this.descriptions).components(types, SCHEMAS);
		ObjectNode attributes = schemas.putObject(CLOUD_EVENT).put("type", "object");
		ObjectNode properties = attributes.putObject("properties");
		attribute(properties, "specversion", "Version of CloudEvents.").put("const", "1.0");
		attribute(properties, "id", "The event's id, a UUIDv7.").put("format", "uuid");
		attribute(properties, "source", "The installation that recorded it.").put("format", "uri-reference");
		attribute(properties, "type", "Logical name of the event.");
		attribute(properties, "subject", "The aggregate that recorded it.");
		attribute(properties, "time", "Business time: when the fact happened.").put("format", "date-time");
		attribute(properties, "dataschema", "The payload's schema, with its revision.").put("format", "uri");
		attribute(properties, "recordedtime", "When Tieout recorded it.").put("format", "date-time");
		attribute(properties, "sequence", "Place in the one gapless order of all events, from 1; padded to 19 digits "
				+ "so that it sorts as text.")
			.put("pattern", "^\\d{19}$");
		attribute(properties, "correlationid", "The transaction this belongs to.");
		attribute(properties, "causationid", "The message that caused it, if any.");
		attribute(properties, "partitionkey", "The aggregate: events of one key keep their order.");
		ObjectNode required = attributes;
		List.of("specversion", "id", "source", "type", "subject", "time", "dataschema", "recordedtime", "sequence",
				"correlationid", "partitionkey")
			.forEach((name) -> required.withArray("required").add("ce_" + name));
		return schemas;
	}

	private static ObjectNode attribute(ObjectNode properties, String name, String description) {
		return properties.putObject("ce_" + name).put("type", "string").put("description", description);
	}

}
