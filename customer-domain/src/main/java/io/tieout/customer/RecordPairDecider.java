package io.tieout.customer;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.customer.RecordPairCommand.DecidePair;
import io.tieout.customer.RecordPairEvent.CannotLinkAsserted;
import io.tieout.customer.RecordPairEvent.MustLinkAsserted;
import io.tieout.customer.RecordPairEvent.PairWordWithdrawn;

/**
 * Rules of what stewards say of two records: the last word counts, and each has a reason.
 */
final class RecordPairDecider implements Decider<RecordPairState, RecordPairCommand, RecordPairEvent> {

	@Override
	public String aggregateType() {
		return "customer.RecordPair";
	}

	@Override
	public Class<RecordPairCommand> commandFamily() {
		return RecordPairCommand.class;
	}

	@Override
	public Class<RecordPairEvent> eventFamily() {
		return RecordPairEvent.class;
	}

	@Override
	public Class<RecordPairState> stateType() {
		return RecordPairState.class;
	}

	@Override
	public int stateRevision() {
		return 1;
	}

	@Override
	public RecordPairState initial() {
		return new RecordPairState(StewardWord.NONE);
	}

	@Override
	public Decision<RecordPairEvent> decide(RecordPairState state, RecordPairCommand command) {
		DecidePair decide = (DecidePair) command;
		if (decide.reason().isBlank()) {
			return CustomerRefusals.reasonMissing();
		}
		if (decide.word() == state.word()) {
			return (state.word() == StewardWord.NONE)
					? Decision.refused("NOTHING_SAID",
							"No steward has said anything of the two records that could be taken back.")
					: Decision.unchanged();
		}
		return Decision.accepted(switch (decide.word()) {
			case SAME -> new MustLinkAsserted(decide.pair(), decide.reason(), decide.by(), decide.at());
			case DIFFERENT -> new CannotLinkAsserted(decide.pair(), decide.reason(), decide.by(), decide.at());
			case NONE -> new PairWordWithdrawn(decide.pair(), decide.reason(), decide.by(), decide.at());
		});
	}

	@Override
	public RecordPairState evolve(RecordPairState state, RecordPairEvent event) {
		if (event instanceof PairWordWithdrawn) {
			return new RecordPairState(StewardWord.NONE);
		}
		return new RecordPairState((event instanceof MustLinkAsserted) ? StewardWord.SAME : StewardWord.DIFFERENT);
	}

}
