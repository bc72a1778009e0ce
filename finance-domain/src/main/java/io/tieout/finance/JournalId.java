package io.tieout.finance;

import io.tieout.core.Texts;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A journal's number: a UUID that follows from what the journal documents, so that the
 * same revision of the same document has the same number wherever it is prepared, and the
 * store itself refuses a second one.
 *
 * @param value the UUID as text
 */
public record JournalId(String value) {

	public JournalId {
		value = Texts.required(value, "JOURNAL_INVALID", 36);
	}

	/**
	 * The number of a revision of a document.
	 */
	public static JournalId of(DocumentRef document, int revision) {
		String identity = String.join("\n", document.source().value(), document.type(), document.id(),
				document.purpose(), Integer.toString(revision));
		return new JournalId(UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString());
	}

	@Override
	public String toString() {
		return this.value;
	}

}
