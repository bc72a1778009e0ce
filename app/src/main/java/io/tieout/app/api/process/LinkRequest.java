package io.tieout.app.api.process;

import io.tieout.app.api.http.SourceRecord;
import io.tieout.customer.StewardWord;

/**
 * What a steward says of two records.
 *
 * @param decision whether they are one person; {@code NONE} takes back what was said
 * @param record a record of the customer
 * @param other the other record
 * @param reason why, in words and without personal data
 */
record LinkRequest(StewardWord decision, SourceRecord record, SourceRecord other, String reason) {
}
