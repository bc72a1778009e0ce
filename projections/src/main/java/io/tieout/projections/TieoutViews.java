package io.tieout.projections;

import io.tieout.projections.authorities.AuthoritiesView;
import io.tieout.projections.availability.AvailabilityView;
import io.tieout.projections.breaks.BreaksView;
import io.tieout.projections.customers.CustomerChangesView;
import io.tieout.projections.customers.CustomerLinksView;
import io.tieout.projections.customers.CustomerRecordsView;
import io.tieout.projections.customers.CustomersView;
import io.tieout.projections.incoming.IncomingView;
import io.tieout.projections.postings.JournalLinesView;
import io.tieout.projections.postings.JournalsView;
import io.tieout.projections.prices.PricesView;
import io.tieout.projections.reservations.ReservationsView;
import io.tieout.projections.shortfalls.ShortfallsView;
import io.tieout.projections.stockledger.StockLedgerView;
import io.tieout.projections.stockstatements.StockStatementsView;
import io.tieout.projections.stockstatements.VariancesView;
import io.tieout.projections.support.View;
import io.tieout.projections.tilldays.TillDaysView;
import io.tieout.projections.tradingdays.TradingDaysView;
import io.tieout.projections.transfers.TransfersView;
import io.tieout.projections.valuation.InventoryValueView;
import io.tieout.projections.valuation.ItemCostsView;
import java.util.List;

/**
 * Every view there is.
 */
public final class TieoutViews {

	private TieoutViews() {
	}

	/**
	 * The views, each once.
	 */
	public static List<View<?>> all() {
		return List.of(new AvailabilityView(), new StockLedgerView(), new IncomingView(), new PricesView(),
				new CustomersView(), new CustomerRecordsView(), new CustomerLinksView(), new CustomerChangesView(),
				new JournalsView(), new JournalLinesView(), new BreaksView(), new TradingDaysView(),
				new AuthoritiesView(), new StockStatementsView(), new VariancesView(), new ItemCostsView(),
				new InventoryValueView(), new ReservationsView(), new ShortfallsView(), new TransfersView(),
				new TillDaysView());
	}

}
