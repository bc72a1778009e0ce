package io.tieout.projections.customers;

import io.tieout.core.CustomerId;
import io.tieout.customer.CustomerEvent;
import io.tieout.customer.CustomerEvent.CustomerBlocked;
import io.tieout.customer.CustomerEvent.CustomerErased;
import io.tieout.customer.CustomerEvent.CustomerFounded;
import io.tieout.customer.CustomerEvent.CustomerSplit;
import io.tieout.customer.CustomerEvent.CustomerUnblocked;
import io.tieout.customer.CustomerEvent.CustomersMerged;
import io.tieout.customer.CustomerEvent.LinkAsserted;
import io.tieout.customer.CustomerPart;
import io.tieout.customer.CustomerRecordEvent.CustomerRecorded;
import io.tieout.customer.RecordId;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.projections.events.Families;
import io.tieout.projections.support.EventScope;
import io.tieout.projections.support.Json;
import io.tieout.projections.support.RowKey;
import io.tieout.projections.support.RowShape;
import io.tieout.projections.support.View;
import io.tieout.projections.support.ViewDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Folds what changes profiles, one row per event and record or id it speaks of, so that
 * it can be asked at any position whose a record was and what it stated. No row is ever
 * written twice: what was told stays told.
 */
public final class CustomerChangesView implements View<CustomerChangeRow> {

	private static final EventScope SCOPE = EventScope
		.handling(CustomerRecorded.class, CustomerFounded.class, LinkAsserted.class, CustomersMerged.class,
				CustomerSplit.class, CustomerBlocked.class, CustomerUnblocked.class, CustomerErased.class)
		.ignoringOthersOf(Families.INVENTORY)
		.ignoringOthersOf(Families.CUSTOMER)
		.ignoringOthersOf(Families.FINANCE)
		.ignoringOthersOf(Families.RECONCILIATION);

	private static final ViewDefinition<CustomerChangeRow> DEFINITION = ViewDefinition
		.of("customer_changes", 1, RowShape.of(CustomerChangeRow.class, 2), SCOPE)
		.indexed("subject, event_position");

	@Override
	public ViewDefinition<CustomerChangeRow> definition() {
		return DEFINITION;
	}

	@Override
	public List<RowKey> keys(RecordedEvent event) {
		if (event.payload() instanceof CustomerRecorded recorded) {
			return recorded.latest() ? List.of(key(event, recorded.aggregateId())) : List.of();
		}
		if (event.payload() instanceof CustomerBlocked || event.payload() instanceof CustomerUnblocked
				|| event.payload() instanceof CustomerErased) {
			return List.of(key(event, event.aggregateId()));
		}
		return holders((CustomerEvent) event.payload()).keySet()
			.stream()
			.map((subject) -> key(event, subject))
			.toList();
	}

	private static RowKey key(RecordedEvent event, String subject) {
		return RowKey.of(event.position(), subject);
	}

	@Override
	public CustomerChangeRow fold(RowKey key, @Nullable CustomerChangeRow row, RecordedEvent event) {
		String subject = key.text(1);
		if (event.payload() instanceof CustomerRecorded recorded) {
			return new CustomerChangeRow(event.position(), subject, null, Json.of(StatedNames.of(recorded)));
		}
		return new CustomerChangeRow(event.position(), subject, holders((CustomerEvent) event.payload()).get(subject),
				null);
	}

	/** Whose each record and each id is from the event on, of those it speaks of. */
	private static Map<String, CustomerId> holders(CustomerEvent event) {
		Map<String, CustomerId> holders = new LinkedHashMap<>();
		if (event instanceof CustomerFounded founded) {
			add(holders, founded.customer(), List.of(founded.founder()), List.of());
		}
		if (event instanceof LinkAsserted asserted && asserted.joined() != null) {
			holders.put(asserted.joined().aggregateId(), asserted.customer());
		}
		if (event instanceof CustomersMerged merged) {
			add(holders, merged.survivor(), merged.records(), merged.aliases());
			holders.put(subject(merged.absorbed()), merged.survivor());
		}
		if (event instanceof CustomerSplit split) {
			for (CustomerPart part : split.parts()) {
				add(holders, part.customer(), part.records(), part.aliases());
			}
		}
		return holders;
	}

	private static void add(Map<String, CustomerId> holders, CustomerId customer, List<RecordId> records,
			List<CustomerId> aliases) {
		holders.put(subject(customer), customer);
		records.forEach((record) -> holders.put(record.aggregateId(), customer));
		aliases.forEach((alias) -> holders.put(subject(alias), customer));
	}

	/** How an id of a customer stands in a row. */
	static String subject(CustomerId customer) {
		return "customer:" + customer;
	}

}
