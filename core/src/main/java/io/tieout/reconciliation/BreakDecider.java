package io.tieout.reconciliation;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.core.Rejection;
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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
		return 2;
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
		return reopen(known, (ReopenBreak) command);
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
		if (known.status() == BreakStatus.RESOLVED && !known.isNews(command.figures())) {
			return Decision.unchanged();
		}
		return Decision.accepted(new BreakReopened(command.breakId(), command.figures(), known.age(), DETECTED_AGAIN,
				PROCESS, command.at()));
	}

	private static Decision<BreakEvent> revise(Break known, DetectBreak command) {
		return command.figures().equals(known.figures()) ? Decision.unchanged()
				: Decision.accepted(new BreakRevised(command.breakId(), command.figures(), known.age(), command.at()));
	}

	private static Decision<BreakEvent> close(Break known, CloseBreak command) {
		if (!known.isKnown()) {
			return Decision.refused(unknown());
		}
		return (known.status() == BreakStatus.CLOSED) ? Decision.unchanged() : Decision.accepted(
				new BreakClosed(command.breakId(), command.sides(), command.evidence(), known.age(), command.at()));
	}

	private static Decision<BreakEvent> assign(Break known, AssignBreak command) {
		return nobodyWasFaster(known, command.seenVersion()).or(() -> aBreakIsOpen(known))
			.or(() -> somebodyIsNamed(command.assignee()))
			.<Decision<BreakEvent>>map(Decision::refused)
			.orElseGet(() -> Decision
				.accepted(new BreakAssigned(command.breakId(), command.assignee(), command.by(), command.at())));
	}

	private static Decision<BreakEvent> resolve(Break known, ResolveBreak command) {
		return nobodyWasFaster(known, command.seenVersion()).or(() -> aBreakIsOpen(known))
			.or(() -> aPersonGivesAReason(command.reason()))
			.<Decision<BreakEvent>>map(Decision::refused)
			.orElseGet(() -> Decision.accepted(new BreakResolved(command.breakId(), command.resolution(),
					command.reason(), command.by(), command.at())));
	}

	private static Decision<BreakEvent> reopen(Break known, ReopenBreak command) {
		return aBreakIsResolved(known).or(() -> aPersonGivesAReason(command.reason()))
			.<Decision<BreakEvent>>map(Decision::refused)
			.orElseGet(() -> Decision
				.accepted(new BreakReopened(command.breakId(), Objects.requireNonNull(known.figures()), known.age(),
						command.reason(), command.by(), command.at())));
	}

	private static Optional<Rejection> aBreakIsOpen(Break known) {
		if (!known.isKnown()) {
			return Optional.of(unknown());
		}
		return known.isOpen() ? Optional.empty() : Optional
			.of(Rejection.of("BREAK_NOT_OPEN", "The break is resolved or closed.").with("breakStatus", known.status()));
	}

	private static Optional<Rejection> nobodyWasFaster(Break known, @Nullable Long seenVersion) {
		return (seenVersion == null || !known.isKnown() || seenVersion == known.version()) ? Optional.empty()
				: Optional.of(Rejection.of("CHANGED_MEANWHILE", "It has changed since you read it. Read it again.")
					.with("version", known.version()));
	}

	private static Optional<Rejection> somebodyIsNamed(String assignee) {
		return assignee.isBlank() ? Optional.of(Rejection.of("ASSIGNEE_MISSING", "Say who is to look into it."))
				: Optional.empty();
	}

	private static Optional<Rejection> aBreakIsResolved(Break known) {
		if (!known.isKnown()) {
			return Optional.of(unknown());
		}
		return (known.status() == BreakStatus.RESOLVED) ? Optional.empty()
				: Optional.of(Rejection.of("BREAK_NOT_RESOLVED", "Only a resolution can be taken back.")
					.with("breakStatus", known.status()));
	}

	private static Optional<Rejection> aPersonGivesAReason(String reason) {
		return reason.isBlank() ? Optional.of(Rejection.of("REASON_MISSING", "Say why, in a few words."))
				: Optional.empty();
	}

	private static Rejection unknown() {
		return Rejection.of("BREAK_UNKNOWN", "There has never been a break under this key.");
	}

}
