package io.tieout.contract;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * What a record consists of, read off the class once.
 */
final class RecordShape {

	private RecordShape() {
	}

	/**
	 * The components in the order of their declaration.
	 */
	static List<Component> components(Class<?> type) {
		List<Component> components = new ArrayList<>();
		for (RecordComponent component : type.getRecordComponents()) {
			components.add(new Component(components.size(), component.getName(),
					new SerializedString(component.getName()), component.getGenericType(), isOptional(component)));
		}
		return List.copyOf(components);
	}

	/**
	 * Whether a component may be absent: the code's null-safety is the contract's.
	 */
	static boolean isOptional(RecordComponent component) {
		return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
	}

	/**
	 * The canonical constructor as {@code Object (Object[])}.
	 */
	static MethodHandle constructor(Class<?> type) {
		Class<?>[] parameters = Stream.of(type.getRecordComponents())
			.map(RecordComponent::getType)
			.toArray(Class<?>[]::new);
		try {
			Constructor<?> constructor = type.getDeclaredConstructor(parameters);
			constructor.setAccessible(true);
			return MethodHandles.lookup()
				.unreflectConstructor(constructor)
				.asSpreader(Object[].class, parameters.length)
				.asType(MethodType.methodType(Object.class, Object[].class));
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("A record has its canonical constructor: " + type.getName(), ex);
		}
	}

	/**
	 * A component of a record.
	 *
	 * @param index its place
	 * @param name its name
	 * @param jsonName its name, encoded
	 * @param genericType its declared type
	 * @param optional whether it may be absent
	 */
	record Component(int index, String name, SerializableString jsonName, Type genericType, boolean optional) {
	}

}
