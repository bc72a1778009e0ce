package io.tieout.projections.customers;

import io.tieout.core.CustomerId;
import io.tieout.customer.CustomerEvent.CustomerBlocked;
import io.tieout.customer.CustomerEvent.CustomerErased;
import io.tieout.customer.CustomerEvent.CustomerFounded;
import io.tieout.customer.CustomerEvent.CustomerSplit;
import io.tieout.customer.CustomerEvent.CustomersMerged;
import io.tieout.customer.CustomerEvent.LinkAsserted;
import io.tieout.customer.CustomerPart;
import io.tieout.customer.CustomerRecordEvent.CustomerRecorded;
import io.tieout.customer.RecordId;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.projections.customers.CustomerChange.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whose some records and ids were at each position, and what they stated; and with it,
 * what an event changed. A function of the rows up to the event alone, so that the answer
 * is the same whenever it is asked for.
 */
final class CustomerPast {

	private final Map<String, NavigableMap<Long, CustomerChangeRow>> rows = new HashMap<>();

	CustomerPast(Collection<CustomerChangeRow> rows) {
		rows.forEach((row) -> this.rows.computeIfAbsent(row.subject(), (unseen) -> new TreeMap<>())
			.put(row.eventPosition(), row));
	}

	/**
	 * What an event changed of the profile of the customer it speaks to; empty if
	 * nothing.
	 * @param event one that the view has rows of
	 */
	Optional<CustomerChange> changeBy(RecordedEvent event) {
		if (event.payload() instanceof CustomerRecorded recorded) {
			return recorded(recorded, event);
		}
		if (event.payload() instanceof CustomerFounded founded) {
			return Optional.of(changed(founded.customer(), List.of(founded.founder()), event));
		}
		if (event.payload() instanceof LinkAsserted asserted) {
			return Optional.ofNullable(asserted.joined())
				.map((joined) -> changed(asserted.customer(), List.of(joined), event));
		}
		if (event.payload() instanceof CustomersMerged merged) {
			return Optional.of(merged(merged, event));
		}
		return (event.payload() instanceof CustomerSplit split) ? Optional.of(split(split, event)) : marked(event);
	}

	/**
	 * A record nobody holds yet changes nobody's profile: that it begins or joins will.
	 */
	private Optional<CustomerChange> recorded(CustomerRecorded recorded, RecordedEvent event) {
		String record = recorded.aggregateId();
		StatedNames names = StatedNames.of(recorded)
			.and(before(record, event, CustomerChangeRow::names).orElse(StatedNames.NOTHING))
			.mayChange();
		return before(record, event, CustomerChangeRow::holder).filter((holder) -> !names.isNothing())
			.map((holder) -> CustomerChange.of(holder, Kind.CHANGED, names, event));
	}

	private CustomerChange changed(CustomerId customer, List<RecordId> records, RecordedEvent event) {
		return CustomerChange.of(customer, Kind.CHANGED, names(records.stream(), event), event);
	}

	private CustomerChange merged(CustomersMerged merged, RecordedEvent event) {
		CustomerChange change = CustomerChange.of(merged.customer(), Kind.MERGED,
				names(merged.records().stream(), event), event);
		return merged.customer().equals(merged.survivor())
				? change.merged(null, Stream.concat(Stream.of(merged.absorbed()), merged.aliases().stream()).toList())
				: change.merged(merged.survivor(), List.of());
	}

	/**
	 * Who came apart lost what the others took along; a part has what its records state.
	 */
	private CustomerChange split(CustomerSplit split, RecordedEvent event) {
		boolean itself = split.customer().equals(split.from());
		Stream<RecordId> records = split.parts()
			.stream()
			.filter((part) -> part.customer().equals(split.customer()) != itself)
			.flatMap((part) -> part.records().stream());
		return CustomerChange.of(split.customer(), Kind.SPLIT, names(records, event), event)
			.split(split.from(), split.parts().stream().map(CustomerPart::customer).toList());
	}

	private static Kind kind(RecordedEvent event) {
		if (event.payload() instanceof CustomerErased) {
			return Kind.ERASED;
		}
		return (event.payload() instanceof CustomerBlocked) ? Kind.BLOCKED : Kind.UNBLOCKED;
	}

	/** A block stands at the id it was set on, and counts for whom that leads to. */
	private Optional<CustomerChange> marked(RecordedEvent event) {
		return before(event.aggregateId(), event, CustomerChangeRow::holder)
			.map((holder) -> CustomerChange.of(holder, kind(event), StatedNames.NOTHING, event));
	}

	private StatedNames names(Stream<RecordId> records, RecordedEvent event) {
		return records
			.map((record) -> before(record.aggregateId(), event, CustomerChangeRow::names).orElse(StatedNames.NOTHING))
			.reduce(StatedNames.NOTHING, StatedNames::and)
			.mayChange();
	}

	/** What was last said of a record or id before an event. */
	private <T> Optional<T> before(String subject, RecordedEvent event, Function<CustomerChangeRow, Optional<T>> said) {
		NavigableMap<Long, CustomerChangeRow> all = this.rows.getOrDefault(subject, new TreeMap<>());
		return all.headMap(event.position(), false)
			.descendingMap()
			.values()
			.stream()
			.map(said)
			.flatMap(Optional::stream)
			.map(Objects::requireNonNull)
			.findFirst();
	}

}
