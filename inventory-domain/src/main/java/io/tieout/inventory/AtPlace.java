package io.tieout.inventory;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * So much at a place. Lists of them have a place once, in the order of the places, and
 * none with nothing.
 *
 * @param place the place
 * @param quantity how much
 */
public record AtPlace(LocationId place, Quantity quantity) {

	/**
	 * With more at a place; as before if no place was named.
	 */
	static List<AtPlace> plus(List<AtPlace> before, @Nullable LocationId place, Quantity quantity) {
		if (place == null) {
			return before;
		}
		Quantity sum = quantity;
		List<AtPlace> after = new ArrayList<>();
		for (AtPlace each : before) {
			if (each.place.equals(place)) {
				sum = sum.plus(each.quantity);
			}
			else {
				after.add(each);
			}
		}
		if (!sum.isZero()) {
			after.add(new AtPlace(place, sum));
		}
		after.sort(Comparator.comparing(AtPlace::place));
		return List.copyOf(after);
	}

	/**
	 * What must be added to one list to come to another.
	 */
	static List<AtPlace> change(List<AtPlace> before, List<AtPlace> after) {
		List<AtPlace> change = after;
		for (AtPlace each : before) {
			change = plus(change, each.place, each.quantity.negated());
		}
		return change;
	}

	/**
	 * The place with most, of several the first; {@code null} if there is none.
	 */
	static @Nullable LocationId most(List<AtPlace> places) {
		AtPlace most = null;
		for (AtPlace each : places) {
			most = (most == null || each.quantity.compareTo(most.quantity) > 0) ? each : most;
		}
		return (most != null) ? most.place : null;
	}

}
