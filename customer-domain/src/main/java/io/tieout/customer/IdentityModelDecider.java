package io.tieout.customer;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.customer.IdentityModelCommand.ActivateModel;
import io.tieout.customer.IdentityModelCommand.KeepModel;
import io.tieout.customer.IdentityModelEvent.ModelActivated;
import io.tieout.customer.IdentityModelEvent.ModelTrained;

/**
 * Rules of a version of the model: it is trained once and never changes, and can be
 * activated as often as somebody wants.
 */
final class IdentityModelDecider implements Decider<IdentityModelState, IdentityModelCommand, IdentityModelEvent> {

	@Override
	public String aggregateType() {
		return "customer.IdentityModel";
	}

	@Override
	public Class<IdentityModelCommand> commandFamily() {
		return IdentityModelCommand.class;
	}

	@Override
	public Class<IdentityModelEvent> eventFamily() {
		return IdentityModelEvent.class;
	}

	@Override
	public Class<IdentityModelState> stateType() {
		return IdentityModelState.class;
	}

	@Override
	public int stateRevision() {
		return 1;
	}

	@Override
	public IdentityModelState initial() {
		return new IdentityModelState(false);
	}

	@Override
	public Decision<IdentityModelEvent> decide(IdentityModelState state, IdentityModelCommand command) {
		if (command instanceof KeepModel keep) {
			return state.trained() ? Decision.refused("MODEL_EXISTS", "A version of the model is trained once.")
					: Decision.accepted(new ModelTrained(keep.version(), keep.figures(), keep.termsDigest(),
							keep.records(), keep.by(), keep.at()));
		}
		ActivateModel activate = (ActivateModel) command;
		return state.trained()
				? Decision
					.accepted(new ModelActivated(activate.version(), activate.apply(), activate.by(), activate.at()))
				: Decision.refused("MODEL_UNKNOWN", "There is no such version of the model.");
	}

	@Override
	public IdentityModelState evolve(IdentityModelState state, IdentityModelEvent event) {
		return new IdentityModelState(true);
	}

}
