package io.tieout.reconciliation;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.reconciliation.OperatorActCommand.RecordAct;
import io.tieout.reconciliation.OperatorActEvent.ActRecorded;

/**
 * The rule of an operator's act: recorded once, never changed.
 */
final class OperatorActDecider implements Decider<OperatorAct, OperatorActCommand, OperatorActEvent> {

	@Override
	public String aggregateType() {
		return "reconciliation.OperatorAct";
	}

	@Override
	public Class<OperatorActCommand> commandFamily() {
		return OperatorActCommand.class;
	}

	@Override
	public Class<OperatorActEvent> eventFamily() {
		return OperatorActEvent.class;
	}

	@Override
	public Class<OperatorAct> stateType() {
		return OperatorAct.class;
	}

	@Override
	public int stateRevision() {
		return 1;
	}

	@Override
	public OperatorAct initial() {
		return OperatorAct.UNKNOWN;
	}

	@Override
	public Decision<OperatorActEvent> decide(OperatorAct act, OperatorActCommand command) {
		RecordAct asked = (RecordAct) command;
		ActRecorded event = new ActRecorded(asked.actId(), asked.actor(), asked.action(), asked.subject(),
				asked.reason(), asked.at());
		if (act.recorded() == null) {
			return Decision.accepted(event);
		}
		return act.recorded().equals(event) ? Decision.unchanged()
				: Decision.refused("ACT_KNOWN", "The id stands for another act; choose a new one.");
	}

	@Override
	public OperatorAct evolve(OperatorAct act, OperatorActEvent event) {
		return new OperatorAct((ActRecorded) event);
	}

}
