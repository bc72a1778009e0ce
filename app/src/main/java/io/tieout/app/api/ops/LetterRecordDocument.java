package io.tieout.app.api.ops;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The raw record of a letter, in the clear.
 *
 * @param id number of the letter
 * @param format how it is written, {@code JSON}, {@code NDJSON} or {@code CSV}
 * @param header the header line it is read with, of a CSV record
 * @param record what the source sent, or an operator mended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LetterRecordDocument(long id, String format, @Nullable String header, String record) {

	/** Says nothing of what the source sent. */
	@Override
	public String toString() {
		return "LetterRecordDocument[" + this.id + "]";
	}

}
