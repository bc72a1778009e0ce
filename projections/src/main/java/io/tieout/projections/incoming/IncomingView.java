package io.tieout.projections.incoming;

import io.tieout.core.LocationId;
import io.tieout.core.Sku;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.finance.OrderedItem;
import io.tieout.finance.PurchaseOrderEvent;
import io.tieout.finance.PurchaseOrderEvent.PurchaseOrderRecorded;
import io.tieout.finance.PurchaseOrderEvent.PurchaseOrderRevised;
import io.tieout.finance.PurchaseOrderId;
import io.tieout.finance.PurchaseOrderSnapshot;
import io.tieout.inventory.DocumentRef;
import io.tieout.inventory.MovementKind;
import io.tieout.inventory.StockPositionEvent;
import io.tieout.inventory.StockPositionEvent.Moved;
import io.tieout.inventory.StockPositionEvent.MovementVoided;
import io.tieout.inventory.StockPositionId;
import io.tieout.projections.events.Families;
import io.tieout.projections.support.EventScope;
import io.tieout.projections.support.RowKey;
import io.tieout.projections.support.RowShape;
import io.tieout.projections.support.View;
import io.tieout.projections.support.ViewDefinition;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folds purchase orders and what was received under their numbers, whichever becomes
 * known first.
 */
public final class IncomingView implements View<IncomingRow> {

	private static final EventScope SCOPE = EventScope.handling(PurchaseOrderEvent.class, StockPositionEvent.class)
		.ignoringOthersOf(Families.INVENTORY)
		.ignoringOthersOf(Families.CUSTOMER)
		.ignoringOthersOf(Families.FINANCE)
		.ignoringOthersOf(Families.RECONCILIATION);

	private static final ViewDefinition<IncomingRow> DEFINITION = ViewDefinition
		.of("incoming", 1, RowShape.of(IncomingRow.class, 3), SCOPE)
		.indexed("sku, location");

	@Override
	public ViewDefinition<IncomingRow> definition() {
		return DEFINITION;
	}

	@Override
	public List<RowKey> keys(RecordedEvent event) {
		if (event.payload() instanceof PurchaseOrderRecorded recorded) {
			return keys(recorded.purchaseOrderId(), recorded.order().items().stream());
		}
		if (event.payload() instanceof PurchaseOrderRevised revised) {
			return keys(revised.purchaseOrderId(),
					Stream.concat(revised.order().items().stream(), revised.dropped().stream()));
		}
		if (event.payload() instanceof Moved moved) {
			return received(moved.kind(), moved.document(), moved.position());
		}
		return (event.payload() instanceof MovementVoided voided)
				? received(voided.kind(), voided.document(), voided.position()) : List.of();
	}

	private static List<RowKey> keys(PurchaseOrderId id, Stream<OrderedItem> items) {
		return items.map((item) -> RowKey.of(id.value(), item.sku().value(), item.location().value())).toList();
	}

	/**
	 * A document that is longer than any order's number, or one system's own, is none.
	 */
	private static List<RowKey> received(MovementKind kind, @Nullable DocumentRef document, StockPositionId at) {
		boolean ofAnOrder = kind == MovementKind.RECEIVED && document != null && document.system() == null
				&& document.number().length() <= PurchaseOrderId.MAX_LENGTH;
		return ofAnOrder ? List.of(RowKey.of(document.number(), at.sku().value(), at.location().value())) : List.of();
	}

	@Override
	public IncomingRow fold(RowKey key, @Nullable IncomingRow row, RecordedEvent event) {
		IncomingRow known = (row != null) ? row
				: IncomingRow.none(new PurchaseOrderId(key.text(0)), new Sku(key.text(1)), new LocationId(key.text(2)));
		if (event.payload() instanceof Moved moved) {
			return known.receiving(moved.quantity());
		}
		return (event.payload() instanceof MovementVoided voided) ? known.receiving(voided.quantity().negated())
				: known.stated(state((PurchaseOrderEvent) event.payload()));
	}

	private static PurchaseOrderSnapshot state(PurchaseOrderEvent event) {
		return (event instanceof PurchaseOrderRecorded recorded) ? recorded.order()
				: ((PurchaseOrderRevised) event).order();
	}

}
