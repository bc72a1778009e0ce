package io.tieout.contract;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapType;

/**
 * Writes sets and maps in the order of their elements and keys, or of their text where
 * they have no order themselves (a {@code Currency}), so that equal values have equal
 * bytes: {@code Set.of} and {@code Map.of} have another order in each run. A set of
 * values without any order keeps its own; a snapshot may hold one, a message may not.
 */
final class ContainerOrder extends ValueSerializerModifier {

	private static final long serialVersionUID = 1L;

	@Override
	public ValueSerializer<?> modifyMapSerializer(SerializationConfig config, MapType type,
			BeanDescription.Supplier beanDescription, ValueSerializer<?> serializer) {
		Comparator<Object> order = of(type.getKeyType().getRawClass());
		return (order == null) ? serializer : new Writer(serializer, (map) -> {
			Map<Object, Object> sorted = new TreeMap<>(order);
			sorted.putAll((Map<?, ?>) map);
			return sorted;
		});
	}

	@Override
	public ValueSerializer<?> modifyCollectionSerializer(SerializationConfig config, CollectionType type,
			BeanDescription.Supplier beanDescription, ValueSerializer<?> serializer) {
		Comparator<Object> order = type.isTypeOrSubTypeOf(Set.class) ? of(type.getContentType().getRawClass()) : null;
		return (order == null) ? serializer : new Writer(serializer, (set) -> {
			Set<Object> sorted = new TreeSet<>(order);
			sorted.addAll((Collection<?>) set);
			return sorted;
		});
	}

	/**
	 * The order of a set's elements or a map's keys, null if they have none.
	 */
	@SuppressWarnings("unchecked")
	static @Nullable Comparator<Object> of(Class<?> type) {
		if (Comparable.class.isAssignableFrom(type)) {
			return (left, right) -> ((Comparable<Object>) left).compareTo(right);
		}
		TextForm<?> form = TextForm.of(type);
		return (form != null) ? byText(form) : null;
	}

	private static <T> Comparator<Object> byText(TextForm<T> form) {
		return Comparator.comparing((value) -> form.write().apply(form.type().cast(value)));
	}

	/** Sorts before it writes. */
	private static final class Writer extends ValueSerializer<Object> {

		private final ValueSerializer<Object> delegate;

		private final UnaryOperator<Object> sort;

		@SuppressWarnings("unchecked")
		Writer(ValueSerializer<?> delegate, UnaryOperator<Object> sort) {
			this.delegate = (ValueSerializer<Object>) delegate;
			this.sort = sort;
		}

		@Override
		public ValueSerializer<?> createContextual(SerializationContext context, BeanProperty property) {
			return new Writer(context.handleSecondaryContextualization(this.delegate, property), this.sort);
		}

		@Override
		public void serialize(Object container, JsonGenerator generator, SerializationContext context) {
			this.delegate.serialize(this.sort.apply(container), generator, context);
		}

	}

}
