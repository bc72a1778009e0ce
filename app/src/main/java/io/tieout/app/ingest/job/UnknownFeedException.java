package io.tieout.app.ingest.job;

/**
 * There is no feed of that name. Answered 404 {@code FEED_UNKNOWN}.
 */
public final class UnknownFeedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnknownFeedException() {
		super("FEED_UNKNOWN: there is no feed of that name");
	}

}
