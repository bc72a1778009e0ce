package io.tieout.app.api.ops;

import io.tieout.projections.support.GenerationRow;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a generation. Personal values stay sealed.
 *
 * @param columns the columns of {@code read.<view>} by name, as text; one without a value
 * is missing
 * @param position position of the last event in it
 */
record RowDocument(Map<String, @Nullable String> columns, long position) {

	static RowDocument of(GenerationRow row) {
		return new RowDocument(row.columns(), row.position());
	}

}
