package io.tieout.projections.support;

/**
 * Is told what an operator must know: for alerts, and for a letter to the hospital.
 */
public interface ViewListener {

	/**
	 * A view stopped; nothing was skipped.
	 */
	void stopped(ViewStop stop);

	/**
	 * An operating error; the view tries again by itself.
	 * @param view name of the view
	 * @param attempt how many attempts have failed in a row
	 * @param cause what was thrown
	 */
	void retrying(String view, int attempt, Throwable cause);

}
