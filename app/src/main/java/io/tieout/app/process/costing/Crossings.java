package io.tieout.app.process.costing;

import io.tieout.app.process.erpposting.Companies;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.StockTransferEvent;
import io.tieout.inventory.TransferId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Goods that go from one company to another: what has arrived of a transfer whose two
 * places are known and belong to two companies.
 */
final class Crossings {

	private final Companies companies;

	private final Map<Transferred, Quantity> known;

	private final Map<Transferred, Quantity> received = new HashMap<>();

	/**
	 * The crossings of a batch.
	 * @param known what of each transfer had crossed before
	 */
	Crossings(Companies companies, Map<Transferred, Quantity> known) {
		this.companies = companies;
		this.known = known;
	}

	/**
	 * The transfers that a batch tells of.
	 */
	static Set<Transferred> transfersOf(List<RecordedEvent> batch) {
		Set<Transferred> transfers = new HashSet<>();
		for (RecordedEvent event : batch) {
			if (event.payload() instanceof StockTransferEvent transfer) {
				transfers.add(new Transferred(transfer.transfer(), transfer.sku()));
			}
		}
		return transfers;
	}

	/**
	 * What has crossed with an event: the other way if an arrival is taken back; empty if
	 * nothing has.
	 */
	Optional<Crossing> of(RecordedEvent event, StockTransferEvent transfer) {
		LocationId from = transfer.after().origin();
		LocationId to = transfer.after().destination();
		if (from == null || to == null || this.companies.ownerOf(from).equals(this.companies.ownerOf(to))) {
			return Optional.empty();
		}
		Transferred which = new Transferred(transfer.transfer(), transfer.sku());
		Quantity before = this.received.getOrDefault(which, this.known.getOrDefault(which, Quantity.ZERO));
		Quantity more = transfer.after().received().minus(before);
		if (more.isZero()) {
			return Optional.empty();
		}
		this.received.put(which, transfer.after().received());
		return Optional.of(more.isPositive() ? new Crossing(event, transfer.sku(), from, to, more)
				: new Crossing(event, transfer.sku(), to, from, more.negated()));
	}

	/**
	 * What has crossed of the transfers of the batch.
	 */
	Map<Transferred, Quantity> received() {
		return this.received;
	}

	/**
	 * An item of a transfer.
	 *
	 * @param transfer the transfer
	 * @param sku the item
	 */
	record Transferred(TransferId transfer, Sku sku) {
	}

	/**
	 * Goods that crossed.
	 *
	 * @param event what told of it
	 * @param sku the item
	 * @param from a place of the company that owned them
	 * @param to a place of the company that owns them now
	 * @param quantity how much
	 */
	record Crossing(RecordedEvent event, Sku sku, LocationId from, LocationId to, Quantity quantity) {
	}

}
