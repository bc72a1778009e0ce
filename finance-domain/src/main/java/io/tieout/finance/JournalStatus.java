package io.tieout.finance;

/**
 * Where a journal stands on its way to the ERP.
 */
public enum JournalStatus {

	/** Valid, and waiting for approval. */
	PREPARED,

	/** Approved, and waiting to be sent. */
	APPROVED,

	/** Sent; the ERP has not answered. */
	SENT,

	/** The ERP has it. */
	ACKNOWLEDGED,

	/** The ERP has posted it. */
	POSTED,

	/** The ERP does not want it. */
	REJECTED,

	/** Taken back by another journal. */
	REVERSED

}
