package io.tieout.app.process.identity;

import io.tieout.core.CustomerId;
import io.tieout.customer.RecordId;
import io.tieout.customer.matching.Features;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The part of the identity index that a batch can touch: its identifiers with all their
 * holders, and every record that edges connect to one of those. Remembers what was
 * changed, so that it alone is written.
 */
final class IdentityGraph {

	private final Map<RecordId, CustomerId> customers = new HashMap<>();

	private final Map<CustomerId, RecordId> founders = new HashMap<>();

	private final Map<RecordId, CustomerId> founded = new HashMap<>();

	private final Map<RecordId, SortedMap<IdentityKey, Boolean>> stated = new HashMap<>();

	private final Map<IdentityKey, SortedSet<RecordId>> holders = new HashMap<>();

	private final Set<RecordId> erased = new HashSet<>();

	private final Set<RecordId> restricted = new HashSet<>();

	private final Map<IdentityKey, UUID> weak = new HashMap<>();

	private final GraphChanges changes = new GraphChanges();

	private final LinkIndex links = new LinkIndex(this.changes);

	private final BlockIndex blocks = new BlockIndex(this.changes);

	private final Map<RecordId, Long> numbers = new HashMap<>();

	private final Map<RecordId, Features> features = new HashMap<>();

	/** Records of which all that may be one person with them has been read. */
	private final Set<RecordId> whole = new HashSet<>();

	private final Comparing comparing;

	private long lastNumber;

	/**
	 * An empty graph.
	 * @param comparing compares records that may be one person
	 * @param lastNumber the greatest number that a record has
	 */
	IdentityGraph(Comparing comparing, long lastNumber) {
		this.comparing = comparing;
		this.lastNumber = lastNumber;
	}

	/**
	 * Notes that all that may be one person with these records has been read.
	 */
	void complete(Collection<RecordId> records) {
		this.whole.addAll(records);
	}

	/**
	 * Makes sure that these records can be regrouped: of what has not been read, a
	 * customer would come apart.
	 * @throws IllegalStateException if one is not known whole
	 */
	void requireComplete(Collection<RecordId> records) {
		records.forEach((record) -> {
			if (!this.whole.contains(record)) {
				throw new IllegalStateException("What the record " + record + " belongs to has not been read");
			}
		});
	}

	/**
	 * Lets a customer hold a record.
	 */
	void settle(RecordId record, CustomerId customer) {
		if (!customer.equals(this.customers.put(record, customer))) {
			this.changes.customers().put(record, customer);
		}
	}

	/**
	 * Notes under which number a record is known.
	 */
	void number(RecordId record, long number) {
		this.numbers.put(record, number);
	}

	/**
	 * The number of a record that is known here.
	 */
	long numberOf(RecordId record) {
		return Objects.requireNonNull(this.numbers.get(record), "A record has a number before it has keys");
	}

	/**
	 * Notes what of a record is compared.
	 */
	void describe(RecordId record, Features described) {
		if (!described.equals(this.features.get(record))) {
			this.features.put(record, described);
			this.changes.described().put(record, described);
		}
	}

	/**
	 * What of a record is compared, nothing if it is not known here.
	 */
	Features features(RecordId record) {
		return this.features.getOrDefault(record, Features.NONE);
	}

	/**
	 * Notes which record founded a customer; the first time counts.
	 */
	void found(CustomerId customer, RecordId founder) {
		if (this.founders.putIfAbsent(customer, founder) == null) {
			this.founded.put(founder, customer);
			this.changes.founders().put(customer, founder);
		}
	}

	/**
	 * Notes that a record states an identifier.
	 * @param current whether its latest version does
	 */
	void state(RecordId record, IdentityKey key, boolean current) {
		Boolean before = this.stated.computeIfAbsent(record, (unseen) -> new TreeMap<>()).put(key, current);
		this.holders.computeIfAbsent(key, (unseen) -> new TreeSet<>()).add(record);
		if (before == null || before != current) {
			this.changes.statements().put(new Holding(key, record), current);
		}
	}

	/**
	 * Forgets what an erased record stated and was linked by, and takes nothing of it any
	 * more.
	 */
	void depart(RecordId record) {
		if (this.erased.add(record)) {
			statedBy(record).keySet().forEach((key) -> holders(key).remove(record));
			this.stated.remove(record);
			this.changes.statements().keySet().removeIf((holding) -> holding.record().equals(record));
			this.features.remove(record);
			this.changes.described().remove(record);
			this.blocks.depart(record);
			this.changes.departed().add(record);
			List.copyOf(this.links.of(Set.of(record)).keySet()).forEach(this.links::unlink);
		}
	}

	/**
	 * Notes whether rules may link a record to those of others.
	 */
	void restrict(RecordId record, boolean isRestricted) {
		if (isRestricted ? this.restricted.add(record) : this.restricted.remove(record)) {
			this.changes.restricted().put(record, isRestricted);
		}
	}

	/**
	 * The records that no rule links to those of others.
	 */
	Set<RecordId> restricted() {
		return this.restricted;
	}

	boolean isErased(RecordId record) {
		return this.erased.contains(record);
	}

	/**
	 * Takes its strength from an identifier.
	 */
	void weaken(IdentityKey key, UUID sharedKey) {
		if (this.weak.putIfAbsent(key, sharedKey) == null) {
			this.changes.weakened().put(key, sharedKey);
		}
	}

	/**
	 * Takes a version's identifiers in. A weak one is not taken: it links nobody, and its
	 * holders may be without number.
	 * @return whether that brings anything new; a version of an erased record does not
	 */
	boolean take(Arrival arrival) {
		if (isErased(arrival.record())) {
			return false;
		}
		RecordId record = arrival.record();
		Features described = features(record);
		boolean isNew = !this.customers.containsKey(record);
		if (isNew && !this.numbers.containsKey(record)) {
			this.lastNumber++;
			number(record, this.lastNumber);
			this.changes.numbers().put(record, this.lastNumber);
			this.whole.add(record);
		}
		if (arrival.latest()) {
			describe(record, arrival.features());
		}
		boolean restated = takeIdentifiers(arrival);
		return takeBlocks(arrival) || restated || isNew || !described.equals(features(record));
	}

	private boolean takeIdentifiers(Arrival arrival) {
		SortedMap<IdentityKey, Boolean> before = new TreeMap<>(statedBy(arrival.record()));
		if (arrival.latest()) {
			before.forEach((key, current) -> state(arrival.record(), key, arrival.keys().contains(key)));
		}
		arrival.keys()
			.stream()
			.filter((key) -> !isWeak(key))
			.forEach((key) -> state(arrival.record(), key, arrival.latest() || before.getOrDefault(key, false)));
		return !before.equals(statedBy(arrival.record()));
	}

	private boolean takeBlocks(Arrival arrival) {
		Map<Long, Boolean> before = new HashMap<>(this.blocks.statedBy(arrival.record()));
		if (arrival.latest()) {
			before.keySet()
				.forEach((key) -> this.blocks.state(arrival.record(), key, arrival.blocks().containsValue(key)));
		}
		arrival.blocks()
			.values()
			.forEach((key) -> this.blocks.state(arrival.record(), key,
					arrival.latest() || before.getOrDefault(key, false)));
		return !before.equals(this.blocks.statedBy(arrival.record()));
	}

	boolean isWeak(IdentityKey key) {
		return this.weak.containsKey(key);
	}

	/**
	 * The identifiers a record has stated, with whether its latest version does.
	 */
	SortedMap<IdentityKey, Boolean> statedBy(RecordId record) {
		return this.stated.getOrDefault(record, Collections.emptySortedMap());
	}

	/**
	 * The records that have stated one of the batch's identifiers in any version: by how
	 * many it is shared does not depend on which version arrived first.
	 */
	SortedSet<RecordId> holders(IdentityKey key) {
		return this.holders.getOrDefault(key, Collections.emptySortedSet());
	}

	/**
	 * Those of them whose latest version states it.
	 */
	List<RecordId> statedNowBy(IdentityKey key) {
		return holders(key).stream().filter((holder) -> statedBy(holder).getOrDefault(key, false)).toList();
	}

	/**
	 * The blocking keys.
	 */
	BlockIndex blocks() {
		return this.blocks;
	}

	/**
	 * Compares records as they are known here.
	 */
	Comparing comparing() {
		return this.comparing;
	}

	/**
	 * The recorded edges.
	 */
	LinkIndex links() {
		return this.links;
	}

	/**
	 * Who holds these records, where somebody does.
	 */
	SortedMap<RecordId, CustomerId> customers(Collection<RecordId> records) {
		SortedMap<RecordId, CustomerId> customers = new TreeMap<>();
		records.stream()
			.filter(this.customers::containsKey)
			.forEach((record) -> customers.put(record, this.customers.get(record)));
		return customers;
	}

	/**
	 * The customer ids these records founded.
	 */
	Map<CustomerId, RecordId> founders(Collection<RecordId> records) {
		Map<CustomerId, RecordId> founders = new HashMap<>();
		records.stream()
			.filter(this.founded::containsKey)
			.forEach((record) -> founders.put(this.founded.get(record), record));
		return founders;
	}

	/**
	 * What was changed since the graph was read.
	 */
	GraphChanges changes() {
		return this.changes;
	}

}
