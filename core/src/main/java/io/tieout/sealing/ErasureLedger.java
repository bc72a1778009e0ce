package io.tieout.sealing;

import io.tieout.database.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Which keys were destroyed at a person's request, in a file outside the database: a
 * backup that brings such a key back does not bring back what was erased. A line is on
 * disk before its key is destroyed. The database knows which ledger is its own, so that
 * one that was restored without it is noticed.
 */
public final class ErasureLedger {

	private static final String HEAD = "tieout-erasures/1 ";

	/** Under this name the database remembers the ledger among what lies outside it. */
	private static final String NAME = "erasure-ledger";

	private final Path file;

	private ErasureLedger(Path file) {
		this.file = file;
	}

	/**
	 * The ledger of an installation, made at its first start.
	 * @param app connects as {@code tieout_app}
	 * @param file where it is kept; all nodes write to the same
	 * @throws SealingException {@code ERASURE_LEDGER_MISSING},
	 * {@code ERASURE_LEDGER_WRONG}, {@code ERASURE_LEDGER_INCOMPLETE} or
	 * {@code ERASURE_LEDGER_UNREADABLE}
	 */
	public static ErasureLedger open(DataSource app, Path file) {
		OutsideMark mark = new OutsideMark(app, NAME);
		byte[] known = mark.known();
		if (known != null && !Files.exists(file)) {
			throw new SealingException("ERASURE_LEDGER_MISSING",
					"The erasure ledger of this installation is gone: " + "there is no file " + file
							+ ". Without it a restored database would bring erased people back; "
							+ "put the latest copy of it there.");
		}
		String fresh = HEAD + UUID.randomUUID() + "\n";
		PrivateFile.readOrCreate(file, fresh.getBytes(StandardCharsets.US_ASCII));
		ErasureLedger ledger = new ErasureLedger(file);
		if (!mark.isOf(ledger.id())) {
			throw new SealingException("ERASURE_LEDGER_WRONG",
					"The file " + file + " is the erasure ledger of another installation. Put this one's own there.");
		}
		ledger.requireAll(new KeyTable(app).erased(RecordKey.PERSON));
		return ledger;
	}

	private byte[] id() {
		List<String> lines = lines();
		if (lines.isEmpty() || !lines.get(0).startsWith(HEAD)) {
			throw unreadable(1);
		}
		return lines.get(0).substring(HEAD.length()).getBytes(StandardCharsets.US_ASCII);
	}

	private void requireAll(Collection<String> erased) {
		Set<String> missing = new HashSet<>(erased);
		entries().forEach((entry) -> missing.remove(entry.key().id()));
		if (!missing.isEmpty()) {
			throw new SealingException("ERASURE_LEDGER_INCOMPLETE",
					"The erasure ledger " + this.file + " lacks " + missing.size()
							+ " of the keys that the database knows as erased, such as " + missing.iterator().next()
							+ ": it is an old copy. Put the latest one there.");
		}
	}

	/**
	 * Writes entries that are not there yet; they are on disk when this returns. Several
	 * nodes may do so at once.
	 */
	public void add(Collection<Entry> entries) {
		try (FileChannel channel = FileChannel.open(this.file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
			// held until the channel is closed
			channel.lock();
			Set<String> known = entries().stream().map((entry) -> entry.key().id()).collect(Collectors.toSet());
			String lines = entries.stream()
				.filter((entry) -> known.add(entry.key().id()))
				.map(Entry::line)
				.collect(Collectors.joining());
			// a line that a crash left unfinished is written over
			ByteBuffer buffer = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
			long end = wholeBytes();
			channel.truncate(end);
			channel.position(end);
			while (buffer.hasRemaining()) {
				channel.write(buffer);
			}
			channel.force(true);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The erasure ledger " + this.file + " cannot be written", ex);
		}
	}

	/**
	 * Everything that was erased, in order.
	 * @throws SealingException {@code ERASURE_LEDGER_UNREADABLE}
	 */
	public Collection<Entry> entries() {
		List<String> lines = lines();
		Set<Entry> entries = new LinkedHashSet<>();
		for (int line = 1; line < lines.size(); line++) {
			try {
				entries.add(Entry.parse(lines.get(line)));
			}
			catch (DateTimeParseException | IllegalArgumentException ex) {
				throw unreadable(line + 1);
			}
		}
		return entries;
	}

	private SealingException unreadable(int line) {
		return new SealingException("ERASURE_LEDGER_UNREADABLE",
				"Line " + line + " of the erasure ledger " + this.file + " is no entry. Put an unaltered copy there.");
	}

	private List<String> lines() {
		String whole = new String(content(), 0, wholeBytes(), StandardCharsets.UTF_8);
		return whole.lines().toList();
	}

	/** Up to the end of the last line that is whole. */
	private int wholeBytes() {
		byte[] content = content();
		int end = content.length;
		while (end > 0 && content[end - 1] != '\n') {
			end--;
		}
		return end;
	}

	private byte[] content() {
		try {
			return Files.readAllBytes(this.file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The erasure ledger " + this.file + " cannot be read", ex);
		}
	}

	/**
	 * A key that was destroyed.
	 *
	 * @param at when that was asked for
	 * @param request id of the event that asked for it
	 * @param subject whose it was, such as {@code customer:<id>}
	 * @param key the key
	 */
	public record Entry(Instant at, UUID request, String subject, RecordKey key) {

		private static final int PARTS = 4;

		private String line() {
			return String.join("\t", this.at.toString(), this.request.toString(), this.subject, this.key.id()) + "\n";
		}

		private static Entry parse(String line) {
			String[] parts = line.split("\t", -1);
			if (parts.length != PARTS) {
				throw new IllegalArgumentException("An entry has " + PARTS + " parts");
			}
			return new Entry(Instant.parse(parts[0]), UUID.fromString(parts[1]), parts[2], RecordKey.parse(parts[3]));
		}

	}

}
