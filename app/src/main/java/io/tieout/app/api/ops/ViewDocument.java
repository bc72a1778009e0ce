package io.tieout.app.api.ops;

import io.tieout.projections.support.ViewStatus;
import org.jspecify.annotations.Nullable;

/**
 * How a view stands.
 *
 * @param name name of the view
 * @param generation number of the live generation
 * @param position position of the last event it holds
 * @param lag how far it is behind the store
 * @param rows how many rows it has
 * @param digest digest of its rows
 * @param state what this node does with it
 * @param problem why it does not go on, if it does not
 */
record ViewDocument(String name, int generation, long position, Lag lag, long rows, String digest, String state,
		@Nullable String problem) {

	/**
	 * How far a view is behind.
	 *
	 * @param events how many events
	 * @param seconds how long ago the oldest of them was recorded, if that can be read
	 */
	record Lag(long events, @Nullable Long seconds) {
	}

	static ViewDocument of(ViewStatus status) {
		return new ViewDocument(status.name(), status.generation(), status.position(),
				new Lag(status.lag().events(), status.lag().seconds()), status.rows(), status.digest(),
				status.state().name(), status.problem());
	}

}
