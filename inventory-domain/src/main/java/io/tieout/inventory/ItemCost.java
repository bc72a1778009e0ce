package io.tieout.inventory;

import io.tieout.inventory.ItemCostEvent.MovementsCosted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cost of an item as its history tells. While more left than came, or no cost is
 * known, the open costs add up to quantity and value; else there are none.
 *
 * @param levels what is owned and worth; absent before the first movement
 * @param open the costs that are not final, the oldest first
 */
record ItemCost(@Nullable CostLevels levels, List<OpenCost> open) {

	static final ItemCost NONE = new ItemCost(null, List.of());

	ItemCost {
		open = List.copyOf(open);
	}

	long position() {
		return (this.levels != null) ? this.levels.position() : 0;
	}

	ItemCost after(MovementsCosted event) {
		OpenCosts after = new OpenCosts(this.open);
		event.open().forEach(after::replace);
		return new ItemCost(event.after(), after.all());
	}

}
