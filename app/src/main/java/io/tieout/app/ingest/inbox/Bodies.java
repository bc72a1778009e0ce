package io.tieout.app.ingest.inbox;

import io.tieout.contract.Sealed;
import io.tieout.sealing.RecordKey;
import io.tieout.sealing.Sealer;
import io.tieout.sealing.Seals;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Bodies that are worked on later, kept in sealed portions until the work is done.
 */
public final class Bodies {

	private static final int PORTION_BYTES = 256 * 1024;

	private static final String BOUND_TO = "inbox.chunk/1/box/";

	private final InboxDatabase database;

	private final Sealer sealer;

	/**
	 * The kept bodies.
	 */
	public Bodies(InboxDatabase database, Sealer sealer) {
		this.database = database;
		this.sealer = sealer;
	}

	/**
	 * Keeps a body, portion by portion.
	 * @return its hash and size
	 * @throws IOException if it ends before its time
	 */
	public Kept keep(UUID arrival, RecordKey key, Seals seals, InputStream body) throws IOException {
		MessageDigest digest = sha256();
		long bytes = 0;
		InputStream digested = new DigestInputStream(body, digest);
		int number = 0;
		for (byte[] portion = digested.readNBytes(PORTION_BYTES); portion.length > 0; portion = digested
			.readNBytes(PORTION_BYTES)) {
			bytes += portion.length;
			keepPortion(arrival, number, seals.seal(key, BOUND_TO + number, text(portion)));
			number++;
		}
		return new Kept(HexFormat.of().formatHex(digest.digest()), bytes);
	}

	private void keepPortion(UUID arrival, int number, Sealed sealed) {
		this.database.lazily((connection) -> this.database.client()
			.sql("INSERT INTO inbox.chunk (arrival, number, key_version, box) VALUES (?, ?, ?, ?)")
			.params(arrival, number, sealed.keyVersion(), Base64.getDecoder().decode(sealed.box()))
			.update());
	}

	/**
	 * Reads a kept body from its beginning.
	 */
	public InputStream open(UUID arrival, RecordKey key) {
		return new KeptBody(arrival, key);
	}

	/**
	 * Lets go of a body that is no longer needed.
	 */
	public void drop(UUID arrival) {
		this.database.client().sql("DELETE FROM inbox.chunk WHERE arrival = ?").param(arrival).update();
	}

	/**
	 * Lets go of bodies that nobody can read any more.
	 * @param endedBefore work on them ended before this time
	 */
	public void dropOld(Instant endedBefore) {
		this.database.client()
			.sql("DELETE FROM inbox.chunk c USING inbox.arrival a WHERE a.id = c.arrival AND a.ended_at < ?")
			.param(Arrivals.time(endedBefore))
			.update();
	}

	/**
	 * Every byte as one character, since texts are what is sealed.
	 */
	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/**
	 * What was kept.
	 *
	 * @param hash SHA-256 of the body, in hex
	 * @param bytes its size
	 */
	public record Kept(String hash, long bytes) {
	}

	/** A body read back portion by portion. */
	private final class KeptBody extends InputStream {

		private final UUID arrival;

		private final RecordKey key;

		private int next;

		private byte[] portion = new byte[0];

		private int position;

		KeptBody(UUID arrival, RecordKey key) {
			this.arrival = arrival;
			this.key = key;
		}

		@Override
		public int read() throws IOException {
			return hasMore() ? this.portion[this.position++] & 0xFF : -1;
		}

		@Override
		public int read(byte[] target, int offset, int length) throws IOException {
			if (!hasMore()) {
				return -1;
			}
			int count = Math.min(length, this.portion.length - this.position);
			System.arraycopy(this.portion, this.position, target, offset, count);
			this.position += count;
			return count;
		}

		private boolean hasMore() throws IOException {
			if (this.position < this.portion.length) {
				return true;
			}
			Sealed sealed = sealed();
			if (sealed == null) {
				return false;
			}
			Optional<String> opened = Bodies.this.sealer.open(sealed);
			this.portion = opened.orElseThrow(() -> new IOException("The key of the body has expired"))
				.getBytes(StandardCharsets.ISO_8859_1);
			this.position = 0;
			this.next++;
			return true;
		}

		private @Nullable Sealed sealed() {
			int number = this.next;
			return Bodies.this.database.client()
				.sql("SELECT key_version, box FROM inbox.chunk WHERE arrival = ? AND number = ?")
				.params(this.arrival, number)
				.query((row, index) -> new Sealed(this.key.id(), row.getInt(1), BOUND_TO + number,
						Base64.getEncoder().encodeToString(row.getBytes(2))))
				.optional()
				.orElse(null);
		}

	}

}
