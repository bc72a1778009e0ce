package io.tieout.testing.contract;

import io.tieout.contract.Sealed;
import io.tieout.core.BusinessDate;
import io.tieout.core.CustomerId;
import io.tieout.core.Gtin;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.Rate;
import io.tieout.core.UnitPrice;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a sample of any message, the same on each run: a fixed value per type, texts that
 * say which component they are, and records of those. A type whose own rules refuse the
 * fixed values is given one by {@link #with}.
 */
public final class Samples {

	private static final Map<Class<?>, Object> VALUES = Map.ofEntries(entry(String.class, "sample"),
			entry(boolean.class, true), entry(Boolean.class, true), entry(int.class, 1), entry(Integer.class, 1),
			entry(long.class, 1L), entry(Long.class, 1L), entry(Gtin.class, new Gtin("4006381333931")),
			entry(Quantity.class, Quantity.of(3)), entry(Money.class, Money.of("12.34", "GBP")),
			entry(UnitPrice.class, UnitPrice.of("4.1134", "GBP")), entry(Rate.class, Rate.of("0.2")),
			entry(Currency.class, Currency.getInstance("GBP")),
			entry(BusinessDate.class, BusinessDate.parse("2026-11-24")),
			entry(LocalDate.class, LocalDate.parse("2026-11-24")),
			entry(Instant.class, Instant.parse("2026-11-24T09:30:00.123456Z")),
			entry(Sealed.class,
					new Sealed("record:crm/4711", 1, "owner.Event/1/field", "AAECAwQFBgcICQoLc2VhbGVkIHZhbHVl")),
			entry(UUID.class, UUID.fromString("01998877-0000-7000-8000-000000000001")),
			entry(CustomerId.class, CustomerId.parse("01998877-0000-7000-8000-000000000002")));

	private final Map<Class<?>, Object> values;

	private Samples(Map<Class<?>, Object> values) {
		this.values = values;
	}

	private static Map.Entry<Class<?>, Object> entry(Class<?> type, Object value) {
		return Map.entry(type, value);
	}

	/**
	 * Samples of the core values.
	 */
	public static Samples standard() {
		return new Samples(VALUES);
	}

	/**
	 * The same samples with another one for a type.
	 */
	public <T> Samples with(Class<T> type, T value) {
		Map<Class<?>, Object> more = new HashMap<>(this.values);
		more.put(type, value);
		return new Samples(more);
	}

	/**
	 * A sample with every optional component.
	 */
	public <T> T full(Class<T> type) {
		return type.cast(make(type, true));
	}

	/**
	 * A sample without any optional component.
	 */
	public <T> T minimal(Class<T> type) {
		return type.cast(make(type, false));
	}

	private Object make(Type type, boolean full) {
		if (type instanceof ParameterizedType generic) {
			return container(generic, full);
		}
		Class<?> raw = (Class<?>) type;
		Object value = this.values.get(raw);
		if (value != null) {
			return value;
		}
		if (raw.isEnum()) {
			return raw.getEnumConstants()[0];
		}
		if (!raw.isRecord()) {
			throw new IllegalArgumentException("No sample of " + raw.getName() + ": give one by with(…)");
		}
		return record(raw, full);
	}

	private Object container(ParameterizedType type, boolean full) {
		Type[] arguments = type.getActualTypeArguments();
		if (type.getRawType() == Map.class) {
			return Map.of(make(arguments[0], full), make(arguments[1], full));
		}
		if (type.getRawType() == Set.class) {
			return Set.of(make(arguments[0], full));
		}
		if (type.getRawType() == List.class) {
			return List.of(make(arguments[0], full));
		}
		throw new IllegalArgumentException("No sample of " + type.getTypeName() + ": give one by with(…)");
	}

	private Object record(Class<?> type, boolean full) {
		RecordComponent[] components = type.getRecordComponents();
		if (isText(components)) {
			return construct(type, components, kebab(type.getSimpleName()) + "-1");
		}
		Object[] arguments = Stream.of(components).map((component) -> component(component, full)).toArray();
		return construct(type, components, arguments);
	}

	private @Nullable Object component(RecordComponent component, boolean full) {
		boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
		if (optional && !full) {
			return null;
		}
		return (component.getType() == String.class) ? component.getName() : make(component.getGenericType(), full);
	}

	private static boolean isText(RecordComponent[] components) {
		return components.length == 1 && components[0].getType() == String.class;
	}

	private static String kebab(String name) {
		return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}

	private static Object construct(Class<?> type, RecordComponent[] components, @Nullable Object... arguments) {
		Class<?>[] parameters = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
		try {
			Constructor<?> constructor = type.getDeclaredConstructor(parameters);
			constructor.setAccessible(true);
			return constructor.newInstance(arguments);
		}
		catch (InvocationTargetException ex) {
			throw new IllegalArgumentException("The fixed values make no " + type.getName()
					+ ", give a sample by with(…): " + ex.getCause().getMessage(), ex.getCause());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
