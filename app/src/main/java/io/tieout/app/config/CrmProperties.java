package io.tieout.app.config;

import io.tieout.app.connector.crm.ConsentColumn;
import io.tieout.app.connector.crm.ContactFeed;
import io.tieout.app.connector.crm.ContactMapping;
import io.tieout.app.connector.crm.DateFormat;
import io.tieout.app.connector.crm.TimeFormat;
import io.tieout.core.InvalidValueException;
import io.tieout.core.SourceSystem;
import io.tieout.customer.PersonalField;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The exports of CRMs and what their columns are ({@code tieout.ingest.crm}).
 *
 * @param crm the exports, each a feed
 */
@Validated
@ConfigurationProperties("tieout.ingest")
record CrmProperties(@DefaultValue List<@Valid Export> crm) {

	/**
	 * A feed per export.
	 * @param zone where business times become trading days
	 * @throws IllegalArgumentException if a mapping is wrong, with its feed and what
	 * would be right
	 */
	List<ContactFeed> feeds(ZoneId zone) {
		return this.crm.stream().map((export) -> new ContactFeed(export.mapping(), zone)).toList();
	}

	/**
	 * An export.
	 *
	 * @param feed name of its feed
	 * @param source the source system of its records
	 * @param charset the character set of a file that names none
	 * @param delimiter what stands between cells
	 * @param id the column of the record's id
	 * @param modified the column that says when it was last changed
	 * @param modifiedFormat how that is written
	 * @param zone time zone of those times that are written without their offset
	 * @param version the column of its version; without, the time of the change is it
	 * @param birthDateFormat how a birth date is written; without, it is kept as given
	 * @param fields the column of each field of a customer record
	 * @param consents columns of consents by purpose
	 * @param ignored columns that are passed over
	 */
	record Export(@NotBlank String feed, @NotBlank String source, @NotNull @DefaultValue("UTF-8") Charset charset,
			@NotNull @DefaultValue(",") String delimiter, @NotBlank String id, @NotBlank String modified,
			@NotBlank @DefaultValue("uuuu-MM-dd['T'][' ']HH:mm:ss[.SSS][XXX][XX]") String modifiedFormat,
			@NotNull @DefaultValue("UTC") ZoneId zone, @Nullable String version, @Nullable String birthDateFormat,
			@DefaultValue Map<PersonalField, String> fields, @DefaultValue Map<String, @Valid Consent> consents,
			@DefaultValue List<String> ignored) {

		Export {
			version = blankIsNone(version);
			birthDateFormat = blankIsNone(birthDateFormat);
		}

		/** An empty value in a file stands for none. */
		private static @Nullable String blankIsNone(@Nullable String text) {
			return (text == null || text.isBlank()) ? null : text;
		}

		ContactMapping mapping() {
			try {
				if (this.delimiter.length() != 1) {
					throw new IllegalArgumentException("the delimiter is one character");
				}
				Map<String, ConsentColumn> columns = new LinkedHashMap<>();
				this.consents.forEach((purpose, consent) -> columns.put(purpose, consent.mapped()));
				return new ContactMapping(this.feed, system(), this.charset, this.delimiter.charAt(0),
						new ContactMapping.Keys(this.id, this.modified, this.version),
						TimeFormat.of(this.modifiedFormat, this.zone),
						(this.birthDateFormat != null) ? DateFormat.of(this.birthDateFormat) : null, this.fields,
						columns, this.ignored);
			}
			catch (IllegalArgumentException ex) {
				throw new IllegalArgumentException("tieout.ingest.crm, " + this.feed + ": " + ex.getMessage());
			}
		}

		private SourceSystem system() {
			try {
				return new SourceSystem(this.source);
			}
			catch (InvalidValueException ex) {
				throw new IllegalArgumentException("source: " + ex.getMessage(), ex);
			}
		}

	}

	/**
	 * A column of a consent.
	 *
	 * @param column its name
	 * @param given the words that mean a yes
	 */
	record Consent(@NotBlank String column, @DefaultValue List<String> given) {

		ConsentColumn mapped() {
			return new ConsentColumn(this.column, this.given);
		}

	}

}
