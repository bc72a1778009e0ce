package io.tieout.projections.shortfalls;

import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.ShortfallStatus;
import io.tieout.inventory.StockShortfallEvent;
import io.tieout.inventory.StockShortfallEvent.ShortfallAllocated;
import io.tieout.inventory.StockShortfallEvent.ShortfallBackordered;
import io.tieout.inventory.StockShortfallEvent.ShortfallCancelled;
import io.tieout.inventory.StockShortfallEvent.ShortfallOpened;
import io.tieout.inventory.StockShortfallEvent.ShortfallReassessed;
import io.tieout.projections.events.Families;
import io.tieout.projections.support.EventScope;
import io.tieout.projections.support.RowKey;
import io.tieout.projections.support.RowShape;
import io.tieout.projections.support.View;
import io.tieout.projections.support.ViewDefinition;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Folds what happened to orders that could not be allocated.
 */
public final class ShortfallsView implements View<ShortfallRow> {

	private static final EventScope SCOPE = EventScope.handling(StockShortfallEvent.class)
		.ignoringOthersOf(Families.INVENTORY)
		.ignoringOthersOf(Families.CUSTOMER)
		.ignoringOthersOf(Families.FINANCE)
		.ignoringOthersOf(Families.RECONCILIATION);

	private static final ViewDefinition<ShortfallRow> DEFINITION = ViewDefinition
		.of("shortfalls", 1, RowShape.of(ShortfallRow.class, 1), SCOPE)
		.indexed("status, order_id");

	@Override
	public ViewDefinition<ShortfallRow> definition() {
		return DEFINITION;
	}

	@Override
	public List<RowKey> keys(RecordedEvent event) {
		return List.of(RowKey.of(((StockShortfallEvent) event.payload()).order().value()));
	}

	@Override
	public ShortfallRow fold(RowKey key, @Nullable ShortfallRow row, RecordedEvent event) {
		StockShortfallEvent change = (StockShortfallEvent) event.payload();
		if (change instanceof ShortfallOpened opened) {
			return ShortfallRow.of(row, opened);
		}
		ShortfallRow known = Objects.requireNonNull(row, "A shortfall begins with its opening");
		if (change instanceof ShortfallReassessed again) {
			return known.seen(again.cause(), again.wanted(), again.items(), again.by(), again.reason(), again.at());
		}
		if (change instanceof ShortfallBackordered backordered) {
			return known.decided(ShortfallStatus.BACKORDERED, List.of(), backordered.by(), backordered.reason(),
					backordered.at());
		}
		if (change instanceof ShortfallAllocated allocated) {
			return known.decided(ShortfallStatus.ALLOCATED, allocated.lines(), allocated.by(), allocated.reason(),
					allocated.at());
		}
		ShortfallCancelled cancelled = (ShortfallCancelled) change;
		return known.decided(ShortfallStatus.CANCELLED, List.of(), cancelled.by(), cancelled.reason(), cancelled.at());
	}

}
