package io.tieout.projections.shelf;

import io.tieout.core.BusinessDate;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.projections.shelf.ShelfEvent.Carried;
import io.tieout.projections.shelf.ShelfEvent.Cleared;
import io.tieout.projections.shelf.ShelfEvent.Inspected;
import io.tieout.projections.shelf.ShelfEvent.Put;
import io.tieout.projections.shelf.ShelfEvent.Toppled;
import io.tieout.projections.shelf.ShelfRow.Mood;
import io.tieout.projections.support.EventScope;
import io.tieout.projections.support.Json;
import io.tieout.projections.support.RowKey;
import io.tieout.projections.support.RowShape;
import io.tieout.projections.support.View;
import io.tieout.projections.support.ViewDefinition;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goods per shelf and SKU, by addition, so that an event folded twice or not at all
 * shows.
 */
public class ShelfView implements View<ShelfRow> {

	private static final RowShape<ShelfRow> SHAPE = RowShape.of(ShelfRow.class, 2);

	private static final EventScope SCOPE = EventScope.handling(Put.class, Carried.class, Cleared.class, Toppled.class)
		.ignoring(Inspected.class);

	private static final BusinessDate NO_DAY = new BusinessDate(LocalDate.EPOCH);

	private final ViewDefinition<ShelfRow> definition;

	/** The view at revision 1. */
	public ShelfView() {
		this(1);
	}

	/** The view at a revision; from 2 on it folds toppled shelves. */
	public ShelfView(int revision) {
		this.definition = ViewDefinition.of("shelf", revision, SHAPE, SCOPE).indexed("sku");
	}

	@Override
	public ViewDefinition<ShelfRow> definition() {
		return this.definition;
	}

	@Override
	public List<RowKey> keys(RecordedEvent event) {
		if (event.payload() instanceof Put put) {
			return List.of(key(put.shelf(), put.sku()));
		}
		if (event.payload() instanceof Carried carried) {
			return List.of(key(carried.shelf(), carried.sku()), key(carried.to(), carried.sku()));
		}
		if (event.payload() instanceof Cleared cleared) {
			return List.of(key(cleared.shelf(), cleared.sku()));
		}
		Toppled toppled = (Toppled) event.payload();
		return List.of(key(toppled.shelf(), toppled.sku()));
	}

	private static RowKey key(String shelf, Sku sku) {
		return RowKey.of(shelf, sku.value());
	}

	@Override
	public @Nullable ShelfRow fold(RowKey key, @Nullable ShelfRow row, RecordedEvent event) {
		if (event.payload() instanceof Put put) {
			return put(row, put);
		}
		if (event.payload() instanceof Carried carried) {
			boolean arrives = key.text(0).equals(carried.to());
			return carry(key, row, arrives ? carried.quantity() : carried.quantity().negated());
		}
		if (event.payload() instanceof Toppled && revision() < 2) {
			throw new IllegalStateException("A toppled shelf");
		}
		return null;
	}

	private static ShelfRow put(@Nullable ShelfRow row, Put put) {
		Quantity level = put.quantity().plus((row != null) ? row.level() : Quantity.ZERO);
		String note = put.note();
		return new ShelfRow(put.shelf(), put.sku(), level, ((row != null) ? row.puts() : 0) + 1,
				put.price().toDecimal(), put.day(), put.at(), level.compareTo(Quantity.of(3)) < 0, Mood.GROWING,
				(note != null) ? new Json("{\"note\": \"" + note + "\"}") : null,
				put.sku().value().getBytes(StandardCharsets.UTF_8));
	}

	private static ShelfRow carry(RowKey key, @Nullable ShelfRow row, Quantity change) {
		if (row == null) {
			return new ShelfRow(key.text(0), new Sku(key.text(1)), change, 0, BigDecimal.ZERO, NO_DAY, null, true,
					Mood.GROWING, null, null);
		}
		return new ShelfRow(row.shelf(), row.sku(), row.level().plus(change), row.puts(), row.price(), row.day(),
				row.changedAt(), row.low(), change.isNegative() ? Mood.SHRINKING : Mood.GROWING, row.note(),
				row.mark());
	}

}
