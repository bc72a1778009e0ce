package io.tieout.reconciliation;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person at the controls did.
 */
public sealed interface OperatorActEvent extends Event {

	/**
	 * The act.
	 */
	UUID actId();

	@Override
	default String aggregateId() {
		return "act:" + actId();
	}

	/**
	 * An act was recorded.
	 *
	 * @param actId id of the act
	 * @param actor opaque id of the person or service
	 * @param action what was done, such as {@code views.rebuild}
	 * @param subject to what, such as a view's name
	 * @param reason why, if a reason was given
	 * @param at when
	 */
	@MessageType(name = "reconciliation.ActRecorded")
	record ActRecorded(UUID actId, String actor, String action, String subject, @Nullable String reason,
			Instant at) implements OperatorActEvent {
	}

}
