package io.tieout.projections.support;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statements that compare two generations of a view. Decimals and JSON are compared
 * by their text, as a digest does: {@code 7} is not {@code 7.0}.
 */
final class ComparisonSql {

	static final String TOTAL = "total";

	static final String IN_HISTORY = "in_history";

	static final String IN_LIVE = "in_live";

	static final String HISTORY = "h_";

	static final String LIVE = "l_";

	private final List<Column> key;

	private final List<Column> others;

	private final String keyNames;

	private final String historyTable;

	private final String liveTable;

	ComparisonSql(View<?> view, GenerationTable<?> history, GenerationTable<?> live) {
		List<Column> columns = view.shape().columns();
		this.key = view.shape().key();
		this.others = columns.subList(this.key.size(), columns.size());
		this.keyNames = GenerationTable.names(this.key);
		this.historyTable = history.name();
		this.liveTable = live.name();
	}

	/** The columns beside the key, the engine's last. */
	List<String> compared() {
		List<String> names = new ArrayList<>(this.others.stream().map(Column::name).toList());
		names.add("position");
		names.add("gone");
		return names;
	}

	/** Asks for the key a number of keys further on. */
	String bound(boolean after) {
		return "SELECT " + this.keyNames + " FROM " + this.historyTable + range(after, false) + " ORDER BY "
				+ this.keyNames + " OFFSET ? LIMIT 1";
	}

	/** Asks for the rows that differ within a range of keys, and for their number. */
	String differences(boolean after, boolean through) {
		String range = range(after, through);
		String values = compared().stream()
			.map((name) -> "h." + name + "::text AS " + HISTORY + name + ", l." + name + "::text AS " + LIVE + name)
			.collect(Collectors.joining(", "));
		return "SELECT count(*) OVER () AS " + TOTAL + ", " + this.keyNames + ", h.position IS NOT NULL AS "
				+ IN_HISTORY + ", l.position IS NOT NULL AS " + IN_LIVE + ", " + values + " FROM (SELECT * FROM "
				+ this.historyTable + range + ") h FULL JOIN (SELECT * FROM " + this.liveTable + range + ") l USING ("
				+ this.keyNames + ") WHERE (" + comparable("h") + ") IS DISTINCT FROM (" + comparable("l")
				+ ") ORDER BY " + this.keyNames + " LIMIT ?";
	}

	private String comparable(String table) {
		String values = this.others.stream()
			.map((column) -> table + "." + column.name() + (isComparedByText(column) ? "::text" : "") + ", ")
			.collect(Collectors.joining());
		return values + table + ".position, " + table + ".gone";
	}

	private static boolean isComparedByText(Column column) {
		return column.type() == ColumnType.JSON || column.type() == ColumnType.NUMERIC;
	}

	private String range(boolean after, boolean through) {
		String marks = this.key.stream().map((column) -> "?").collect(Collectors.joining(", "));
		String lower = after ? "(" + this.keyNames + ") > (" + marks + ")" : "true";
		String upper = through ? " AND (" + this.keyNames + ") <= (" + marks + ")" : "";
		return " WHERE " + lower + upper;
	}

}
