package io.tieout.customer;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import java.time.Instant;

/**
 * What happened to a version of the model by which records are found to be alike.
 */
public sealed interface IdentityModelEvent extends Event {

	/**
	 * The version, as edges carry it.
	 */
	String version();

	@Override
	default String aggregateId() {
		return "identity-model:" + version();
	}

	/**
	 * A version was trained; nothing is decided by it yet.
	 *
	 * @param version the version
	 * @param figures what it has learned
	 * @param termsDigest SHA-256 of the frequencies of values that belong to it, in hex;
	 * they are kept apart, since frequent values are still values
	 * @param records how many records it has learned from
	 * @param by opaque id of who had it trained
	 * @param at when
	 */
	@MessageType(name = "customer.ModelTrained")
	record ModelTrained(String version, ModelFigures figures, String termsDigest, long records, String by,
			Instant at) implements IdentityModelEvent {
	}

	/**
	 * Records are compared by this version from now on.
	 *
	 * @param version the version
	 * @param apply whether those that are there are compared anew
	 * @param by opaque id of who decided it
	 * @param at when
	 */
	@MessageType(name = "customer.ModelActivated")
	record ModelActivated(String version, ModelScope apply, String by, Instant at) implements IdentityModelEvent {
	}

}
