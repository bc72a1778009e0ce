package io.tieout.contract;

import io.tieout.contract.UpcasterChain.Shape;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Axon's serializer for everything Tieout stores: commands, events and aggregate states
 * under their logical name and revision, metadata as plain JSON, and the framework's own
 * tokens under their class name. Class names of ours never reach the store.
 *
 * <p>
 * Older revisions are lifted here, by {@link MessageCatalog#read}, and not in Axon's
 * upcaster chain: the reader of a rebuild, which sees no Axon message, then runs the very
 * same code. A storage engine therefore keeps its {@code NoOpEventUpcaster}. Already
 * {@link #classForType} throws for a name or revision this version does not know, which
 * Axon calls while it reads, before any handler: the reader stops, and nothing is
 * skipped.
 */
public final class ContractSerializer implements Serializer {

	private static final String FRAMEWORK = "org.axonframework.";

	private static final TypeReference<Map<String, Object>> ENTRIES = new TypeReference<>() {
	};

	private final MessageCatalog catalog;

	private final Jackson3Serializer framework;

	private final ObjectReader metaDataReader;

	private final ObjectWriter metaDataWriter;

	/**
	 * A serializer of a catalog's messages.
	 */
	public ContractSerializer(MessageCatalog catalog) {
		this.catalog = catalog;
		this.framework = Jackson3Serializer.builder()
			.jsonMapperBuilderCustomizer(ContractSerializer::trustFramework)
			.build();
		JsonMapper mapper = ContractMapper.create();
		this.metaDataReader = mapper.readerFor(ENTRIES);
		this.metaDataWriter = mapper.writerFor(ENTRIES);
	}

	/**
	 * A {@code ReplayToken} names the classes of the tokens within it, which Jackson
	 * refuses unless they are allowed; without this, the first reset of a processor makes
	 * its token unreadable.
	 */
	private static void trustFramework(JsonMapper.Builder builder) {
		builder.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder().allowIfSubType(FRAMEWORK).build());
	}

	@Override
	public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
		SerializedType type = typeForClass((object != null) ? object.getClass() : null);
		if (object instanceof MetaData metaData) {
			return converted(this.metaDataWriter.writeValueAsBytes(metaData), type, representation);
		}
		if (object == null || isFramework(type)) {
			return this.framework.serialize(object, representation);
		}
		return converted(this.catalog.write(object), type, representation);
	}

	private <T> SerializedObject<T> converted(byte[] json, SerializedType type, Class<T> representation) {
		return new SimpleSerializedObject<>(getConverter().convert(json, representation), representation, type);
	}

	@Override
	public <T> boolean canSerializeTo(Class<T> representation) {
		return this.framework.canSerializeTo(representation);
	}

	@Override
	@SuppressWarnings("unchecked")
	public <S, T> T deserialize(SerializedObject<S> serialized) {
		SerializedType type = serialized.getType();
		if (SerializedType.isEmptyType(type)) {
			return this.framework.deserialize(serialized);
		}
		Class<?> known = classForType(type);
		if (known == MetaData.class) {
			return (T) metaData(bytes(serialized));
		}
		return isFramework(type) ? this.framework.deserialize(serialized)
				: (T) this.catalog.read(type.getName(), revision(type), bytes(serialized));
	}

	private MetaData metaData(byte[] json) {
		try {
			return MetaData.from(this.metaDataReader.<Map<String, Object>>readValue(json));
		}
		catch (JacksonException ex) {
			throw new SerializationException("Stored metadata is no JSON object: " + ContractFault.of(ex), ex);
		}
	}

	private <S> byte[] bytes(SerializedObject<S> serialized) {
		return getConverter().convert(serialized, byte[].class).getData();
	}

	/**
	 * The class a stored type is read into.
	 * @throws UnknownContractException if the name is unknown or the revision newer than
	 * this version's
	 */
	@Override
	public Class<?> classForType(SerializedType type) {
		if (SerializedType.isEmptyType(type)) {
			return Void.class;
		}
		if (!isFramework(type)) {
			return this.catalog.classOf(type.getName(), revision(type));
		}
		Class<?> known = this.framework.classForType(type);
		if (known == UnknownSerializedType.class) {
			throw new UnknownContractException(type.getName(), revision(type));
		}
		return known;
	}

	private static int revision(SerializedType type) {
		String revision = type.getRevision();
		try {
			return (revision != null) ? Integer.parseInt(revision) : 0;
		}
		catch (NumberFormatException ex) {
			throw new SerializationException("The revision of " + type.getName() + " is no number: " + revision, ex);
		}
	}

	/**
	 * The stored type of a class.
	 * @throws SerializationException if the class is neither in the catalog nor Axon's
	 */
	@Override
	@SuppressWarnings("rawtypes")
	public SerializedType typeForClass(@Nullable Class type) {
		if (type == null || type == Void.class || type == Void.TYPE) {
			return SerializedType.emptyType();
		}
		Shape shape = this.catalog.shapeOf(type);
		if (shape != null) {
			return new SimpleSerializedType(shape.type(), Integer.toString(shape.revision()));
		}
		if (!type.getName().startsWith(FRAMEWORK)) {
			throw new SerializationException(type.getName() + " is in no domain's contracts");
		}
		return this.framework.typeForClass(type);
	}

	private static boolean isFramework(SerializedType type) {
		return type.getName().startsWith(FRAMEWORK);
	}

	@Override
	public Converter getConverter() {
		return this.framework.getConverter();
	}

}
