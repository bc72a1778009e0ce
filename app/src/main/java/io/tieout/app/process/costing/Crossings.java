package io.tieout.app.process.costing;

import io.tieout.app.process.erpposting.Companies;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.AtPlace;
import io.tieout.inventory.StockTransferEvent;
import io.tieout.inventory.TransferId;
import io.tieout.inventory.TransferProgress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Goods of transfers that a company owns no more: what has arrived at a place of another
 * company, and what was lost. Worked out from how far a transfer has come, and compared
 * with what was worked out before, so that the order in which it becomes known makes no
 * difference.
 */
final class Crossings {

	private final Companies companies;

	private final Map<Transferred, SortedMap<Way, Quantity>> known;

	private final Map<Transferred, SortedMap<Way, Quantity>> reached = new HashMap<>();

	/**
	 * The crossings of a batch.
	 * @param known what of each transfer had crossed before
	 */
	Crossings(Companies companies, Map<Transferred, SortedMap<Way, Quantity>> known) {
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
	 * What crosses with an event; first what goes back, since it had not crossed.
	 */
	List<Crossing> of(RecordedEvent event, StockTransferEvent transfer) {
		Transferred which = new Transferred(transfer.transfer(), transfer.sku());
		SortedMap<Way, Quantity> before = before(which);
		SortedMap<Way, Quantity> change = crossed(transfer.after(), before.keySet());
		SortedMap<Way, Quantity> now = new TreeMap<>(change);
		before.forEach((way, quantity) -> {
			change.merge(way, quantity.negated(), Quantity::plus);
			now.putIfAbsent(way, Quantity.ZERO);
		});
		change.values().removeIf(Quantity::isZero);
		if (!change.isEmpty()) {
			this.reached.put(which, now);
		}
		List<Crossing> back = new ArrayList<>();
		List<Crossing> forth = new ArrayList<>();
		change.forEach(
				(way, more) -> (more.isNegative() ? back : forth).add(Crossing.of(event, transfer.sku(), way, more)));
		return Stream.concat(back.stream(), forth.stream()).toList();
	}

	private SortedMap<Way, Quantity> before(Transferred which) {
		SortedMap<Way, Quantity> reached = this.reached.get(which);
		return (reached != null) ? reached : this.known.getOrDefault(which, new TreeMap<>());
	}

	/**
	 * Nothing while it is not known whose the goods are. A place of the same company says
	 * nothing new of what has gone the same way.
	 */
	private SortedMap<Way, Quantity> crossed(TransferProgress progress, Set<Way> known) {
		SortedMap<Way, Quantity> crossed = new TreeMap<>();
		LocationId origin = progress.origin();
		if (origin != null) {
			for (AtPlace arrived : progress.arrivedAt()) {
				if (!isOneCompanys(arrived.place(), origin)) {
					crossed.put(way(origin, arrived.place(), known), arrived.quantity());
				}
			}
			if (!progress.lost().isZero()) {
				crossed.put(way(origin, null, known), progress.lost());
			}
		}
		return crossed;
	}

	private Way way(LocationId origin, @Nullable LocationId to, Set<Way> known) {
		return known.stream()
			.filter((way) -> Objects.equals(way.to, to) && isOneCompanys(way.from, origin))
			.findFirst()
			.orElseGet(() -> new Way(origin, to));
	}

	private boolean isOneCompanys(LocationId one, LocationId other) {
		return this.companies.ownerOf(one).equals(this.companies.ownerOf(other));
	}

	/**
	 * What has crossed of the transfers of the batch of which that has changed.
	 */
	Map<Transferred, SortedMap<Way, Quantity>> reached() {
		return this.reached;
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
	 * Where goods went.
	 *
	 * @param from a place of the company that owned them
	 * @param to a place of the company that owns them now, {@code null} if they are lost
	 */
	record Way(LocationId from, @Nullable LocationId to) implements Comparable<Way> {

		private static final Comparator<Way> IN_ORDER = Comparator.comparing(Way::from)
			.thenComparing(Way::to, Comparator.nullsFirst(Comparator.naturalOrder()));

		@Override
		public int compareTo(Way other) {
			return IN_ORDER.compare(this, other);
		}

	}

	/**
	 * Goods that crossed.
	 *
	 * @param event what told of it
	 * @param sku the item
	 * @param from a place of the company that owned them
	 * @param to a place of the company that owns them now, {@code null} if they are lost
	 * @param quantity how much, below zero if a loss is taken back
	 */
	record Crossing(RecordedEvent event, Sku sku, LocationId from, @Nullable LocationId to, Quantity quantity) {

		private static Crossing of(RecordedEvent event, Sku sku, Way way, Quantity more) {
			return (way.to != null && more.isNegative()) ? new Crossing(event, sku, way.to, way.from, more.negated())
					: new Crossing(event, sku, way.from, way.to, more);
		}

	}

}
