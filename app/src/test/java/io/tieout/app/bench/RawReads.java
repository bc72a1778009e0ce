package io.tieout.app.bench;

import io.tieout.database.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * The limit of reading, by plain JDBC: every row of the event table, all columns, in
 * order, by one COPY in binary form whose bytes are thrown away.
 */
final class RawReads {

	private final EmbeddedDatabase database;

	RawReads(EmbeddedDatabase database) {
		this.database = database;
	}

	/**
	 * Rows per second up to a position.
	 */
	double rowsPerSecond(long through) throws SQLException {
		try (Connection connection = this.database.app().unpooled().getConnection()) {
			long start = System.nanoTime();
			CopyOut copy = connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyOut("COPY (SELECT * FROM store.event WHERE position <= " + through
						+ " ORDER BY position) TO STDOUT (FORMAT binary)");
			long rows = 0;
			while (copy.readFromCopy() != null) {
				rows++;
			}
			if (rows < through) {
				throw new IllegalStateException("Only " + rows + " of " + through + " rows were read");
			}
			return through * 1e9 / (System.nanoTime() - start);
		}
	}

}
