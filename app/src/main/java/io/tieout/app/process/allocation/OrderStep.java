package io.tieout.app.process.allocation;

import io.tieout.finance.OrderAxes;
import io.tieout.finance.OrderAxes.Fulfilment;
import io.tieout.finance.OrderAxes.Phase;

/**
 * What an order's state asks for.
 */
enum OrderStep {

	/** It counts on its goods, and they have not left. */
	ALLOCATE,

	/** It does not want its goods any more. */
	GIVE_BACK,

	/** It is not accepted yet, or its goods have left. */
	LEAVE;

	static OrderStep of(OrderAxes axes) {
		if (axes.order() == Phase.CANCELLED) {
			return GIVE_BACK;
		}
		boolean there = axes.fulfilment() == Fulfilment.UNSTATED || axes.fulfilment() == Fulfilment.IN_PROGRESS;
		return (axes.order() == Phase.CONFIRMED && there) ? ALLOCATE : LEAVE;
	}

}
