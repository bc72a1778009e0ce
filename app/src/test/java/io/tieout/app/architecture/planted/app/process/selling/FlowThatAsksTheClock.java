package io.tieout.app.architecture.planted.app.process.selling;

import java.time.Instant;

/** Decides otherwise at another time. */
final class FlowThatAsksTheClock {

	Instant decidedAt() {
		return Instant.now();
	}

}
