package io.tieout.app.api.process;

/**
 * A step that was taken.
 *
 * @param outcome {@code ACCEPTED}, or {@code UNCHANGED} if it had been taken before
 * @param position position of the step's first event, 0 if nothing changed
 */
record StepDocument(String outcome, long position) {

	static StepDocument at(long position) {
		return new StepDocument((position > 0) ? "ACCEPTED" : "UNCHANGED", position);
	}

}
