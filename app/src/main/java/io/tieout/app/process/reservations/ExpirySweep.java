package io.tieout.app.process.reservations;

import io.tieout.app.process.ProcessHandler;
import io.tieout.contract.CommandKeys;
import io.tieout.contract.EventContext;
import io.tieout.core.ReservationId;
import io.tieout.eventstore.CommandResult;
import io.tieout.eventstore.Commands;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.HeldReservation;
import io.tieout.inventory.ReservationEvent.ReservationPlaced;
import io.tieout.inventory.ReservationEvent;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ends reservations whose time is over: remembers when each open one expires, and asks
 * for its end then. A reservation that was committed or ended before is forgotten.
 */
final class ExpirySweep implements ProcessHandler {

	private static final Logger logger = LoggerFactory.getLogger(ExpirySweep.class);

	private static final String NAME = "reservation-expiry";

	/** One transaction ends at most so many; the rest follows at once. */
	private static final int MAX_SWEEP = 200;

	private final Commands commands;

	private final EventReader reader;

	private final JdbcClient jdbc;

	ExpirySweep(Commands commands, EventReader reader, JdbcClient jdbc) {
		this.commands = commands;
		this.reader = reader;
		this.jdbc = jdbc;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public void handle(List<RecordedEvent> batch) {
		for (RecordedEvent event : batch) {
			if (event.payload() instanceof ReservationPlaced placed) {
				remember(event, placed);
			}
			else if (event.payload() instanceof ReservationEvent other) {
				forget(other.reservation());
			}
		}
	}

	private void remember(RecordedEvent event, ReservationPlaced placed) {
		this.jdbc.sql("""
				INSERT INTO process.reservation_deadline (reservation, placed_by, expires_at) VALUES (?, ?, ?)
				ON CONFLICT (reservation) DO NOTHING""")
			.params(placed.reservation().value(), event.eventId(), Timestamp.from(placed.expiresAt()))
			.update();
	}

	private void forget(ReservationId reservation) {
		this.jdbc.sql("DELETE FROM process.reservation_deadline WHERE reservation = ?")
			.param(reservation.value())
			.update();
	}

	@Override
	public boolean settle(Instant now, long position) {
		List<Due> expired = this.jdbc.sql("""
				SELECT reservation, placed_by FROM process.reservation_deadline
				WHERE expires_at <= ? ORDER BY expires_at, reservation LIMIT ?""")
			.params(Timestamp.from(now), MAX_SWEEP)
			.query((row, index) -> new Due(new ReservationId(row.getString(1)), row.getString(2)))
			.list();
		expired.forEach((due) -> end(due, now));
		return expired.size() < MAX_SWEEP;
	}

	private void end(Due due, Instant now) {
		RecordedEvent first = this.reader.readAggregate("reservation:" + due.reservation(), 0).get(0);
		HeldReservation reservation = new HeldReservation(due.reservation(),
				((ReservationPlaced) first.payload()).lines());
		EventContext context = EventContext.of(now, "process/" + NAME, first.context().correlationId())
			.causedBy(due.placedBy())
			.keyed(CommandKeys.ofStep(NAME, due.placedBy(), "expire"), "expire");
		CommandResult result = this.commands.executeTogether(reservation.expire(now), context);
		if (result instanceof CommandResult.Refused refused) {
			logger.debug("Reservation {} does not expire: {}", due.reservation(), refused.rejection().code());
		}
		forget(due.reservation());
	}

	/**
	 * A reservation whose time is over.
	 *
	 * @param placedBy id of the event that placed it
	 */
	private record Due(ReservationId reservation, String placedBy) {
	}

}
