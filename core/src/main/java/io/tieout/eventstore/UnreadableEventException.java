package io.tieout.eventstore;

/**
 * A stored row is not one that the store wrote: somebody altered it.
 */
public final class UnreadableEventException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	private final long position;

	UnreadableEventException(long position, RuntimeException cause) {
		super("The event at position " + position + " cannot be read; verify the history", cause);
		this.position = position;
	}

	/**
	 * The position of the row.
	 */
	public long position() {
		return this.position;
	}

}
