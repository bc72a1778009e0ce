package io.tieout.projections.customers;

import io.tieout.core.CustomerId;
import io.tieout.customer.CustomerEvent.CustomerFounded;
import io.tieout.customer.CustomerEvent.CustomerSplit;
import io.tieout.customer.CustomerEvent.CustomersMerged;
import io.tieout.customer.CustomerEvent.ErasureRequested;
import io.tieout.customer.CustomerEvent.LinkAsserted;
import io.tieout.customer.CustomerPart;
import io.tieout.customer.CustomerRecordEvent.CustomerRecorded;
import io.tieout.customer.RecordId;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.projections.events.Families;
import io.tieout.projections.support.EventScope;
import io.tieout.projections.support.RowKey;
import io.tieout.projections.support.RowShape;
import io.tieout.projections.support.View;
import io.tieout.projections.support.ViewDefinition;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Folds source records: what they say last, and whose they are. Of those whose person is
 * to be erased only the latter is left.
 */
public final class CustomerRecordsView implements View<CustomerRecordRow> {

	private static final EventScope SCOPE = EventScope
		.handling(CustomerRecorded.class, CustomerFounded.class, LinkAsserted.class, CustomersMerged.class,
				CustomerSplit.class, ErasureRequested.class)
		.ignoringOthersOf(Families.INVENTORY)
		.ignoringOthersOf(Families.CUSTOMER)
		.ignoringOthersOf(Families.FINANCE)
		.ignoringOthersOf(Families.RECONCILIATION);

	private static final ViewDefinition<CustomerRecordRow> DEFINITION = ViewDefinition
		.of("customer_records", 2, RowShape.of(CustomerRecordRow.class, 1), SCOPE)
		.indexed("customer_id");

	@Override
	public ViewDefinition<CustomerRecordRow> definition() {
		return DEFINITION;
	}

	@Override
	public List<RowKey> keys(RecordedEvent event) {
		return records(event).stream().map((record) -> RowKey.of(record.toString())).toList();
	}

	private static Collection<RecordId> records(RecordedEvent event) {
		if (event.payload() instanceof CustomerRecorded recorded) {
			return recorded.latest() ? List.of(recorded.recordId()) : List.of();
		}
		if (event.payload() instanceof CustomerFounded founded) {
			return List.of(founded.founder());
		}
		if (event.payload() instanceof LinkAsserted asserted) {
			RecordId joined = asserted.joined();
			return (joined != null) ? List.of(joined) : List.of();
		}
		if (event.payload() instanceof CustomersMerged merged) {
			return merged.records();
		}
		if (event.payload() instanceof ErasureRequested requested) {
			return requested.records();
		}
		return ((CustomerSplit) event.payload()).parts().stream().flatMap((part) -> part.records().stream()).toList();
	}

	@Override
	public CustomerRecordRow fold(RowKey key, @Nullable CustomerRecordRow row, RecordedEvent event) {
		RecordId record = RecordId.parse(key.text(0));
		CustomerRecordRow known = (row != null) ? row : CustomerRecordRow.of(record);
		if (event.payload() instanceof ErasureRequested) {
			return known.asErased();
		}
		return (event.payload() instanceof CustomerRecorded recorded) ? known.stated(recorded)
				: known.memberOf(owner(record, event));
	}

	private static CustomerId owner(RecordId record, RecordedEvent event) {
		if (event.payload() instanceof CustomerFounded founded) {
			return founded.customer();
		}
		if (event.payload() instanceof LinkAsserted asserted) {
			return asserted.customer();
		}
		if (event.payload() instanceof CustomersMerged merged) {
			return merged.survivor();
		}
		return ((CustomerSplit) event.payload()).parts()
			.stream()
			.filter((part) -> part.records().contains(record))
			.map(CustomerPart::customer)
			.findFirst()
			.orElseThrow();
	}

}
