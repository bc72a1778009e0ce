package io.tieout.app.connector.canonical;

/**
 * A field of a resource: its name, what it may hold, and whether it may be missing.
 *
 * @param name its name in JSON and CSV
 * @param shape what it may hold
 * @param required whether it must be there
 * @param <T> what it is read as
 */
record Field<T>(String name, Shape<T> shape, boolean required) {

	static <T> Field<T> required(String name, Shape<T> shape) {
		return new Field<>(name, shape, true);
	}

	static <T> Field<T> optional(String name, Shape<T> shape) {
		return new Field<>(name, shape, false);
	}

}
