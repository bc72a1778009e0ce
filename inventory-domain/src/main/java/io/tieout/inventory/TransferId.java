package io.tieout.inventory;

import io.tieout.core.Texts;

/**
 * A transfer between two places, known by the document that goes with the goods.
 *
 * @param value the document's number, 1 to 600 characters; with its system in front where
 * only that system speaks of it
 */
public record TransferId(String value) implements Comparable<TransferId> {

	/** A document's number, and the system whose own it is. */
	private static final int MAX_LENGTH = 600;

	public TransferId {
		value = Texts.required(value, "TRANSFER_INVALID", MAX_LENGTH);
	}

	/**
	 * The transfer that a document goes with.
	 */
	public static TransferId of(DocumentRef document) {
		return new TransferId(document.toString());
	}

	@Override
	public int compareTo(TransferId other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
