package io.tieout.app.controls;

import java.util.function.Supplier;

/**
 * Takes what a control finds.
 */
interface Violations {

	/** So many are looked for at most. */
	int MOST = 100_000;

	/**
	 * Something does not hold.
	 * @param subject what it is about, the same in every run: a position such as
	 * {@code STORE1/TEA-1}; said twice, it counts once
	 * @param violation what the sides say, asked for only if it is shown
	 * @throws TooManyViolationsException if there are so many that it is pointless to go
	 * on
	 */
	void found(String subject, Supplier<Violation> violation);

	/**
	 * To be called now and then by who looks for long.
	 * @throws RunStoppedException if the service stops
	 */
	void goOn();

}
