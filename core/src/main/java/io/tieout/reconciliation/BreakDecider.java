package io.tieout.reconciliation;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.reconciliation.BreakCommand.AssignBreak;
import io.tieout.reconciliation.BreakCommand.CloseBreak;
import io.tieout.reconciliation.BreakCommand.DetectBreak;
import io.tieout.reconciliation.BreakCommand.ReopenBreak;
import io.tieout.reconciliation.BreakCommand.ResolveBreak;
import io.tieout.reconciliation.BreakEvent.BreakAssigned;
import io.tieout.reconciliation.BreakEvent.BreakClosed;
import io.tieout.reconciliation.BreakEvent.BreakDetected;
import io.tieout.reconciliation.BreakEvent.BreakReopened;
import io.tieout.reconciliation.BreakEvent.BreakResolved;
import io.tieout.reconciliation.BreakEvent.BreakRevised;
import java.util.List;

/**
 * The rules of a break: what a process detects is always taken, what a person does needs
 * a break that is there for it, and a reason.
 */
final class BreakDecider implements Decider<Break, BreakCommand, BreakEvent> {

	private static final String DETECTED_AGAIN = "The sides differ again.";

	private static final String PROCESS = "reconciliation";

	@Override
	public String aggregateType() {
		return "reconciliation.Break";
	}

	@Override
	public Class<BreakCommand> commandFamily() {
		return BreakCommand.class;
	}

	@Override
	public Class<BreakEvent> eventFamily() {
		return BreakEvent.class;
	}

	@Override
	public Class<Break> stateType() {
		return Break.class;
	}

	@Override
	public int stateRevision() {
		return 4;
	}

	@Override
	public Break initial() {
		return Break.UNKNOWN;
	}

	@Override
	public Decision<BreakEvent> decide(Break known, BreakCommand command) {
		if (command instanceof DetectBreak detect) {
			return detect(known, detect);
		}
		if (command instanceof CloseBreak close) {
			return close(known, close);
		}
		if (command instanceof AssignBreak assign) {
			return assign(known, assign);
		}
		if (command instanceof ResolveBreak resolve) {
			return resolve(known, resolve);
		}
		if (command instanceof ReopenBreak reopen) {
			return reopen(known, reopen);
		}
		return WriteOffDecisions.decide(known, (WriteOffCommand) command);
	}

	@Override
	public Break evolve(Break known, BreakEvent event) {
		return known.after(event);
	}

	private static Decision<BreakEvent> detect(Break known, DetectBreak command) {
		if (!known.isKnown()) {
			return Decision.accepted(new BreakDetected(command.breakId(), command.figures(), command.at()));
		}
		if (known.isOpen()) {
			return revise(known, command);
		}
		if (known.isDisposedOf() && !known.isNews(command.figures())) {
			return Decision.unchanged();
		}
		return Decision.accepted(new BreakReopened(command.breakId(), command.figures(), known.age(), DETECTED_AGAIN,
				PROCESS, command.at()));
	}

	private static Decision<BreakEvent> revise(Break known, DetectBreak command) {
		if (command.figures().equals(known.figures())) {
			return Decision.unchanged();
		}
		BreakRevised revised = new BreakRevised(command.breakId(), command.figures(), known.age(), command.at());
		return (known.waitsForWriteOff() && known.isNews(command.figures()))
				? Decision.accepted(List.of(revised,
						WriteOffDecisions.withdrawal(known, command.breakId(), command.figures(), command.at())))
				: Decision.accepted(revised);
	}

	private static Decision<BreakEvent> close(Break known, CloseBreak command) {
		if (!known.isKnown()) {
			return Decision.refused(BreakRules.unknown());
		}
		return (known.status() == BreakStatus.CLOSED) ? Decision.unchanged() : Decision.accepted(
				new BreakClosed(command.breakId(), command.sides(), command.evidence(), known.age(), command.at()));
	}

	private static Decision<BreakEvent> assign(Break known, AssignBreak command) {
		return BreakRules.nobodyWasFaster(known, command.seenVersion())
			.or(() -> BreakRules.aBreakIsOpen(known))
			.or(() -> BreakRules.noWriteOffWaits(known))
			.or(() -> BreakRules.somebodyIsNamed(command.assignee()))
			.<Decision<BreakEvent>>map(Decision::refused)
			.orElseGet(() -> Decision
				.accepted(new BreakAssigned(command.breakId(), command.assignee(), command.by(), command.at())));
	}

	private static Decision<BreakEvent> resolve(Break known, ResolveBreak command) {
		return BreakRules.nobodyWasFaster(known, command.seenVersion())
			.or(() -> BreakRules.aBreakIsOpen(known))
			.or(() -> BreakRules.noWriteOffWaits(known))
			.or(() -> BreakRules.aPersonGivesAReason(command.reason()))
			.<Decision<BreakEvent>>map(Decision::refused)
			.orElseGet(() -> Decision.accepted(new BreakResolved(command.breakId(), command.resolution(),
					command.reason(), command.by(), command.at())));
	}

	private static Decision<BreakEvent> reopen(Break known, ReopenBreak command) {
		return BreakRules.aBreakIsDisposedOf(known)
			.or(() -> BreakRules.aPersonGivesAReason(command.reason()))
			.<Decision<BreakEvent>>map(Decision::refused)
			.orElseGet(() -> Decision.accepted(new BreakReopened(command.breakId(), known.currentFigures(), known.age(),
					command.reason(), command.by(), command.at())));
	}

}
