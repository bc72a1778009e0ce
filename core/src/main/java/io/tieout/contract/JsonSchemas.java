package io.tieout.contract;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schemas (2020-12) of the contracts, read off the records: what is not
 * {@code @Nullable} is required, nothing else is allowed, and every value is described
 * once, under {@code $defs}.
 */
public final class JsonSchemas {

	private static final Set<Class<?>> PLAIN = Set.of(String.class, boolean.class, Boolean.class, int.class,
			Integer.class, long.class, Long.class);

	private final ValueSchemas values = new ValueSchemas();

	private final Descriptions descriptions;

	private final SchemaGenerator generator;

	/**
	 * Schemas with these descriptions.
	 */
	public JsonSchemas(Descriptions descriptions) {
		this.descriptions = descriptions;
		this.generator = generator();
	}

	/**
	 * The URN that names a message's shape, as {@code $id} of its schema and as
	 * {@code dataschema} of an exported event.
	 */
	public static String id(MessageContract message) {
		return "urn:tieout:contract:" + message.name() + ":" + message.revision();
	}

	/**
	 * The schema of a message, complete in itself.
	 * @throws IllegalArgumentException if it has a component that no contract may have,
	 * such as a {@code double}
	 */
	public ObjectNode of(MessageContract message) {
		ObjectNode generated = this.generator.generateSchema(message.type());
		ObjectNode schema = generated.objectNode();
		schema.set("$schema", generated.remove("$schema"));
		schema.put("$id", id(message));
		schema.put("title", message.name());
		generated.remove("title");
		if (generated.has("description")) {
			schema.set("description", generated.remove("description"));
		}
		schema.put("x-tieout-kind", message.kind().name().toLowerCase(Locale.ROOT));
		schema.put("x-tieout-aggregate", message.aggregateType());
		message.sunsetDate()
			.ifPresent((sunset) -> schema.put("deprecated", true).put("x-tieout-sunset", sunset.toString()));
		JsonNode definitions = generated.remove("$defs");
		generated.properties().forEach((entry) -> schema.set(entry.getKey(), entry.getValue()));
		if (definitions != null) {
			schema.set("$defs", definitions);
		}
		return schema;
	}

	/**
	 * The schemas of these types and all that they consist of, by name, with references
	 * below a path such as {@code components/schemas}; for documents that hold many.
	 */
	public ObjectNode components(Collection<? extends Class<?>> types, String path) {
		SchemaBuilder builder = this.generator.buildMultipleSchemaDefinitions();
		types.forEach(builder::createSchemaReference);
		return builder.collectDefinitions(path);
	}

	/**
	 * The name of a type's schema among {@link #components}: a message's logical name and
	 * revision, a core value's simple name, any other's below its package's last name.
	 */
	static String componentName(Class<?> type) {
		MessageType message = type.getAnnotation(MessageType.class);
		if (message != null) {
			return message.name() + ".v" + message.revision();
		}
		String name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
		String owner = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
		boolean shared = owner.equals("core") || owner.equals("contract") || !type.getName().startsWith("io.tieout.");
		return shared ? name : owner + "." + name;
	}

	private SchemaGenerator generator() {
		SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(ContractMapper.create(),
				SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
			.with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
					Option.PLAIN_DEFINITION_KEYS);
		builder.forFields()
			.withRequiredCheck((field) -> !isOptional(field))
			.withDescriptionResolver((field) -> field.isFakeContainerItemScope() ? null
					: this.descriptions.of(field.getDeclaringType().getErasedType(), field.getDeclaredName()));
		builder.forTypesInGeneral()
			.withPropertySorter((left, right) -> 0)
			.withDefinitionNamingStrategy((key, context) -> componentName(key.getType().getErasedType()))
			.withCustomDefinitionProvider(this::definition)
			.withTitleResolver((type) -> type.getType().getErasedType().isRecord()
					? type.getType().getErasedType().getSimpleName() : null)
			.withDescriptionResolver((type) -> this.descriptions.of(type.getType().getErasedType()));
		return new SchemaGenerator(builder.build());
	}

	private static boolean isOptional(MemberScope<?, ?> field) {
		return Stream.of(field.getDeclaringType().getErasedType().getRecordComponents())
			.filter((component) -> component.getName().equals(field.getDeclaredName()))
			.anyMatch(RecordShape::isOptional);
	}

	private @Nullable CustomDefinition definition(ResolvedType type, SchemaGenerationContext context) {
		Class<?> raw = type.getErasedType();
		ObjectNode value = this.values.of(raw);
		if (value != null) {
			if (!value.has("description") && this.descriptions.of(raw) != null) {
				value.put("description", this.descriptions.of(raw));
			}
			return new CustomDefinition(value, DefinitionType.ALWAYS_REF, AttributeInclusion.NO);
		}
		if (Map.class.isAssignableFrom(raw)) {
			return map(type, context);
		}
		if (Set.class.isAssignableFrom(raw)) {
			requireOrder(type.typeParametersFor(Set.class).get(0).getErasedType());
		}
		boolean known = PLAIN.contains(raw) || raw.isEnum() || raw.isRecord() || Collection.class.isAssignableFrom(raw);
		if (!known) {
			throw new IllegalArgumentException(
					"A contract holds no " + raw.getName() + ": use a core value, an enum or a record of those");
		}
		return null;
	}

	private static void requireOrder(Class<?> element) {
		if (ContainerOrder.of(element) == null) {
			throw new IllegalArgumentException(
					"A contract's set has elements with an order, not " + element.getName() + ": use a list");
		}
	}

	private static CustomDefinition map(ResolvedType type, SchemaGenerationContext context) {
		ResolvedType keys = type.typeParametersFor(Map.class).get(0);
		ResolvedType values = type.typeParametersFor(Map.class).get(1);
		Class<?> key = keys.getErasedType();
		if (key != String.class && !key.isEnum() && TextForm.of(key) == null) {
			throw new IllegalArgumentException("A contract's map has keys that are text, not " + key.getName());
		}
		ObjectNode schema = context.getGeneratorConfig().createObjectNode();
		schema.put("type", "object");
		schema.set("propertyNames", context.createDefinitionReference(keys));
		schema.set("additionalProperties", context.createDefinitionReference(values));
		return new CustomDefinition(schema, DefinitionType.INLINE, AttributeInclusion.NO);
	}

}
