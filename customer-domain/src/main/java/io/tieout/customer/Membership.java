package io.tieout.customer;

import io.tieout.core.CustomerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who holds which record, and who founded which customer, while a plan is made.
 */
final class Membership {

	private final SortedMap<RecordId, CustomerId> customers;

	private final SortedMap<CustomerId, RecordId> founders = new TreeMap<>(CustomerIds.OLDEST_FIRST);

	Membership(Map<RecordId, CustomerId> customers, Map<CustomerId, RecordId> founders) {
		this.customers = new TreeMap<>(customers);
		this.founders.putAll(founders);
	}

	Map<RecordId, CustomerId> customers() {
		return this.customers;
	}

	/**
	 * The customer that holds a record already settled.
	 */
	CustomerId holderOf(RecordId settled) {
		return Objects.requireNonNull(this.customers.get(settled));
	}

	boolean holds(CustomerId customer, RecordId record) {
		return customer.equals(this.customers.get(record));
	}

	void move(Collection<RecordId> records, CustomerId customer) {
		records.forEach((record) -> this.customers.put(record, customer));
	}

	void found(CustomerId customer, RecordId founder) {
		this.founders.put(customer, founder);
	}

	/**
	 * The customers that hold these records, the oldest first.
	 */
	SortedSet<CustomerId> customersOf(Collection<RecordId> records) {
		SortedSet<CustomerId> present = new TreeSet<>(CustomerIds.OLDEST_FIRST);
		records.stream().filter(this.customers::containsKey).map(this.customers::get).forEach(present::add);
		return present;
	}

	/**
	 * Those of the records that a customer holds.
	 */
	List<RecordId> heldBy(CustomerId customer, Collection<RecordId> records) {
		return records.stream().filter((record) -> holds(customer, record)).toList();
	}

	/**
	 * The ids these records founded, the oldest first.
	 */
	List<CustomerId> foundedBy(Collection<RecordId> records) {
		return this.founders.keySet().stream().filter((id) -> records.contains(this.founders.get(id))).toList();
	}

}
