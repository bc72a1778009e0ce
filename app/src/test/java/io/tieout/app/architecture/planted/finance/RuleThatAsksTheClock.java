package io.tieout.app.architecture.planted.finance;

import java.time.Instant;

/** Differs at a replay. */
final class RuleThatAsksTheClock {

	Instant decidedAt() {
		return Instant.now();
	}

}
