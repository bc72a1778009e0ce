package io.tieout.contract;

/**
 * A payload does not have the shape that its name and revision promise. The message says
 * where, never what stands there.
 */
public final class ContractMismatchException extends UnreadableMessageException {

	private static final long serialVersionUID = 1L;

	/** The code of it. */
	public static final String CODE = "CONTRACT_MISMATCH";

	private final transient ContractFault fault;

	/**
	 * A payload that breaks its contract.
	 * @param type logical name
	 * @param revision revision
	 * @param fault what is wrong
	 */
	public ContractMismatchException(String type, int revision, ContractFault fault) {
		super(CODE, type, revision, "the payload is no " + type + " revision " + revision + ": " + fault.code()
				+ " at '" + fault.field() + "'. " + fault.detail());
		this.fault = fault;
	}

	private ContractMismatchException(ContractMismatchException found, long position, String aggregateId) {
		super(found, position, aggregateId);
		this.fault = found.fault;
	}

	@Override
	public ContractMismatchException at(long eventPosition, String eventAggregateId) {
		return new ContractMismatchException(this, eventPosition, eventAggregateId);
	}

	/**
	 * What is wrong, and where.
	 */
	public ContractFault fault() {
		return this.fault;
	}

}
