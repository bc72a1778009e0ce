package io.tieout.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.testing.TestPostgres;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;

class TokenTableTests {

	@Test
	void axonKeepsItsTokensAsTheServicesOwnRole() {
		try (TestPostgres postgres = TestPostgres.fresh()) {
			JdbcTokenStore node = store(postgres.app(), "node-1");
			node.initializeTokenSegments("availability", 2, new GlobalSequenceTrackingToken(0));
			node.fetchToken("availability", 1);
			TrackingToken position = new GlobalSequenceTrackingToken(42);
			node.storeToken(position, "availability", 1);
			node.releaseClaim("availability", 1);
			assertThat(store(postgres.app(), "node-2").fetchToken("availability", 1)).isEqualTo(position);
			assertThat(node.fetchSegments("availability")).containsExactly(0, 1);
			assertThat(node.retrieveStorageIdentifier()).isPresent();
		}
	}

	private static JdbcTokenStore store(DataSource source, String node) {
		return JdbcTokenStore.builder()
			.connectionProvider(source::getConnection)
			.schema(TokenSchema.builder().setTokenTable("axon.token_entry").build())
			.serializer(Jackson3Serializer.builder().build())
			.claimTimeout(Duration.ofSeconds(10))
			.nodeId(node)
			.build();
	}

}
