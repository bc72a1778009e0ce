package io.tieout.inventory;

import java.util.Optional;

/**
 * Reads what the current state of a variance says, for whoever must know before a
 * decision what would be anchored.
 */
public final class VarianceStates {

	/** Stored name of the aggregates, {@link VarianceId#aggregateId()}. */
	public static final String VARIANCE = "inventory.StockVariance";

	private VarianceStates() {
	}

	/**
	 * The figures whose stated one was proposed and waits for approval; empty if nothing
	 * waits, or the held figure does.
	 * @param varianceState state of a {@link #VARIANCE} aggregate
	 */
	public static Optional<VarianceFigures> toBeAnchored(Object varianceState) {
		StockVariance variance = (StockVariance) varianceState;
		return (variance.waitsForApproval() && variance.waiting().figure() == AcceptedFigure.STATED)
				? Optional.of(variance.currentFigures()) : Optional.empty();
	}

}
