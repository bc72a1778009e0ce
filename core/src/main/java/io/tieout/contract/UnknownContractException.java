package io.tieout.contract;

/**
 * A stored message has a name this version does not know, or a revision newer than it
 * knows. The reader stops; an operator deploys a version that knows it. Nothing is
 * skipped.
 */
public final class UnknownContractException extends UnreadableMessageException {

	private static final long serialVersionUID = 1L;

	/** The code of it. */
	public static final String CODE = "UNKNOWN_CONTRACT";

	/**
	 * An unknown contract.
	 * @param type the stored logical name
	 * @param revision the stored revision
	 */
	public UnknownContractException(String type, int revision) {
		super(CODE, type, revision, "this version does not know " + type + " revision " + revision
				+ "; deploy a version that does, readers before writers");
	}

	private UnknownContractException(UnknownContractException found, long position, String aggregateId) {
		super(found, position, aggregateId);
	}

	@Override
	public UnknownContractException at(long eventPosition, String eventAggregateId) {
		return new UnknownContractException(this, eventPosition, eventAggregateId);
	}

}
