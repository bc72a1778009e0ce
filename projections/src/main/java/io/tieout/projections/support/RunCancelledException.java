package io.tieout.projections.support;

/**
 * Somebody wants this run to end.
 */
final class RunCancelledException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	RunCancelledException() {
		super("CANCELLED", null, false, false);
	}

}
