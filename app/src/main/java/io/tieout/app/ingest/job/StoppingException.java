package io.tieout.app.ingest.job;

import io.tieout.eventstore.StoreUnavailableException;

/**
 * The service is stopping; the work is left to be taken up again.
 */
public final class StoppingException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	StoppingException() {
		super("The service is stopping");
	}

	/**
	 * The failure as whoever waits is told of it: for one that sent something, a service
	 * that stops is a store that is not there.
	 */
	static RuntimeException answered(RuntimeException failure) {
		return (failure instanceof StoppingException)
				? new StoreUnavailableException("The service is stopping", failure) : failure;
	}

}
