package io.tieout.contract;

/**
 * One kind of aggregate as the catalog sees it: whose it is, which messages it takes and
 * leaves, what its snapshot holds.
 *
 * @param owner owner of the contracts, prefix of their logical names
 * @param type stored name of the aggregate's type, {@code inventory.StockPosition}; the
 * name of its snapshots as well
 * @param commands sealed family of its commands
 * @param events sealed family of its events
 * @param state record that holds its state
 * @param stateRevision revision of the state's shape; snapshots of another one are
 * dropped
 */
public record AggregateContract(String owner, String type, Class<? extends Command> commands,
		Class<? extends Event> events, Class<?> state, int stateRevision) {
}
