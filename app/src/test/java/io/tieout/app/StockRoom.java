package io.tieout.app;

import io.tieout.contract.Command;
import io.tieout.contract.EventContext;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SourceSystem;
import io.tieout.eventstore.Commands;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.EventSearch;
import io.tieout.inventory.Component;
import io.tieout.inventory.MovementKind;
import io.tieout.inventory.ProductCommand.RegisterProduct;
import io.tieout.inventory.ProductVersion;
import io.tieout.inventory.StockLevels;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionEvent;
import io.tieout.inventory.StockPositionId;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Stock put into a running service, and carts reserved from it over its port.
 */
public final class StockRoom {

	/** Some time in which nothing expires. */
	public static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));

	private static final Instant YESTERDAY = Instant.now().minus(Duration.ofDays(1));

	private static final ProductVersion STATED = new ProductVersion(new SourceSystem("ERP"), null, YESTERDAY);

	private static final String PATH = "/process/v1/reservations";

	private final ServiceOnPort service;

	/**
	 * The stock of a service.
	 */
	public StockRoom(ServiceOnPort service) {
		this.service = service;
	}

	/**
	 * An id nobody has used.
	 */
	public static String id() {
		return "R-" + UUID.randomUUID();
	}

	/**
	 * A code nobody has used.
	 */
	public static String sku() {
		return "S" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
	}

	/**
	 * A new item, so many of it in the warehouse and in the store.
	 * @return its code
	 */
	public String item(int inWarehouse, int inStore) {
		String sku = sku();
		register(sku, true);
		if (inWarehouse > 0) {
			receive("WH", sku, inWarehouse);
		}
		if (inStore > 0) {
			receive("STORE1", sku, inStore);
		}
		return sku;
	}

	/**
	 * A new bundle of which no stock is kept.
	 * @return its code
	 */
	public String bundle(Component... parts) {
		String sku = sku();
		register(sku, false, parts);
		return sku;
	}

	/**
	 * So many of an item, as a part.
	 */
	public static Component part(String sku, int quantity) {
		return new Component(new Sku(sku), Quantity.of(quantity));
	}

	/**
	 * Registers a product, as its master states it.
	 */
	public void register(String sku, boolean stocked, Component... parts) {
		register(sku, List.of(), stocked, parts);
	}

	/**
	 * Registers a product that has further codes.
	 */
	public void register(String sku, List<Sku> aliases, boolean stocked, Component... parts) {
		RegisterProduct product = new RegisterProduct(new Sku(sku), "Item", null, aliases, "PCE", stocked,
				List.of(parts), STATED);
		List<Command> commands = new ArrayList<>(List.of(product));
		commands.addAll(product.claims());
		this.service.part(Commands.class).executeTogether(commands, EventContext.of(YESTERDAY, "clerk", "setup"));
	}

	/**
	 * Receives goods.
	 */
	public void receive(String location, String sku, int quantity) {
		this.service.part(Commands.class)
			.execute(new RecordMovement(StockPositionId.of(location, sku), MovementKind.RECEIVED, Quantity.of(quantity),
					null, null, null, YESTERDAY), EventContext.of(YESTERDAY, "clerk", "setup"));
	}

	/**
	 * What is sellable.
	 */
	public Quantity sellable(String location, String sku) {
		return levels(location, sku).sellable();
	}

	/**
	 * The levels of a position by its last event.
	 */
	public StockLevels levels(String location, String sku) {
		String id = StockPositionId.of(location, sku).aggregateId();
		return this.service.part(EventReader.class)
			.search(new EventSearch(id, null, null, null, null, null, null, null, null, null, 0, 1000))
			.events()
			.stream()
			.reduce((first, second) -> second)
			.map((event) -> ((StockPositionEvent) event.payload()).after())
			.orElseThrow();
	}

	/**
	 * A line of a cart.
	 */
	public static String line(String sku, long quantity) {
		return "{\"sku\":\"%s\",\"quantity\":%d}".formatted(sku, quantity);
	}

	/**
	 * Reserves a cart until tomorrow.
	 */
	public HttpResponse<String> place(String id, String channel, String... lines)
			throws IOException, InterruptedException {
		return place(id, channel, TOMORROW, lines);
	}

	/**
	 * Reserves a cart.
	 */
	public HttpResponse<String> place(String id, String channel, Instant expiresAt, String... lines)
			throws IOException, InterruptedException {
		return this.service.post("service", PATH, cart(id, channel, expiresAt, lines));
	}

	/**
	 * Reserves a cart of the channel {@code web} under a key of the caller's own.
	 */
	public HttpResponse<String> placeUnder(String key, String id, String... lines)
			throws IOException, InterruptedException {
		return this.service.send(this.service.as("service", PATH)
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", key)
			.POST(BodyPublishers.ofString(cart(id, "web", TOMORROW, lines))));
	}

	/**
	 * Reserves a cart whose goods go somewhere.
	 */
	public HttpResponse<String> placeTo(String latitude, String longitude, String id, String channel, String... lines)
			throws IOException, InterruptedException {
		String cart = cart(id, channel, TOMORROW, lines);
		return this.service.post("service", PATH, cart.substring(0, cart.length() - 1)
				+ ",\"shipTo\":{\"latitude\":%s,\"longitude\":%s}}".formatted(latitude, longitude));
	}

	private static String cart(String id, String channel, Instant expiresAt, String... lines) {
		return "{\"reservationId\":\"%s\",\"channel\":\"%s\",\"lines\":[%s],\"expiresAt\":\"%s\"}".formatted(id,
				channel, String.join(",", lines), expiresAt);
	}

	/**
	 * Commits a reservation.
	 */
	public HttpResponse<String> commit(String id, String order) throws IOException, InterruptedException {
		return this.service.post("service", PATH + "/" + id + "/commit", "{\"orderId\":\"%s\"}".formatted(order));
	}

	/**
	 * Takes a reservation a step on.
	 */
	public HttpResponse<String> step(String id, String step) throws IOException, InterruptedException {
		return this.service.post("service", PATH + "/" + id + "/" + step, "");
	}

}
