package io.tieout.projections.support;

import io.tieout.projections.support.RowDifference.Cell;
import io.tieout.projections.support.RowDifference.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares the live generation's rows with those of one built from history, column by
 * column, as both tables are read now. Keys are compared in portions, so that no
 * transaction stays open for long; each portion is compared at one position of both.
 */
final class Comparison {

	private static final int KEYS_PER_PORTION = 100_000;

	private final ComparisonSql sql;

	private final List<String> key;

	private final List<String> compared;

	private final int listedDifferences;

	private final List<RowDifference> listed = new ArrayList<>();

	private long differences;

	/** Upper end of what was compared; nothing yet if null. */
	private @Nullable List<Object> after;

	private boolean complete;

	Comparison(View<?> view, GenerationTable<?> history, GenerationTable<?> live, int listedDifferences) {
		this.sql = new ComparisonSql(view, history, live);
		this.key = view.shape().key().stream().map(Column::name).toList();
		this.compared = this.sql.compared();
		this.listedDifferences = listedDifferences;
	}

	boolean isComplete() {
		return this.complete;
	}

	long differences() {
		return this.differences;
	}

	List<RowDifference> listed() {
		return this.listed;
	}

	/** Compares the next portion of keys; both tables must be at one position. */
	void next(Connection connection) throws SQLException {
		List<Object> through = bound(connection);
		try (PreparedStatement select = connection
			.prepareStatement(this.sql.differences(this.after != null, through != null))) {
			int parameter = 1;
			for (int table = 0; table < 2; table++) {
				parameter = set(select, parameter, this.after);
				parameter = set(select, parameter, through);
			}
			select.setInt(parameter, Math.max(1, this.listedDifferences - this.listed.size()));
			try (ResultSet rows = select.executeQuery()) {
				note(rows);
			}
		}
		this.after = through;
		this.complete = through == null;
	}

	private @Nullable List<Object> bound(Connection connection) throws SQLException {
		try (PreparedStatement select = connection.prepareStatement(this.sql.bound(this.after != null))) {
			select.setInt(set(select, 1, this.after), KEYS_PER_PORTION);
			try (ResultSet row = select.executeQuery()) {
				if (!row.next()) {
					return null;
				}
				List<Object> bound = new ArrayList<>();
				for (int column = 1; column <= this.key.size(); column++) {
					bound.add(row.getObject(column));
				}
				return bound;
			}
		}
	}

	private static int set(PreparedStatement statement, int first, @Nullable List<Object> values) throws SQLException {
		int parameter = first;
		if (values != null) {
			for (Object value : values) {
				statement.setObject(parameter++, value);
			}
		}
		return parameter;
	}

	private void note(ResultSet rows) throws SQLException {
		boolean first = true;
		while (rows.next()) {
			if (first) {
				this.differences += rows.getLong(ComparisonSql.TOTAL);
				first = false;
			}
			if (this.listed.size() < this.listedDifferences) {
				this.listed.add(difference(rows));
			}
		}
	}

	private RowDifference difference(ResultSet row) throws SQLException {
		boolean inHistory = row.getBoolean(ComparisonSql.IN_HISTORY);
		boolean inLive = row.getBoolean(ComparisonSql.IN_LIVE);
		Map<String, String> keys = new LinkedHashMap<>();
		for (String column : this.key) {
			keys.put(column, row.getString(column));
		}
		List<Cell> cells = new ArrayList<>();
		for (String column : this.compared) {
			String live = row.getString(ComparisonSql.LIVE + column);
			String history = row.getString(ComparisonSql.HISTORY + column);
			if (!Objects.equals(live, history)) {
				cells.add(new Cell(column, live, history));
			}
		}
		Kind kind = inHistory ? (inLive ? Kind.CHANGED : Kind.MISSING) : Kind.SURPLUS;
		return new RowDifference(kind, keys, cells);
	}

}
