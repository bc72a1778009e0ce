package io.tieout.projections.support;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes folded rows to a generation's table, by one statement per batch or by COPY.
 */
final class GenerationWriter<R extends Record> {

	private static final int COPY_BUFFER_BYTES = 1 << 16;

	/** Signature, no flags, no header extension. */
	private static final byte[] COPY_HEADER = { 'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0,
			0, 0, 0, 0, 0 };

	private static final int COPY_END = -1;

	private final GenerationTable<R> table;

	private final List<Column> columns;

	private final RowCodec<R> codec;

	GenerationWriter(View<R> view, GenerationTable<R> table) {
		this.table = table;
		this.columns = view.shape().columns();
		this.codec = new RowCodec<>(view.shape());
	}

	/** Writes rows, new ones and changed ones, in one statement. */
	void upsert(Connection connection, List<Slot<R>> slots, Tally tally) throws SQLException {
		RowArrays rows = new RowArrays(this.columns, slots.size());
		for (Slot<R> slot : slots) {
			@Nullable Object[] values = this.codec.values(slot);
			boolean gone = slot.row == null;
			tally.written(slot, this.codec.digest(values, slot.position, gone));
			rows.add(values, slot.position, gone);
		}
		this.table.upsert(connection, rows);
	}

	/** Writes rows that the table does not have. */
	void copy(Connection connection, List<Slot<R>> slots, Tally tally) throws SQLException {
		CopyIn copy = connection.unwrap(PGConnection.class)
			.getCopyAPI()
			.copyIn("COPY " + this.table.name() + " (" + this.table.columnNames() + ") FROM STDIN (FORMAT binary)");
		try {
			TupleBuffer buffer = new TupleBuffer();
			buffer.raw(COPY_HEADER, 0, COPY_HEADER.length);
			for (Slot<R> slot : slots) {
				TupleBuffer tuple = this.codec.encode(this.codec.values(slot), slot.position, slot.row == null);
				tally.written(slot, this.codec.digest(tuple));
				buffer.raw(tuple.array(), 0, tuple.length());
				if (buffer.length() > COPY_BUFFER_BYTES) {
					copy.writeToCopy(buffer.array(), 0, buffer.length());
					buffer.clear();
				}
			}
			buffer.int16(COPY_END);
			copy.writeToCopy(buffer.array(), 0, buffer.length());
			copy.endCopy();
		}
		finally {
			if (copy.isActive()) {
				copy.cancelCopy();
			}
		}
	}

}
