package io.tieout.app.api.evidence;

import io.tieout.app.process.ordertocash.OrderToCashRules;
import io.tieout.core.OrderId;
import io.tieout.projections.breaks.BreakItem;
import io.tieout.projections.breaks.BreakQueries;
import io.tieout.reconciliation.BreakId;
import io.tieout.reconciliation.Flow;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds the breaks of an order, in every flow that stands against one.
 */
@Component
public final class OrderBreaks {

	private final BreakQueries breaks;

	OrderBreaks(BreakQueries breaks) {
		this.breaks = breaks;
	}

	/**
	 * The breaks of an order that are or were open.
	 */
	public List<BreakItem> of(OrderId order) {
		return OrderToCashRules.FLOWS.stream().flatMap((flow) -> of(flow, order)).toList();
	}

	private Stream<BreakItem> of(Flow flow, OrderId order) {
		BreakId id = new BreakId(flow, order.value());
		return OrderToCashRules.isPerCurrency(flow) ? this.breaks.perCurrency(id).stream()
				: this.breaks.find(id.toString()).stream();
	}

}
