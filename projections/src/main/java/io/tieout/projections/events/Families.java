package io.tieout.projections.events;

import io.tieout.contract.Event;
import io.tieout.customer.CustomerEvent;
import io.tieout.customer.CustomerRecordEvent;
import io.tieout.customer.IdentityModelEvent;
import io.tieout.customer.RecordPairEvent;
import io.tieout.customer.SharedKeyEvent;
import io.tieout.finance.AccountingPeriodEvent;
import io.tieout.finance.JournalEvent;
import io.tieout.finance.OrderEvent;
import io.tieout.finance.PaymentEvent;
import io.tieout.finance.PostingRulesEvent;
import io.tieout.finance.PurchaseOrderEvent;
import io.tieout.finance.StoreDayEvent;
import io.tieout.finance.TillDayEvent;
import io.tieout.inventory.ItemCostEvent;
import io.tieout.inventory.PriceEvent;
import io.tieout.inventory.ProductAliasEvent;
import io.tieout.inventory.ProductEvent;
import io.tieout.inventory.ReservationEvent;
import io.tieout.inventory.StockPositionEvent;
import io.tieout.inventory.StockShortfallEvent;
import io.tieout.inventory.StockStatementEvent;
import io.tieout.inventory.StockTransferEvent;
import io.tieout.inventory.StockVarianceEvent;
import io.tieout.inventory.SupplierCatalogueEvent;
import io.tieout.inventory.SupplierItemEvent;
import io.tieout.reconciliation.AuthorityEvent;
import io.tieout.reconciliation.BreakEvent;
import io.tieout.reconciliation.FeedEvent;
import io.tieout.reconciliation.OperatorActEvent;
import java.util.List;

/**
 * The families of events of each domain, all of them.
 */
public final class Families {

	/**
	 * Products, suppliers' items, prices, stock, transfers, statements, costs,
	 * reservations, shortfalls.
	 */
	public static final List<Class<? extends Event>> INVENTORY = List.of(ProductEvent.class, ProductAliasEvent.class,
			SupplierItemEvent.class, SupplierCatalogueEvent.class, PriceEvent.class, StockPositionEvent.class,
			StockTransferEvent.class, StockStatementEvent.class, StockVarianceEvent.class, ItemCostEvent.class,
			ReservationEvent.class, StockShortfallEvent.class);

	/** Records, customers, the links between them. */
	public static final List<Class<? extends Event>> CUSTOMER = List.of(CustomerEvent.class, CustomerRecordEvent.class,
			SharedKeyEvent.class, RecordPairEvent.class, IdentityModelEvent.class);

	/** Orders, purchase orders, payments, sales, tills, journals. */
	public static final List<Class<? extends Event>> FINANCE = List.of(OrderEvent.class, PurchaseOrderEvent.class,
			PaymentEvent.class, StoreDayEvent.class, TillDayEvent.class, JournalEvent.class,
			AccountingPeriodEvent.class, PostingRulesEvent.class);

	/** Breaks, arrivals, what operators do, authority. */
	public static final List<Class<? extends Event>> RECONCILIATION = List.of(BreakEvent.class, FeedEvent.class,
			OperatorActEvent.class, AuthorityEvent.class);

	private Families() {
	}

}
