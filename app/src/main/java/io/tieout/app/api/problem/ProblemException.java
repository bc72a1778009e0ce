package io.tieout.app.api.problem;

/**
 * Carries a problem out of the depths of a request to the one place that answers it.
 */
public final class ProblemException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Problem problem;

	ProblemException(Problem problem) {
		super(problem.code() + ": " + problem.detail());
		this.problem = problem;
	}

	/**
	 * The problem.
	 */
	public Problem problem() {
		return this.problem;
	}

}
