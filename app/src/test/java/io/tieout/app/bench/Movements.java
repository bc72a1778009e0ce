package io.tieout.app.bench;

import io.tieout.core.BusinessDate;
import io.tieout.contract.CommandKeys;
import io.tieout.contract.EventContext;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import io.tieout.eventstore.CommandResult;
import io.tieout.eventstore.Commands;
import io.tieout.inventory.MovementKind;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionId;
import io.tieout.inventory.DocumentRef;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stock movements, the commonest thing there is to say: each under a record key of its
 * own, from a source, spread over positions. Sales take less than receipts bring, so that
 * hardly anything goes below zero.
 */
final class Movements {

	private static final int SCATTER = 7919;

	private static final AtomicLong NUMBERS = new AtomicLong();

	private Movements() {
	}

	/**
	 * A number never given before.
	 */
	static long number() {
		return NUMBERS.incrementAndGet();
	}

	static RecordMovement command(String location, long n, int positions) {
		return new RecordMovement(new StockPositionId(new LocationId(location), new Sku(sku(n, positions))), kind(n),
				Quantity.of(quantity(n)), null, null, DocumentRef.ofOrder("document-" + n), Instant.now());
	}

	static EventContext context(long n) {
		SourceRef source = SourceRef.of("TILL", "movement-" + n);
		return EventContext.of(Instant.now(), "till-service", "correlation-" + n)
			.from(source, BusinessDate.parse("2026-03-02"))
			.keyed(CommandKeys.ofRecord("stock-movements", source, ""), "8f434346648f6b96df89dda901c5176b10a6d839");
	}

	/**
	 * A movement as a source states it over HTTP.
	 */
	static String json(String location, long n, int positions) {
		return "{\"source\":\"TILL\",\"sourceId\":\"movement-" + n + "\",\"occurredAt\":\"" + Instant.now()
				+ "\",\"sku\":\"" + sku(n, positions) + "\",\"location\":\"" + location + "\",\"kind\":\"" + kind(n)
				+ "\",\"quantity\":" + quantity(n) + ",\"document\":\"document-" + n + "\"}";
	}

	static String sku(long n, int positions) {
		return "SKU-" + Math.floorMod(n * SCATTER, positions);
	}

	private static MovementKind kind(long n) {
		return isSale(n) ? MovementKind.SOLD : MovementKind.RECEIVED;
	}

	private static long quantity(long n) {
		return isSale(n) ? 1 : 3;
	}

	/** Seven shares no factor with the positions, so that sales meet every position. */
	private static boolean isSale(long n) {
		return n % 7 == 6;
	}

	/**
	 * Callers that each send one movement after the other and wait for its durable
	 * commit.
	 */
	static Load.Call callers(Commands commands) {
		return (caller) -> (call) -> {
			long n = number();
			position(commands.execute(command("STORE-1", n, BenchSize.POSITIONS), context(n)));
		};
	}

	/**
	 * The position of an accepted command.
	 */
	static long position(CommandResult result) {
		if (result instanceof CommandResult.Accepted accepted && accepted.position() > 0) {
			return accepted.position();
		}
		throw new IllegalStateException("A command was not carried out: " + result);
	}

}
