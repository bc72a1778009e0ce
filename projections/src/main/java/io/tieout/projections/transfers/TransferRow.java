package io.tieout.projections.transfers;

import io.tieout.core.LocationId;
import io.tieout.inventory.StockTransferEvent;
import io.tieout.inventory.TransferId;
import io.tieout.inventory.TransferStatus;
import io.tieout.projections.support.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * A transfer between two places.
 *
 * @param transfer the transfer
 * @param origin the place its goods left from, that of the first item of which it is
 * known
 * @param destination the place they go to, likewise
 * @param status where they are, all items together
 * @param lines how far each item has come, by item
 * @param startedAt business time of the first that is known of it
 * @param changedAt business time of the last
 * @param version how many events led here
 */
public record TransferRow(TransferId transfer, @Nullable LocationId origin, @Nullable LocationId destination,
		TransferStatus status, Json lines, Instant startedAt, Instant changedAt, long version) {

	private static final TypeReference<List<TransferLine>> LINES = new TypeReference<>() {
	};

	static TransferRow of(@Nullable TransferRow before, StockTransferEvent event, Instant at) {
		List<TransferLine> lines = new ArrayList<>((before != null) ? before.items() : List.of());
		lines.removeIf((line) -> line.sku().equals(event.sku()));
		lines.add(TransferLine.of(event.sku(), event.after()));
		lines.sort(Comparator.comparing(TransferLine::sku));
		return new TransferRow(event.transfer(), first(lines.stream().map(TransferLine::from).toList()),
				first(lines.stream().map(TransferLine::to).toList()), status(lines), Json.of(lines),
				(before == null || at.isBefore(before.startedAt)) ? at : before.startedAt,
				(before == null || at.isAfter(before.changedAt)) ? at : before.changedAt,
				((before != null) ? before.version : 0) + 1);
	}

	List<TransferLine> items() {
		return this.lines.as(LINES);
	}

	private static @Nullable LocationId first(List<@Nullable LocationId> places) {
		return places.stream().filter(Objects::nonNull).findFirst().orElse(null);
	}

	/** What is wrong with one item is so for the transfer; then what is on the way. */
	private static TransferStatus status(List<TransferLine> lines) {
		Set<TransferStatus> statuses = lines.stream()
			.map(TransferLine::status)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(TransferStatus.class)));
		if (statuses.contains(TransferStatus.OVER_RECEIVED)) {
			return TransferStatus.OVER_RECEIVED;
		}
		statuses.remove(TransferStatus.WITHDRAWN);
		if (statuses.isEmpty()) {
			return TransferStatus.WITHDRAWN;
		}
		if (statuses.size() == 1) {
			return statuses.iterator().next();
		}
		boolean onTheWay = statuses.contains(TransferStatus.DISPATCHED)
				|| statuses.contains(TransferStatus.PARTLY_RECEIVED);
		return onTheWay ? TransferStatus.PARTLY_RECEIVED : TransferStatus.LOST;
	}

}
