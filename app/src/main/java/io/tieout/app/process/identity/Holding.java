package io.tieout.app.process.identity;

import io.tieout.customer.RecordId;

/**
 * That a record has stated an identifier.
 *
 * @param key the identifier
 * @param record the record
 */
record Holding(IdentityKey key, RecordId record) {
}
