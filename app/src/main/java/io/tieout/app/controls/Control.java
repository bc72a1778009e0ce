package io.tieout.app.controls;

/**
 * Something that must hold, and how to find out where it does not. A control compares
 * like with like: what it reads of several views it brings to one position of the
 * history, so that writes that go on meanwhile never look like a violation. It changes
 * nothing.
 */
interface Control {

	/**
	 * Its name, for ever: it begins the keys of its breaks.
	 */
	String name();

	/**
	 * What must hold, as a sentence.
	 */
	String holds();

	/**
	 * What the left sides of its breaks tell: what is compared against.
	 */
	String left();

	/**
	 * What the right sides tell.
	 */
	String right();

	/**
	 * Looks everywhere, and says where it does not hold.
	 * @param violations takes what is found
	 */
	Checked check(Violations violations);

	/**
	 * What was looked at.
	 *
	 * @param subjects how many positions, days or lines
	 * @param position by the events up to this position
	 */
	record Checked(long subjects, long position) {
	}

}
