package io.tieout.projections;

import io.tieout.core.BusinessDate;
import io.tieout.core.CompanyId;
import io.tieout.core.LocationId;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.UnitPrice;
import io.tieout.inventory.CostKind;
import io.tieout.inventory.CostedMovement;
import io.tieout.inventory.ItemCostCommand.CostMovements;
import io.tieout.inventory.ItemCostId;
import io.tieout.inventory.StockEvents;
import io.tieout.projections.valuation.CompanyValue;
import io.tieout.projections.valuation.ItemCostRow;
import io.tieout.projections.valuation.ItemValue;
import io.tieout.projections.valuation.ValuationQueries;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What items cost and stock is worth, folded from costs.
 */
class ValuationFoldTests {

	private static final CompanyId UK = new CompanyId("UK");

	private static final CompanyId DE = new CompanyId("DE");

	private static FedViews views;

	private static ValuationQueries valuation;

	private static int position;

	@BeforeAll
	static void start() {
		views = new FedViews();
		valuation = new ValuationQueries(views.sql());
		cost(UK, "MUG", "GBP", movement(CostKind.RECEIPT, 3, "2026-01-05", "1.111"),
				movement(CostKind.ISSUE, -1, "2026-01-05", null), movement(CostKind.ISSUE, -1, "2026-01-06", null));
		cost(UK, "MUG", "GBP", movement(CostKind.RECEIPT, 1, "2026-01-06", "2.00"));
		cost(UK, "TEA", "GBP", movement(CostKind.RECEIPT, 2, "2026-01-05", "5.00"));
		cost(UK, "TEA", "GBP", movement(CostKind.ISSUE, -2, "2026-01-07", null));
		cost(DE, "MUG", "EUR", movement(CostKind.RECEIPT, 4, "2026-01-06", "EUR", "2.50"));
		cost(DE, "CUP", "EUR", movement(CostKind.RECEIPT, 4, "2026-01-06", "GBP", "2.50"));
		views.awaitLevel();
	}

	@AfterAll
	static void stop() {
		views.close();
	}

	private static void cost(CompanyId company, String sku, String currency, CostedMovement... movements) {
		views.act(new CostMovements(new ItemCostId(company, new Sku(sku)), Currency.getInstance(currency),
				List.of(movements)));
	}

	private static CostedMovement movement(CostKind kind, int units, String day, @Nullable String unitCost) {
		return movement(kind, units, day, "GBP", unitCost);
	}

	private static CostedMovement movement(CostKind kind, int units, String day, String currency,
			@Nullable String unitCost) {
		return CostedMovement
			.of(StockEvents.of(++position, new UUID(0, position)), new LocationId("A"), kind, Quantity.of(units),
					BusinessDate.parse(day))
			.at((unitCost != null) ? UnitPrice.of(unitCost, currency) : null);
	}

	private static BusinessDate day(int day) {
		return BusinessDate.parse("2026-01-0" + day);
	}

	@Test
	void anItemsRowIsWhatItsCostCameTo() {
		ItemCostRow row = valuation.find(new ItemCostId(UK, new Sku("MUG"))).orElseThrow().row();
		assertThat(row.quantity()).isEqualTo(Quantity.of(2));
		assertThat(row.worth()).isEqualTo(Money.of("3.12", "GBP"));
		assertThat(row.price(row.average())).isEqualTo(UnitPrice.of("1.5555", "GBP"));
		assertThat(row.price(row.lastCost())).isEqualTo(UnitPrice.of("2", "GBP"));
		assertThat(row.unvalued()).isEqualTo(Quantity.ZERO);
	}

	@Test
	void whatHasNoKnownCostIsOwnedAndWorthNothing() {
		ItemCostRow row = valuation.find(new ItemCostId(DE, new Sku("CUP"))).orElseThrow().row();
		assertThat(row.unvalued()).isEqualTo(Quantity.of(4));
		assertThat(row.worth()).isEqualTo(Money.of("0.00", "EUR"));
		assertThat(row.average()).isNull();
		assertThat(row.lastCost()).isNull();
	}

	@Test
	void aCompanysValueIsTheSumOfItsItemsOnEveryDay() {
		assertThat(valuation.totals(null, null)).containsExactly(new CompanyValue(DE, Money.of("10.00", "EUR"), 2),
				new CompanyValue(UK, Money.of("3.12", "GBP"), 1));
		assertThat(valuation.totals(UK, day(5))).containsExactly(new CompanyValue(UK, Money.of("12.23", "GBP"), 2));
		assertThat(valuation.totals(UK, day(6))).containsExactly(new CompanyValue(UK, Money.of("13.12", "GBP"), 2));
		assertThat(valuation.totals(UK, day(7))).isEqualTo(valuation.totals(UK, null));
		assertThat(valuation.totals(UK, day(4))).isEmpty();
		for (int day = 5; day < 9; day++) {
			Money sum = valuation.values(UK, day(day), null, 10)
				.stream()
				.map(ItemValue::value)
				.reduce(Money::plus)
				.orElseThrow();
			assertThat(valuation.totals(UK, day(day)).get(0).value()).isEqualTo(sum);
		}
	}

	@Test
	void pagesMeet() {
		List<ItemValue> all = valuation.values(null, day(6), null, 10);
		assertThat(all).extracting((item) -> item.company() + "/" + item.sku())
			.containsExactly("DE/CUP", "DE/MUG", "UK/MUG", "UK/TEA");
		assertThat(valuation.values(null, day(6), new ItemCostId(DE, new Sku("MUG")), 10)).isEqualTo(all.subList(2, 4));
		assertThat(valuation.list(null, new Sku("MUG"), new ItemCostId(DE, new Sku("MUG")), 10))
			.extracting((stored) -> stored.row().company())
			.containsExactly(UK);
		assertThat(valuation.list(UK, null, null, 1)).hasSize(1);
	}

}
