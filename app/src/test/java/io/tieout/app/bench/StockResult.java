package io.tieout.app.bench;

import io.tieout.app.bench.Figure.Limit;
import java.util.Map;

/**
 * What stock Axon came to.
 *
 * @param commands commands per second with 32 callers
 * @param replay events per second through its processor into a table
 * @param settings what it ran on
 */
record StockResult(Limit commands, Limit replay, Map<String, Object> settings) {
}
