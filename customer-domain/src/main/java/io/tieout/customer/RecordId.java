package io.tieout.customer;

import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import java.util.Comparator;

/**
 * A source system's record of a person. The source's own id may identify that person (an
 * e-mail, a card number), so it stands here only as a keyed hash; the original is the
 * sealed {@link PersonalField#SOURCE_ID}.
 *
 * @param source the source system
 * @param hash keyed hash of the record's id there, 1 to 200 characters
 */
public record RecordId(SourceSystem source, String hash) implements Comparable<RecordId> {

	private static final Comparator<RecordId> CANONICAL = Comparator.comparing(RecordId::source)
		.thenComparing(RecordId::hash);

	public RecordId {
		hash = new SourceRef(source, hash, 0).recordId();
	}

	/**
	 * The record a source reference names, its line left aside.
	 */
	public static RecordId of(SourceRef reference) {
		return new RecordId(reference.system(), reference.recordId());
	}

	/**
	 * Reads back what {@link #toString()} writes.
	 * @throws io.tieout.core.InvalidValueException {@code SOURCE_INVALID} or
	 * {@code SOURCE_ID_INVALID}
	 */
	public static RecordId parse(String text) {
		int slash = text.indexOf('/');
		return new RecordId(new SourceSystem(text.substring(0, Math.max(0, slash))), text.substring(slash + 1));
	}

	/**
	 * Id of the record's aggregate, {@code record:<source>/<hash>}.
	 */
	public String aggregateId() {
		return "record:" + this;
	}

	/**
	 * The order in which records are compared wherever arrival must not matter.
	 */
	@Override
	public int compareTo(RecordId other) {
		return CANONICAL.compare(this, other);
	}

	@Override
	public String toString() {
		return this.source + "/" + this.hash;
	}

}
