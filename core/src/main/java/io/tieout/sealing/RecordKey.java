package io.tieout.sealing;

import io.tieout.core.InvalidValueException;
import io.tieout.core.SourceRef;
import java.util.regex.Pattern;

/**
 * Names the data key of one source record: everything personal in that record is sealed
 * under it and erased with it.
 *
 * @param kind kind of record, which has its own retention: {@code customer},
 * {@code order}, {@code bank}, {@code file}; small letters, digits and dashes
 * @param recordId the record, 1 to 255 characters without control characters; never an id
 * that can identify a person, but its keyed hash ({@link BlindIndex})
 */
public record RecordKey(String kind, String recordId) {

	private static final int LONGEST = 255;

	/** Kind of the keys of what a source says of a person. */
	static final String PERSON = "customer";

	private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,31}");

	public RecordKey {
		if (!KIND.matcher(kind).matches()) {
			throw new InvalidValueException("RECORD_KEY_INVALID", "The kind of a key is a short lower-case word.");
		}
		if (recordId.isBlank() || recordId.length() > LONGEST || recordId.chars().anyMatch(Character::isISOControl)) {
			throw new InvalidValueException("RECORD_KEY_INVALID",
					"The record of a key needs 1 to " + LONGEST + " characters, none of them control characters.");
		}
	}

	/**
	 * The key of a source's record; all its lines share it.
	 */
	public static RecordKey of(String kind, SourceRef record) {
		return new RecordKey(kind, record.system().value() + "/" + record.recordId());
	}

	/**
	 * The key of what a source says of a person: their record, every version of it, and
	 * what is derived from its values. It is destroyed with the person's erasure.
	 * @param recordId the record, as {@link #of} spells it
	 */
	public static RecordKey ofPerson(String recordId) {
		return new RecordKey(PERSON, recordId);
	}

	/**
	 * The key's id, as it stands in {@link io.tieout.contract.Sealed#keyId()}.
	 */
	public String id() {
		return this.kind + ":" + this.recordId;
	}

	/**
	 * The key that an id names.
	 * @throws InvalidValueException {@code RECORD_KEY_INVALID} if it names none
	 */
	static RecordKey parse(String id) {
		int colon = id.indexOf(':');
		return new RecordKey(id.substring(0, Math.max(0, colon)), id.substring(colon + 1));
	}

	/** The kind of record that a key's id is of. */
	static String kindOf(String id) {
		return id.substring(0, Math.max(0, id.indexOf(':')));
	}

	@Override
	public String toString() {
		return id();
	}

}
