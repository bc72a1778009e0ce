package io.tieout.app.config;

import io.tieout.app.connector.canonical.TillTerms;
import io.tieout.app.connector.saleslines.SalesLinesSettings;
import io.tieout.app.ingest.job.IngestSettings;
import io.tieout.core.ChannelId;
import io.tieout.core.CompanyId;
import io.tieout.core.LocationId;
import io.tieout.core.Money;
import io.tieout.core.SourceSystem;
import io.tieout.finance.Department;
import io.tieout.finance.SaleLineKind;
import io.tieout.finance.TaxCode;
import io.tieout.finance.Tender;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How records are taken in ({@code tieout.ingest}).
 *
 * @param batchSize most records dispatched together
 * @param bodiesAtOnce most bodies worked on at once; further ones are answered 429
 * @param jobThreads how many files are worked on at once
 * @param patience how long a request waits for a database that does not answer
 * @param pollInterval how often folders, jobs and letters are looked after
 * @param maxWaitingFiles most files that wait or are worked on; further ones are answered
 * 429
 * @param maxWaitingSize most they may hold together before further ones are
 * @param settleTime how long a file in a watched folder must have been as it is before it
 * is picked
 * @param zone time zone in which the date of a record is its trading day
 * @param salesLines what the files of the feed {@code sales-lines} do not say, and
 * transactions of tills
 */
@Validated
@ConfigurationProperties("tieout.ingest")
record IngestProperties(@Min(1) @DefaultValue("500") int batchSize, @Min(1) @DefaultValue("8") int bodiesAtOnce,
		@Min(1) @DefaultValue("2") int jobThreads, @NotNull @DefaultValue("30s") Duration patience,
		@NotNull @DefaultValue("1s") Duration pollInterval, @Min(1) @DefaultValue("1000") int maxWaitingFiles,
		@NotNull @DefaultValue("20GB") DataSize maxWaitingSize, @NotNull @DefaultValue("5s") Duration settleTime,
		@NotNull @DefaultValue("UTC") ZoneId zone, @Valid @DefaultValue SalesLines salesLines) {

	IngestSettings settings() {
		return new IngestSettings(this.batchSize, this.bodiesAtOnce, this.jobThreads, this.patience, this.pollInterval,
				new IngestSettings.FileLimits(this.maxWaitingFiles, this.maxWaitingSize.toBytes(), this.settleTime));
	}

	/**
	 * The feed {@code sales-lines}.
	 *
	 * @param company the legal entity
	 * @param store store of a file that names none; without, every file must
	 * @param source source system; without, each store is its own
	 * @param channel the sales channel
	 * @param currency currency of the prices
	 * @param zone time zone of the rows
	 * @param tender what was paid with
	 * @param taxCode tax treatment
	 * @param department department
	 * @param notGoods further codes that are no goods, with what they are
	 */
	record SalesLines(@NotNull @DefaultValue("MAIN") String company, @Nullable String store, @Nullable String source,
			@NotNull @DefaultValue("STORE") String channel, @NotNull @DefaultValue("GBP") String currency,
			@NotNull @DefaultValue("Europe/London") ZoneId zone, @NotNull @DefaultValue("CARD") String tender,
			@NotNull @DefaultValue("STANDARD") String taxCode, @NotNull @DefaultValue("GENERAL") String department,
			@DefaultValue Map<String, SaleLineKind> notGoods) {

		SalesLines {
			store = blankIsNone(store);
			source = blankIsNone(source);
		}

		/** An empty value in a file stands for none. */
		private static @Nullable String blankIsNone(@Nullable String text) {
			return (text == null || text.isBlank()) ? null : text;
		}

		SalesLinesSettings settings() {
			Map<String, SaleLineKind> codes = new LinkedHashMap<>(SalesLinesSettings.usualNotGoods());
			codes.putAll(this.notGoods);
			return new SalesLinesSettings(new CompanyId(this.company),
					(this.store != null) ? new LocationId(this.store) : null,
					(this.source != null) ? new SourceSystem(this.source) : null, new ChannelId(this.channel),
					Money.currency(this.currency), this.zone, new Tender(this.tender), new TaxCode(this.taxCode),
					new Department(this.department), codes);
		}

		/**
		 * What transactions of tills do not say, either.
		 * @param owners who owns what is at a place
		 */
		TillTerms tills(Function<LocationId, Optional<CompanyId>> owners) {
			SalesLinesSettings same = settings();
			return new TillTerms((store) -> owners.apply(store).orElse(same.company()), same.channel(), same.tender(),
					same.taxCode(), same.department(), (code) -> Optional.ofNullable(same.notGoods(code.value())));
		}

	}

}
