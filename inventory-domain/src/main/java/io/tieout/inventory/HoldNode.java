package io.tieout.inventory;

import io.tieout.core.Quantity;
import io.tieout.core.ReservationId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A branch of a {@link HoldTree}: a weight-balanced search tree in which neither side has
 * more than three times the weight of the other (Adams 1992, with the parameters 3 and 2
 * that Hirai and Yamamoto proved in 2011).
 *
 * @param hold the hold in the middle
 * @param left holds of smaller reservations
 * @param right holds of larger reservations
 * @param size holds in the branch
 * @param firstEnd when the first of them ends
 * @param reserved what is left of them
 */
record HoldNode(Hold hold, @Nullable HoldNode left, @Nullable HoldNode right, int size, Instant firstEnd,
		Quantity reserved) {

	private static final int DELTA = 3;

	private static final int GAMMA = 2;

	static int size(@Nullable HoldNode node) {
		return (node != null) ? node.size : 0;
	}

	static Quantity reserved(@Nullable HoldNode node) {
		return (node != null) ? node.reserved : Quantity.ZERO;
	}

	static Hold get(@Nullable HoldNode node, int index) {
		HoldNode at = Objects.requireNonNull(node);
		int before = size(at.left);
		if (index == before) {
			return at.hold;
		}
		return (index < before) ? get(at.left, index) : get(at.right, index - before - 1);
	}

	static HoldNode with(@Nullable HoldNode node, Hold hold) {
		if (node == null) {
			return of(hold, null, null);
		}
		int order = hold.reservation().compareTo(node.hold.reservation());
		if (order == 0) {
			return of(hold, node.left, node.right);
		}
		return (order < 0) ? balanced(node.hold, with(node.left, hold), node.right)
				: balanced(node.hold, node.left, with(node.right, hold));
	}

	static @Nullable HoldNode without(@Nullable HoldNode node, ReservationId reservation) {
		if (node == null) {
			return null;
		}
		int order = reservation.compareTo(node.hold.reservation());
		if (order == 0) {
			return joined(node.left, node.right);
		}
		return (order < 0) ? balanced(node.hold, without(node.left, reservation), node.right)
				: balanced(node.hold, node.left, without(node.right, reservation));
	}

	private static @Nullable HoldNode joined(@Nullable HoldNode left, @Nullable HoldNode right) {
		if (left == null || right == null) {
			return (left != null) ? left : right;
		}
		Hold next = right.first();
		return balanced(next, left, without(right, next.reservation()));
	}

	private Hold first() {
		HoldNode node = this;
		while (node.left != null) {
			node = node.left;
		}
		return node.hold;
	}

	private static HoldNode of(Hold hold, @Nullable HoldNode left, @Nullable HoldNode right) {
		Instant firstEnd = earlier(earlier(hold.end(), left), right);
		Quantity reserved = hold.left().plus(reserved(left)).plus(reserved(right));
		return new HoldNode(hold, left, right, size(left) + size(right) + 1, firstEnd, reserved);
	}

	private static Instant earlier(Instant end, @Nullable HoldNode node) {
		return (node != null && node.firstEnd.isBefore(end)) ? node.firstEnd : end;
	}

	private static HoldNode balanced(Hold hold, @Nullable HoldNode left, @Nullable HoldNode right) {
		if (right != null && tooHeavy(right, left)) {
			return leaningLeft(hold, left, right);
		}
		if (left != null && tooHeavy(left, right)) {
			return leaningRight(hold, left, right);
		}
		return of(hold, left, right);
	}

	private static boolean tooHeavy(HoldNode side, @Nullable HoldNode other) {
		return weight(side) > DELTA * weight(other);
	}

	private static int weight(@Nullable HoldNode node) {
		return size(node) + 1;
	}

	private static HoldNode leaningLeft(Hold hold, @Nullable HoldNode left, HoldNode right) {
		HoldNode inner = right.left;
		if (inner == null || weight(inner) < GAMMA * weight(right.right)) {
			return of(right.hold, of(hold, left, inner), right.right);
		}
		return of(inner.hold, of(hold, left, inner.left), of(right.hold, inner.right, right.right));
	}

	private static HoldNode leaningRight(Hold hold, HoldNode left, @Nullable HoldNode right) {
		HoldNode inner = left.right;
		if (inner == null || weight(inner) < GAMMA * weight(left.left)) {
			return of(left.hold, left.left, of(hold, inner, right));
		}
		return of(inner.hold, of(left.hold, left.left, inner.left), of(hold, inner.right, right));
	}

}
