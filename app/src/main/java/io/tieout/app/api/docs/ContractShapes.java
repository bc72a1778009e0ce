package io.tieout.app.api.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.tieout.contract.Descriptions;
import io.tieout.contract.Event;
import io.tieout.contract.JsonSchemas;
import java.util.Arrays;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes values and messages as the contracts do, since the API writes them so:
 * springdoc by itself would take a SKU for an object. Documents of the API's own are left
 * to springdoc; of them, what is not nullable is required.
 */
final class ContractShapes implements ModelConverter {

	private static final String COMPONENTS = "components/schemas";

	private static final String OWN = "io.tieout.app.";

	private final JsonSchemas schemas = new JsonSchemas(Descriptions.NONE);

	@Override
	public boolean isOpenapi31() {
		return true;
	}

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		JavaType javaType = Json31.mapper().constructType(type.getType());
		Class<?> raw = (javaType != null) ? javaType.getRawClass() : Object.class;
		if (raw == Event.class) {
			return new JsonSchema().typesItem("object")
				.description("The event itself, in the shape that the AsyncAPI document gives for its type.");
		}
		if (isContract(raw)) {
			return reference(raw, context);
		}
		Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
		if (raw.isRecord() && raw.getName().startsWith(OWN)) {
			requireComponents(raw, resolved, context);
		}
		return resolved;
	}

	private static boolean isContract(Class<?> raw) {
		boolean ours = raw.getName().startsWith("io.tieout.") && !raw.getName().startsWith(OWN);
		return raw == Currency.class || (ours && (raw.isRecord() || raw.isEnum()));
	}

	private Schema<?> reference(Class<?> raw, ModelConverterContext context) {
		ObjectNode definitions = this.schemas.components(List.of(raw), COMPONENTS);
		definitions.properties()
			.forEach((entry) -> context.defineModel(entry.getKey(), schema(entry.getValue().toString())));
		String name = name(raw);
		if (!definitions.has(name)) {
			throw new IllegalStateException("The contracts describe " + raw.getName() + " under another name");
		}
		return new JsonSchema().$ref("#/" + COMPONENTS + "/" + name);
	}

	private static String name(Class<?> raw) {
		String name = raw.getName().substring(raw.getPackageName().length() + 1).replace('$', '.');
		String owner = raw.getPackageName().substring(raw.getPackageName().lastIndexOf('.') + 1);
		boolean shared = owner.equals("core") || owner.equals("contract") || raw == Currency.class;
		return shared ? name : owner + "." + name;
	}

	private static Schema<?> schema(String json) {
		try {
			return Json31.mapper().readValue(json, JsonSchema.class);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("A contract's schema is no JSON", ex);
		}
	}

	private static void requireComponents(Class<?> raw, @Nullable Schema<?> resolved, ModelConverterContext context) {
		Schema<?> model = (resolved != null && resolved.get$ref() != null)
				? context.getDefinedModels().get(resolved.get$ref().substring(COMPONENTS.length() + 3)) : resolved;
		if (model == null || model.getProperties() == null) {
			return;
		}
		List<String> required = Arrays.stream(raw.getRecordComponents())
			.filter((component) -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
			.map((component) -> component.getName())
			.filter(Objects::nonNull)
			.toList();
		model.setRequired(required);
	}

}
