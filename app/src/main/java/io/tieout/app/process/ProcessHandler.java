package io.tieout.app.process;

import io.tieout.eventstore.RecordedEvent;
import io.tieout.reconciliation.Flow;
import java.time.Instant;
import java.util.List;

/**
 * One flow. Both methods run in a transaction that also holds the flow's position, so
 * state rows written through it and the position move together. A batch may be delivered
 * again after a crash: commands carry {@link io.tieout.contract.CommandKeys#ofStep} keys,
 * so their effect happens once.
 */
public interface ProcessHandler {

	/**
	 * Stable name, such as {@code order-to-cash}; the key of its position.
	 */
	String name();

	/**
	 * What it compares: every flow whose breaks it raises, none by default. They have
	 * figures before the first break.
	 */
	default List<Flow> flows() {
		return List.of();
	}

	/**
	 * Takes the next events, in order of position and without gaps; events of no interest
	 * are among them.
	 */
	void handle(List<RecordedEvent> batch);

	/**
	 * Decides what has become due: called when the flow is level with the store, and
	 * regularly then.
	 * @param now the time by which things are due
	 * @param position the position up to which the flow has taken events
	 * @return whether nothing is left that falls due within moments; what waits for a
	 * grace period of hours or days does not count
	 */
	boolean settle(Instant now, long position);

}
