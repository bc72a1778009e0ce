package io.tieout.projections.support;

import io.tieout.contract.ContractSerializer;
import io.tieout.eventstore.EventTail;
import io.tieout.projections.shelf.ShelfDomain;
import io.tieout.projections.shelf.ShelfView;
import io.tieout.testing.StoreNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/**
 * A node with an event store and the shelf view.
 */
final class ShelfNode implements AutoCloseable {

	static final ViewSettings SETTINGS = new ViewSettings(100, Duration.ofMillis(20), Duration.ofMillis(100),
			Duration.ofMillis(200), 1_000, 64 << 20, 2, 50);

	static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(30);

	final StoreNode store;

	final Alerts alerts = new Alerts();

	final TokenStore tokens;

	final Views views;

	ShelfNode(String name, DataSource dataSource, ViewSettings settings, ShelfView view) {
		this.store = StoreNode.start(dataSource, new ShelfDomain());
		this.tokens = ViewTokens.on(dataSource, new ContractSerializer(this.store.catalog()), name, CLAIM_TIMEOUT);
		this.views = new Views(new ViewInfrastructure(dataSource, dataSource, this.store.reader(),
				new EventTail(this.store.reader()), this.tokens, this.alerts, Clock.systemUTC()), settings,
				List.of(view));
		this.store.store().onAppended(this.views::wake);
	}

	ViewProcessor processor() {
		return this.views.processors().get(0);
	}

	@Override
	public void close() {
		this.views.close();
		this.store.close();
	}

}
