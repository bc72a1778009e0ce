package io.tieout.app.process.ordertocash;

import io.tieout.app.process.ordertocash.OrderState.Ordered;
import io.tieout.app.process.ordertocash.OrderState.Paid;
import io.tieout.core.Money;
import io.tieout.reconciliation.BreakCommand;
import io.tieout.reconciliation.BreakCommand.CloseBreak;
import io.tieout.reconciliation.BreakCommand.DetectBreak;
import io.tieout.reconciliation.BreakId;
import io.tieout.reconciliation.BreakSides;
import io.tieout.reconciliation.Evidence;
import io.tieout.reconciliation.SideItem;
import io.tieout.reconciliation.TieOut;
import io.tieout.reconciliation.TieOutRules;
import io.tieout.reconciliation.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides what an order's breaks are. Pure: the same state at the same time gives the
 * same ruling.
 */
final class OrderTieOut {

	/** A cancelled order owes nothing, and its break has nothing left to stand on. */
	private static final BreakSides NOTHING_TO_COMPARE = new BreakSides(null, null);

	private final OrderToCashRules rules;

	private final Duration arrival;

	OrderTieOut(OrderToCashTerms terms) {
		this.rules = OrderToCashRules.of(terms);
		this.arrival = terms.arrival();
	}

	/**
	 * What is to be said about an order now.
	 *
	 * @param commands breaks to detect or close
	 * @param dueAt when to look again although nothing happens, absent if never
	 */
	record Ruling(List<BreakCommand> commands, @Nullable Instant dueAt) {

		Ruling {
			commands = List.copyOf(commands);
		}

	}

	Ruling rule(OrderState state, Instant now) {
		Instant complete = state.trigger().recordedAt().plus(this.arrival);
		if (isLone(state) && complete.isAfter(now)) {
			return new Ruling(List.of(), complete);
		}
		List<BreakCommand> commands = new ArrayList<>();
		Set<BreakId> unexplained = new HashSet<>(state.breaks());
		Instant dueAt = null;
		for (Map.Entry<BreakId, Verdict> judged : verdicts(state, now).entrySet()) {
			BreakId id = judged.getKey();
			boolean stands = unexplained.remove(id);
			if (judged.getValue() instanceof Verdict.Differs differs) {
				commands.add(new DetectBreak(id, differs.figures(), now));
			}
			else if (judged.getValue() instanceof Verdict.TiedOut tied && stands) {
				commands.add(new CloseBreak(id, tied.sides(), tied.evidence(), now));
			}
			else if (judged.getValue() instanceof Verdict.Waiting waiting) {
				dueAt = waiting.until();
				if (stands) {
					commands.add(new DetectBreak(id, waiting.figures(), now));
				}
			}
		}
		unexplained.forEach((id) -> commands.add(new CloseBreak(id, NOTHING_TO_COMPARE, Evidence.NONE, now)));
		return new Ruling(commands, dueAt);
	}

	/**
	 * Whether only one side is there, so that the other may be on its way.
	 */
	private static boolean isLone(OrderState state) {
		Ordered order = state.order();
		return (order == null) || (!order.isCancelled() && state.isUnpaid());
	}

	private SortedMap<BreakId, Verdict> verdicts(OrderState state, Instant now) {
		Currency home = state.currency();
		Map<Boolean, List<Paid>> payments = state.payments()
			.stream()
			.collect(Collectors.partitioningBy((paid) -> paid.net().currency().equals(home)));
		SortedMap<BreakId, Verdict> verdicts = new TreeMap<>(Comparator.comparing(BreakId::toString));
		boolean cancelled = state.order() != null && state.order().isCancelled();
		compare(verdicts, cancelled ? this.rules.status() : this.rules.payment(), owed(state),
				items(payments.get(true), (paid) -> state.orderId()), now);
		compare(verdicts, this.rules.currency(), List.of(),
				items(payments.get(false), (paid) -> OrderToCashRules.keyOf(state.orderId(), paid.net().currency())),
				now);
		return verdicts;
	}

	private static void compare(Map<BreakId, Verdict> verdicts, TieOutRules rules, List<SideItem> left,
			List<SideItem> right, Instant now) {
		TieOut.compare(rules, left, right, now)
			.forEach((key, verdict) -> verdicts.put(new BreakId(rules.flow(), key), verdict));
	}

	/**
	 * What the order says is owed since when: its total, or nothing if it is cancelled.
	 */
	private static List<SideItem> owed(OrderState state) {
		Ordered order = state.order();
		if (order == null) {
			return List.of();
		}
		Money owed = order.isCancelled() ? Money.zero(state.currency()) : order.total();
		return List.of(new SideItem(state.orderId(), owed, Set.of(), order.graceFrom(), order.position()));
	}

	private static List<SideItem> items(List<Paid> payments, Function<Paid, String> key) {
		return payments.stream()
			.map((paid) -> new SideItem(key.apply(paid), paid.net(),
					paid.financed() ? Set.of(OrderToCashRules.FINANCED) : Set.of(), paid.occurredAt(), paid.position()))
			.toList();
	}

}
