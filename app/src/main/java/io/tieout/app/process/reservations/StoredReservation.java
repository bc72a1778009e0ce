package io.tieout.app.process.reservations;

import io.tieout.core.ChannelId;
import io.tieout.core.ReservationId;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.HeldReservation;
import io.tieout.inventory.ReservationEvent.ReservationCommitted;
import io.tieout.inventory.ReservationEvent.ReservationPlaced;
import io.tieout.inventory.ReservationEvent.ReservationRenewed;
import java.util.List;
import java.util.Optional;

/**
 * A reservation as its history tells.
 *
 * @param channel the channel that placed it
 * @param held what it takes, or took last
 * @param isOpen whether nothing has ended it
 */
record StoredReservation(ChannelId channel, HeldReservation held, boolean isOpen) {

	/**
	 * A reservation; empty if it was never placed.
	 */
	static Optional<StoredReservation> read(EventReader reader, ReservationId id) {
		List<RecordedEvent> history = reader.readAggregate("reservation:" + id, 0);
		if (history.isEmpty()) {
			return Optional.empty();
		}
		ReservationPlaced placed = (ReservationPlaced) history.get(0).payload();
		StoredReservation stored = new StoredReservation(placed.channel(), new HeldReservation(id, placed.lines()),
				true);
		for (RecordedEvent event : history.subList(1, history.size())) {
			stored = stored.after(event);
		}
		return Optional.of(stored);
	}

	private StoredReservation after(RecordedEvent event) {
		if (event.payload() instanceof ReservationRenewed renewed) {
			return new StoredReservation(this.channel, new HeldReservation(renewed.reservation(), renewed.lines()),
					true);
		}
		return new StoredReservation(this.channel, this.held, event.payload() instanceof ReservationCommitted);
	}

}
