package io.tieout.sealing;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What the database remembers of a file that belongs to it and lies outside, so that a
 * lost or exchanged one is noticed.
 */
final class OutsideMark {

	private final DataSource source;

	private final String name;

	OutsideMark(DataSource source, String name) {
		this.source = source;
		this.name = name;
	}

	/** The mark, {@code null} at the first start. */
	byte @Nullable [] known() {
		try (Connection connection = this.source.getConnection()) {
			return known(connection);
		}
		catch (SQLException ex) {
			throw KeyTable.unavailable(ex);
		}
	}

	/** Whether this is the mark; at the first start it is from now on. */
	boolean isOf(byte[] fingerprint) {
		try (Connection connection = this.source.getConnection()) {
			byte[] known = known(connection);
			return MessageDigest.isEqual((known != null) ? known : remember(connection, fingerprint), fingerprint);
		}
		catch (SQLException ex) {
			throw KeyTable.unavailable(ex);
		}
	}

	private byte[] remember(Connection connection, byte[] fingerprint) throws SQLException {
		try (PreparedStatement insert = connection.prepareStatement(
				"INSERT INTO keys.installation_key (name, fingerprint) VALUES (?, ?) ON CONFLICT (name) DO NOTHING")) {
			insert.setString(1, this.name);
			insert.setBytes(2, fingerprint);
			insert.executeUpdate();
		}
		KeyTable.commit(connection);
		byte[] remembered = known(connection);
		return (remembered != null) ? remembered : new byte[0];
	}

	private byte @Nullable [] known(Connection connection) throws SQLException {
		try (PreparedStatement select = connection
			.prepareStatement("SELECT fingerprint FROM keys.installation_key WHERE name = ?")) {
			select.setString(1, this.name);
			try (ResultSet rows = select.executeQuery()) {
				return rows.next() ? rows.getBytes(1) : null;
			}
		}
	}

}
