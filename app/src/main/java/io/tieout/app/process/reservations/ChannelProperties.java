package io.tieout.app.process.reservations;

import io.tieout.core.ChannelId;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
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
	 * @param allocation its share of the rest, from 0 to 1
	 */
	public record Channel(@NotNull String id, @NotEmpty List<String> locations,
			@NotNull @DecimalMin("0") @DefaultValue("0") BigDecimal safetyStock,
			@NotNull @DecimalMin("0") @DecimalMax("1") @DefaultValue("1") BigDecimal allocation) {

		ChannelPolicy policy() {
			return new ChannelPolicy(new ChannelId(this.id), this.locations.stream().map(LocationId::new).toList(),
					Quantity.of(this.safetyStock), this.allocation, true);
		}

	}

}
