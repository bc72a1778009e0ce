package io.tieout.app.controls;

/**
 * The service stops while a control runs.
 */
final class RunStoppedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	RunStoppedException() {
		super("The service stopped while the control ran");
	}

}
