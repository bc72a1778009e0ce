package io.tieout.projections.shortfalls;

import io.tieout.core.ChannelId;
import io.tieout.core.OrderId;
import io.tieout.core.ReservationId;
import io.tieout.inventory.RequestedLine;
import io.tieout.inventory.ReservationLine;
import io.tieout.inventory.ShortItem;
import io.tieout.inventory.ShortfallStatus;
import io.tieout.projections.support.StoredRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * An order that could not be allocated, for whoever asks.
 *
 * @param orderId the order
 * @param channel where it was sold
 * @param reservationId the reservation that was to hold its goods
 * @param status where it stands
 * @param cause the code of the last refusal, {@code INSUFFICIENT_STOCK} for want of stock
 * @param wanted what the order is to get
 * @param items what was short at last; nothing where the cause is another
 * @param held what is held for it since, if it was allocated
 * @param openedAt since when it is short
 * @param decidedBy who decided last, or had it tried
 * @param reason why, in words
 * @param changedAt when something happened last
 * @param position position of the last event in it
 * @param version how many events led here, by which it is edited
 */
public record ShortfallItem(OrderId orderId, ChannelId channel, ReservationId reservationId, ShortfallStatus status,
		String cause, List<RequestedLine> wanted, List<ShortItem> items, List<ReservationLine> held, Instant openedAt,
		@Nullable String decidedBy, @Nullable String reason, Instant changedAt, long position, long version) {

	private static final TypeReference<List<RequestedLine>> WANTED = new TypeReference<>() {
	};

	private static final TypeReference<List<ShortItem>> ITEMS = new TypeReference<>() {
	};

	private static final TypeReference<List<ReservationLine>> LINES = new TypeReference<>() {
	};

	static ShortfallItem of(StoredRow<ShortfallRow> stored) {
		ShortfallRow row = stored.row();
		return new ShortfallItem(row.orderId(), row.channel(), row.reservation(), row.status(), row.cause(),
				row.wanted().as(WANTED), row.items().as(ITEMS), row.allocated().as(LINES), row.openedAt(),
				row.decidedBy(), row.reason(), row.changedAt(), stored.position(), row.version());
	}

}
