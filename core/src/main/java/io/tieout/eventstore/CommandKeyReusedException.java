package io.tieout.eventstore;

/**
 * A command key was used before with other content: a client's mistake, answered 422
 * {@code IDEMPOTENCY_KEY_REUSED}.
 */
public final class CommandKeyReusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final long position;

	/**
	 * A reused key.
	 * @param commandKey the key
	 * @param position position of the first event under that key
	 */
	public CommandKeyReusedException(String commandKey, long position) {
		super("IDEMPOTENCY_KEY_REUSED: " + commandKey + " stands for other content, recorded at position " + position);
		this.position = position;
	}

	/**
	 * Position of the first event under the key.
	 */
	public long position() {
		return this.position;
	}

}
