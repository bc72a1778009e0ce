package io.tieout.app.api.process;

import io.tieout.app.process.transfers.LostGoods;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods on the way that will not arrive.
 *
 * @param lines which goods; without, all that is on the way
 * @param reason why, in words
 */
record LossRequest(@Nullable List<LostGoods> lines, String reason) {

	LossRequest {
		lines = (lines != null) ? List.copyOf(lines) : null;
	}

}
