package io.tieout.projections.support;

import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Axon's token store on {@code axon.token_entry}, taking part in Spring's transactions.
 */
public final class ViewTokens {

	private ViewTokens() {
	}

	/**
	 * A token store.
	 * @param dataSource the connections whose transactions it takes part in
	 * @param serializer writes tokens
	 * @param node name of this node, another one per process
	 * @param claimTimeout after which another node may take over a claim
	 */
	public static TokenStore on(DataSource dataSource, Serializer serializer, String node, Duration claimTimeout) {
		return JdbcTokenStore.builder()
			.connectionProvider(new TransactionAwareDataSourceProxy(dataSource)::getConnection)
			.serializer(serializer)
			.schema(TokenSchema.builder().setTokenTable("axon.token_entry").build())
			.nodeId(node)
			.claimTimeout(claimTimeout)
			.build();
	}

}
