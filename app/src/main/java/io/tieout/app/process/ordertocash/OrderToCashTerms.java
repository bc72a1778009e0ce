package io.tieout.app.process.ordertocash;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long order-to-cash waits before it speaks up ({@code tieout.order-to-cash}).
 *
 * @param quiet how long an order must be untouched before it is compared
 * @param arrival how long the other side of a lone order or payment may take to arrive,
 * counted from the arrival of the first; a side that comes later closes the break that
 * its absence opened
 * @param paymentGrace how long an order may be unpaid, in business time
 * @param refundGrace how long a cancelled order may be paid, in business time
 */
@Validated
@ConfigurationProperties("tieout.order-to-cash")
public record OrderToCashTerms(@NotNull @DefaultValue("2s") Duration quiet,
		@NotNull @DefaultValue("30s") Duration arrival, @NotNull @DefaultValue("3d") Duration paymentGrace,
		@NotNull @DefaultValue("0s") Duration refundGrace) {

	/**
	 * How long an order that arrived waits at most before it is compared; periods of
	 * grace come on top.
	 */
	Duration longestWait() {
		return (this.quiet.compareTo(this.arrival) > 0) ? this.quiet : this.arrival;
	}

}
