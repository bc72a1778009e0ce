package io.tieout.app.ingest.dispatch;

/**
 * Is told what came of every record. Must return at once.
 */
@FunctionalInterface
public interface OutcomeListener {

	/** Tells nobody. */
	OutcomeListener NOBODY = (feed, outcome) -> {
	};

	/**
	 * A record was decided on.
	 * @param feed name of its feed
	 */
	void decided(String feed, Outcome outcome);

}
