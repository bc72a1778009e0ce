package io.tieout.reconciliation;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person at the controls does, recorded like any other fact.
 */
public sealed interface OperatorActCommand extends Command {

	/**
	 * The act.
	 */
	UUID actId();

	@Override
	default String aggregateId() {
		return "act:" + actId();
	}

	/**
	 * Records an act. Refused as {@code ACT_KNOWN} if the id stands for another act.
	 *
	 * @param actId id chosen by the caller
	 * @param actor opaque id of the person or service
	 * @param action what was done, such as {@code views.rebuild}
	 * @param subject to what, such as a view's name
	 * @param reason why, if a reason was given
	 * @param at when
	 */
	@MessageType(name = "reconciliation.RecordAct")
	record RecordAct(UUID actId, String actor, String action, String subject, @Nullable String reason,
			Instant at) implements OperatorActCommand {
	}

}
