package io.tieout.app.config;

import io.tieout.app.connector.edi.EdiSettings;
import io.tieout.app.connector.epcis.EpcisSchema;
import io.tieout.app.connector.epcis.EpcisSettings;
import io.tieout.app.ingest.feed.LocationDirectory;
import io.tieout.core.SourceSystem;
import io.tieout.inventory.StatedMeaning;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the formats of others do not say ({@code tieout.edi}, {@code tieout.epcis}).
 *
 * @param edi X12 and EDIFACT
 * @param epcis EPCIS events
 */
@Validated
@ConfigurationProperties("tieout")
record FormatProperties(@Valid @DefaultValue Edi edi, @Valid @DefaultValue Epcis epcis) {

	/**
	 * X12 and EDIFACT.
	 *
	 * @param zone time zone of their dates and times
	 * @param x12Quantities further quantity qualifiers of X12, with what they mean
	 * @param edifactQuantities further ones of EDIFACT
	 * @param tests whether interchanges marked as tests are taken
	 */
	record Edi(@NotNull @DefaultValue("UTC") ZoneId zone, @DefaultValue Map<String, StatedMeaning> x12Quantities,
			@DefaultValue Map<String, StatedMeaning> edifactQuantities, @DefaultValue("false") boolean tests) {

		EdiSettings settings(ZoneId tradingZone, LocationDirectory locations) {
			return new EdiSettings(this.zone, tradingZone, locations, EdiSettings.x12Quantities(this.x12Quantities),
					EdiSettings.edifactQuantities(this.edifactQuantities), this.tests);
		}

	}

	/**
	 * EPCIS events.
	 *
	 * @param source source system of events whose sender names none
	 * @param schema file with the JSON schema that each event is checked with; without,
	 * none is
	 */
	record Epcis(@NotBlank @DefaultValue("EPCIS") String source, @Nullable String schema) {

		Epcis {
			schema = (schema == null || schema.isBlank()) ? null : schema;
		}

		EpcisSettings settings(ZoneId tradingZone, LocationDirectory locations) {
			return new EpcisSettings(new SourceSystem(this.source), tradingZone, locations, read());
		}

		private @Nullable EpcisSchema read() {
			if (this.schema == null) {
				return null;
			}
			try {
				return EpcisSchema.of(Files.readString(Path.of(this.schema)));
			}
			catch (IOException ex) {
				throw new UncheckedIOException("tieout.epcis.schema: " + this.schema + " cannot be read", ex);
			}
			catch (RuntimeException ex) {
				throw new IllegalArgumentException(
						"tieout.epcis.schema: " + this.schema + " is no JSON schema of EPCIS 2.0", ex);
			}
		}

	}

}
