package io.tieout.bench.stock;

import java.sql.Timestamp;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The view: a row per position, written by one statement per event.
 */
@Component
@ProcessingGroup(Availability.GROUP)
class Availability {

	static final String GROUP = "availability";

	private final JdbcTemplate jdbc;

	Availability(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@EventHandler
	void on(StockMoved event) {
		StockLevels after = event.after();
		this.jdbc.update(
				"""
						INSERT INTO availability (sku, location, sellable, reserved, damaged, quality_control, in_transit, as_of)
						VALUES (?, ?, ?, ?, ?, ?, ?, ?)
						ON CONFLICT (sku, location) DO UPDATE SET sellable = excluded.sellable, reserved = excluded.reserved,
						  damaged = excluded.damaged, quality_control = excluded.quality_control,
						  in_transit = excluded.in_transit, as_of = excluded.as_of
						""",
				event.position().sku(), event.position().location(), after.sellable(), after.reserved(),
				after.damaged(), after.qualityControl(), after.inTransit(), Timestamp.from(event.occurredAt()));
	}

}
