package io.tieout.app.process.stockreconciliation;

import io.tieout.contract.Command;
import io.tieout.contract.EventContext;
import io.tieout.eventstore.CommandResult;
import io.tieout.eventstore.Commands;
import io.tieout.eventstore.PostgresEventStore;
import io.tieout.inventory.StatedAnchor;
import io.tieout.inventory.StockVarianceCommand.ApproveAcceptance;
import io.tieout.inventory.VarianceFigures;
import io.tieout.inventory.VarianceId;
import io.tieout.inventory.VarianceStates;
import io.tieout.projections.stockledger.StockBalance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a proposal about a variance takes effect: the approval and the anchor that it sets
 * are one append or none.
 */
public final class VarianceDecisions {

	private static final int MAX_ATTEMPTS = 5;

	private final PostgresEventStore store;

	private final StockBalances balances;

	private final Commands commands;

	VarianceDecisions(PostgresEventStore store, StockBalances balances, Commands commands) {
		this.store = store;
		this.balances = balances;
		this.commands = commands;
	}

	/**
	 * Approves what was proposed. Refused as {@link ApproveAcceptance} says, or as the
	 * position refuses the anchor: {@code ANCHOR_BEYOND_HORIZON},
	 * {@code QUANTITY_TOO_LARGE}.
	 * @param seenVersion which version the person saw, absent if that is of no matter
	 * @param remark what the approver adds in words, if anything
	 * @param context who approves and when
	 */
	public CommandResult approve(VarianceId variance, @Nullable Long seenVersion, @Nullable String remark,
			EventContext context) {
		for (int attempt = 1;; attempt++) {
			CommandResult result = this.commands.executeTogether(
					approval(variance, anchor(variance).orElse(null), seenVersion, remark, context), context);
			if (attempt == MAX_ATTEMPTS || !hasLostARace(result)) {
				return result;
			}
		}
	}

	/** The proposal became another one between being looked at and being decided. */
	private static boolean hasLostARace(CommandResult result) {
		return result instanceof CommandResult.Refused refused
				&& refused.rejection().code().equals("ANCHOR_NOT_AS_PROPOSED");
	}

	private static List<Command> approval(VarianceId variance, @Nullable StatedAnchor anchor,
			@Nullable Long seenVersion, @Nullable String remark, EventContext context) {
		List<Command> commands = new ArrayList<>();
		commands
			.add(new ApproveAcceptance(variance, seenVersion, anchor, remark, context.actor(), context.occurredAt()));
		if (anchor != null) {
			commands.add(anchor.command(variance.position()));
		}
		return commands;
	}

	/**
	 * The anchor that the proposal asks for. What was on hand and not sellable is taken
	 * as it is known by now, so that what is available becomes what was stated.
	 */
	private Optional<StatedAnchor> anchor(VarianceId variance) {
		Object state = Objects
			.requireNonNull(this.store.statesOf(VarianceStates.VARIANCE, List.of(variance.aggregateId()))
				.get(variance.aggregateId()))
			.state();
		return VarianceStates.toBeAnchored(state)
			.map((figures) -> StatedAnchor.of(figures, held(variance, figures).unsellable()));
	}

	private StockBalance held(VarianceId variance, VarianceFigures figures) {
		return this.balances.at(variance.position().location(), List.of(variance.sku()), figures.asOf(), Long.MAX_VALUE)
			.getOrDefault(variance.sku(), StockBalance.NONE);
	}

}
