package io.tieout.projections.support;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads and makes records, package-private ones too, through method handles.
 */
final class RecordAccess {

	private RecordAccess() {
	}

	/** Reads a component. */
	static Function<Object, @Nullable Object> accessor(RecordComponent component) {
		Method method = component.getAccessor();
		method.setAccessible(true);
		try {
			MethodHandle handle = MethodHandles.lookup()
				.unreflect(method)
				.asType(MethodType.methodType(Object.class, Object.class));
			return (row) -> call(() -> handle.invokeExact(row));
		}
		catch (IllegalAccessException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	/** Makes a record of the values of all its components. */
	static Function<@Nullable Object[], Object> constructor(Class<?> type) {
		Class<?>[] components = Arrays.stream(type.getRecordComponents())
			.map(RecordComponent::getType)
			.toArray(Class<?>[]::new);
		try {
			Constructor<?> constructor = type.getDeclaredConstructor(components);
			constructor.setAccessible(true);
			MethodHandle handle = MethodHandles.lookup()
				.unreflectConstructor(constructor)
				.asSpreader(Object[].class, components.length)
				.asType(MethodType.methodType(Object.class, Object[].class));
			return (values) -> call(() -> handle.invokeExact(values));
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	private static Object call(Call call) {
		try {
			return call.run();
		}
		catch (RuntimeException | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new IllegalStateException(ex);
		}
	}

	private interface Call {

		Object run() throws Throwable;

	}

}
