package io.tieout.projections.support;

import io.tieout.core.Rejection;

/**
 * The answer to somebody who wants a run.
 */
public sealed interface RebuildOrder {

	/**
	 * The run is under way.
	 *
	 * @param run how it stands
	 */
	record Started(Rebuild run) implements RebuildOrder {
	}

	/**
	 * There is no such run.
	 *
	 * @param rejection why: {@code VIEW_UNKNOWN}, {@code REBUILD_RUNNING},
	 * {@code POSITION_UNKNOWN}, {@code GENERATION_NOT_KEPT} or
	 * {@code GENERATION_OUTDATED}
	 */
	record Refused(Rejection rejection) implements RebuildOrder {
	}

}
