package io.tieout.app.config;

import io.tieout.app.ingest.feed.KnownLocation;
import io.tieout.app.ingest.feed.LocationDirectory;
import io.tieout.core.LocationId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What others call the retailer's places ({@code tieout.locations}).
 *
 * @param locations the places; one that others do not name need not be listed
 */
@Validated
@ConfigurationProperties("tieout")
record LocationProperties(@DefaultValue List<@Valid Location> locations) {

	LocationDirectory directory() {
		return new LocationDirectory(this.locations.stream().map(Location::known).toList());
	}

	/**
	 * A place.
	 *
	 * @param id the retailer's own id
	 * @param gln its Global Location Number
	 * @param aliases further names, each as system:name
	 */
	record Location(@NotBlank String id, @Nullable @Pattern(regexp = "\\d{13}|") String gln,
			@DefaultValue List<String> aliases) {

		KnownLocation known() {
			return new KnownLocation(new LocationId(this.id),
					(this.gln == null || this.gln.isEmpty()) ? null : this.gln, this.aliases);
		}

	}

}
