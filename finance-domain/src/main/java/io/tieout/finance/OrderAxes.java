package io.tieout.finance;

/**
 * An order's state on four axes that move independently of each other, as its source
 * states them; on the return axis goods and money move apart. What an axis says and what
 * the other systems hold is compared, never mixed.
 *
 * @param order the order itself
 * @param payment its payment
 * @param fulfilment its goods on their way out
 * @param goodsBack its goods on their way back
 * @param moneyBack its money on the way back
 */
public record OrderAxes(Phase order, Payment payment, Fulfilment fulfilment, GoodsBack goodsBack, MoneyBack moneyBack) {

	/** The order itself. */
	public enum Phase {

		/** Placed, not yet accepted. */
		PLACED,
		/** Accepted. */
		CONFIRMED,
		/** Nothing more to do. */
		COMPLETED,
		/** Called off; nothing is owed. */
		CANCELLED

	}

	/** The payment, as the order's source sees it. */
	public enum Payment {

		/** The source does not say. */
		UNSTATED,
		/** Promised by the payer's bank. */
		AUTHORISED,
		/** Taken in part. */
		PARTLY_PAID,
		/** Taken in full. */
		PAID

	}

	/** The goods on their way out. */
	public enum Fulfilment {

		/** The source does not say. */
		UNSTATED,
		/** Being picked and packed. */
		IN_PROGRESS,
		/** Handed to the carrier. */
		SHIPPED,
		/** Handed to the customer. */
		DELIVERED

	}

	/** The goods on their way back. */
	public enum GoodsBack {

		/** The source does not say. */
		UNSTATED,
		/** Announced. */
		EXPECTED,
		/** Here. */
		RECEIVED

	}

	/** The money on its way back. */
	public enum MoneyBack {

		/** The source does not say. */
		UNSTATED,
		/** Asked for. */
		REQUESTED,
		/** Given back. */
		REFUNDED

	}

}
