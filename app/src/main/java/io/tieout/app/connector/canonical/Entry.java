package io.tieout.app.connector.canonical;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An object whose fields were read as its schema says.
 */
final class Entry {

	private final Map<Field<?>, Object> values;

	Entry(Map<Field<?>, Object> values) {
		this.values = values;
	}

	/**
	 * A field that must be there.
	 */
	<T> T get(Field<T> field) {
		return Objects.requireNonNull(find(field), field.name());
	}

	/**
	 * A field that may be missing.
	 */
	@SuppressWarnings("unchecked")
	<T> @Nullable T find(Field<T> field) {
		return (T) this.values.get(field);
	}

	/**
	 * A field that may be missing, or what it is then.
	 */
	<T> T getOr(Field<T> field, T otherwise) {
		T value = find(field);
		return (value != null) ? value : otherwise;
	}

	/**
	 * The field's value in its one spelling, {@code null} if it is missing.
	 */
	<T> @Nullable String spelled(Field<T> field) {
		T value = find(field);
		return (value != null) ? field.shape().spell(value) : null;
	}

}
