package io.tieout.app.controls;

import io.tieout.app.lane.Batch;
import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.EventReader;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Wires the controls, on the connections of batch work.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ControlProperties.class)
class ControlConfiguration {

	@Bean
	Controls controls(@Batch DataSource batch, EventReader reader, BulkCommands commands, ControlProperties settings,
			Clock clock) {
		Snapshots snapshots = new Snapshots(batch);
		List<Control> all = List.of(new StockStatesControl(snapshots), new ReservationsControl(snapshots, reader),
				new TransfersControl(snapshots, reader), new StockLedgerControl(snapshots, reader),
				new StockHistoryControl(snapshots, reader), new PosSequenceControl(snapshots, reader));
		return new Controls(all, batch, new ControlTable(snapshots.sql()), commands, settings, clock);
	}

	@Bean
	ControlDesk controlDesk(Controls controls, ControlProperties settings, Clock clock) {
		return new ControlDesk(controls, settings, clock);
	}

}
