package io.tieout.contract;

/**
 * A stored message has a name this version does not know, or a revision newer than it
 * knows. The reader stops; an operator deploys a version that knows it. Nothing is
 * skipped.
 */
public final class UnknownContractException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * An unknown contract.
	 * @param type the stored logical name
	 * @param revision the stored revision
	 */
	public UnknownContractException(String type, int revision) {
		super("UNKNOWN_CONTRACT: this version does not know " + type + " revision " + revision
				+ "; deploy a version that does, readers before writers");
	}

}
