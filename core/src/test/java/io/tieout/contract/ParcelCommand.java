package io.tieout.contract;

import io.tieout.contract.ParcelEvent.ParcelId;
import io.tieout.core.Quantity;
import java.time.Instant;

/**
 * Commands of the aggregate that the contract tests are tried on.
 */
sealed interface ParcelCommand extends Command {

	ParcelId parcel();

	@Override
	default String aggregateId() {
		return "parcel:" + parcel();
	}

	@MessageType(name = "sample.ReceiveParcel")
	record Receive(ParcelId parcel, Sealed recipient, Quantity weight, Instant at) implements ParcelCommand {
	}

	/** Grouped below a family of its own. */
	sealed interface Correction extends ParcelCommand {

	}

	@MessageType(name = "sample.WeighParcel", revision = 2)
	record Weigh(ParcelId parcel, Quantity weight) implements Correction {
	}

}
