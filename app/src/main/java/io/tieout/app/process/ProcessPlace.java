package io.tieout.app.process;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far a flow has come, in the table of all flows. Whoever holds the lock on the
 * flow's row works on it; the lock ends with the transaction.
 */
final class ProcessPlace {

	private final String process;

	private final JdbcClient jdbc;

	ProcessPlace(String process, JdbcClient jdbc) {
		this.process = process;
		this.jdbc = jdbc;
	}

	/**
	 * Takes the flow for the rest of the transaction, which then waits for no flush: what
	 * a crash of the database undoes, the flow does again from the events.
	 * @return the last event taken, null if another node works on the flow
	 */
	@Nullable Long lock() {
		this.jdbc.sql("SET LOCAL synchronous_commit = off").update();
		Long position = this.jdbc.sql("SELECT position FROM process.progress WHERE process = ? FOR UPDATE SKIP LOCKED")
			.param(this.process)
			.query(Long.class)
			.optional()
			.orElse(null);
		return (position == null && isNew()) ? Long.valueOf(0) : position;
	}

	/** Whether this call has made the flow known, which then is this node's. */
	private boolean isNew() {
		return this.jdbc.sql("INSERT INTO process.progress (process, position) VALUES (?, 0) ON CONFLICT DO NOTHING")
			.param(this.process)
			.update() == 1;
	}

	/**
	 * The last event taken, by whoever works on the flow.
	 */
	long seen() {
		return this.jdbc.sql("SELECT position FROM process.progress WHERE process = ?")
			.param(this.process)
			.query(Long.class)
			.single();
	}

	/**
	 * Notes the last event taken.
	 */
	void moveTo(long position) {
		this.jdbc.sql("UPDATE process.progress SET position = ? WHERE process = ?")
			.params(position, this.process)
			.update();
	}

}
