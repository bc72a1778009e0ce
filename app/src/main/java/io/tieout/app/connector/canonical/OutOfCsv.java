package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.reading.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field of an object as a whole that CSV does not have: there each row says it of its
 * line.
 *
 * @param shape what it may hold
 * @param <T> what it is read as
 */
record OutOfCsv<T>(Shape<T> shape) implements Shape<T> {

	@Override
	public @Nullable T read(Value value, String path, FieldProblems problems) {
		return this.shape.read(value, path, problems);
	}

	@Override
	public String spell(T value) {
		return this.shape.spell(value);
	}

	@Override
	public Map<String, Object> describe() {
		return this.shape.describe();
	}

	@Override
	public boolean owns(String name, String column) {
		return false;
	}

	@Override
	public @Nullable Value fromCsv(String name, Map<String, String> cells) {
		return null;
	}

}
