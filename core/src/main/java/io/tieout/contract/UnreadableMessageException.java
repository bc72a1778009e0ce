package io.tieout.contract;

import org.jspecify.annotations.Nullable;

/**
 * A stored message cannot be read by this version. Whoever reads it stops; nothing is
 * skipped.
 */
public abstract sealed class UnreadableMessageException extends RuntimeException
		permits UnknownContractException, ContractMismatchException {

	private static final long serialVersionUID = 1L;

	private final String code;

	private final String type;

	private final int revision;

	private final long position;

	private final @Nullable String aggregateId;

	/**
	 * A message that did not come from the store, or whose place there is not known yet.
	 */
	UnreadableMessageException(String code, String type, int revision, String detail) {
		super(code + ": " + detail);
		this.code = code;
		this.type = type;
		this.revision = revision;
		this.position = 0;
		this.aggregateId = null;
	}

	/**
	 * The same message, at its place in the store.
	 */
	UnreadableMessageException(UnreadableMessageException found, long position, String aggregateId) {
		super(found.getMessage() + " (position " + position + ", " + aggregateId + ")", found);
		this.code = found.code;
		this.type = found.type;
		this.revision = found.revision;
		this.position = position;
		this.aggregateId = aggregateId;
	}

	/**
	 * The same, with where it stands.
	 * @param eventPosition position of the event
	 * @param eventAggregateId the aggregate whose history it belongs to
	 */
	public abstract UnreadableMessageException at(long eventPosition, String eventAggregateId);

	/**
	 * Stable code: {@code UNKNOWN_CONTRACT} or {@code CONTRACT_MISMATCH}.
	 */
	public String code() {
		return this.code;
	}

	/**
	 * The stored logical name.
	 */
	public String type() {
		return this.type;
	}

	/**
	 * The stored revision.
	 */
	public int revision() {
		return this.revision;
	}

	/**
	 * The event's position, 0 if it is not known.
	 */
	public long position() {
		return this.position;
	}

	/**
	 * The aggregate whose history cannot be read, if it is known.
	 */
	public @Nullable String aggregateId() {
		return this.aggregateId;
	}

}
