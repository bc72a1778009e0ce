package io.tieout.app.ingest.inbox;

import java.util.UUID;

/**
 * Another process has taken up the work on an arrival, because this one seemed dead; this
 * one lets go of it. Whatever both did is counted once.
 */
public final class TakenOverException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	TakenOverException(UUID arrival) {
		super("Another process works on the arrival " + arrival);
	}

}
