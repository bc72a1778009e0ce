package io.tieout.app.process.reservations;

import io.tieout.core.ChannelId;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.inventory.Coordinates;
import io.tieout.inventory.SourcingStrategy;
import io.tieout.inventory.SourcingTerms;
import io.tieout.inventory.SplitRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What each channel may promise ({@code tieout.channels}).
 *
 * @param channels the channels; one that is not listed may promise all that any location
 * has
 */
@Validated
@ConfigurationProperties("tieout")
public record ChannelProperties(@DefaultValue List<@Valid Channel> channels) {

	/**
	 * A channel.
	 *
	 * @param id its name
	 * @param locations where it sells from, the preferred first
	 * @param safetyStock what it leaves untouched at each location, per item
	 * @param locationSafetyStock what it leaves untouched at some locations instead
	 * @param itemSafetyStock what it leaves untouched of some items instead, wherever
	 * @param allocation its share of the rest, from 0 to 1
	 * @param promiseIncoming whether it promises goods that come in before the promise
	 * date
	 * @param sourcing how it chooses among its locations
	 * @param allocateOrders whether its orders are given their goods when they are
	 * confirmed, since it reserves nothing
	 */
	public record Channel(@NotNull String id, @NotEmpty List<String> locations,
			@NotNull @DecimalMin("0") @DefaultValue("0") BigDecimal safetyStock,
			@DefaultValue Map<String, @NotNull @DecimalMin("0") BigDecimal> locationSafetyStock,
			@DefaultValue Map<String, @NotNull @DecimalMin("0") BigDecimal> itemSafetyStock,
			@NotNull @DecimalMin("0") @DecimalMax("1") @DefaultValue("1") BigDecimal allocation,
			@DefaultValue("false") boolean promiseIncoming, @Valid @DefaultValue Sourcing sourcing,
			@DefaultValue("false") boolean allocateOrders) {

		ChannelPolicy policy(Map<LocationId, Coordinates> places) {
			return new ChannelPolicy(new ChannelId(this.id), this.locations.stream().map(LocationId::new).toList(),
					safety(), this.allocation, this.promiseIncoming, true, this.sourcing.terms(places),
					this.allocateOrders);
		}

		private SafetyStock safety() {
			return new SafetyStock(Quantity.of(this.safetyStock), keyed(this.locationSafetyStock, LocationId::new),
					keyed(this.itemSafetyStock, Sku::new));
		}

		private static <K> Map<K, Quantity> keyed(Map<String, BigDecimal> configured, Function<String, K> key) {
			return configured.entrySet()
				.stream()
				.collect(Collectors.toMap((entry) -> key.apply(entry.getKey()),
						(entry) -> Quantity.of(entry.getValue())));
		}

	}

	/**
	 * How a channel chooses among its locations.
	 *
	 * @param strategy which is asked first
	 * @param split how far a cart may be split
	 */
	public record Sourcing(@NotNull @DefaultValue("PREFERENCE") SourcingStrategy strategy,
			@NotNull @DefaultValue("ALWAYS") SplitRule split) {

		SourcingTerms terms(Map<LocationId, Coordinates> places) {
			return new SourcingTerms(this.strategy, this.split, null, places);
		}

	}

}
