package io.tieout.app.demo;

/**
 * How much happens in the week.
 *
 * @param items items in the catalogue
 * @param movementsPerDay things the warehouse does on each day
 * @param invoicesPerStoreDay invoices of each store on each day, of one to six lines
 * @param orders shop orders in the week
 * @param people customers, each known to one to three systems
 * @param plantedPerKind how often each kind of discrepancy is planted
 */
record DemoSize(int items, int movementsPerDay, int invoicesPerStoreDay, int orders, int people, int plantedPerKind) {

	/**
	 * A size by its name.
	 * @throws IllegalArgumentException for another name than small, normal or large
	 */
	static DemoSize named(String name) {
		return switch (name) {
			case "small" -> new DemoSize(30, 8, 3, 60, 40, 1);
			case "normal" -> new DemoSize(120, 80, 20, 800, 400, 3);
			case "large" -> new DemoSize(400, 800, 120, 8_000, 4_000, 10);
			default -> throw new IllegalArgumentException("demo.size is small, normal or large, not " + name);
		};
	}

}
