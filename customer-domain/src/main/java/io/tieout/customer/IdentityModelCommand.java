package io.tieout.customer;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;
import java.time.Instant;

/**
 * What can be asked of a version of the model.
 */
public sealed interface IdentityModelCommand extends Command {

	/**
	 * The version, as edges will carry it.
	 */
	String version();

	@Override
	default String aggregateId() {
		return "identity-model:" + version();
	}

	/**
	 * Keeps what was learned. A version is trained once: refused as {@code MODEL_EXISTS}.
	 *
	 * @param version the version
	 * @param figures what it has learned
	 * @param termsDigest SHA-256 of the frequencies of values that belong to it, in hex
	 * @param records how many records it has learned from
	 * @param by opaque id of who had it trained
	 * @param at when
	 */
	@MessageType(name = "customer.KeepModel")
	record KeepModel(String version, ModelFigures figures, String termsDigest, long records, String by,
			Instant at) implements IdentityModelCommand {
	}

	/**
	 * Has records compared by this version. Activating it again is to go back to it, or
	 * to apply it to all records after all. Refused as {@code MODEL_UNKNOWN}.
	 *
	 * @param version the version
	 * @param apply whether the records that are there are compared anew
	 * @param by opaque id of who decides it
	 * @param at when
	 */
	@MessageType(name = "customer.ActivateModel")
	record ActivateModel(String version, ModelScope apply, String by, Instant at) implements IdentityModelCommand {
	}

}
