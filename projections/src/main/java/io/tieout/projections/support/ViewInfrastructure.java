package io.tieout.projections.support;

import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.EventTail;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/**
 * What views are fed from and written to.
 *
 * @param feeding connections of live feeding
 * @param rebuilding connections of rebuilds, apart so that these hold up nobody: a run
 * takes up to three
 * @param reader the event store
 * @param tail its newest events, for live feeding
 * @param tokens Axon's token store; it must take part in Spring's transactions on
 * {@code feeding}, as {@link ViewTokens} does
 * @param listener is told of views that stop
 * @param clock for progress and lag
 */
public record ViewInfrastructure(DataSource feeding, DataSource rebuilding, EventReader reader, EventTail tail,
		TokenStore tokens, ViewListener listener, Clock clock) {
}
