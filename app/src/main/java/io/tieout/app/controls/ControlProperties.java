package io.tieout.app.controls;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.validation.annotation.Validated;

/**
 * When controls run and how much they show ({@code tieout.controls}).
 *
 * @param schedules when each control runs
 * @param zone time zone of the schedules
 * @param interval how often is looked for what is due
 * @param maxBreaks most breaks that stand per control, 1 to 10,000; what goes beyond is
 * counted
 * @param keptRuns most runs kept per control
 */
@Validated
@ConfigurationProperties("tieout.controls")
record ControlProperties(@DefaultValue Schedules schedules, @NotNull @DefaultValue("UTC") ZoneId zone,
		@NotNull @DefaultValue("1s") Duration interval, @Min(1) @Max(10_000) @DefaultValue("1000") int maxBreaks,
		@Min(1) @DefaultValue("100") int keptRuns) {

	/** A schedule that says never. */
	private static final String NEVER = "-";

	ControlProperties {
		if (interval.isNegative() || interval.isZero()) {
			throw new IllegalArgumentException("tieout.controls.interval is no time: " + interval);
		}
	}

	/**
	 * When each control runs: a cron expression of six fields, or {@code -} for never by
	 * itself.
	 *
	 * @param stockStates of the control {@code stock-states}
	 * @param reservations of the control {@code reservations}
	 * @param transfers of the control {@code transfers}
	 * @param stockLedger of the control {@code stock-ledger}
	 * @param stockHistory of the control {@code stock-history}
	 * @param posSequence of the control {@code pos-sequence}
	 */
	record Schedules(@DefaultValue("0 10 * * * *") String stockStates,
			@DefaultValue("0 20 * * * *") String reservations, @DefaultValue("0 30 * * * *") String transfers,
			@DefaultValue("0 15 2 * * *") String stockLedger, @DefaultValue("0 45 2 * * *") String stockHistory,
			@DefaultValue("0 15 4 * * *") String posSequence) {

		Schedules {
			times("stock-states", stockStates);
			times("reservations", reservations);
			times("transfers", transfers);
			times("stock-ledger", stockLedger);
			times("stock-history", stockHistory);
			times("pos-sequence", posSequence);
		}

		/** The times of each control that runs by itself. */
		Map<String, CronExpression> times() {
			Map<String, CronExpression> times = new HashMap<>();
			Map.of("stock-states", this.stockStates, "reservations", this.reservations, "transfers", this.transfers,
					"stock-ledger", this.stockLedger, "stock-history", this.stockHistory, "pos-sequence",
					this.posSequence)
				.forEach((control, schedule) -> {
					if (!schedule.strip().equals(NEVER)) {
						times.put(control, times(control, schedule));
					}
				});
			return times;
		}

		private static CronExpression times(String control, String schedule) {
			try {
				return CronExpression.parse(schedule.strip().equals(NEVER) ? "@yearly" : schedule.strip());
			}
			catch (IllegalArgumentException ex) {
				throw new IllegalArgumentException("tieout.controls.schedules." + control
						+ " is no cron expression of six fields (second, minute, hour, day, month, weekday): "
						+ ex.getMessage(), ex);
			}
		}

	}

}
