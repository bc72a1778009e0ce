package io.tieout.app.ingest.feed;

import io.tieout.reconciliation.AuthorityRight;
import io.tieout.reconciliation.AuthoritySubject;

/**
 * What a record's source must be allowed for the record to be applied.
 *
 * @param right what it does
 * @param subject over what
 */
public record RequiredRight(AuthorityRight right, AuthoritySubject subject) {
}
