package io.tieout.customer;

import io.tieout.core.CustomerId;
import io.tieout.customer.CustomerMarks.Erasure;
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
 * @param marks what was set on its id
 */
record CustomerState(boolean known, List<RecordId> records, @Nullable CustomerId survivor, CustomerMarks marks) {

	static final CustomerState UNKNOWN = new CustomerState(false, List.of(), null, CustomerMarks.NONE);

	CustomerState {
		records = records.stream().distinct().sorted().toList();
	}

	static CustomerState living(List<RecordId> records) {
		return new CustomerState(true, records, null, CustomerMarks.NONE);
	}

	static CustomerState aliasOf(CustomerId survivor) {
		return new CustomerState(true, List.of(), survivor, CustomerMarks.NONE);
	}

	CustomerState with(Collection<RecordId> more) {
		return living(Stream.concat(this.records.stream(), more.stream()).toList());
	}

	CustomerState marked(CustomerMarks others) {
		return new CustomerState(this.known, this.records, this.survivor, others);
	}

	boolean lives() {
		return this.known && this.survivor == null && !isErased();
	}

	boolean isErased() {
		return this.marks.erasure() == Erasure.DONE;
	}

	boolean holds(RecordId record) {
		return this.records.contains(record);
	}

}
