package io.tieout.app.process.costing;

import io.tieout.app.process.costing.Crossings.Crossing;
import io.tieout.app.process.erpposting.Companies;
import io.tieout.core.BusinessDate;
import io.tieout.core.CompanyId;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.CostEntry;
import io.tieout.inventory.CostKind;
import io.tieout.inventory.CostedMovement;
import io.tieout.inventory.ItemCostEvent.MovementsCosted;
import io.tieout.inventory.ItemCostId;
import io.tieout.inventory.StockEvents;
import io.tieout.inventory.StockPositionEvent;
import io.tieout.inventory.StockPositionEvent.MovementVoided;
import io.tieout.inventory.StockTransferEvent;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a batch of events changes of what companies own, by item, in the order of
 * recording.
 */
final class StockChanges {

	static final Comparator<CostedMovement> IN_ORDER = Comparator
		.comparingLong((movement) -> movement.events().through());

	private final Companies companies;

	private final Crossings crossings;

	private final Map<ItemCostId, List<CostedMovement>> movements = new LinkedHashMap<>();

	private final Map<ItemCostId, RecordedEvent> last = new HashMap<>();

	private final Map<Long, RecordedEvent> voids = new HashMap<>();

	/** What went to another company. */
	private final List<Crossing> crossed = new ArrayList<>();

	private StockChanges(Companies companies, Crossings crossings) {
		this.companies = companies;
		this.crossings = crossings;
	}

	/**
	 * What these events change.
	 * @param companies who owns what is at a place
	 * @param crossings what has gone from one company to another before
	 */
	static StockChanges of(List<RecordedEvent> batch, Companies companies, Crossings crossings) {
		StockChanges changes = new StockChanges(companies, crossings);
		batch.forEach(changes::fold);
		return changes;
	}

	private void fold(RecordedEvent event) {
		if (event.payload() instanceof StockPositionEvent stock) {
			fold(event, stock);
		}
		else if (event.payload() instanceof StockTransferEvent transfer) {
			fold(event, transfer);
		}
		else if (event.payload() instanceof MovementsCosted costed) {
			costed.entries().forEach((entry) -> receive(event, costed, entry));
		}
	}

	private void fold(RecordedEvent event, StockPositionEvent stock) {
		LocationId location = stock.position().location();
		Quantity change = stock.entry().onHand();
		MovedGoods.kindOf(stock)
			.filter((kind) -> !change.isZero())
			.ifPresent((kind) -> add(event, stock.position().sku(),
					CostedMovement.of(eventsOf(event), location, kind, change, dayOf(event))
						.at(MovedGoods.unitCostOf(stock))));
		if (stock instanceof MovementVoided) {
			this.voids.put(event.position(), event);
		}
	}

	private void fold(RecordedEvent event, StockTransferEvent transfer) {
		for (Crossing crossing : this.crossings.of(event, transfer)) {
			CostKind kind = (crossing.to() != null) ? CostKind.TRANSFER : CostKind.LOSS;
			CostedMovement given = CostedMovement.of(eventsOf(event), crossing.from(), kind,
					crossing.quantity().negated(), dayOf(event));
			if (crossing.to() != null) {
				this.crossed.add(crossing);
				given = given.to(crossing.to());
			}
			add(event, transfer.sku(), given);
		}
	}

	/** What another company gave up is received at what it cost there. */
	private void receive(RecordedEvent event, MovementsCosted costed, CostEntry entry) {
		LocationId place = entry.to();
		if (place != null) {
			add(event, costed.item().sku(),
					CostedMovement
						.of(eventsOf(event), place, CostKind.TRANSFER, entry.quantity().negated(), entry.tradingDay())
						.costing(MovedGoods.costOf(entry)));
		}
	}

	/**
	 * What companies receive that gave others goods of an unknown cost.
	 * @param costed the items that have a cost, and tell others what they gave up
	 */
	void receiveFromUncosted(Set<ItemCostId> costed) {
		for (Crossing crossing : this.crossed) {
			RecordedEvent event = crossing.event();
			Sku sku = crossing.sku();
			if (ownerOf(crossing.from()).map((company) -> new ItemCostId(company, sku))
				.filter(costed::contains)
				.isEmpty()) {
				add(event, sku, CostedMovement.of(eventsOf(event), placeOf(crossing), CostKind.TRANSFER,
						crossing.quantity(), dayOf(event)));
			}
		}
		this.movements.values().forEach((each) -> each.sort(IN_ORDER));
	}

	private static LocationId placeOf(Crossing crossing) {
		return Objects.requireNonNull(crossing.to());
	}

	private void add(RecordedEvent event, Sku sku, CostedMovement movement) {
		ownerOf(movement.location()).ifPresent((company) -> {
			ItemCostId item = new ItemCostId(company, sku);
			this.movements.computeIfAbsent(item, (unknown) -> new ArrayList<>()).add(movement);
			this.last.put(item, event);
		});
	}

	private Optional<CompanyId> ownerOf(LocationId location) {
		return this.companies.ownerOf(location);
	}

	private static StockEvents eventsOf(RecordedEvent event) {
		return StockEvents.of(event.position(), event.eventId());
	}

	private static BusinessDate dayOf(RecordedEvent event) {
		BusinessDate day = event.context().tradingDay();
		return (day != null) ? day
				: new BusinessDate(event.context().occurredAt().atOffset(ZoneOffset.UTC).toLocalDate());
	}

	boolean isEmpty() {
		return this.movements.isEmpty();
	}

	/**
	 * The items that moved, or that another company may receive.
	 */
	Set<ItemCostId> items() {
		Set<ItemCostId> items = new LinkedHashSet<>(this.movements.keySet());
		for (Crossing crossing : this.crossed) {
			ownerOf(placeOf(crossing)).ifPresent((company) -> items.add(new ItemCostId(company, crossing.sku())));
		}
		return items;
	}

	List<CostedMovement> of(ItemCostId item) {
		return this.movements.getOrDefault(item, List.of());
	}

	/**
	 * Whether a cost of the item is stated here.
	 */
	boolean tellACostOf(ItemCostId item) {
		return of(item).stream().anyMatch(CostedMovement::tellsACost);
	}

	/**
	 * The last event that moved an item.
	 */
	RecordedEvent lastOf(ItemCostId item) {
		return Objects.requireNonNull(this.last.get(item));
	}

	/**
	 * The event at a position, if it takes a movement back.
	 */
	Optional<RecordedEvent> voidAt(long position) {
		return Optional.ofNullable(this.voids.get(position));
	}

}
