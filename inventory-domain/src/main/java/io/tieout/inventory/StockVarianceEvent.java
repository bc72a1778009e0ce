package io.tieout.inventory;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import io.tieout.core.Quantity;
import io.tieout.core.SourceRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a variance, from detection to decision.
 */
public sealed interface StockVarianceEvent extends Event {

	/**
	 * The variance it is about.
	 */
	VarianceId variance();

	@Override
	default String aggregateId() {
		return variance().aggregateId();
	}

	/**
	 * The figures do not tie out: for the first time, or after an earlier variance was
	 * over.
	 *
	 * @param variance source, place and item
	 * @param figures what was found
	 * @param firstSeen when, the age of the variance from now on
	 */
	@MessageType(name = "inventory.StockVarianceDetected")
	record VarianceDetected(VarianceId variance, VarianceFigures figures,
			Instant firstSeen) implements StockVarianceEvent {
	}

	/**
	 * A newer statement, or the same one compared again, says something else; still it
	 * does not tie out.
	 *
	 * @param variance source, place and item
	 * @param figures what was found now
	 * @param firstSeen when the variance was first seen
	 * @param at when
	 */
	@MessageType(name = "inventory.StockVarianceRestated")
	record VarianceRestated(VarianceId variance, VarianceFigures figures, Instant firstSeen,
			Instant at) implements StockVarianceEvent {
	}

	/**
	 * The figures tie out by themselves.
	 *
	 * @param variance source, place and item
	 * @param statement the statement
	 * @param asOf its cut-off
	 * @param stated what the source states
	 * @param held what Tieout holds at the cut-off
	 * @param firstSeen when the variance was first seen
	 * @param at when
	 */
	@MessageType(name = "inventory.StockVarianceTiedOut")
	record VarianceTiedOut(VarianceId variance, SourceRef statement, Instant asOf, Quantity stated, Quantity held,
			Instant firstSeen, Instant at) implements StockVarianceEvent {
	}

	/**
	 * A person proposed which figure to accept.
	 *
	 * @param variance source, place and item
	 * @param figures what the person decided about
	 * @param figure which figure
	 * @param firstSeen when the variance was first seen
	 * @param reason why, in words
	 * @param by opaque id of the proposer
	 * @param at when
	 */
	@MessageType(name = "inventory.AcceptanceProposed")
	record AcceptanceProposed(VarianceId variance, VarianceFigures figures, AcceptedFigure figure, Instant firstSeen,
			String reason, String by, Instant at) implements StockVarianceEvent {
	}

	/**
	 * The figures changed before a second person had decided, so the proposal fell.
	 *
	 * @param variance source, place and item
	 * @param figure what was to be accepted
	 * @param proposedBy opaque id of the proposer
	 * @param at when the change was noticed
	 */
	@MessageType(name = "inventory.AcceptanceWithdrawn")
	record AcceptanceWithdrawn(VarianceId variance, AcceptedFigure figure, String proposedBy,
			Instant at) implements StockVarianceEvent {
	}

	/**
	 * A person turned the proposal down; the variance is open as before it.
	 *
	 * @param variance source, place and item
	 * @param figure what was to be accepted
	 * @param reason why not, in words
	 * @param proposedBy opaque id of the proposer
	 * @param by opaque id of who turned it down
	 * @param at when
	 */
	@MessageType(name = "inventory.AcceptanceRejected")
	record AcceptanceRejected(VarianceId variance, AcceptedFigure figure, String reason, String proposedBy, String by,
			Instant at) implements StockVarianceEvent {
	}

	/**
	 * The proposer tried to approve their own proposal. The variance stands as it did.
	 *
	 * @param variance source, place and item
	 * @param figure what was to be accepted
	 * @param by opaque id of who tried
	 * @param at when
	 */
	@MessageType(name = "inventory.AcceptanceApprovalRefused")
	record AcceptanceApprovalRefused(VarianceId variance, AcceptedFigure figure, String by,
			Instant at) implements StockVarianceEvent {
	}

	/**
	 * Two persons accepted a figure. If it is the stated one, the same append anchors it.
	 *
	 * @param variance source, place and item
	 * @param figures what they decided about
	 * @param figure which figure
	 * @param anchored what was anchored on hand at the cut-off, absent if nothing was
	 * @param firstSeen when the variance was first seen
	 * @param reason why the proposer proposed it, in words
	 * @param proposedBy opaque id of the proposer
	 * @param remark what the approver added in words, if anything
	 * @param approvedBy opaque id of the approver, another person
	 * @param at when it was approved
	 */
	@MessageType(name = "inventory.StockVarianceAccepted")
	record VarianceAccepted(VarianceId variance, VarianceFigures figures, AcceptedFigure figure,
			@Nullable Quantity anchored, Instant firstSeen, String reason, String proposedBy, @Nullable String remark,
			String approvedBy, Instant at) implements StockVarianceEvent {
	}

	/**
	 * The policy accepted the stated figure, and the same append anchors it.
	 *
	 * @param variance source, place and item
	 * @param figures what it decided about, with the policy's version
	 * @param anchored what was anchored on hand at the cut-off
	 * @param firstSeen when the variance was first seen
	 * @param at when
	 */
	@MessageType(name = "inventory.StockVarianceAcceptedByPolicy")
	record VarianceAcceptedByPolicy(VarianceId variance, VarianceFigures figures, Quantity anchored, Instant firstSeen,
			Instant at) implements StockVarianceEvent {
	}

}
