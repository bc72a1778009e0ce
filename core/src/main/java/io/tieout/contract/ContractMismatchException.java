package io.tieout.contract;

/**
 * A payload does not have the shape that its name and revision promise. The message says
 * where, never what stands there.
 */
public final class ContractMismatchException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient ContractFault fault;

	/**
	 * A payload that breaks its contract.
	 * @param type logical name
	 * @param revision revision
	 * @param fault what is wrong
	 */
	public ContractMismatchException(String type, int revision, ContractFault fault) {
		super("CONTRACT_MISMATCH: the payload is no " + type + " revision " + revision + ": " + fault.code() + " at '"
				+ fault.field() + "'. " + fault.detail());
		this.fault = fault;
	}

	/**
	 * What is wrong, and where.
	 */
	public ContractFault fault() {
		return this.fault;
	}

}
