package io.tieout.contract;

import io.tieout.contract.RecordShape.Component;
import java.lang.invoke.MethodHandle;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.InvalidNullException;

/**
 * Reads a record through its canonical constructor. A component that is not
 * {@code @Nullable} must be there and not be null, and none may be there twice.
 *
 * <p>
 * Reading is what a rebuild spends most of its time on, and this takes two thirds of the
 * time of Jackson's own bean reader: what we wrote ourselves has its properties in the
 * order of declaration, so the next name is compared, not looked up.
 */
final class RecordReader extends StdDeserializer<Object> {

	private static final int END = -1;

	private static final int SKIPPED = -2;

	private final Class<?> type;

	private final JavaType resolvedType;

	private final List<Component> components;

	private final MethodHandle constructor;

	private final ValueDeserializer<?>[] readers;

	RecordReader(JavaType type) {
		super(type);
		this.type = type.getRawClass();
		this.resolvedType = type;
		this.components = RecordShape.components(this.type);
		this.constructor = RecordShape.constructor(this.type);
		this.readers = new ValueDeserializer<?>[this.components.size()];
	}

	@Override
	public void resolve(DeserializationContext context) {
		for (Component component : this.components) {
			JavaType declared = context.getTypeFactory()
				.resolveMemberType(component.genericType(), this.resolvedType.getBindings());
			this.readers[component.index()] = context.findContextualValueDeserializer(declared, null);
		}
	}

	@Override
	public Object deserialize(JsonParser parser, DeserializationContext context) {
		if (!parser.isExpectedStartObjectToken()) {
			return context.handleUnexpectedToken(this.type, parser);
		}
		Object[] values = new Object[this.readers.length];
		int expected = 0;
		while (true) {
			int found = nextComponent(parser, context, expected);
			if (found == END) {
				return construct(values, context);
			}
			if (found != SKIPPED) {
				read(found, values, parser, context);
				expected = found + 1;
			}
		}
	}

	private int nextComponent(JsonParser parser, DeserializationContext context, int expected) {
		if (expected < this.readers.length && parser.nextName(this.components.get(expected).jsonName())) {
			return expected;
		}
		if (expected == this.readers.length) {
			parser.nextToken();
		}
		if (parser.currentToken() == JsonToken.END_OBJECT) {
			return END;
		}
		String name = parser.currentName();
		for (Component component : this.components) {
			if (component.name().equals(name)) {
				return component.index();
			}
		}
		parser.nextToken();
		context.handleUnknownProperty(parser, this, this.type, name);
		return SKIPPED;
	}

	private void read(int index, Object[] values, JsonParser parser, DeserializationContext context) {
		Component component = this.components.get(index);
		if (values[index] != null) {
			context.reportPropertyInputMismatch(this.type, component.name(), "Property stands there twice");
		}
		if (parser.nextToken() == JsonToken.VALUE_NULL) {
			return;
		}
		try {
			values[index] = this.readers[index].deserialize(parser, context);
		}
		catch (RuntimeException ex) {
			throw DatabindException.wrapWithPath(context, ex,
					new JacksonException.Reference(this.type, component.name()));
		}
	}

	private Object construct(Object[] values, DeserializationContext context) {
		for (int index = 0; index < values.length; index++) {
			Component component = this.components.get(index);
			if (values[index] == null && !component.optional()) {
				throw absent(context, component);
			}
		}
		try {
			return this.constructor.invokeExact(values);
		}
		catch (Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw context.instantiationException(this.type, ex);
		}
	}

	private JacksonException absent(DeserializationContext context, Component component) {
		return InvalidNullException.from(context, PropertyName.construct(component.name()), this.resolvedType)
			.prependPath(this.type, component.name());
	}

}
