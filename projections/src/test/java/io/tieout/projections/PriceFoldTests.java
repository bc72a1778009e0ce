package io.tieout.projections;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.ChannelId;
import io.tieout.core.Sku;
import io.tieout.core.SourceSystem;
import io.tieout.core.UnitPrice;
import io.tieout.inventory.PriceCommand.ComparePrice;
import io.tieout.inventory.PriceCommand.SetPrice;
import io.tieout.inventory.ProductVersion;
import io.tieout.inventory.StatedPrice;
import io.tieout.projections.prices.PriceItem;
import io.tieout.projections.prices.PriceQueries;
import io.tieout.projections.prices.PriceQueries.PriceFilter;
import io.tieout.projections.prices.PriceQueries.PricePlace;
import io.tieout.projections.prices.PriceQueries.SoldItems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Prices, folded from what was decided to hold.
 */
class PriceFoldTests {

	private static final ChannelId WEB = new ChannelId("web");

	private static final Sku TEA = new Sku("TEA");

	private static FedViews views;

	private static PriceQueries prices;

	@BeforeAll
	static void start() {
		views = new FedViews();
		prices = new PriceQueries(views.sql());
		views.act(set("web", "TEA", "4.00", "GBP", 10, 12, 1), set("web", "TEA", "5.00", "GBP", 1, null, 1),
				set("web", "TEA", "4.50", "GBP", 10, 14, 2), set("web", "TEA", "3.00", "GBP", 10, null, 1),
				set("web", "TEA", "5.50", "EUR", 2, null, 1), set("web", "CUP", "1.00", "GBP", 3, 4, 1),
				set("stores", "TEA", "6.00", "GBP", 1, null, 1), set("web", "TEA", "4.50", "GBP", 10, 14, 3),
				new ComparePrice(stated("web", "TEA", "0.01", "GBP", 11, null, 9)));
		views.awaitLevel();
	}

	@AfterAll
	static void stop() {
		views.close();
	}

	@Test
	void thePriceOfTheLatestBeginningWhoseTimeIsNotOverHolds() {
		assertThat(held(9)).containsExactly("5.5 EUR", "5 GBP");
		assertThat(held(10)).as("the newest statement of that beginning").containsExactly("5.5 EUR", "4.5 GBP");
		assertThat(held(13)).containsExactly("5.5 EUR", "4.5 GBP");
		assertThat(held(14)).as("the end is the first instant without it").containsExactly("5.5 EUR", "5 GBP");
		assertThat(prices.holding(WEB, List.of(TEA), day(1).minusNanos(1_000))).isEmpty();
	}

	@Test
	void aRowIsTheStatementThatHoldsWithItsVersion() {
		assertThat(prices.holding(WEB, Set.of(TEA), day(11))).filteredOn((price) -> !euro(price))
			.singleElement()
			.satisfies((price) -> {
				assertThat(price.version()).isEqualTo("3");
				assertThat(price.validTo()).isEqualTo(day(14));
				assertThat(price.source()).isEqualTo(new SourceSystem("PIM"));
			});
	}

	@Test
	void whatAChannelSellsIsWhatItHasEverHadAPriceOf() {
		assertThat(prices.sold(WEB, List.of(TEA, new Sku("CUP"), new Sku("POT"))))
			.isEqualTo(new SoldItems(true, Set.of(TEA, new Sku("CUP"))));
		assertThat(prices.sold(WEB, List.of(new Sku("POT")))).isEqualTo(new SoldItems(true, Set.of()));
		assertThat(prices.sold(new ChannelId("market"), List.of(TEA))).isEqualTo(new SoldItems(false, Set.of()));
	}

	@Test
	void listsAreInOneOrderAndPagesMeet() {
		PriceFilter all = new PriceFilter(null, null, null);
		List<PriceItem> whole = prices.list(all, null, 100);
		List<PriceItem> paged = new ArrayList<>();
		PricePlace after = null;
		for (List<PriceItem> page = prices.list(all, after, 2); !page.isEmpty(); page = prices.list(all, after, 2)) {
			paged.addAll(page);
			PriceItem last = page.get(page.size() - 1);
			after = new PricePlace(last.channel().value(), last.sku().value(),
					last.price().currency().getCurrencyCode(), last.validFrom().toString());
		}
		assertThat(whole).hasSize(5).isEqualTo(paged);
		assertThat(prices.list(new PriceFilter(WEB, TEA, null), null, 100)).hasSize(3);
		assertThat(prices.list(new PriceFilter(null, TEA, day(10)), null, 100)).extracting(PriceFoldTests::text)
			.containsExactly("6 GBP", "5.5 EUR", "4.5 GBP");
		assertThat(prices.list(new PriceFilter(WEB, new Sku("CUP"), day(9)), null, 100)).isEmpty();
	}

	private static List<String> held(int day) {
		return prices.holding(WEB, List.of(TEA), day(day)).stream().map(PriceFoldTests::text).toList();
	}

	private static String text(PriceItem price) {
		return price.price().amount().toPlainString() + " " + price.price().currency();
	}

	private static boolean euro(PriceItem price) {
		return price.price().currency().getCurrencyCode().equals("EUR");
	}

	private static SetPrice set(String channel, String sku, String amount, String currency, int from,
			@Nullable Integer to, int version) {
		return new SetPrice(stated(channel, sku, amount, currency, from, to, version));
	}

	private static StatedPrice stated(String channel, String sku, String amount, String currency, int from,
			@Nullable Integer to, int version) {
		return new StatedPrice(new ChannelId(channel), new Sku(sku), UnitPrice.of(amount, currency), day(from),
				(to != null) ? day(to) : null,
				new ProductVersion(new SourceSystem("PIM"), String.valueOf(version), day(1)));
	}

	private static Instant day(int day) {
		return Instant.parse("2026-03-01T00:00:00Z").plusSeconds(86_400L * (day - 1));
	}

}
