package io.tieout.app.demo;

import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * Waits until the service has nothing left to do: every flow has taken every event and
 * has nothing falling due, and every view is level.
 */
final class Settling {

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

	/**
	 * A command a flow sent last becomes an event that other flows and views take again.
	 */
	private static final int QUIET_LOOKS = 3;

	private final Client client;

	Settling(Client client) {
		this.client = client;
	}

	void await() {
		Instant deadline = Instant.now().plus(PATIENCE);
		int quiet = 0;
		while (quiet < QUIET_LOOKS) {
			quiet = isSettled() ? quiet + 1 : 0;
			if (Instant.now().isAfter(deadline)) {
				throw new IllegalStateException("The service has not settled within " + PATIENCE + ": "
						+ this.client.get("/ops/v1/processes") + this.client.get("/ops/v1/views"));
			}
			pause();
		}
	}

	/**
	 * A flow says that it is settled until it has finished with what came since, so it
	 * has to be where the views are.
	 */
	private boolean isSettled() {
		long head = 0;
		for (JsonNode view : this.client.get("/ops/v1/views")) {
			if (view.path("lag").path("events").asLong() > 0) {
				return false;
			}
			head = Math.max(head, view.path("position").asLong());
		}
		for (JsonNode process : this.client.get("/ops/v1/processes")) {
			if (!process.path("state").asString().equals("SETTLED") || process.path("position").asLong() < head) {
				return false;
			}
		}
		return true;
	}

	private static void pause() {
		try {
			Thread.sleep(LOOK_AGAIN.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
