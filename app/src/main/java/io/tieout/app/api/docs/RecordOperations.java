package io.tieout.app.api.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.tieout.app.ingest.Ingestion;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Describes the record door resource by resource: its one path stands for as many as
 * there are resources, each with a body of its own.
 */
@Component
final class RecordOperations implements OpenApiCustomizer {

	private static final String PATH = "/system/v1/{resource}";

	private static final String COMPONENTS = "#/components/schemas/";

	private final Ingestion ingestion;

	RecordOperations(Ingestion ingestion) {
		this.ingestion = ingestion;
	}

	@Override
	public void customise(OpenAPI document) {
		PathItem door = document.getPaths().remove(PATH);
		if (door != null) {
			this.ingestion.feeds().schemas().forEach((resource, schema) -> add(document, door, resource, schema));
		}
	}

	private static void add(OpenAPI document, PathItem door, String resource, Map<String, Object> schema) {
		String name = "records." + resource;
		document.getComponents().addSchemas(name, schema(schema));
		Operation operation = copy(door.getPost());
		operation.setOperationId("send-" + resource);
		operation.setSummary("Send " + resource.replace('-', ' ') + ": one as JSON, many as NDJSON or CSV");
		operation.getParameters().removeIf((parameter) -> parameter.getName().equals("resource"));
		operation.setRequestBody(body(new JsonSchema().$ref(COMPONENTS + name)));
		document.getPaths().addPathItem("/system/v1/" + resource, new PathItem().post(operation));
	}

	private static RequestBody body(Schema<?> record) {
		Schema<?> lines = new JsonSchema().typesItem("string")
			.description("One object of the JSON schema per line; blank lines say nothing.");
		Schema<?> rows = new JsonSchema().typesItem("string")
			.description("A header of the same field names and one row per line of the object: header fields repeated,"
					+ " consecutive rows of one source and sourceId make one object, lists separated by |,"
					+ " maps as consents.email, money as its field with currency.");
		return new RequestBody().required(true)
			.content(new Content().addMediaType("application/json", new MediaType().schema(record))
				.addMediaType("application/x-ndjson", new MediaType().schema(lines))
				.addMediaType("text/csv", new MediaType().schema(rows)));
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
