package io.tieout.inventory;

/**
 * Where the goods of a transfer are.
 */
public enum TransferStatus {

	/** On the way, none has arrived. */
	DISPATCHED,

	/** Some have arrived or are lost, others are on the way. */
	PARTLY_RECEIVED,

	/** All have arrived. */
	RECEIVED,

	/** None is on the way any more, and some are lost. */
	LOST,

	/** More has arrived, or was stated to be lost, than is known to have left. */
	OVER_RECEIVED,

	/** All that was said of it was taken back. */
	WITHDRAWN

}
