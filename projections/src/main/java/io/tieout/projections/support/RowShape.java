package io.tieout.projections.support;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a view, taken from the components of its row record: a component
 * {@code onHand} is the column {@code on_hand}. The first components are the key.
 *
 * @param <R> the row
 */
public final class RowShape<R extends Record> {

	private static final int HEAP_BYTES_PER_ROW = 200;

	private static final int HEAP_BYTES_PER_COLUMN = 32;

	private final List<Column> columns;

	private final List<Column> wideColumns;

	private final int keyColumns;

	private final Class<R> type;

	private final Function<@Nullable Object[], Object> constructor;

	private RowShape(Class<R> type, List<Column> columns, int keyColumns) {
		this.type = type;
		this.columns = columns;
		this.wideColumns = columns.stream()
			.filter((column) -> column.type() == ColumnType.JSON || column.type() == ColumnType.BYTEA)
			.toList();
		this.keyColumns = keyColumns;
		this.constructor = RecordAccess.constructor(type);
	}

	/**
	 * The shape of a record.
	 * @param type the row record
	 * @param keyColumns how many of its first components are the key
	 * @throws IllegalArgumentException if a component's type cannot stand in a column
	 */
	public static <R extends Record> RowShape<R> of(Class<R> type, int keyColumns) {
		List<Column> columns = Arrays.stream(type.getRecordComponents()).map(RowShape::column).toList();
		if (keyColumns < 1 || keyColumns > columns.size()) {
			throw new IllegalArgumentException(type + " has no key of " + keyColumns + " columns");
		}
		return new RowShape<>(type, columns, keyColumns);
	}

	private static Column column(RecordComponent component) {
		ValueForm form = ValueForm.of(component.getType());
		return new Column(snakeCase(component.getName()), form.type(), RecordAccess.accessor(component), form);
	}

	private static String snakeCase(String name) {
		return name.replaceAll("(?<=[a-z0-9])([A-Z])", "_$1").toLowerCase(Locale.ROOT);
	}

	/**
	 * The table definition's columns; generations with another definition are never fed.
	 */
	String definition() {
		return this.columns.stream().map(Column::definition).collect(Collectors.joining(", "));
	}

	List<Column> columns() {
		return this.columns;
	}

	List<Column> key() {
		return this.columns.subList(0, this.keyColumns);
	}

	/**
	 * A row as it is read back once it was written: with times in whole microseconds.
	 */
	public R asStored(R row) {
		@Nullable Object[] values = values(row);
		for (int column = 0; column < values.length; column++) {
			if (values[column] instanceof Instant time) {
				values[column] = time.truncatedTo(ChronoUnit.MICROS);
			}
		}
		return row(values);
	}

	/** A row's values in the database. */
	@Nullable Object[] values(R row) {
		@Nullable Object[] values = new Object[this.columns.size()];
		for (int column = 0; column < values.length; column++) {
			values[column] = this.columns.get(column).value(row);
		}
		return values;
	}

	/** The values of a key whose row is gone. */
	@Nullable Object[] values(RowKey key) {
		@Nullable Object[] values = new Object[this.columns.size()];
		for (int column = 0; column < this.keyColumns; column++) {
			values[column] = key.part(column);
		}
		return values;
	}

	/** Whether rows have columns that may be large. */
	boolean isOfVariableSize() {
		return !this.wideColumns.isEmpty();
	}

	/**
	 * About how many bytes of heap a row takes, its key and its place in a map included;
	 * never nothing.
	 */
	int heapBytes(@Nullable R row) {
		int bytes = HEAP_BYTES_PER_ROW + HEAP_BYTES_PER_COLUMN * this.columns.size();
		for (Column wide : this.wideColumns) {
			Object value = (row != null) ? wide.value(row) : null;
			if (value != null) {
				bytes += (value instanceof byte[] array) ? array.length : ((String) value).length();
			}
		}
		return bytes;
	}

	/** The key of the row with these values. */
	RowKey key(@Nullable Object[] values) {
		return RowKey.of(Arrays.copyOf(values, this.keyColumns));
	}

	/** The row of these values. */
	R row(@Nullable Object[] values) {
		@Nullable Object[] components = new Object[values.length];
		for (int column = 0; column < values.length; column++) {
			components[column] = this.columns.get(column).componentValue(values[column]);
		}
		return this.type.cast(this.constructor.apply(components));
	}

}
