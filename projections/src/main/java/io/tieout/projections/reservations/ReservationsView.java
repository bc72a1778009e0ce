package io.tieout.projections.reservations;

import io.tieout.core.ChannelId;
import io.tieout.core.LocationId;
import io.tieout.core.ReservationId;
import io.tieout.core.Sku;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.ReservationEvent.ReservationPlaced;
import io.tieout.inventory.ReservationEvent.ReservationRenewed;
import io.tieout.inventory.ReservationLine;
import io.tieout.inventory.StockHoldEvent.Held;
import io.tieout.inventory.StockHoldEvent.HoldCommitted;
import io.tieout.inventory.StockHoldEvent.HoldDrawn;
import io.tieout.inventory.StockHoldEvent.HoldExpired;
import io.tieout.inventory.StockHoldEvent.HoldFulfilled;
import io.tieout.inventory.StockHoldEvent.HoldReleased;
import io.tieout.inventory.StockPositionEvent;
import io.tieout.projections.events.Families;
import io.tieout.projections.support.EventScope;
import io.tieout.projections.support.RowKey;
import io.tieout.projections.support.RowShape;
import io.tieout.projections.support.View;
import io.tieout.projections.support.ViewDefinition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Folds the holds of positions: each belongs to a reservation, and what the position says
 * is left of it is what counts. Who placed it is the reservation's to say.
 */
public final class ReservationsView implements View<ReservationRow> {

	private static final EventScope SCOPE = EventScope
		.handling(ReservationPlaced.class, ReservationRenewed.class, Held.class, HoldCommitted.class, HoldDrawn.class,
				HoldFulfilled.class, HoldReleased.class, HoldExpired.class)
		.ignoringOthersOf(Families.INVENTORY)
		.ignoringOthersOf(Families.CUSTOMER)
		.ignoringOthersOf(Families.FINANCE)
		.ignoringOthersOf(Families.RECONCILIATION);

	private static final ViewDefinition<ReservationRow> DEFINITION = ViewDefinition
		.of("reservations", 1, RowShape.of(ReservationRow.class, 3), SCOPE)
		.indexed("sku, location", "order_id");

	@Override
	public ViewDefinition<ReservationRow> definition() {
		return DEFINITION;
	}

	@Override
	public List<RowKey> keys(RecordedEvent event) {
		if (event.payload() instanceof ReservationPlaced placed) {
			return keys(placed.reservation(), placed.lines());
		}
		if (event.payload() instanceof ReservationRenewed renewed) {
			return keys(renewed.reservation(), renewed.lines());
		}
		StockPositionEvent hold = (StockPositionEvent) event.payload();
		return List.of(key(reservation(hold), hold.position().sku(), hold.position().location()));
	}

	private static List<RowKey> keys(ReservationId reservation, List<ReservationLine> lines) {
		return lines.stream().map((line) -> key(reservation, line.sku(), line.location())).toList();
	}

	private static RowKey key(ReservationId reservation, Sku sku, LocationId location) {
		return RowKey.of(reservation.value(), sku.value(), location.value());
	}

	private static ReservationId reservation(StockPositionEvent hold) {
		if (hold instanceof Held held) {
			return held.reservation();
		}
		if (hold instanceof HoldCommitted committed) {
			return committed.reservation();
		}
		if (hold instanceof HoldDrawn drawn) {
			return drawn.reservation();
		}
		if (hold instanceof HoldFulfilled fulfilled) {
			return fulfilled.reservation();
		}
		return (hold instanceof HoldReleased released) ? released.reservation() : ((HoldExpired) hold).reservation();
	}

	@Override
	public ReservationRow fold(RowKey key, @Nullable ReservationRow row, RecordedEvent event) {
		Instant at = event.context().occurredAt();
		ReservationRow known = (row != null) ? row : ReservationRow.none(new ReservationId(key.text(0)),
				new Sku(key.text(1)), new LocationId(key.text(2)), at);
		ChannelId channel = channel(event);
		return (channel != null) ? known.of(channel) : fold(known, (StockPositionEvent) event.payload(), at);
	}

	private static @Nullable ChannelId channel(RecordedEvent event) {
		if (event.payload() instanceof ReservationPlaced placed) {
			return placed.channel();
		}
		return (event.payload() instanceof ReservationRenewed renewed) ? renewed.channel() : null;
	}

	private static ReservationRow fold(ReservationRow row, StockPositionEvent hold, Instant at) {
		if (hold instanceof Held held) {
			return row.holding(held.quantity(), held.expiresAt(), at);
		}
		if (hold instanceof HoldCommitted committed) {
			return row.committed(committed.order(), at);
		}
		if (hold instanceof HoldDrawn drawn) {
			return row.leaving(drawn.left(), at);
		}
		if (hold instanceof HoldFulfilled) {
			return row.ended(HoldStatus.FULFILLED, at);
		}
		return row.ended((hold instanceof HoldReleased) ? HoldStatus.RELEASED : HoldStatus.EXPIRED, at);
	}

}
