package io.tieout.eventstore;

/**
 * The last event of the store, to which the next one is chained.
 *
 * @param recordedAtMicros recording time, microseconds since 1970
 */
record ChainHead(long position, byte[] hash, long recordedAtMicros) {

	static ChainHead empty() {
		return new ChainHead(0, HashChain.beforeFirst(), Long.MIN_VALUE);
	}

}
