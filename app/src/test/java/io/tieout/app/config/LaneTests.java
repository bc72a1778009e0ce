package io.tieout.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.tieout.app.ServiceOnPort;
import io.tieout.contract.EventContext;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.eventstore.Commands;
import io.tieout.inventory.MovementKind;
import io.tieout.inventory.ProductCommand.IntroduceProduct;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionId;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Critical work and batch apart.
 */
class LaneTests {

	private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

	@Test
	void reservationsAndAvailabilityNeedNoConnectionOfTheBatch(@TempDir Path data) throws Exception {
		try (ServiceOnPort service = ServiceOnPort.start(data, "--tieout.database.batch-connections=8")) {
			Commands commands = service.part(Commands.class);
			IntroduceProduct mug = new IntroduceProduct(new Sku("MUG"), "A mug", true);
			commands.execute(mug, context());
			commands.execute(mug.claim(), context());
			commands.execute(new RecordMovement(StockPositionId.of("WH", "MUG"), MovementKind.RECEIVED, Quantity.of(5),
					null, null, null, NOW), context());
			HikariDataSource batch = service.context().getBean("batchConnections", HikariDataSource.class);
			List<Connection> taken = new ArrayList<>();
			try {
				takeAll(batch, taken);
				HttpResponse<String> reserved = reserve(service, "R1", 2);
				assertThat(reserved.statusCode()).as(reserved.body()).isEqualTo(201);
				HttpResponse<String> tooMuch = reserve(service, "R2", 9);
				assertThat(tooMuch.statusCode()).as(tooMuch.body()).isEqualTo(409);
				assertThat(service.get("service", "/experience/v1/availability?sku=MUG&asOf=2027-01-01T00:00:00Z")
					.statusCode()).isEqualTo(200);
				assertThat(service.get("service", "/experience/v1/orders/1").statusCode()).isEqualTo(404);
			}
			finally {
				for (Connection connection : taken) {
					connection.close();
				}
			}
		}
	}

	/** What is not handed out within a moment is held by others for good. */
	private static void takeAll(HikariDataSource pool, List<Connection> taken) throws Exception {
		while (true) {
			CompletableFuture<Connection> next = CompletableFuture.supplyAsync(() -> connection(pool));
			try {
				taken.add(next.get(taken.isEmpty() ? 30 : 1, TimeUnit.SECONDS));
			}
			catch (TimeoutException ex) {
				assertThat(taken).isNotEmpty();
				next.thenAccept(LaneTests::giveBack);
				return;
			}
		}
	}

	private static Connection connection(HikariDataSource pool) {
		try {
			return pool.getConnection();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void giveBack(Connection connection) {
		try {
			connection.close();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static EventContext context() {
		return EventContext.of(NOW, "clerk", "setup");
	}

	private static HttpResponse<String> reserve(ServiceOnPort service, String id, int quantity) throws Exception {
		return service.post("service", "/process/v1/reservations", """
				{"reservationId":"%s","channel":"web","lines":[{"sku":"MUG","quantity":%d,"location":"WH"}],\
				"expiresAt":"2999-01-01T00:00:00Z"}""".formatted(id, quantity));
	}

}
