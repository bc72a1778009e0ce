package io.tieout.app.api.experience;

import io.tieout.core.BusinessDate;
import io.tieout.core.LocationId;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.CorrectedCost;
import io.tieout.inventory.CostBasis;
import io.tieout.inventory.CostEntry;
import io.tieout.inventory.CostKind;
import io.tieout.inventory.ItemCostEvent.MovementsCosted;
import io.tieout.inventory.StockEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one movement, or a difference, made of the value of an item.
 *
 * @param position position of the event that costed it
 * @param number its place in that event, from 1
 * @param recordedAt when it was costed
 * @param events the events of stock behind it
 * @param location where
 * @param kind what changed the value
 * @param quantity how much came, or less if it went; nothing for a difference
 * @param cost what the value rose by, or less if it fell
 * @param tradingDay the day it is posted on
 * @param basis what the cost rests on; absent for a difference
 * @param objection why a cost that was stated was not taken
 * @param corrects what a difference corrects
 * @param to the place of another company that the goods went to
 */
record CostEntryDocument(long position, int number, Instant recordedAt, StockEvents events, LocationId location,
		CostKind kind, Quantity quantity, Money cost, BusinessDate tradingDay, @Nullable CostBasis basis,
		@Nullable String objection, @Nullable CorrectedCost corrects, @Nullable LocationId to) {

	static List<CostEntryDocument> of(RecordedEvent event, MovementsCosted costed) {
		List<CostEntryDocument> entries = new ArrayList<>();
		for (CostEntry entry : costed.entries()) {
			entries.add(new CostEntryDocument(event.position(), entries.size() + 1, event.recordedAt(), entry.events(),
					entry.location(), entry.kind(), entry.quantity(), entry.cost(), entry.tradingDay(), entry.basis(),
					entry.objection(), entry.corrects(), entry.to()));
		}
		return entries;
	}

}
