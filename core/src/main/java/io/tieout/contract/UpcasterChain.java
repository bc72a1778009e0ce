package io.tieout.contract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The upcasters, each stored shape leading to exactly one later one.
 */
final class UpcasterChain {

	private final Map<Shape, Upcaster> steps = new HashMap<>();

	UpcasterChain(List<Upcaster> upcasters) {
		for (Upcaster upcaster : upcasters) {
			Shape from = from(upcaster);
			if (from.equals(to(upcaster))) {
				throw new IllegalArgumentException("The upcaster of " + from + " leads nowhere");
			}
			if (this.steps.put(from, upcaster) != null) {
				throw new IllegalArgumentException("Two upcasters read " + from);
			}
		}
		this.steps.keySet().forEach(this::refuseCircle);
	}

	private void refuseCircle(Shape start) {
		Set<Shape> seen = new HashSet<>();
		Shape shape = start;
		for (Upcaster next = this.steps.get(shape); next != null; next = this.steps.get(shape)) {
			if (!seen.add(shape)) {
				throw new IllegalArgumentException("The upcasters from " + start + " go round in a circle");
			}
			shape = to(next);
		}
	}

	/**
	 * Where a stored shape ends up: itself if no upcaster reads it.
	 */
	Shape target(Shape stored) {
		Upcaster next = this.steps.get(stored);
		return (next == null) ? stored : target(to(next));
	}

	/**
	 * The shapes that upcasters read.
	 */
	Set<Shape> sources() {
		return Set.copyOf(this.steps.keySet());
	}

	/**
	 * The payload in the shape that {@link #target} names.
	 */
	ObjectNode upcast(Shape stored, ObjectNode payload) {
		Shape shape = stored;
		ObjectNode lifted = payload;
		for (@Nullable
		Upcaster next = this.steps.get(shape); next != null; next = this.steps.get(shape)) {
			lifted = next.upcast(lifted);
			shape = to(next);
		}
		return lifted;
	}

	private static Shape from(Upcaster upcaster) {
		return new Shape(upcaster.type(), upcaster.fromRevision());
	}

	private static Shape to(Upcaster upcaster) {
		return new Shape(upcaster.toType(), upcaster.toRevision());
	}

	/**
	 * A logical name in one revision.
	 *
	 * @param type logical name
	 * @param revision revision
	 */
	record Shape(String type, int revision) {

		@Override
		public String toString() {
			return this.type + " revision " + this.revision;
		}

	}

}
