package io.tieout.inventory;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;
import io.tieout.core.ChannelId;
import io.tieout.core.OrderId;
import io.tieout.core.ReservationId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked about an order that could not be allocated. A person's step is
 * refused as {@code SHORTFALL_UNKNOWN} (there never was one), {@code SHORTFALL_CLOSED}
 * (it is over), {@code CHANGED_MEANWHILE} (the person saw an older version) or
 * {@code REASON_MISSING}.
 */
public sealed interface StockShortfallCommand extends Command {

	/**
	 * The order.
	 */
	OrderId order();

	@Override
	default String aggregateId() {
		return "shortfall:" + order();
	}

	/**
	 * Says that an order that counts on its goods could not be allocated. One that is
	 * open already takes the new figures and stays as old as it is; told the same again,
	 * nothing changes. Refused as {@code SHORTFALL_CANCELLED} once a person has decided
	 * that the order's goods are not delivered.
	 *
	 * @param order the order
	 * @param channel where it was sold
	 * @param reservation the reservation that was to hold its goods
	 * @param cause the code of the refusal, {@code INSUFFICIENT_STOCK} for want of stock
	 * @param wanted what the order is to get
	 * @param items what is short; nothing where the cause is another
	 * @param at now
	 */
	@MessageType(name = "inventory.OpenShortfall")
	record OpenShortfall(OrderId order, ChannelId channel, ReservationId reservation, String cause,
			List<RequestedLine> wanted, List<ShortItem> items, Instant at) implements StockShortfallCommand {

		public OpenShortfall {
			wanted = List.copyOf(wanted);
			items = List.copyOf(items);
		}

	}

	/**
	 * Says that a person had it tried again, in vain.
	 *
	 * @param order the order
	 * @param seenVersion how many events the shortfall had when the person looked, absent
	 * if that is of no matter
	 * @param cause the code of the refusal
	 * @param items what is short now
	 * @param reason why it was tried, in words
	 * @param by who had it tried
	 * @param at now
	 */
	@MessageType(name = "inventory.ReassessShortfall")
	record ReassessShortfall(OrderId order, @Nullable Long seenVersion, String cause, List<ShortItem> items,
			String reason, String by, Instant at) implements StockShortfallCommand {

		public ReassessShortfall {
			items = List.copyOf(items);
		}

	}

	/**
	 * Lets the order wait for goods; it is tried again by itself when some come in.
	 * Refused as {@code SHORTFALL_BACKORDERED} if it waits already.
	 *
	 * @param order the order
	 * @param seenVersion how many events the shortfall had when the person looked, absent
	 * if that is of no matter
	 * @param reason why, in words
	 * @param by who decides so
	 * @param at now
	 */
	@MessageType(name = "inventory.BackorderShortfall")
	record BackorderShortfall(OrderId order, @Nullable Long seenVersion, String reason, String by,
			Instant at) implements StockShortfallCommand {
	}

	/**
	 * Says that the order has its goods; sent in one append with what holds them. Where
	 * nothing is open, nothing changes, unless a person has decided that the order's
	 * goods are not delivered: refused as {@code SHORTFALL_CANCELLED}.
	 *
	 * @param order the order
	 * @param seenVersion how many events the shortfall had when the person looked, absent
	 * if that is of no matter or nobody did
	 * @param lines what is held
	 * @param reason why it was tried, in words, if a person had it tried
	 * @param by who had it tried
	 * @param at now
	 */
	@MessageType(name = "inventory.AllocateShortfall")
	record AllocateShortfall(OrderId order, @Nullable Long seenVersion, List<ReservationLine> lines,
			@Nullable String reason, String by, Instant at) implements StockShortfallCommand {

		public AllocateShortfall {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * Decides that the order's goods are not delivered. What was paid for them is given
	 * back elsewhere.
	 *
	 * @param order the order
	 * @param seenVersion how many events the shortfall had when the person looked, absent
	 * if that is of no matter
	 * @param reason why, in words
	 * @param by who decides so
	 * @param at now
	 */
	@MessageType(name = "inventory.CancelShortfall")
	record CancelShortfall(OrderId order, @Nullable Long seenVersion, String reason, String by,
			Instant at) implements StockShortfallCommand {
	}

}
