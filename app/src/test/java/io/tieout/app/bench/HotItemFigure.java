package io.tieout.app.bench;

import io.tieout.app.bench.Figure.Limit;
import io.tieout.contract.EventContext;
import io.tieout.core.Quantity;
import io.tieout.eventstore.Commands;
import io.tieout.eventstore.EventReader;
import io.tieout.inventory.MovementKind;
import io.tieout.inventory.StockLevels;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionEvent;
import io.tieout.inventory.StockPositionId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Reservations over HTTP while everybody wants the same: 64 callers, ten items at three
 * places, every fourth cart of two lines. There is exactly as much as all carts together
 * ask for, so that every cart must be held, and that nothing was oversold shows: nothing
 * is left, and no position ever had less than nothing.
 */
final class HotItemFigure {

	private static final int CALLERS = 64;

	private static final int ITEMS = 10;

	private static final int SECOND_LINE_EVERY = 4;

	private static final int NEIGHBOUR = 3;

	private final Stage stage;

	private final String expiry = Instant.now().plus(Duration.ofHours(6)).toString();

	HotItemFigure(Stage stage) {
		this.stage = stage;
	}

	void measure(Limit raw) throws Exception {
		this.stage.report().doing("Reservations of hot items");
		sellOut();
		double[] rates = this.stage.repeated(this::sellOut);
		this.stage.report()
			.add(Figure.told("HTTP commands: reserve, 64 callers, 10 hot items", "commands/s", rates, raw));
	}

	/** Of new items each time, so that each repetition meets histories as short. */
	private double sellOut() throws Exception {
		long season = Movements.number();
		List<String> items = IntStream.range(0, ITEMS).mapToObj((item) -> "HOT-" + season + "-" + item).toList();
		Catalogue.products(this.stage, items);
		long before = this.stage.head();
		items.forEach(this::receive);
		double perSecond = Load.run(CALLERS, this.stage.size().httpCalls(), (caller) -> new Client(items)).perSecond();
		requireSoldOut(before);
		return perSecond;
	}

	/** As much as all carts ask for of each item, spread over the channel's places. */
	private void receive(String sku) {
		int carts = this.stage.size().httpCalls() / ITEMS;
		int missing = carts + carts / SECOND_LINE_EVERY;
		int places = BenchService.CHANNEL_LOCATIONS.size();
		for (String location : BenchService.CHANNEL_LOCATIONS) {
			int share = missing / places--;
			missing -= share;
			Instant now = Instant.now();
			Movements.position(this.stage.service()
				.part(Commands.class)
				.execute(new RecordMovement(StockPositionId.of(location, sku), MovementKind.RECEIVED,
						Quantity.of(share), null, null, null, now), EventContext.of(now, "warehouse", "season")));
		}
	}

	private void requireSoldOut(long before) {
		Map<StockPositionId, StockLevels> levels = new HashMap<>();
		this.stage.service().part(EventReader.class).read(before, this.stage.head(), (event) -> {
			if (event.payload() instanceof StockPositionEvent change) {
				if (change.after().belowZero()) {
					throw new IllegalStateException("Oversold at " + event.position() + ": " + change);
				}
				levels.put(change.position(), change.after());
			}
		});
		levels.forEach((position, left) -> {
			if (!left.sellable().isZero()) {
				throw new IllegalStateException(position + " was not sold out: " + left);
			}
		});
		if (levels.size() != ITEMS * BenchService.CHANNEL_LOCATIONS.size()) {
			throw new IllegalStateException("Other positions were sold: " + levels.keySet());
		}
	}

	/**
	 * One caller on one connection. A cart that is refused ends the measurement.
	 */
	private final class Client implements Load.Worker {

		private final HttpLine line;

		private final List<String> items;

		Client(List<String> items) throws IOException {
			this.line = new HttpLine(HotItemFigure.this.stage.service().port());
			this.items = items;
		}

		@Override
		public void call(int call) throws Exception {
			long n = Movements.number();
			String lines = line(call);
			if (call / ITEMS % SECOND_LINE_EVERY == 0) {
				lines += "," + line(call + NEIGHBOUR);
			}
			this.line.post("/process/v1/reservations",
					Map.of("Content-Type", "application/json", "Idempotency-Key", "bench-" + n),
					"{\"reservationId\":\"hot-" + n + "\",\"channel\":\"" + BenchService.CHANNEL + "\",\"expiresAt\":\""
							+ HotItemFigure.this.expiry + "\",\"lines\":[" + lines + "]}");
		}

		private String line(int item) {
			return "{\"sku\":\"" + this.items.get(item % ITEMS) + "\",\"quantity\":1}";
		}

		@Override
		public void close() throws IOException {
			this.line.close();
		}

	}

}
