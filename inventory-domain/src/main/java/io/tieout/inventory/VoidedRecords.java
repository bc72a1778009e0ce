package io.tieout.inventory;

import io.tieout.core.SourceRef;
import java.util.HashSet;
import java.util.Set;

/**
 * The records that were taken back, so that none is taken back twice. They are few, and
 * kept for good: a record may be voided years later.
 *
 * @param records their kinds and references, {@code KIND reference}
 */
record VoidedRecords(Set<String> records) {

	static final VoidedRecords NONE = new VoidedRecords(Set.of());

	VoidedRecords {
		records = Set.copyOf(records);
	}

	boolean contains(StatedKind kind, SourceRef record) {
		return this.records.contains(name(kind, record));
	}

	VoidedRecords plus(StatedKind kind, SourceRef record) {
		Set<String> more = new HashSet<>(this.records);
		more.add(name(kind, record));
		return new VoidedRecords(more);
	}

	private static String name(StatedKind kind, SourceRef record) {
		return kind + " " + record;
	}

}
