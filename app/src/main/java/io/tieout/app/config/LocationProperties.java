package io.tieout.app.config;

import io.tieout.app.ingest.feed.KnownLocation;
import io.tieout.app.ingest.feed.LocationDirectory;
import io.tieout.app.process.reservations.Places;
import io.tieout.core.LocationId;
import io.tieout.inventory.Coordinates;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What others call the retailer's places, and where they are ({@code tieout.locations}).
 *
 * @param locations the places; one of which neither is of use need not be listed
 */
@Validated
@ConfigurationProperties("tieout")
record LocationProperties(@DefaultValue List<@Valid Location> locations) {

	LocationDirectory directory() {
		return new LocationDirectory(this.locations.stream().map(Location::known).toList());
	}

	Places places() {
		Map<LocationId, Coordinates> known = new HashMap<>();
		for (Location location : this.locations) {
			if (location.latitude != null && location.longitude != null) {
				known.put(new LocationId(location.id), new Coordinates(location.latitude, location.longitude));
			}
		}
		return new Places(known);
	}

	/**
	 * A place.
	 *
	 * @param id the retailer's own id
	 * @param gln its Global Location Number
	 * @param aliases further names, each as system:name
	 * @param latitude where it is, in degrees north
	 * @param longitude where it is, in degrees east
	 */
	record Location(@NotBlank String id, @Nullable @Pattern(regexp = "\\d{13}|") String gln,
			@DefaultValue List<String> aliases, @Nullable BigDecimal latitude, @Nullable BigDecimal longitude) {

		@AssertTrue(message = "a place has a latitude and a longitude, or neither")
		boolean isWhole() {
			return (this.latitude == null) == (this.longitude == null);
		}

		KnownLocation known() {
			return new KnownLocation(new LocationId(this.id),
					(this.gln == null || this.gln.isEmpty()) ? null : this.gln, this.aliases);
		}

	}

}
