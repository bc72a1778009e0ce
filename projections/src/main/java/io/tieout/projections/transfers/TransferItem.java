package io.tieout.projections.transfers;

import io.tieout.core.LocationId;
import io.tieout.inventory.TransferId;
import io.tieout.inventory.TransferStatus;
import io.tieout.projections.support.StoredRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transfer between two places, for whoever asks.
 *
 * @param transfer the transfer
 * @param from the place its goods left from, that of the first item of which it is known
 * @param to the place they go to, likewise
 * @param status where they are, all items together
 * @param lines how far each item has come, by item
 * @param startedAt business time of the first that is known of it
 * @param changedAt business time of the last
 * @param position position of the last event in it
 * @param version how many events led here
 */
public record TransferItem(TransferId transfer, @Nullable LocationId from, @Nullable LocationId to,
		TransferStatus status, List<TransferLine> lines, Instant startedAt, Instant changedAt, long position,
		long version) {

	static TransferItem of(StoredRow<TransferRow> stored) {
		TransferRow row = stored.row();
		return new TransferItem(row.transfer(), row.origin(), row.destination(), row.status(), row.items(),
				row.startedAt(), row.changedAt(), stored.position(), row.version());
	}

}
