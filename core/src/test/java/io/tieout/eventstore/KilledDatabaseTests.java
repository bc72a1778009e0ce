package io.tieout.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.tieout.database.EmbeddedDatabase;
import io.tieout.database.Migrations;
import io.tieout.database.TestServer;
import io.tieout.testing.FreePort;
import io.tieout.testing.StoreNode;
import io.tieout.testing.till.TillDomain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * PostgreSQL is killed under a node that is appending.
 */
class KilledDatabaseTests {

	@TempDir
	Path temporary;

	@Test
	void aKilledDatabaseLosesNoAcknowledgedCommandAndTheNodeGoesOnWhenItIsBack() throws Exception {
		Path folder = this.temporary.toRealPath().resolve("postgres");
		int port = FreePort.find();
		EmbeddedDatabase database = EmbeddedDatabase.start(folder, port, TestServer.binaries());
		Migrations.run(database.owner().unpooled());
		try (NodeProcess node = NodeProcess.start(database.app(), true, 200)) {
			node.order("load 4000").awaitAcknowledged(300);
			postmaster(folder).destroyForcibly();
			database.close();
			database = EmbeddedDatabase.start(folder, port, TestServer.binaries());
			node.await("LOADED");
			assertHistoryHolds(database, node.acknowledged());
		}
		finally {
			database.close();
		}
	}

	private static void assertHistoryHolds(EmbeddedDatabase database, Map<Long, String> acknowledged) {
		try (HikariDataSource app = database.app().pool("auditor", 4);
				StoreNode auditor = StoreNode.start(app, new TillDomain())) {
			Map<Long, String> events = new HashMap<>();
			auditor.reader()
				.read(0, Long.MAX_VALUE,
						(event) -> events.put(event.position(), NodeProgram.text(event.context(), event.payload())));
			assertThat(events).isEqualTo(acknowledged);
			assertThat(auditor.verifier().verify(1, events.size(), (n) -> {
			}).isValid()).isTrue();
		}
	}

	private static ProcessHandle postmaster(Path folder) throws IOException {
		Path pidFile = folder.resolve("cluster").resolve("postmaster.pid");
		return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).get(0))).orElseThrow();
	}

}
