package io.tieout.app.process.reservations;

import io.tieout.core.Rejection;
import io.tieout.inventory.ReservationLine;
import io.tieout.inventory.ShortItem;
import java.util.List;
import java.util.Set;

/**
 * What came of allocating an order.
 */
public sealed interface AllocationOutcome {

	/**
	 * The order has its goods.
	 *
	 * @param lines what is held for it
	 * @param position position of the first event, 0 if it had them already
	 */
	record Allocated(List<ReservationLine> lines, long position) implements AllocationOutcome {

		public Allocated {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * It has not, and what was held for it before is as it was.
	 *
	 * @param rejection why: {@code RESERVATION_EMPTY} if nothing of it is kept in stock
	 * @param items what is short, if it is {@code INSUFFICIENT_STOCK}
	 */
	record Refused(Rejection rejection, List<ShortItem> items) implements AllocationOutcome {

		private static final Set<String> PASSING = Set.of("RESERVATION_CONTENDED", "RESERVATION_CHANGED");

		public Refused {
			items = List.copyOf(items);
		}

		/**
		 * Whether others were faster, so that it may be tried again at once.
		 */
		public boolean isPassing() {
			return PASSING.contains(this.rejection.code());
		}

	}

}
