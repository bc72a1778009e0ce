package io.tieout.inventory;

import io.tieout.core.Quantity;
import io.tieout.core.ReservationId;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An immutable list of holds, one per reservation and in their order, in which each
 * branch knows what is left of its holds and when the first of them ends. A hot item has
 * thousands of carts waiting at once, and every hold on it is a new state: adding,
 * removing, finding one and finding those that are over cost O(log n), where copying a
 * map would cost O(n).
 */
final class HoldTree extends AbstractList<Hold> {

	static final HoldTree EMPTY = new HoldTree(null);

	private final @Nullable HoldNode root;

	private HoldTree(@Nullable HoldNode root) {
		this.root = root;
	}

	static HoldTree copyOf(List<Hold> holds) {
		if (holds instanceof HoldTree tree) {
			return tree;
		}
		HoldTree copy = EMPTY;
		for (Hold hold : holds) {
			copy = copy.with(hold);
		}
		return copy;
	}

	HoldTree with(Hold hold) {
		return new HoldTree(HoldNode.with(this.root, hold));
	}

	HoldTree without(ReservationId reservation) {
		return new HoldTree(HoldNode.without(this.root, reservation));
	}

	@Nullable Hold find(ReservationId reservation) {
		HoldNode node = this.root;
		while (node != null) {
			int order = reservation.compareTo(node.hold().reservation());
			if (order == 0) {
				return node.hold();
			}
			node = (order < 0) ? node.left() : node.right();
		}
		return null;
	}

	/**
	 * What is left of all holds.
	 */
	Quantity left() {
		return HoldNode.reserved(this.root);
	}

	/**
	 * The holds that are over at an instant, by reservation.
	 */
	List<Hold> overAt(Instant at) {
		List<Hold> over = new ArrayList<>();
		collectOver(this.root, at, over);
		return over;
	}

	private static void collectOver(@Nullable HoldNode node, Instant at, List<Hold> over) {
		if (node == null || at.isBefore(node.firstEnd())) {
			return;
		}
		collectOver(node.left(), at, over);
		if (node.hold().overAt(at)) {
			over.add(node.hold());
		}
		collectOver(node.right(), at, over);
	}

	@Override
	public Hold get(int index) {
		Objects.checkIndex(index, size());
		return HoldNode.get(this.root, index);
	}

	@Override
	public int size() {
		return HoldNode.size(this.root);
	}

	@Override
	public Iterator<Hold> iterator() {
		Deque<HoldNode> open = new ArrayDeque<>();
		descend(this.root, open);
		return new Iterator<>() {

			@Override
			public boolean hasNext() {
				return !open.isEmpty();
			}

			@Override
			public Hold next() {
				HoldNode node = open.pop();
				descend(node.right(), open);
				return node.hold();
			}

		};
	}

	private static void descend(@Nullable HoldNode from, Deque<HoldNode> open) {
		for (HoldNode node = from; node != null; node = node.left()) {
			open.push(node);
		}
	}

}
