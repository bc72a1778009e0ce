package io.tieout.inventory;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;
import io.tieout.core.Quantity;
import io.tieout.core.SourceRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of a variance. What a comparison finds is always taken; what a person
 * decides needs a variance that is there for it, a reason and, to take effect, a second
 * person.
 */
public sealed interface StockVarianceCommand extends Command {

	/**
	 * The variance it is about.
	 */
	VarianceId variance();

	@Override
	default String aggregateId() {
		return variance().aggregateId();
	}

	/**
	 * The figures do not tie out. Opens the variance, restates an open one, opens one
	 * again that is over, unless just these figures were decided about. Other figures
	 * withdraw a proposal that waits. Figures of an earlier cut-off than those known
	 * change nothing. Never refused.
	 *
	 * @param variance source, place and item
	 * @param figures what was found
	 * @param at when
	 */
	@MessageType(name = "inventory.DetectVariance")
	record DetectVariance(VarianceId variance, VarianceFigures figures, Instant at) implements StockVarianceCommand {
	}

	/**
	 * The figures tie out. Closes an open variance; one that is over, or of a later
	 * cut-off, keeps. Never refused.
	 *
	 * @param variance source, place and item
	 * @param statement the statement
	 * @param asOf its cut-off
	 * @param stated what the source states
	 * @param held what Tieout holds at the cut-off
	 * @param at when
	 */
	@MessageType(name = "inventory.TieOutVariance")
	record TieOutVariance(VarianceId variance, SourceRef statement, Instant asOf, Quantity stated, Quantity held,
			Instant at) implements StockVarianceCommand {
	}

	/**
	 * A person proposes which figure to accept. Refused as {@code VARIANCE_UNKNOWN},
	 * {@code CHANGED_MEANWHILE}, {@code VARIANCE_NOT_OPEN}, {@code PROPOSAL_PENDING},
	 * {@code NOTHING_TO_ANCHOR} (of a code without stock only the held figure can be
	 * accepted) or {@code REASON_MISSING}.
	 *
	 * @param variance source, place and item
	 * @param seenVersion how many events the variance had when the person looked, absent
	 * if that is of no matter
	 * @param figure which figure
	 * @param reason why, in words
	 * @param by opaque id of the proposer
	 * @param at when
	 */
	@MessageType(name = "inventory.ProposeAcceptance")
	record ProposeAcceptance(VarianceId variance, @Nullable Long seenVersion, AcceptedFigure figure, String reason,
			String by, Instant at) implements StockVarianceCommand {
	}

	/**
	 * A second person agrees. Sent together with the {@code AnchorStock} of the stated
	 * figure, if that is what is accepted. Refused as {@code VARIANCE_UNKNOWN},
	 * {@code PROPOSAL_WITHDRAWN} (the figures have changed since),
	 * {@code CHANGED_MEANWHILE}, {@code VARIANCE_NOT_OPEN}, {@code NOTHING_PROPOSED},
	 * {@code SECOND_PERSON_REQUIRED} (the proposer tried), which is recorded, or
	 * {@code ANCHOR_NOT_AS_PROPOSED} (what is anchored is not what was proposed).
	 *
	 * @param variance source, place and item
	 * @param seenVersion how many events the variance had when the person looked, absent
	 * if that is of no matter
	 * @param anchor the anchor that is set together with this, absent if none is
	 * @param remark what the approver adds in words, if anything
	 * @param by opaque id of the approver, who is not the proposer
	 * @param at when
	 */
	@MessageType(name = "inventory.ApproveAcceptance")
	record ApproveAcceptance(VarianceId variance, @Nullable Long seenVersion, @Nullable StatedAnchor anchor,
			@Nullable String remark, String by, Instant at) implements StockVarianceCommand {
	}

	/**
	 * A person turns a proposal down; its proposer may, too. Refused as
	 * {@code VARIANCE_UNKNOWN}, {@code PROPOSAL_WITHDRAWN}, {@code CHANGED_MEANWHILE},
	 * {@code VARIANCE_NOT_OPEN}, {@code NOTHING_PROPOSED} or {@code REASON_MISSING}.
	 *
	 * @param variance source, place and item
	 * @param seenVersion how many events the variance had when the person looked, absent
	 * if that is of no matter
	 * @param reason why, in words
	 * @param by opaque id of the person
	 * @param at when
	 */
	@MessageType(name = "inventory.RejectAcceptance")
	record RejectAcceptance(VarianceId variance, @Nullable Long seenVersion, String reason, String by,
			Instant at) implements StockVarianceCommand {
	}

	/**
	 * The policy accepts the stated figure without a person. Sent together with the
	 * {@code AnchorStock} of the figure. Refused as {@code VARIANCE_UNKNOWN},
	 * {@code VARIANCE_NOT_OPEN}, {@code PROPOSAL_PENDING} (people are at it) or
	 * {@code ANCHOR_NOT_AS_PROPOSED}.
	 *
	 * @param variance source, place and item
	 * @param anchor the anchor that is set together with this
	 * @param at when
	 */
	@MessageType(name = "inventory.AcceptByPolicy")
	record AcceptByPolicy(VarianceId variance, StatedAnchor anchor, Instant at) implements StockVarianceCommand {
	}

}
