package io.tieout.projections.support;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a generation, whatever the view.
 *
 * @param key the values of the key columns, as text: where the next page begins
 * @param columns every column of the view by name, as text; {@code null} where the row
 * has no value
 * @param position position of the last event folded into it
 */
public record GenerationRow(List<String> key, Map<String, @Nullable String> columns, long position) {

	public GenerationRow {
		key = List.copyOf(key);
		columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
	}

}
