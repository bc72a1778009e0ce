package io.tieout.projections;

import static io.tieout.projections.FedViews.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.contract.Command;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.inventory.StockTransferCommand.RecordStep;
import io.tieout.inventory.StockTransferCommand.WriteOffTransit;
import io.tieout.inventory.TransferId;
import io.tieout.inventory.TransferStatus;
import io.tieout.inventory.TransferStep;
import io.tieout.projections.transfers.TransferFilter;
import io.tieout.projections.transfers.TransferItem;
import io.tieout.projections.transfers.TransferLine;
import io.tieout.projections.transfers.TransferQueries;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Transfers from the warehouse to a store, and how far their goods have come.
 */
class TransferFoldTests {

	private static final LocationId WAREHOUSE = new LocationId("WH");

	private static final LocationId STORE = new LocationId("STORE1");

	private static FedViews views;

	private static TransferQueries transfers;

	@BeforeAll
	static void start() {
		views = new FedViews();
		transfers = new TransferQueries(views.sql());
	}

	@AfterAll
	static void stop() {
		views.close();
	}

	@Test
	void aTransferShowsHowFarEachItemHasCome() {
		act(NOON, step("T-1", TransferStep.DISPATCHED, "TEA", 10), step("T-1", TransferStep.DISPATCHED, "MUG", 5));
		act(NOON.plusSeconds(60), step("T-1", TransferStep.RECEIVED, "TEA", 6),
				new WriteOffTransit(new TransferId("T-1"), new Sku("TEA"), Quantity.of(1), "fell off", NOON));
		TransferItem item = find("T-1");
		assertThat(item.status()).isEqualTo(TransferStatus.PARTLY_RECEIVED);
		assertThat(item.from()).isEqualTo(WAREHOUSE);
		assertThat(item.to()).isEqualTo(STORE);
		assertThat(item.lines()).containsExactly(line("MUG", TransferStatus.DISPATCHED, 5, 0, 0, 5),
				line("TEA", TransferStatus.PARTLY_RECEIVED, 10, 6, 1, 3));
		assertThat(item.startedAt()).isEqualTo(NOON);
		assertThat(item.changedAt()).isEqualTo(NOON.plusSeconds(60));
		assertThat(item.version()).isEqualTo(4);
	}

	@Test
	void aTransferIsOverWhenNothingIsOnTheWay() {
		act(NOON, step("T-2", TransferStep.DISPATCHED, "TEA", 10), step("T-2", TransferStep.RECEIVED, "TEA", 10));
		assertThat(find("T-2").status()).isEqualTo(TransferStatus.RECEIVED);
		act(NOON, step("T-2", TransferStep.DISPATCHED, "MUG", 1));
		assertThat(find("T-2").status()).isEqualTo(TransferStatus.PARTLY_RECEIVED);
		act(NOON, step("T-2", TransferStep.LOST, "MUG", 1));
		assertThat(find("T-2").status()).as("an item has arrived, another is lost").isEqualTo(TransferStatus.LOST);
	}

	@Test
	void whatArrivesBeforeItIsKnownToHaveLeftIsTooMuchUntilThen() {
		act(NOON, step("T-3", TransferStep.RECEIVED, "TEA", 4));
		assertThat(find("T-3").status()).isEqualTo(TransferStatus.OVER_RECEIVED);
		act(NOON.minusSeconds(60), step("T-3", TransferStep.DISPATCHED, "TEA", 4));
		assertThat(find("T-3").status()).isEqualTo(TransferStatus.RECEIVED);
		assertThat(find("T-3").startedAt()).isEqualTo(NOON.minusSeconds(60));
	}

	@Test
	void transfersAreListedByStatePlaceItemAndAge() {
		act(NOON, step("L-1", TransferStep.DISPATCHED, "POT", 1));
		act(NOON.plusSeconds(60), step("L-2", TransferStep.DISPATCHED, "POT", 1));
		act(NOON, step("L-3", TransferStep.DISPATCHED, "POT", 1), step("L-3", TransferStep.RECEIVED, "POT", 1));
		views.awaitLevel();
		Sku pot = new Sku("POT");
		assertThat(listed(new TransferFilter(TransferFilter.OPEN, null, null, pot, null))).containsExactly("L-1",
				"L-2");
		assertThat(listed(new TransferFilter(TransferFilter.OPEN, WAREHOUSE, STORE, pot, NOON))).containsExactly("L-1");
		assertThat(listed(new TransferFilter(Set.of(), STORE, null, pot, null))).isEmpty();
		assertThat(listed(new TransferFilter(Set.of(), null, WAREHOUSE, pot, null))).isEmpty();
		assertThat(listed(new TransferFilter(Set.of(TransferStatus.RECEIVED), null, null, pot, null)))
			.containsExactly("L-3");
		assertThat(transfers.list(new TransferFilter(Set.of(), null, null, pot, null), "L-1", 1))
			.extracting(TransferItem::transfer)
			.containsExactly(new TransferId("L-2"));
	}

	private static List<String> listed(TransferFilter filter) {
		return transfers.list(filter, null, 10).stream().map((item) -> item.transfer().value()).toList();
	}

	private static void act(Instant at, Command... commands) {
		for (Command command : commands) {
			views.act(List.of(command), FedViews.context(at));
		}
	}

	private static RecordStep step(String transfer, TransferStep step, String sku, long quantity) {
		return new RecordStep(new TransferId(transfer), step, new Sku(sku), Quantity.of(quantity), WAREHOUSE, STORE,
				NOON);
	}

	private static TransferLine line(String sku, TransferStatus status, long dispatched, long received, long lost,
			long inTransit) {
		return new TransferLine(new Sku(sku), status, Quantity.of(dispatched), Quantity.of(received), Quantity.of(lost),
				Quantity.ZERO, Quantity.of(inTransit), WAREHOUSE, STORE);
	}

	private static TransferItem find(String transfer) {
		views.awaitLevel();
		return transfers.find(new TransferId(transfer)).orElseThrow();
	}

}
