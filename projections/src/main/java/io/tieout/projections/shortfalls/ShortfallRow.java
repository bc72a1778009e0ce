package io.tieout.projections.shortfalls;

import io.tieout.core.ChannelId;
import io.tieout.core.OrderId;
import io.tieout.core.ReservationId;
import io.tieout.inventory.RequestedLine;
import io.tieout.inventory.ReservationLine;
import io.tieout.inventory.ShortItem;
import io.tieout.inventory.ShortfallStatus;
import io.tieout.inventory.StockShortfallEvent.ShortfallOpened;
import io.tieout.projections.support.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order that could not be allocated.
 *
 * @param orderId the order
 * @param channel where it was sold
 * @param reservation the reservation that was to hold its goods
 * @param status where it stands
 * @param cause the code of the last refusal
 * @param wanted what the order is to get
 * @param items what was short at last
 * @param allocated what is held for it since, if it was allocated
 * @param openedAt since when it is short
 * @param decidedBy who decided last, or had it tried
 * @param reason why, in words
 * @param changedAt when something happened last
 * @param version how many events led here
 */
public record ShortfallRow(OrderId orderId, ChannelId channel, ReservationId reservation, ShortfallStatus status,
		String cause, Json wanted, Json items, Json allocated, Instant openedAt, @Nullable String decidedBy,
		@Nullable String reason, Instant changedAt, long version) {

	static ShortfallRow of(@Nullable ShortfallRow before, ShortfallOpened opened) {
		return new ShortfallRow(opened.order(), opened.channel(), opened.reservation(), ShortfallStatus.OPEN,
				opened.cause(), Json.of(opened.wanted()), Json.of(opened.items()), Json.of(List.of()), opened.at(),
				null, null, opened.at(), ((before != null) ? before.version : 0) + 1);
	}

	ShortfallRow seen(String newCause, List<RequestedLine> newWanted, List<ShortItem> newItems, @Nullable String by,
			@Nullable String why, Instant at) {
		return new ShortfallRow(this.orderId, this.channel, this.reservation, this.status, newCause, Json.of(newWanted),
				Json.of(newItems), this.allocated, this.openedAt, by, why, at, this.version + 1);
	}

	ShortfallRow decided(ShortfallStatus next, List<ReservationLine> lines, String by, @Nullable String why,
			Instant at) {
		return new ShortfallRow(this.orderId, this.channel, this.reservation, next, this.cause, this.wanted, this.items,
				Json.of(lines), this.openedAt, by, why, at, this.version + 1);
	}

}
