package io.tieout.customer;

import io.tieout.core.RecordVersion;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a source record.
 *
 * @param latest the newest of its known versions, none before the first
 */
record CustomerRecordState(@Nullable RecordVersion latest) {

	static final CustomerRecordState UNKNOWN = new CustomerRecordState(null);

}
