package io.tieout.app.ingest.feed;

/**
 * Says what a statement comes to; pure.
 */
@FunctionalInterface
public interface Planner {

	/**
	 * The plan under these surroundings.
	 */
	Plan plan(Surroundings surroundings);

}
