package io.tieout.finance;

/**
 * Who wrote a journal's lines.
 */
public enum JournalOrigin {

	/** Tieout, from recorded facts. */
	AUTOMATIC,

	/** A person. */
	MANUAL

}
