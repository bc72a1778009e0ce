package io.tieout.inventory;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.inventory.StockVarianceCommand.AcceptByPolicy;
import io.tieout.inventory.StockVarianceCommand.ApproveAcceptance;
import io.tieout.inventory.StockVarianceCommand.DetectVariance;
import io.tieout.inventory.StockVarianceCommand.ProposeAcceptance;
import io.tieout.inventory.StockVarianceCommand.RejectAcceptance;
import io.tieout.inventory.StockVarianceCommand.TieOutVariance;
import io.tieout.inventory.StockVarianceEvent.AcceptanceWithdrawn;
import io.tieout.inventory.StockVarianceEvent.VarianceDetected;
import io.tieout.inventory.StockVarianceEvent.VarianceRestated;
import io.tieout.inventory.StockVarianceEvent.VarianceTiedOut;
import java.util.List;

/**
 * The rules of a variance.
 */
final class StockVarianceDecider implements Decider<StockVariance, StockVarianceCommand, StockVarianceEvent> {

	@Override
	public String aggregateType() {
		return VarianceStates.VARIANCE;
	}

	@Override
	public Class<StockVarianceCommand> commandFamily() {
		return StockVarianceCommand.class;
	}

	@Override
	public Class<StockVarianceEvent> eventFamily() {
		return StockVarianceEvent.class;
	}

	@Override
	public Class<StockVariance> stateType() {
		return StockVariance.class;
	}

	@Override
	public int stateRevision() {
		return 1;
	}

	@Override
	public StockVariance initial() {
		return StockVariance.UNKNOWN;
	}

	@Override
	public Decision<StockVarianceEvent> decide(StockVariance known, StockVarianceCommand command) {
		if (command instanceof DetectVariance detect) {
			return detect(known, detect);
		}
		if (command instanceof TieOutVariance tieOut) {
			return tieOut(known, tieOut);
		}
		if (command instanceof ProposeAcceptance propose) {
			return AcceptanceDecisions.propose(known, propose);
		}
		if (command instanceof ApproveAcceptance approve) {
			return AcceptanceDecisions.approve(known, approve);
		}
		if (command instanceof RejectAcceptance reject) {
			return AcceptanceDecisions.reject(known, reject);
		}
		return AcceptanceDecisions.accept(known, (AcceptByPolicy) command);
	}

	@Override
	public StockVariance evolve(StockVariance known, StockVarianceEvent event) {
		return known.after(event);
	}

	private static Decision<StockVarianceEvent> detect(StockVariance known, DetectVariance command) {
		VarianceFigures figures = command.figures();
		if (known.isAheadOf(figures.asOf()) || known.hasDecided(figures)) {
			return Decision.unchanged();
		}
		if (!known.isOpen()) {
			return Decision.accepted(new VarianceDetected(command.variance(), figures, command.at()));
		}
		if (figures.equals(known.currentFigures())) {
			return Decision.unchanged();
		}
		VarianceRestated restated = new VarianceRestated(command.variance(), figures, known.age(), command.at());
		if (known.waitsForApproval() && figures.isNewsAfter(known.currentFigures())) {
			return Decision.accepted(List.of(restated, new AcceptanceWithdrawn(command.variance(),
					known.waiting().figure(), known.waiting().by(), command.at())));
		}
		return Decision.accepted(restated);
	}

	private static Decision<StockVarianceEvent> tieOut(StockVariance known, TieOutVariance command) {
		if (!known.isOpen() || known.isAheadOf(command.asOf())) {
			return Decision.unchanged();
		}
		return Decision.accepted(new VarianceTiedOut(command.variance(), command.statement(), command.asOf(),
				command.stated(), command.held(), known.age(), command.at()));
	}

}
