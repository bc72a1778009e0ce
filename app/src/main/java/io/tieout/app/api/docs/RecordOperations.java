package io.tieout.app.api.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.tieout.app.help.Examples;
import io.tieout.app.ingest.Ingestion;
import io.tieout.app.ingest.feed.BodyFormat;
import io.tieout.app.ingest.feed.FeedProfile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Describes the record door resource by resource: its one path stands for as many as
 * there are feeds, each with a body and an example of its own.
 */
@Component
final class RecordOperations implements OpenApiCustomizer {

	private static final String PATH = "/system/v1/{resource}";

	private static final String COMPONENTS = "#/components/schemas/";

	private static final Map<BodyFormat, List<String>> MEDIA_TYPES = Map.of(BodyFormat.JSON,
			List.of("application/json"), BodyFormat.NDJSON, List.of("application/x-ndjson"), BodyFormat.CSV,
			List.of("text/csv"), BodyFormat.JSON_LD, List.of("application/json", "application/ld+json"), BodyFormat.EDI,
			List.of("application/edi-x12", "application/edifact"));

	private final Ingestion ingestion;

	RecordOperations(Ingestion ingestion) {
		this.ingestion = ingestion;
	}

	@Override
	public void customise(OpenAPI document) {
		PathItem door = document.getPaths().remove(PATH);
		if (door != null) {
			Map<String, Map<String, Object>> schemas = this.ingestion.feeds().schemas();
			this.ingestion.feeds()
				.list()
				.forEach((feed) -> add(document, door, feed.profile(), schemas.get(feed.profile().name())));
		}
	}

	private static void add(OpenAPI document, PathItem door, FeedProfile profile,
			@Nullable Map<String, Object> schema) {
		String feed = profile.name();
		Operation operation = copy(door.getPost());
		operation.setOperationId("send-" + feed);
		operation.getParameters().removeIf((parameter) -> parameter.getName().equals("resource"));
		if (schema != null) {
			String name = "records." + feed;
			document.getComponents().addSchemas(name, schema(schema));
			operation.setSummary("Send " + feed.replace('-', ' ') + ": one as JSON, many as NDJSON or CSV");
			operation.setRequestBody(body(feed, new JsonSchema().$ref(COMPONENTS + name)));
		}
		else {
			boolean rows = profile.formats().contains(BodyFormat.CSV);
			operation
				.setSummary("Send " + feed.replace('-', ' ') + " as " + (rows ? "CSV" : "their own format has them"));
			if (!rows) {
				operation
					.addParametersItem(parameter("source", "The source system, where the body names none or another."));
			}
			else if (!profile.personalIds()) {
				operation.addParametersItem(parameter("store", "The store, for feeds whose records name none."));
			}
			operation.setRequestBody(new RequestBody().required(true).content(foreign(profile)));
		}
		document.getPaths().addPathItem("/system/v1/" + feed, new PathItem().post(operation));
	}

	private static QueryParameter parameter(String name, String description) {
		QueryParameter parameter = new QueryParameter();
		parameter.name(name).description(description).schema(new JsonSchema().typesItem("string"));
		return parameter;
	}

	/** A body in somebody else's format, which is described elsewhere. */
	private static Content foreign(FeedProfile profile) {
		Content content = new Content();
		profile.formats().stream().flatMap((format) -> MEDIA_TYPES.get(format).stream()).sorted().forEach((type) -> {
			MediaType body = new MediaType()
				.schema(new JsonSchema().typesItem("string").description("As the feed's source writes it."));
			Examples.any(profile.name()).ifPresent(body::example);
			content.addMediaType(type, body);
		});
		return content;
	}

	private static RequestBody body(String feed, Schema<?> record) {
		Schema<?> lines = new JsonSchema().typesItem("string")
			.description("One object of the JSON schema per line; blank lines say nothing.");
		MediaType rows = csv(feed,
				"A header of the same field names and one row per line of the object: header fields repeated,"
						+ " consecutive rows of one source and sourceId make one object, lists separated by |,"
						+ " maps as consents.email, money as its field with currency.");
		MediaType json = new MediaType().schema(record);
		MediaType ndjson = new MediaType().schema(lines);
		Examples.json(feed).ifPresent((example) -> {
			json.example(tree(example));
			ndjson.example(example);
		});
		return new RequestBody().required(true)
			.content(new Content().addMediaType("application/json", json)
				.addMediaType("application/x-ndjson", ndjson)
				.addMediaType("text/csv", rows));
	}

	private static MediaType csv(String feed, String description) {
		MediaType rows = new MediaType().schema(new JsonSchema().typesItem("string").description(description));
		Examples.csv(feed).ifPresent(rows::example);
		return rows;
	}

	private static JsonNode tree(String json) {
		try {
			return Json31.mapper().readTree(json);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("An example is no JSON", ex);
		}
	}

	private static Operation copy(Operation operation) {
		try {
			return Json31.mapper().readValue(Json31.mapper().writeValueAsString(operation), Operation.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("An operation is no JSON", ex);
		}
	}

	private static Schema<?> schema(Map<String, Object> described) {
		try {
			return Json31.mapper().readValue(Json31.mapper().writeValueAsString(described), JsonSchema.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A record's schema is no JSON", ex);
		}
	}

}
