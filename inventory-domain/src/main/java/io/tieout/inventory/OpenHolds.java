package io.tieout.inventory;

import io.tieout.core.Quantity;
import io.tieout.core.ReservationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The holds on a position, one per reservation.
 *
 * @param holds in the order of their reservations
 */
record OpenHolds(List<Hold> holds) {

	static final OpenHolds NONE = new OpenHolds(HoldTree.EMPTY);

	OpenHolds {
		holds = HoldTree.copyOf(holds);
	}

	@Nullable Hold find(ReservationId reservation) {
		return tree().find(reservation);
	}

	OpenHolds with(Hold hold) {
		return new OpenHolds(tree().with(hold));
	}

	OpenHolds without(ReservationId reservation) {
		return new OpenHolds(tree().without(reservation));
	}

	List<Hold> overAt(Instant at) {
		return tree().overAt(at);
	}

	/**
	 * What is still reserved, over all holds.
	 */
	Quantity reserved() {
		return tree().left();
	}

	/**
	 * The holds with what was shipped under some numbers shared out anew. A number may
	 * stand for several holds, and a hold have two numbers: each number's shipments are
	 * taken once, first those of reservations, from the holds in their order. So what is
	 * left depends on what was shipped and held, not on which became known first.
	 * @param numbers numbers about which something is new
	 * @param shipped what was shipped under a number beyond what other facts tell of
	 */
	OpenHolds settled(Set<String> numbers, Function<String, Quantity> shipped) {
		List<Hold> kin = kin(numbers);
		List<Hold> shared = new ArrayList<>();
		kin.forEach((hold) -> shared.add(hold.leaving(hold.quantity())));
		numbersOf(kin).forEach((number) -> take(shipped.apply(number), number, shared));
		OpenHolds settled = this;
		for (int index = 0; index < kin.size(); index++) {
			settled = kin.get(index).equals(shared.get(index)) ? settled : settled.with(shared.get(index));
		}
		return settled;
	}

	private static Set<String> numbersOf(List<Hold> kin) {
		Set<String> numbers = new LinkedHashSet<>();
		kin.forEach((hold) -> numbers.add(hold.reservation().value()));
		kin.forEach((hold) -> numbers.add(hold.document()));
		return numbers;
	}

	private static void take(Quantity quantity, String number, List<Hold> holds) {
		Quantity open = quantity;
		for (int index = 0; index < holds.size() && open.isPositive(); index++) {
			Hold hold = holds.get(index);
			Quantity taken = hold.numbers().contains(number) ? hold.left().min(open) : Quantity.ZERO;
			holds.set(index, hold.leaving(hold.left().minus(taken)));
			open = open.minus(taken);
		}
	}

	/**
	 * The holds that have one of the numbers, and those that have another in common with
	 * them.
	 */
	private List<Hold> kin(Set<String> numbers) {
		Set<String> known = new HashSet<>(numbers);
		List<Hold> kin = List.of();
		boolean grown = !this.holds.isEmpty();
		while (grown) {
			List<Hold> found = this.holds.stream()
				.filter((hold) -> !Collections.disjoint(hold.numbers(), known))
				.toList();
			grown = found.size() > kin.size();
			kin = found;
			kin.forEach((hold) -> known.addAll(hold.numbers()));
		}
		return kin;
	}

	/**
	 * The holds without those of orders that were shipped whole and have been over since
	 * before an instant: nobody needs to say of them that the goods have left.
	 */
	OpenHolds withoutShippedBefore(Instant start) {
		OpenHolds open = this;
		for (Hold hold : this.holds) {
			if (hold.shipped() && hold.expiresAt().isBefore(start)
					&& kin(hold.numbers()).stream().allMatch(Hold::shipped)) {
				open = open.without(hold.reservation());
			}
		}
		return open;
	}

	private HoldTree tree() {
		return (HoldTree) this.holds;
	}

}
