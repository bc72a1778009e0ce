package io.tieout.customer;

import io.tieout.core.CustomerId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the rules need to know of a golden customer.
 *
 * @param known whether it has ever begun
 * @param records its records, sorted; none while it is an alias
 * @param survivor the customer that absorbed it, if it is an alias
 * @param blocked whether a block was set on it
 */
record CustomerState(boolean known, List<RecordId> records, @Nullable CustomerId survivor, boolean blocked) {

	static final CustomerState UNKNOWN = new CustomerState(false, List.of(), null, false);

	CustomerState {
		records = records.stream().distinct().sorted().toList();
	}

	static CustomerState living(List<RecordId> records) {
		return new CustomerState(true, records, null, false);
	}

	static CustomerState aliasOf(CustomerId survivor) {
		return new CustomerState(true, List.of(), survivor, false);
	}

	CustomerState with(Collection<RecordId> more) {
		return living(Stream.concat(this.records.stream(), more.stream()).toList());
	}

	CustomerState blocked(boolean isBlocked) {
		return new CustomerState(this.known, this.records, this.survivor, isBlocked);
	}

	boolean lives() {
		return this.known && this.survivor == null;
	}

	boolean holds(RecordId record) {
		return this.records.contains(record);
	}

}
