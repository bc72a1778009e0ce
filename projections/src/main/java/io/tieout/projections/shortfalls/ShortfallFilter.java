package io.tieout.projections.shortfalls;

import io.tieout.core.ChannelId;
import io.tieout.core.Sku;
import io.tieout.inventory.ShortfallStatus;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which shortfalls are wanted.
 *
 * @param statuses in one of these states, in any if empty
 * @param channel of one channel only
 * @param sku where this item is or was short
 * @param openedBefore short since then or longer, for a least age
 */
public record ShortfallFilter(Set<ShortfallStatus> statuses, @Nullable ChannelId channel, @Nullable Sku sku,
		@Nullable Instant openedBefore) {

	/** Orders that wait for goods. */
	public static final Set<ShortfallStatus> OPEN = Set.of(ShortfallStatus.OPEN, ShortfallStatus.BACKORDERED);

	public ShortfallFilter {
		statuses = Set.copyOf(statuses);
	}

}
