package io.tieout.projections.support;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows in PostgreSQL's binary COPY form, columns of the view first, then position
 * and tombstone mark. The same bytes are what a digest is taken over, whether they come
 * from memory or from a table. Not for use by several threads.
 */
final class RowCodec<R extends Record> {

	/** Columns that every generation table has besides the view's own. */
	static final int ENGINE_COLUMNS = 2;

	private static final int NULL = -1;

	private final RowShape<R> shape;

	private final TupleBuffer tuple = new TupleBuffer();

	private final RowHash hash = new RowHash();

	RowCodec(RowShape<R> shape) {
		this.shape = shape;
	}

	/** The values of a slot's row, or of its tombstone. */
	@Nullable Object[] values(Slot<R> slot) {
		R row = slot.row;
		return (row != null) ? this.shape.values(row) : this.shape.values(slot.key);
	}

	/** Encodes a row; the bytes stay valid until the next call. */
	TupleBuffer encode(@Nullable Object[] values, long position, boolean gone) {
		TupleBuffer out = this.tuple;
		out.clear();
		out.int16(values.length + ENGINE_COLUMNS);
		List<Column> columns = this.shape.columns();
		for (int column = 0; column < values.length; column++) {
			Object value = values[column];
			if (value != null) {
				columns.get(column).type().encode(value, out);
			}
			else {
				out.int32(NULL);
			}
		}
		ColumnType.BIGINT.encode(position, out);
		ColumnType.BOOLEAN.encode(gone, out);
		return out;
	}

	/** The digest of one row. */
	Digest digest(@Nullable Object[] values, long position, boolean gone) {
		return digest(encode(values, position, gone));
	}

	/** The digest of one encoded row. */
	Digest digest(TupleBuffer encoded) {
		return this.hash.of(encoded.array(), 0, encoded.length());
	}

}
