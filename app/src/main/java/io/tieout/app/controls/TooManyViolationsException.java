package io.tieout.app.controls;

/**
 * So much does not hold that the view as a whole is wrong, and the run ends early.
 */
final class TooManyViolationsException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	TooManyViolationsException(int most) {
		super("More than " + most + " violations: the rest was not looked at");
	}

}
