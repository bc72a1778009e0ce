package io.tieout.inventory;

import io.tieout.inventory.StockStatementCommand.RecordStatement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a statement says, digested: equal for equal statements, whatever scale their
 * figures were written with.
 */
final class StatementContent {

	private StatementContent() {
	}

	static String digest(RecordStatement statement) {
		MessageDigest digest = sha256();
		add(digest,
				statement.location() + "/" + statement.asOf() + "/" + statement.meaning() + "/" + statement.complete());
		for (StatedLine line : statement.lines()) {
			add(digest, line.sku() + "/" + line.quantity());
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/** No code or place has a control character in it. */
	private static void add(MessageDigest digest, String text) {
		digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
