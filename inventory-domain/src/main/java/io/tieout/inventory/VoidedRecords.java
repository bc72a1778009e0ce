package io.tieout.inventory;

import io.tieout.core.SourceRef;
import java.util.HashSet;
import java.util.Set;

/**
 * The records that were taken back, so that none is taken back twice. They are few, and
 * kept for good: a record may be voided years later.
 *
 * @param records as {@link SourceRef} writes them
 */
record VoidedRecords(Set<String> records) {

	static final VoidedRecords NONE = new VoidedRecords(Set.of());

	VoidedRecords {
		records = Set.copyOf(records);
	}

	boolean contains(SourceRef record) {
		return this.records.contains(record.toString());
	}

	VoidedRecords plus(SourceRef record) {
		Set<String> more = new HashSet<>(this.records);
		more.add(record.toString());
		return new VoidedRecords(more);
	}

}
