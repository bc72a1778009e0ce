package io.tieout.projections.customers;

import io.tieout.customer.CustomerEvent.CustomersMerged;
import io.tieout.customer.CustomerEvent.LinkAsserted;
import io.tieout.customer.CustomerEvent.LinkProposed;
import io.tieout.customer.CustomerEvent.LinkRetracted;
import io.tieout.customer.Edge;
import io.tieout.customer.RecordPairEvent;
import io.tieout.customer.RecordPairEvent.CannotLinkAsserted;
import io.tieout.customer.UnlinkCause;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.projections.events.Families;
import io.tieout.projections.support.EventScope;
import io.tieout.projections.support.RowKey;
import io.tieout.projections.support.RowShape;
import io.tieout.projections.support.View;
import io.tieout.projections.support.ViewDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Folds links between records, one row per edge. That two records are one person by a
 * steward's word is an edge of the customer they make; that they are two is told by the
 * word alone. Links of erased records are gone.
 */
public final class CustomerLinksView implements View<CustomerLinkRow> {

	private static final EventScope SCOPE = EventScope
		.handling(LinkAsserted.class, LinkProposed.class, LinkRetracted.class, CustomersMerged.class,
				RecordPairEvent.class)
		.ignoringOthersOf(Families.INVENTORY)
		.ignoringOthersOf(Families.CUSTOMER)
		.ignoringOthersOf(Families.FINANCE)
		.ignoringOthersOf(Families.RECONCILIATION);

	private static final ViewDefinition<CustomerLinkRow> DEFINITION = ViewDefinition
		.of("customer_links", 2, RowShape.of(CustomerLinkRow.class, 4), SCOPE)
		.indexed("record_b", "state, weight_millibits");

	@Override
	public ViewDefinition<CustomerLinkRow> definition() {
		return DEFINITION;
	}

	@Override
	public List<RowKey> keys(RecordedEvent event) {
		return edges(event).stream().map(CustomerLinksView::key).distinct().toList();
	}

	private static RowKey key(Edge edge) {
		return RowKey.of(edge.recordA().toString(), edge.recordB().toString(), edge.rule(), edge.modelVersion());
	}

	private static List<Edge> edges(RecordedEvent event) {
		if (event.payload() instanceof RecordPairEvent said) {
			return List.of(said.pair().different());
		}
		if (event.payload() instanceof LinkAsserted asserted) {
			return asserted.edges();
		}
		if (event.payload() instanceof LinkProposed proposed) {
			return proposed.edges();
		}
		if (event.payload() instanceof LinkRetracted retracted) {
			return retracted.edges();
		}
		return ((CustomersMerged) event.payload()).edges();
	}

	@Override
	public @Nullable CustomerLinkRow fold(RowKey key, @Nullable CustomerLinkRow row, RecordedEvent event) {
		Edge edge = edges(event).stream().filter((each) -> key(each).equals(key)).findFirst().orElseThrow();
		if (event.payload() instanceof RecordPairEvent said && !(said instanceof CannotLinkAsserted)) {
			return (row != null) ? CustomerLinkRow.retracted(edge, UnlinkCause.STEWARD) : null;
		}
		if (event.payload() instanceof LinkProposed proposed) {
			return CustomerLinkRow.proposed(edge, proposed.guard(), proposed.customer(), proposed.other());
		}
		if (event.payload() instanceof LinkRetracted retracted && retracted.cause() == UnlinkCause.ERASED) {
			return null;
		}
		return (event.payload() instanceof LinkRetracted retracted) ? CustomerLinkRow.retracted(edge, retracted.cause())
				: CustomerLinkRow.asserted(edge);
	}

}
