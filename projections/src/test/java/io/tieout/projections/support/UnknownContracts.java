package io.tieout.projections.support;

import io.tieout.testing.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes events look as if a newer version had written them, as the owner of the table
 * could.
 */
final class UnknownContracts {

	private UnknownContracts() {
	}

	static void replaceType(TestPostgres database, long position, String type) {
		JdbcClient owner = JdbcClient.create(database.owner());
		owner.sql("ALTER TABLE store.event DISABLE TRIGGER event_refuse_change").update();
		owner.sql("UPDATE store.event SET type = ? WHERE position = ?").params(type, position).update();
		owner.sql("ALTER TABLE store.event ENABLE ALWAYS TRIGGER event_refuse_change").update();
	}

}
