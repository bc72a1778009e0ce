package io.tieout.app.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A record is counted on one trading day, the day of the door's time zone.
 */
class TradingDayZoneTests {

	@Test
	void aPaymentOfTheEveningInUtcIsOfTheNextDayInBerlin(@TempDir Path data) {
		try (LoadedService berlin = LoadedService.empty(data, "--tieout.ingest.zone=Europe/Berlin")) {
			berlin.take("payments", LoadedService.payment("1", "10.00", "2026-01-05T23:30:00Z"));
			berlin.take("payments", LoadedService.payment("1", "10.00", "2026-01-05T23:30:00Z"));
			berlin.awaitSettled();
			assertThat(berlin.get("finance", "/experience/v1/trading-days/2026-01-05").get("feeds")).isEmpty();
			JsonNode feeds = berlin.get("finance", "/experience/v1/trading-days/2026-01-06").get("feeds");
			assertThat(feeds).hasSize(1);
			JsonNode payments = feeds.get(0);
			assertThat(payments.get("received").asInt()).isEqualTo(2);
			assertThat(payments.get("accepted").asInt()).isOne();
			assertThat(payments.get("duplicates").asInt()).isOne();
			assertThat(payments.get("values").get(0).get("amount").asString()).isEqualTo("10.00");
			assertThat(berlin.verify("trading_days").get("differenceCount").asLong()).isZero();
		}
	}

	/** The files of a store are dated in the store's own time zone. */
	@Test
	void aSaleIsOfItsStoreDayWhateverTheZoneOfOtherRecords(@TempDir Path data) {
		try (LoadedService tokyo = LoadedService.empty(data, "--tieout.ingest.zone=Asia/Tokyo",
				"--tieout.ingest.sales-lines.zone=America/New_York")) {
			tokyo.sales("""
					InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
					1,MUG,A MUG,2,2010-12-01 23:30:00,2.50,,United Kingdom
					""");
			tokyo.awaitSettled();
			JsonNode sales = tokyo.get("finance", "/experience/v1/trading-days/2010-12-01").get("feeds").get(0);
			assertThat(sales.get("flow").asString()).isEqualTo("sales");
			assertThat(sales.get("received").asInt()).isOne();
			assertThat(sales.get("accepted").asInt()).isOne();
			assertThat(sales.get("values").get(0).get("amount").asString()).isEqualTo("5.00");
		}
	}

}
