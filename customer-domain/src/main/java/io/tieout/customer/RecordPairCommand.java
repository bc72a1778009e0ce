package io.tieout.customer;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;
import java.time.Instant;

/**
 * What can be said of two records.
 */
public sealed interface RecordPairCommand extends Command {

	/**
	 * The two records.
	 */
	RecordPairId pair();

	@Override
	default String aggregateId() {
		return pair().aggregateId();
	}

	/**
	 * Says whether they are one person, or takes that back. The same word again changes
	 * nothing. Refused as {@code REASON_MISSING}, or as {@code NOTHING_SAID} if there is
	 * nothing to take back.
	 *
	 * @param pair the two records
	 * @param word what is said
	 * @param reason why, in words and without personal data
	 * @param by opaque id of who says it
	 * @param at when
	 */
	@MessageType(name = "customer.DecidePair")
	record DecidePair(RecordPairId pair, StewardWord word, String reason, String by,
			Instant at) implements RecordPairCommand {
	}

}
