package io.tieout.contract;

import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.UnitPrice;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.KeyDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.Serializers;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * Teaches Jackson the shapes of the core values.
 */
final class CoreValueModule extends SimpleModule {

	private static final long serialVersionUID = 1L;

	CoreValueModule() {
		super("tieout-core-values");
		addSerializer(Quantity.class, new QuantityJson.Writer());
		addSerializer(Money.class, new AmountJson.MoneyWriter());
		addSerializer(UnitPrice.class, new AmountJson.UnitPriceWriter());
	}

	@Override
	public void setupModule(SetupContext context) {
		super.setupModule(context);
		context.addDeserializers(new Readers());
		context.addKeyDeserializers(new TextKeyReaders());
		context.addSerializers(new TextWriters());
		context.addKeySerializers(new TextKeyWriters());
		context.addSerializerModifier(new ContainerOrder());
	}

	/** Readers of core values and, through their constructor, of all other records. */
	private static final class Readers implements Deserializers {

		@Override
		public @Nullable ValueDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig config,
				BeanDescription.Supplier beanDescription) {
			Class<?> raw = type.getRawClass();
			TextForm<?> form = TextForm.of(raw);
			if (form != null) {
				return new TextJson.Reader<>(form);
			}
			if (raw == Quantity.class) {
				return new QuantityJson.Reader();
			}
			if (raw == Money.class) {
				return new AmountJson.MoneyReader();
			}
			if (raw == UnitPrice.class) {
				return new AmountJson.UnitPriceReader();
			}
			return raw.isRecord() ? new RecordReader(type) : null;
		}

		@Override
		public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
			return type.isRecord() || TextForm.of(type) != null;
		}

	}

	/** Readers of text values in map keys. */
	private static final class TextKeyReaders implements KeyDeserializers {

		@Override
		public @Nullable KeyDeserializer findKeyDeserializer(JavaType type, DeserializationConfig config,
				BeanDescription.Supplier beanDescription) {
			TextForm<?> form = TextForm.of(type.getRawClass());
			return (form != null) ? new TextJson.KeyReader(form) : null;
		}

	}

	/** Writers of text values in JSON strings. */
	private static final class TextWriters implements Serializers {

		@Override
		public @Nullable ValueSerializer<?> findSerializer(SerializationConfig config, JavaType type,
				BeanDescription.Supplier beanDescription, JsonFormat.@Nullable Value format) {
			TextForm<?> form = TextForm.of(type.getRawClass());
			return (form != null) ? new TextJson.Writer<>(form) : null;
		}

	}

	/** Writers of text values in map keys. */
	private static final class TextKeyWriters implements Serializers {

		@Override
		public @Nullable ValueSerializer<?> findSerializer(SerializationConfig config, JavaType type,
				BeanDescription.Supplier beanDescription, JsonFormat.@Nullable Value format) {
			TextForm<?> form = TextForm.of(type.getRawClass());
			return (form != null) ? new TextJson.KeyWriter<>(form) : null;
		}

	}

}
