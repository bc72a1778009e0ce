package io.tieout.reconciliation;

import java.time.Instant;

/**
 * What came of comparing the sides of a key.
 */
public sealed interface Verdict {

	/**
	 * The sides agree within the tolerance.
	 *
	 * @param sides what they say
	 * @param evidence the events behind both sides
	 */
	record TiedOut(BreakSides sides, Evidence evidence) implements Verdict {
	}

	/**
	 * The sides differ, which is nothing to show before the period of grace ends.
	 *
	 * @param until when it ends
	 * @param figures what a break shows then, or now if it stands for another reason
	 */
	record Waiting(Instant until, BreakFigures figures) implements Verdict {
	}

	/**
	 * The sides differ.
	 *
	 * @param figures what a break shows
	 */
	record Differs(BreakFigures figures) implements Verdict {
	}

}
