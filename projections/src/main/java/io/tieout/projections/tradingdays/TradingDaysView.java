package io.tieout.projections.tradingdays;

import io.tieout.customer.CustomerRecordEvent;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.finance.OrderEvent;
import io.tieout.finance.PaymentEvent;
import io.tieout.finance.StoreDayEvent;
import io.tieout.finance.TillDayEvent;
import io.tieout.inventory.StockPositionEvent;
import io.tieout.inventory.StockStatementEvent;
import io.tieout.inventory.StockTransferEvent;
import io.tieout.projections.events.Families;
import io.tieout.projections.support.EventScope;
import io.tieout.projections.support.RowKey;
import io.tieout.projections.support.RowShape;
import io.tieout.projections.support.View;
import io.tieout.projections.support.ViewDefinition;
import io.tieout.reconciliation.FeedEvent;
import io.tieout.reconciliation.FeedEvent.ArrivalTallied;
import io.tieout.reconciliation.FeedId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts arrivals as feeds tallied them, and accepted records by their own events.
 */
public final class TradingDaysView implements View<TradingDayRow> {

	private static final EventScope SCOPE = EventScope
		.handling(FeedEvent.class, StockPositionEvent.class, StockTransferEvent.class, StockStatementEvent.class,
				CustomerRecordEvent.class, OrderEvent.class, PaymentEvent.class, StoreDayEvent.class,
				TillDayEvent.class)
		.ignoringOthersOf(Families.INVENTORY)
		.ignoringOthersOf(Families.CUSTOMER)
		.ignoringOthersOf(Families.FINANCE)
		.ignoringOthersOf(Families.RECONCILIATION);

	private static final ViewDefinition<TradingDayRow> DEFINITION = ViewDefinition.of("trading_days", 2,
			RowShape.of(TradingDayRow.class, 3), SCOPE);

	@Override
	public ViewDefinition<TradingDayRow> definition() {
		return DEFINITION;
	}

	@Override
	public List<RowKey> keys(RecordedEvent event) {
		if (event.payload() instanceof ArrivalTallied tallied) {
			return List.of(key(tallied.feed()));
		}
		return AcceptedFact.of(event).map((fact) -> List.of(key(fact.feed()))).orElse(List.of());
	}

	private static RowKey key(FeedId feed) {
		return RowKey.of(feed.businessDate().value(), feed.source().value(), feed.flow().value());
	}

	@Override
	public TradingDayRow fold(RowKey key, @Nullable TradingDayRow row, RecordedEvent event) {
		if (event.payload() instanceof ArrivalTallied tallied) {
			return orNone(row, tallied.feed()).arrived(tallied.total());
		}
		AcceptedFact fact = AcceptedFact.of(event).orElseThrow();
		return orNone(row, fact.feed()).accepted(fact.worth(), event.position());
	}

	private static TradingDayRow orNone(@Nullable TradingDayRow row, FeedId feed) {
		return (row != null) ? row : TradingDayRow.none(feed);
	}

}
