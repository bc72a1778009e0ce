package io.tieout.app.ingest;

import io.tieout.app.ingest.dispatch.Outcome.Accepted;
import io.tieout.app.ingest.dispatch.Outcome.Duplicate;
import io.tieout.app.ingest.dispatch.Outcome.Parked;
import io.tieout.app.ingest.feed.KnownProduct;
import io.tieout.app.ingest.inbox.LetterState;
import io.tieout.core.Gtin;
import io.tieout.core.Sku;
import io.tieout.core.UnitPrice;
import io.tieout.inventory.PriceEvent.PriceCompared;
import io.tieout.inventory.PriceEvent.PriceSet;
import io.tieout.inventory.ProductEvent.ProductStatementSuperseded;
import io.tieout.inventory.StockPositionEvent.Moved;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.tieout.app.ingest.IngestFixture.movement;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which statement about a product holds, and what a bundle moves.
 */
class ProductOrderTests {

	private static final String SALES = """
			InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
			""";

	@TempDir
	static Path folder;

	private static IngestFixture fixture;

	@BeforeAll
	static void start() {
		fixture = new IngestFixture(folder);
		fixture.register("TEA", "MUG");
	}

	@AfterAll
	static void stop() {
		fixture.close();
	}

	@Test
	void anOlderStatementThatComesLaterChangesNothing() {
		fixture.one("products", product("CUP", 3, "\"CUP-NEW\"", "true"));
		assertThat(fixture.one("products", product("CUP", 2, "\"CUP-OLD\"", "false"))).isInstanceOf(Accepted.class);
		assertThat(fixture.one("products", product("CUP", 2, "\"CUP-OLD\"", "false"))).isInstanceOf(Duplicate.class);
		assertThat(product("CUP")).satisfies((known) -> {
			assertThat(known.stocked()).isTrue();
			assertThat(known.aliases()).containsExactly(new Sku("CUP-NEW"));
		});
		assertThat(fixture.products().find(List.of(new Sku("CUP-OLD")))).as("its codes lead nowhere").isEmpty();
		assertThat(fixture.events(ProductStatementSuperseded.class)).isNotEmpty();
	}

	@Test
	void aStoresCatalogueNeverOverwritesTheMasters() {
		fixture.one("products", product("POT", 3, "\"POT-OLD\"", "false"));
		String file = SALES + "900,POT,SOMETHING ELSE,1,2026-03-01 08:26:00,2.55,,UK\n"
				+ "900,JUG,A JUG,1,2026-03-01 08:26:00,2.55,,UK\n900,JUG,ANOTHER JUG,2,2026-03-01 08:26:00,2.55,,UK\n";
		fixture.awaitDone(fixture.file("sales-lines", "s.csv", "STORE1", file.getBytes(StandardCharsets.UTF_8)).id());
		assertThat(product("POT")).satisfies((known) -> {
			assertThat(known.stocked()).isFalse();
			assertThat(known.aliases()).containsExactly(new Sku("POT-OLD"));
		});
		assertThat(moves("JUG")).containsExactly("1", "2");
		fixture.one("products", product("JUG", 1, "\"JUG-1\"", "false"));
		assertThat(product("JUG").stocked()).as("its master has the last word, however old").isFalse();
	}

	@Test
	void aBundleMovesItsPartsUnderTheirOwnCodesAndWaitsForUnknownOnes() {
		fixture.one("products", product("MUG", 3, "\"MUG-ALIAS\"", "true"));
		fixture.one("products", bundle("SET", "\"TEA\"", "\"MUG-ALIAS\""));
		fixture.one("products", bundle("GIFT", "\"SET\"", "\"WRAP\""));
		assertThat(fixture.one("stock-movements", movement("set-1", "SET", "RECEIVED", "2")))
			.isInstanceOf(Accepted.class);
		assertThat(moves("TEA")).containsExactly("4");
		assertThat(moves("MUG")).containsExactly("4");
		Parked parked = (Parked) fixture.one("stock-movements", movement("gift-1", "GIFT", "RECEIVED", "1"));
		assertThat(parked.code()).isEqualTo("UNKNOWN_SKU");
		assertThat(fixture.ingestion().hospital().find(parked.letter()).orElseThrow().subject()).isEqualTo("WRAP");
		fixture.register("WRAP");
		fixture.awaitLetter(parked.letter(), LetterState.RELEASED);
		assertThat(moves("WRAP")).containsExactly("2");
		assertThat(moves("TEA")).containsExactly("4", "4");
	}

	@Test
	void aBundleThatContainsItselfMovesNothing() {
		fixture.one("products", bundle("RING-A", "\"RING-B\""));
		fixture.one("products", bundle("RING-B", "\"RING-A\""));
		assertThat(fixture.one("stock-movements", movement("ring", "RING-A", "RECEIVED", "1"))).isInstanceOfSatisfying(
				Parked.class, (parked) -> assertThat(parked.code()).isEqualTo("BUNDLE_CONTAINS_ITSELF"));
	}

	@Test
	void aGtinLeadsToTheProductThatHasItInEachOfItsLengths() {
		Gtin gtin = new Gtin("4006381333931");
		Gtin longer = new Gtin("04006381333931");
		fixture.one("products", withGtin("PEN", 1, gtin.value()));
		assertThat(fixture.products().findByGtin(List.of(gtin, longer))).hasSize(2)
			.allSatisfy((code, product) -> assertThat(product.sku()).isEqualTo(new Sku("PEN")));
		assertThat(fixture.products().find(List.of(new Sku(gtin.value()), new Sku(longer.value()))))
			.as("a GTIN is no code")
			.isEmpty();
		Parked taken = (Parked) fixture.one("products", withGtin("PEN-2", 1, longer.value()));
		assertThat(taken.code()).isEqualTo("GTIN_TAKEN");
		fixture.one("products", withGtin("PEN", 2, longer.value()));
		assertThat(fixture.products().findByGtin(List.of(gtin))).hasSize(1);
		fixture.one("products", withGtin("PEN", 3, "96385074"));
		assertThat(fixture.products().findByGtin(List.of(gtin))).isEmpty();
		assertThat(fixture.products().findByGtin(List.of(new Gtin("96385074")))).hasSize(1);
	}

	@Test
	void aSourceThatDoesNotSetTheChannelsPricesIsComparedAndChangesNothing() {
		fixture.one("prices", price("PIM", "4.00"));
		fixture.one("prices", price("MARKET", "3.00"));
		assertThat(fixture.events(PriceSet.class)).extracting((set) -> set.stated().price())
			.containsExactly(UnitPrice.of("4", "GBP"));
		assertThat(fixture.events(PriceCompared.class)).singleElement().satisfies((compared) -> {
			assertThat(compared.stated().price()).isEqualTo(UnitPrice.of("3", "GBP"));
			assertThat(compared.held()).isEqualTo(UnitPrice.of("4", "GBP"));
		});
	}

	private static String price(String source, String amount) {
		return """
				{"source":"%1$s","sourceId":"%1$s-1","occurredAt":"2026-02-01T00:00:00Z","sku":"TEA","channel":"web",
				 "price":{"amount":"%2$s","currency":"GBP"},"validFrom":"2026-02-01T00:00:00Z"}""".formatted(source,
				amount);
	}

	@Test
	void whatNamesAnUnknownGtinWaitsForTheProductThatHasIt() {
		Parked parked = (Parked) fixture.one("scanner", ScannerFeed.received("scan-1", "036000291452"));
		assertThat(parked.code()).isEqualTo("UNKNOWN_GTIN");
		assertThat(fixture.ingestion().hospital().find(parked.letter()).orElseThrow().subject())
			.isEqualTo("00036000291452");
		fixture.one("products", withGtin("TISSUE", 1, "00036000291452"));
		fixture.awaitLetter(parked.letter(), LetterState.RELEASED);
		assertThat(moves("TISSUE")).containsExactly("1");
		assertThat(fixture.one("scanner", ScannerFeed.received("scan-2", "0036000291452")))
			.isInstanceOf(Accepted.class);
		assertThat(moves("TISSUE")).containsExactly("1", "1");
	}

	private static String withGtin(String sku, int day, String gtin) {
		return product(sku, day, "", "true").replace("\"aliases\":[]", "\"gtin\":\"" + gtin + "\"");
	}

	private static String product(String sku, int day, String aliases, String stocked) {
		return """
				{"source":"ERP","sourceId":"%1$s","occurredAt":"2026-02-0%2$dT00:00:00Z","sku":"%1$s","name":"%1$s",
				 "stocked":%4$s,"aliases":[%3$s]}""".formatted(sku, day, aliases, stocked);
	}

	private static String bundle(String sku, String... parts) {
		return """
				{"source":"ERP","sourceId":"%1$s","occurredAt":"2026-02-01T00:00:00Z","sku":"%1$s","name":"%1$s",
				 "stocked":false,"components":[{"sku":%2$s,"quantity":2}]}""".formatted(sku,
				String.join(",\"quantity\":2},{\"sku\":", parts));
	}

	private static KnownProduct product(String sku) {
		return fixture.products().find(List.of(new Sku(sku))).get(new Sku(sku));
	}

	private static List<String> moves(String sku) {
		return fixture.events(Moved.class)
			.stream()
			.filter((moved) -> moved.position().sku().equals(new Sku(sku)))
			.map((moved) -> moved.quantity().toString())
			.toList();
	}

}
