package io.tieout.app.ingest.job;

import io.tieout.app.ingest.inbox.Counts;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;

/**
 * A body of many records ended before its time. What came before was taken.
 */
public final class BodyBrokenOffException extends IOException {

	private static final long serialVersionUID = 1L;

	private final UUID job;

	private final transient Counts counts;

	BodyBrokenOffException(UUID job, Counts counts, IOException cause) {
		super("The body of the arrival " + job + " ended before its time", cause);
		this.job = job;
		this.counts = counts;
	}

	/**
	 * How it ended.
	 */
	@Override
	public IOException getCause() {
		return (IOException) Objects.requireNonNull(super.getCause());
	}

	/**
	 * Id under which the arrival is kept.
	 */
	public UUID job() {
		return this.job;
	}

	/**
	 * What became of the records that came before.
	 */
	public Counts counts() {
		return this.counts;
	}

}
