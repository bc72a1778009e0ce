package io.tieout.inventory;

/**
 * Why a fact is taken back; the two reasons of EPCIS 2.0, {@code errorDeclaration}.
 */
public enum VoidReason {

	/** It did not occur. */
	DID_NOT_OCCUR,

	/** It occurred, but not as it was said. */
	INCORRECT_DATA

}
