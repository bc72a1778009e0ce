package io.tieout.projections.support;

import org.jspecify.annotations.Nullable;

/**
 * How a view stands.
 *
 * @param name name of the view
 * @param generation number of the live generation
 * @param position position of the last event it holds
 * @param lag how far it is behind the store
 * @param rows how many rows it has
 * @param digest digest of its rows, as kept up to date by feeding; a verification reads
 * the rows instead
 * @param state what this node's processor is doing
 * @param problem why that stopped or tries again, if it does
 */
public record ViewStatus(String name, int generation, long position, Lag lag, long rows, String digest,
		ProcessorState state, @Nullable String problem) {

	/**
	 * How far a view is behind.
	 *
	 * @param events how many events
	 * @param seconds how long ago the oldest of them was recorded, in whole seconds;
	 * {@code null} if this version cannot read it
	 */
	public record Lag(long events, @Nullable Long seconds) {
	}

}
