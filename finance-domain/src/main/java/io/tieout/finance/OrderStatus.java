package io.tieout.finance;

import io.tieout.finance.OrderAxes.Fulfilment;
import io.tieout.finance.OrderAxes.GoodsBack;
import io.tieout.finance.OrderAxes.MoneyBack;
import io.tieout.finance.OrderAxes.Payment;
import io.tieout.finance.OrderAxes.Phase;

/**
 * The one word that most shops have for the state of an order. It says something about
 * some of the {@link OrderAxes} and nothing about the others.
 */
public enum OrderStatus {

	/** Placed, not yet accepted. */
	PLACED(Phase.PLACED, Fulfilment.UNSTATED, GoodsBack.UNSTATED),

	/** Accepted. */
	CONFIRMED(Phase.CONFIRMED, Fulfilment.UNSTATED, GoodsBack.UNSTATED),

	/** Being picked and packed. */
	PROCESSING(Phase.CONFIRMED, Fulfilment.IN_PROGRESS, GoodsBack.UNSTATED),

	/** Handed to the carrier. */
	SHIPPED(Phase.CONFIRMED, Fulfilment.SHIPPED, GoodsBack.UNSTATED),

	/** Handed to the customer. */
	DELIVERED(Phase.CONFIRMED, Fulfilment.DELIVERED, GoodsBack.UNSTATED),

	/** Nothing more to do. */
	COMPLETED(Phase.COMPLETED, Fulfilment.DELIVERED, GoodsBack.UNSTATED),

	/** Called off; nothing is owed. */
	CANCELLED(Phase.CANCELLED, Fulfilment.UNSTATED, GoodsBack.UNSTATED),

	/** Delivered, and the goods came back. */
	RETURNED(Phase.COMPLETED, Fulfilment.DELIVERED, GoodsBack.RECEIVED);

	private final OrderAxes axes;

	OrderStatus(Phase phase, Fulfilment fulfilment, GoodsBack goodsBack) {
		this.axes = new OrderAxes(phase, Payment.UNSTATED, fulfilment, goodsBack, MoneyBack.UNSTATED);
	}

	/**
	 * What the word says about each axis.
	 */
	public OrderAxes axes() {
		return this.axes;
	}

}
