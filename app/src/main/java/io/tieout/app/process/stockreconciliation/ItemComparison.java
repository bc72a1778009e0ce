package io.tieout.app.process.stockreconciliation;

import io.tieout.contract.Command;
import io.tieout.core.InvalidValueException;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.UnitPrice;
import io.tieout.inventory.StatedMeaning;
import io.tieout.inventory.LineOutcome;
import io.tieout.inventory.LineResult;
import io.tieout.inventory.StatedAnchor;
import io.tieout.inventory.StockVarianceCommand.AcceptByPolicy;
import io.tieout.inventory.StockVarianceCommand.DetectVariance;
import io.tieout.inventory.StockVarianceCommand.TieOutVariance;
import io.tieout.inventory.VarianceClass;
import io.tieout.inventory.VarianceFigures;
import io.tieout.inventory.VarianceId;
import io.tieout.projections.stockledger.StockBalance;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what comes of a stated figure. Pure: the same figures, knowledge and policy
 * give the same ruling.
 */
final class ItemComparison {

	private final StatementHead head;

	private final StockPolicy policy;

	private final boolean mayAnchor;

	private final Instant at;

	/**
	 * A comparison of a statement's items.
	 * @param mayAnchor whether the source's figures of the place may be accepted by the
	 * policy
	 */
	ItemComparison(StatementHead head, StockPolicy policy, boolean mayAnchor, Instant at) {
		this.head = head;
		this.policy = policy;
		this.mayAnchor = mayAnchor;
		this.at = at;
	}

	/**
	 * What comes of an item.
	 *
	 * @param result the outcome
	 * @param commands to be carried out together
	 * @param otherwise what to carry out if a rule refuses those
	 */
	record Ruling(LineResult result, List<Command> commands, List<Command> otherwise) {

		Ruling {
			commands = List.copyOf(commands);
			otherwise = List.copyOf(otherwise);
		}

		/** The ruling once the policy's acceptance was refused. */
		Ruling refused() {
			return new Ruling(
					new LineResult(this.result.sku(), LineOutcome.VARIANCE, this.result.stated(), this.result.held()),
					this.otherwise, List.of());
		}

	}

	Ruling rule(StatedItem item, StockBalance balance, KnownItem known) {
		Quantity stated = item.stated();
		if (known.isAheadOf(this.head.asOf())) {
			return outcome(item, LineOutcome.SUPERSEDED, null, List.of());
		}
		if (stated == null || (stated.isZero() && !tracks(known))) {
			return outcome(item, LineOutcome.UNKNOWN, null, List.of());
		}
		return compare(item, stated, balance, known);
	}

	/**
	 * What comes of the figure of an open variance once its item has moved: that it is a
	 * figure was decided when the variance was detected.
	 */
	Ruling again(StatedItem item, StockBalance balance, KnownItem known) {
		Quantity stated = item.stated();
		return (stated == null || known.isAheadOf(this.head.asOf()))
				? outcome(item, LineOutcome.SUPERSEDED, null, List.of()) : compare(item, stated, balance, known);
	}

	private Ruling compare(StatedItem item, Quantity stated, StockBalance balance, KnownItem known) {
		VarianceFigures figures = figures(item, stated, balance, known.unitCost());
		if (this.policy.tolerates(figures.difference(), figures.value()) || isDecided(known, figures)) {
			return outcome(item, LineOutcome.TIED_OUT, figures.held(),
					known.standsOpen() ? List.of(tieOut(item, figures)) : List.of());
		}
		Command detect = new DetectVariance(variance(item), figures, this.at);
		if (isAcceptable(figures)) {
			StatedAnchor anchor = StatedAnchor.of(figures, figures.unsellable());
			return new Ruling(new LineResult(item.sku(), LineOutcome.ACCEPTED, stated, figures.held()), List.of(detect,
					new AcceptByPolicy(variance(item), anchor, this.at), anchor.command(variance(item).position())),
					List.of(detect));
		}
		return outcome(item, classOf(item), figures.held(), List.of(detect));
	}

	/** A complete statement vouches for its zeros. */
	private boolean tracks(KnownItem known) {
		return this.head.complete() || known.tracked();
	}

	private boolean isDecided(KnownItem known, VarianceFigures figures) {
		return known.variance() != null
				&& known.variance().hasDecided(this.head.statement().toString(), figures.stated(), figures.held());
	}

	private boolean isAcceptable(VarianceFigures figures) {
		return this.mayAnchor && figures.varianceClass() == VarianceClass.QUANTITY
				&& this.policy.accepts(figures.difference(), figures.value());
	}

	private VarianceFigures figures(StatedItem item, Quantity stated, StockBalance balance,
			@Nullable UnitPrice unitCost) {
		Quantity held = figure(balance);
		Quantity difference = stated.minus(held);
		return new VarianceFigures(this.head.statement(), this.head.asOf(), this.head.meaning(), stated, held,
				difference, balance.unsellable(), balance.inFlight(), balance.late(), value(difference, unitCost),
				item.kind(), this.policy.version());
	}

	/** A value beyond what an amount can say is as good as unknown. */
	private static @Nullable Money value(Quantity difference, @Nullable UnitPrice unitCost) {
		try {
			return (unitCost != null) ? unitCost.times(difference) : null;
		}
		catch (InvalidValueException ex) {
			return null;
		}
	}

	private static LineOutcome classOf(StatedItem item) {
		return switch (item.kind()) {
			case QUANTITY -> LineOutcome.VARIANCE;
			case UNKNOWN_SKU -> LineOutcome.UNKNOWN_SKU;
			case NOT_STOCKED -> LineOutcome.NOT_STOCKED;
		};
	}

	private TieOutVariance tieOut(StatedItem item, VarianceFigures figures) {
		return new TieOutVariance(variance(item), this.head.statement(), this.head.asOf(), figures.stated(),
				figures.held(), this.at);
	}

	private VarianceId variance(StatedItem item) {
		return new VarianceId(this.head.source(), this.head.location(), item.sku());
	}

	private static Ruling outcome(StatedItem item, LineOutcome outcome, @Nullable Quantity held,
			List<Command> commands) {
		return new Ruling(new LineResult(item.sku(), outcome, item.stated(), held), commands, List.of());
	}

	private Quantity figure(StockBalance balance) {
		return (this.head.meaning() == StatedMeaning.ON_HAND) ? balance.onHand() : balance.sellable();
	}

}
