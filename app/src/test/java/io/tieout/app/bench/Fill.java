package io.tieout.app.bench;

import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.BulkCommands.Item;
import io.tieout.eventstore.CommandResult;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills the store through the bulk path: the deciders decide each command and the chain
 * goes over each event, as for any other.
 */
final class Fill {

	private static final int LANES = 2;

	private static final int BLOCKS_PER_BATCH = 10;

	private final Stage stage;

	Fill(Stage stage) {
		this.stage = stage;
	}

	/**
	 * Carries out blocks of commands until there are so many events.
	 */
	void until(long events, Blocks blocks) throws Exception {
		long missing = events - this.stage.head();
		if (missing <= 0) {
			return;
		}
		this.stage.report().doing("Filling the store with " + missing + " events");
		int batches = Math
			.toIntExact((missing + BLOCKS_PER_BATCH * Blocks.ITEMS - 1) / (BLOCKS_PER_BATCH * Blocks.ITEMS));
		BulkCommands bulk = this.stage.service().part(BulkCommands.class);
		Load.Result result = Load.run(LANES, batches,
				(lane) -> (batch) -> requireAccepted(bulk.execute(items(blocks, lane, batch))));
		this.stage.report()
			.doing("    " + Math.round(result.perSecond() * BLOCKS_PER_BATCH * Blocks.ITEMS) + " events/s");
	}

	private static List<Item> items(Blocks blocks, int lane, int batch) {
		List<Item> items = new ArrayList<>(BLOCKS_PER_BATCH * Blocks.ITEMS);
		for (int block = 0; block < BLOCKS_PER_BATCH; block++) {
			blocks.addTo(items, lane, Movements.number());
		}
		return items;
	}

	private static void requireAccepted(List<CommandResult> results) {
		results.forEach(Movements::position);
	}

	/**
	 * Makes commands, block by block; each leads to one event.
	 */
	@FunctionalInterface
	interface Blocks {

		/** Commands per block. */
		int ITEMS = 100;

		/**
		 * Adds a block of commands.
		 * @param lane lanes share no aggregate
		 * @param block number of the block, never given before
		 */
		void addTo(List<Item> items, int lane, long block);

		/**
		 * Stock movements alone, over so many positions.
		 */
		static Blocks movements(int positions) {
			return (items, lane, block) -> {
				for (int index = 0; index < ITEMS; index++) {
					items.add(movement(lane, positions));
				}
			};
		}

		static Item movement(int lane, int positions) {
			long n = Movements.number();
			return new Item(List.of(Movements.command(store(lane), n, positions / LANES)), Movements.context(n));
		}

		static String store(int lane) {
			return "STORE-" + (lane + 1);
		}

	}

}
