package io.tieout.app.process.erpposting;

import io.tieout.core.BusinessDate;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long ERP posting waits for a store-day to get no new line before it posts what is
 * new ({@code tieout.erp-posting}). A day on which a store still trades gets lines all
 * the time and would make a journal of every lull; a day that is over comes in one piece.
 *
 * @param quiet how long when the day is over
 * @param quietWhileTrading how long while the day may still last
 */
@Validated
@ConfigurationProperties("tieout.erp-posting")
public record ErpPostingTerms(@NotNull @DefaultValue("5s") Duration quiet,
		@NotNull @DefaultValue("15m") Duration quietWhileTrading) {

	/** The last place on earth where a day ends is twelve hours behind UTC. */
	private static final Duration LAST_TO_END = Duration.ofHours(12);

	/**
	 * When a day that just got a line may be posted.
	 */
	Instant dueAfter(BusinessDate day, Instant arrival) {
		Instant over = day.value().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plus(LAST_TO_END);
		return arrival.plus(arrival.isBefore(over) ? this.quietWhileTrading : this.quiet);
	}

}
