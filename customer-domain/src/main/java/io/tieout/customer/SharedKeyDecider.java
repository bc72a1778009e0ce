package io.tieout.customer;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.customer.SharedKeyCommand.WeakenKey;

/**
 * Rules of a key that many records share: it loses its strength once, and an identifier
 * only above its limit.
 */
final class SharedKeyDecider implements Decider<SharedKeyState, SharedKeyCommand, SharedKeyEvent> {

	@Override
	public String aggregateType() {
		return "customer.SharedKey";
	}

	@Override
	public Class<SharedKeyCommand> commandFamily() {
		return SharedKeyCommand.class;
	}

	@Override
	public Class<SharedKeyEvent> eventFamily() {
		return SharedKeyEvent.class;
	}

	@Override
	public Class<SharedKeyState> stateType() {
		return SharedKeyState.class;
	}

	@Override
	public int stateRevision() {
		return 1;
	}

	@Override
	public SharedKeyState initial() {
		return new SharedKeyState(false);
	}

	@Override
	public Decision<SharedKeyEvent> decide(SharedKeyState state, SharedKeyCommand command) {
		if (state.weak()) {
			return Decision.unchanged();
		}
		if (command instanceof WeakenKey weaken && weaken.holders().size() <= weaken.limit()) {
			return Decision.refused("KEY_WITHIN_LIMIT", "No more records share the identifier than may.");
		}
		return Decision.accepted(command.outcome());
	}

	@Override
	public SharedKeyState evolve(SharedKeyState state, SharedKeyEvent event) {
		return new SharedKeyState(true);
	}

}
