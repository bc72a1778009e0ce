package io.tieout.projections.support;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Takes the digest of a table's rows as they are now, from the bytes that the server
 * sends.
 */
final class TableDigest {

	private static final int COPY_HEADER_BYTES = 19;

	private static final int COPY_TRAILER_BYTES = 2;

	private TableDigest() {
	}

	static Digest of(Connection connection, GenerationTable<?> table) throws SQLException {
		CopyOut copy = connection.unwrap(PGConnection.class)
			.getCopyAPI()
			.copyOut("COPY " + table.name() + " (" + table.columnNames() + ") TO STDOUT (FORMAT binary)");
		RowHash hash = new RowHash();
		Digest digest = Digest.EMPTY;
		int skip = COPY_HEADER_BYTES;
		// the server sends one message per row, the header with or before the first
		for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
			int length = message.length - skip;
			if (length > COPY_TRAILER_BYTES) {
				digest = digest.plus(hash.of(message, skip, length));
			}
			skip = 0;
		}
		return digest;
	}

}
