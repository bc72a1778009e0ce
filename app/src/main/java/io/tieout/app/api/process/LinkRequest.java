package io.tieout.app.api.process;

import io.tieout.core.SourceSystem;
import io.tieout.customer.RecordId;
import io.tieout.customer.StewardWord;

/**
 * What a steward says of two records.
 *
 * @param decision whether they are one person; {@code NONE} takes back what was said
 * @param record a record of the customer
 * @param other the other record
 * @param reason why, in words and without personal data
 */
record LinkRequest(StewardWord decision, RecordRef record, RecordRef other, String reason) {

	/**
	 * A record, as reviews, profiles and explanations name it.
	 *
	 * @param source the source system
	 * @param recordHash its opaque id
	 */
	record RecordRef(SourceSystem source, String recordHash) {

		RecordId id() {
			return new RecordId(this.source, this.recordHash);
		}

	}

}
