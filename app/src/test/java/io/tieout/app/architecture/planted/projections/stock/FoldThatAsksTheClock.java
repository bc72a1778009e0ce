package io.tieout.app.architecture.planted.projections.stock;

import java.time.Instant;

/** Differs at a rebuild. */
final class FoldThatAsksTheClock {

	Instant foldedAt() {
		return Instant.now();
	}

}
