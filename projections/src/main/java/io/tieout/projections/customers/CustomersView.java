package io.tieout.projections.customers;

import io.tieout.core.CustomerId;
import io.tieout.customer.CustomerEvent.CustomerBlocked;
import io.tieout.customer.CustomerEvent.CustomerErased;
import io.tieout.customer.CustomerEvent.CustomerFounded;
import io.tieout.customer.CustomerEvent.CustomerSplit;
import io.tieout.customer.CustomerEvent.CustomerUnblocked;
import io.tieout.customer.CustomerEvent.CustomersMerged;
import io.tieout.customer.CustomerEvent.ErasureRequested;
import io.tieout.customer.CustomerEvent.LegalHoldPlaced;
import io.tieout.customer.CustomerEvent.LegalHoldReleased;
import io.tieout.customer.CustomerEvent.ProcessingRestricted;
import io.tieout.customer.CustomerEvent.RestrictionLifted;
import io.tieout.customer.CustomerEvent;
import io.tieout.customer.CustomerPart;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.projections.events.Families;
import io.tieout.projections.support.EventScope;
import io.tieout.projections.support.RowKey;
import io.tieout.projections.support.RowShape;
import io.tieout.projections.support.View;
import io.tieout.projections.support.ViewDefinition;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folds customers' ids: which stand for themselves and which lead to another, and what
 * was set on them: blocks, restrictions, legal holds, erasure.
 */
public final class CustomersView implements View<CustomerRow> {

	private static final EventScope SCOPE = EventScope
		.handling(CustomerFounded.class, CustomersMerged.class, CustomerSplit.class, CustomerBlocked.class,
				CustomerUnblocked.class, ProcessingRestricted.class, RestrictionLifted.class, LegalHoldPlaced.class,
				LegalHoldReleased.class, ErasureRequested.class, CustomerErased.class)
		.ignoringOthersOf(Families.INVENTORY)
		.ignoringOthersOf(Families.CUSTOMER)
		.ignoringOthersOf(Families.FINANCE)
		.ignoringOthersOf(Families.RECONCILIATION);

	private static final ViewDefinition<CustomerRow> DEFINITION = ViewDefinition
		.of("customers", 3, RowShape.of(CustomerRow.class, 1), SCOPE)
		.indexed("alias_of");

	@Override
	public ViewDefinition<CustomerRow> definition() {
		return DEFINITION;
	}

	@Override
	public List<RowKey> keys(RecordedEvent event) {
		return ids(event).map((id) -> RowKey.of(id.toString())).toList();
	}

	private static Stream<CustomerId> ids(RecordedEvent event) {
		if (event.payload() instanceof CustomersMerged merged) {
			return Stream.concat(Stream.of(merged.survivor(), merged.absorbed()), merged.aliases().stream());
		}
		if (event.payload() instanceof CustomerSplit split) {
			return split.parts()
				.stream()
				.flatMap((part) -> Stream.concat(Stream.of(part.customer()), part.aliases().stream()));
		}
		return Stream.of(((CustomerEvent) event.payload()).customer());
	}

	@Override
	public CustomerRow fold(RowKey key, @Nullable CustomerRow row, RecordedEvent event) {
		if (isMembership(event)) {
			CustomerId id = CustomerId.parse(key.text(0));
			CustomerId leadsTo = leadsTo(id, event);
			CustomerRow known = (row != null) ? row : CustomerRow.founded(id, event.recordedAt());
			return known.leadingTo(leadsTo.equals(id) ? null : leadsTo);
		}
		return marked(founded(row), (CustomerEvent) event.payload());
	}

	private static boolean isMembership(RecordedEvent event) {
		return event.payload() instanceof CustomerFounded || event.payload() instanceof CustomersMerged
				|| event.payload() instanceof CustomerSplit;
	}

	private static CustomerRow marked(CustomerRow row, CustomerEvent event) {
		if (event instanceof CustomerBlocked blocked) {
			return row.blocked(blocked.reason(), blocked.by(), blocked.at());
		}
		if (event instanceof CustomerUnblocked) {
			return row.blocked(null, null, null);
		}
		if (event instanceof ProcessingRestricted restricted) {
			return row.restricted(restricted.reason(), restricted.by(), restricted.at());
		}
		if (event instanceof RestrictionLifted) {
			return row.restricted(null, null, null);
		}
		if (event instanceof LegalHoldPlaced held) {
			return row.held(held.reason(), held.by(), held.at());
		}
		if (event instanceof LegalHoldReleased) {
			return row.held(null, null, null);
		}
		return (event instanceof ErasureRequested requested) ? row.erasing(requested.at(), null)
				: row.erasing(row.erasureRequestedAt(), ((CustomerErased) event).at());
	}

	private static CustomerRow founded(@Nullable CustomerRow row) {
		return Objects.requireNonNull(row, "A customer is founded before anything is set on it");
	}

	private static CustomerId leadsTo(CustomerId id, RecordedEvent event) {
		if (event.payload() instanceof CustomersMerged merged) {
			return merged.survivor();
		}
		if (event.payload() instanceof CustomerSplit split) {
			return split.parts()
				.stream()
				.filter((part) -> part.aliases().contains(id))
				.map(CustomerPart::customer)
				.findFirst()
				.orElse(id);
		}
		return id;
	}

}
