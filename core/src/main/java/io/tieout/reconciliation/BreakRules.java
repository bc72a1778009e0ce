package io.tieout.reconciliation;

import io.tieout.core.Money;
import io.tieout.core.Objections;
import io.tieout.core.Rejection;
import io.tieout.reconciliation.Break.WriteOff;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people may do about a break: each rule by its name, with its objection.
 */
final class BreakRules {

	private BreakRules() {
	}

	static Rejection unknown() {
		return Rejection.of("BREAK_UNKNOWN", "There has never been a break under this key.");
	}

	static Optional<Rejection> aBreakIsKnown(Break known) {
		return known.isKnown() ? Optional.empty() : Optional.of(unknown());
	}

	static Optional<Rejection> nobodyWasFaster(Break known, @Nullable Long seenVersion) {
		return (seenVersion == null || !known.isKnown() || seenVersion == known.version()) ? Optional.empty()
				: Optional.of(Rejection.of("CHANGED_MEANWHILE", "It has changed since you read it. Read it again.")
					.with("version", known.version()));
	}

	static Optional<Rejection> aBreakIsOpen(Break known) {
		return aBreakIsKnown(known).or(() -> known.isOpen() ? Optional.empty()
				: Optional.of(Rejection.of("BREAK_NOT_OPEN", "The break is resolved, written off or closed.")
					.with("breakStatus", known.status())));
	}

	static Optional<Rejection> aBreakIsDisposedOf(Break known) {
		return aBreakIsKnown(known).or(() -> known.isDisposedOf() ? Optional.empty()
				: Optional.of(Rejection.of("BREAK_NOT_RESOLVED", "Only a resolution or a write-off can be taken back.")
					.with("breakStatus", known.status())));
	}

	static Optional<Rejection> noWriteOffWaits(Break known) {
		return Objections.when(known.waitsForWriteOff(), "WRITE_OFF_PENDING",
				"A write-off of the break waits for a second person. Have it approved or rejected first.");
	}

	static Optional<Rejection> aWriteOffWaits(Break known) {
		return Objections.when(!known.waitsForWriteOff(), "NOTHING_PROPOSED",
				"No write-off of the break waits for approval.");
	}

	static Optional<Rejection> theFiguresAreThoseProposed(Break known) {
		return Objections.when(known.lostItsWriteOff(), "WRITE_OFF_WITHDRAWN",
				"The figures have changed since the write-off was proposed, so it fell. Look at them and propose anew.");
	}

	static Optional<Rejection> aSecondPersonApproves(WriteOff proposal, String by) {
		return Objections.when(proposal.by().equals(by), "SECOND_PERSON_REQUIRED",
				"A write-off is approved by somebody else than its proposer.");
	}

	static Optional<Rejection> thereIsAnAmount(@Nullable Money difference) {
		return Objections.when(difference == null || difference.isZero(), "NOTHING_TO_WRITE_OFF",
				"The sides have no difference in one currency that could be given up.");
	}

	static Optional<Rejection> somebodyIsNamed(String assignee) {
		return Objections.when(assignee.isBlank(), "ASSIGNEE_MISSING", "Say who is to look into it.");
	}

	static Optional<Rejection> aPersonGivesAReason(String reason) {
		return Objections.when(reason.isBlank(), "REASON_MISSING", "Say why, in a few words.");
	}

}
