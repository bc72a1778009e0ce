package io.tieout.app.connector.epcis;

import io.tieout.app.connector.epcis.Meaning.Changes;
import io.tieout.app.connector.epcis.Meaning.Moves;
import io.tieout.app.ingest.feed.Cause;
import io.tieout.app.ingest.feed.ItemName;
import io.tieout.app.ingest.feed.KnownProduct;
import io.tieout.app.ingest.feed.MovedItems;
import io.tieout.app.ingest.feed.Plan;
import io.tieout.app.ingest.feed.Surroundings;
import io.tieout.contract.Command;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import io.tieout.inventory.DocumentRef;
import io.tieout.inventory.StockPositionCommand.ChangeState;
import io.tieout.inventory.StockPositionCommand.RecordCount;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionId;
import io.tieout.inventory.StockTransferCommand;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an event comes to under the products known now: commands per item, all of them or
 * none.
 *
 * @param event the event
 * @param meaning what it says of stock
 * @param site where the goods are
 * @param reference the event's own
 */
record StockPlan(EpcisEvent event, Meaning meaning, Site site, SourceRef reference) {

	/**
	 * The plan.
	 */
	Plan of(Surroundings surroundings) {
		if (this.site.location() == null) {
			return Plan.blocked(Cause.unknownLocation(this.site.name()));
		}
		Map<Sku, Quantity> quantities = new TreeMap<>();
		for (Map.Entry<ItemName, Quantity> item : this.event.items().entrySet()) {
			KnownProduct product = item.getKey().product(surroundings).orElse(null);
			Cause obstacle = (product != null) ? add(quantities, product, item.getValue(), surroundings)
					: item.getKey().unknown();
			if (obstacle != null) {
				return Plan.blocked(obstacle);
			}
		}
		return Plan.ready(commands(quantities));
	}

	/**
	 * Adds what is told of an item; several may be parts of one, and one position is
	 * spoken of once.
	 */
	private @Nullable Cause add(Map<Sku, Quantity> quantities, KnownProduct product, Quantity quantity,
			Surroundings surroundings) {
		if (this.meaning instanceof Moves) {
			MovedItems moved = MovedItems.of(product.sku(), quantity, surroundings);
			moved.items().forEach((part) -> quantities.merge(part.sku(), part.quantity(), Quantity::plus));
			return (moved.obstacle() == null && moved.items().isEmpty()) ? Cause.notStocked(product.sku())
					: moved.obstacle();
		}
		quantities.merge(product.sku(), quantity, Quantity::plus);
		return product.stocked() ? null : Cause.notStocked(product.sku());
	}

	private List<Command> commands(Map<Sku, Quantity> quantities) {
		return quantities.entrySet()
			.stream()
			.flatMap((item) -> commands(new StockPositionId(this.site.required(), item.getKey()), item.getValue()))
			.toList();
	}

	private Stream<Command> commands(StockPositionId position, Quantity quantity) {
		if (this.meaning instanceof Moves moves) {
			return StockTransferCommand
				.recording(
						new RecordMovement(position, moves.kind(), moves.down() ? quantity.negated() : quantity,
								moves.state(), moves.reason(), null, document(moves.documents()), this.event.at()),
						this.site.other())
				.stream();
		}
		if (this.meaning instanceof Changes changes) {
			return Stream.of(new ChangeState(position, changes.from(), changes.to(), quantity, null,
					document(List.of("po", "rma", "inv")), this.event.at()));
		}
		return Stream
			.of(new RecordCount(position, quantity, this.reference.recordId(), this.reference, this.event.at()));
	}

	/**
	 * Orders and deliveries have one number in every system.
	 */
	private @Nullable DocumentRef document(List<String> types) {
		return types.stream()
			.flatMap((type) -> this.event.documents().stream().filter((document) -> document.type().equals(type)))
			.findFirst()
			.map((document) -> DocumentRef.ofOrder(document.number()))
			.orElse(null);
	}

}
