package io.tieout.projections.support;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the live view that is not what history says.
 *
 * @param kind in what way
 * @param key key columns and their values
 * @param cells the columns that differ; all of a row that is missing or too many
 */
public record RowDifference(Kind kind, Map<String, String> key, List<Cell> cells) {

	public RowDifference {
		cells = List.copyOf(cells);
	}

	/**
	 * In what way a row differs.
	 */
	public enum Kind {

		/** History has it, the live view does not. */
		MISSING,
		/** The live view has it, history does not. */
		SURPLUS,
		/** Both have it, with other values. */
		CHANGED

	}

	/**
	 * A column that differs.
	 *
	 * @param column name of the column
	 * @param live what the live view holds
	 * @param history what history says
	 */
	public record Cell(String column, @Nullable String live, @Nullable String history) {
	}

}
