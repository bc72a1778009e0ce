package io.tieout.projections.valuation;

import io.tieout.core.BusinessDate;
import io.tieout.core.CompanyId;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.inventory.ItemCostId;
import io.tieout.projections.support.StoredRow;
import io.tieout.projections.support.ViewRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What can be asked of the value of stock. A company's value is the sum over its items,
 * to the penny.
 */
public final class ValuationQueries {

	/** What is worth something now, or was at the end of a day. */
	private static final String OWNED = """
			WITH owned AS (
				SELECT company, sku, quantity, value, currency FROM read.item_costs
				WHERE ?::date IS NULL AND (? = '' OR company = ?) AND (quantity <> 0 OR value <> 0)
				UNION ALL
				SELECT company, sku, sum(quantity), sum(value), max(currency) FROM read.inventory_value
				WHERE trading_day <= ?::date AND (? = '' OR company = ?)
				GROUP BY company, sku HAVING sum(quantity) <> 0 OR sum(value) <> 0)
			""";

	private final JdbcClient sql;

	private final ViewRows<ItemCostRow> costs;

	/**
	 * Queries on the live views.
	 */
	public ValuationQueries(JdbcClient sql) {
		this.sql = sql;
		this.costs = ViewRows.live(sql, new ItemCostsView());
	}

	/**
	 * What a company's item costs; empty if no cost of it was ever stated.
	 */
	public Optional<StoredRow<ItemCostRow>> find(ItemCostId item) {
		return this.costs.find(item.company().value(), item.sku().value());
	}

	/**
	 * A page of what items cost, by company and item.
	 * @param company of one company only
	 * @param sku of one item only
	 * @param after last item of the page before, {@code null} for the first
	 * @param limit most items wanted
	 */
	public List<StoredRow<ItemCostRow>> list(@Nullable CompanyId company, @Nullable Sku sku, @Nullable ItemCostId after,
			int limit) {
		String owner = (company != null) ? company.value() : "";
		String item = (sku != null) ? sku.value() : "";
		return this.costs.select("""
				WHERE (? = '' OR company = ?) AND (? = '' OR sku = ?) AND (company, sku) > (?, ?)
				ORDER BY company, sku LIMIT ?""", owner, owner, item, item, companyOf(after), skuOf(after), limit);
	}

	/**
	 * What all that companies own is worth, by company.
	 * @param company of one company only
	 * @param asOf at the end of this trading day, by what is known now; now if
	 * {@code null}
	 */
	public List<CompanyValue> totals(@Nullable CompanyId company, @Nullable BusinessDate asOf) {
		return owned(company, asOf, """
				SELECT company, sum(value) AS value, max(currency) AS currency, count(*) AS items FROM owned
				GROUP BY company ORDER BY company""").query(ValuationQueries::companyValue).list();
	}

	/**
	 * A page of what is worth something, by company and item.
	 * @param company of one company only
	 * @param asOf at the end of this trading day, by what is known now; now if
	 * {@code null}
	 * @param after last item of the page before, {@code null} for the first
	 * @param limit most items wanted
	 */
	public List<ItemValue> values(@Nullable CompanyId company, @Nullable BusinessDate asOf, @Nullable ItemCostId after,
			int limit) {
		return owned(company, asOf, """
				SELECT company, sku, quantity, value, currency FROM owned
				WHERE (company, sku) > (?, ?) ORDER BY company, sku LIMIT ?""").param(companyOf(after))
			.param(skuOf(after))
			.param(limit)
			.query(ValuationQueries::itemValue)
			.list();
	}

	private JdbcClient.StatementSpec owned(@Nullable CompanyId company, @Nullable BusinessDate asOf, String question) {
		String owner = (company != null) ? company.value() : "";
		String day = (asOf != null) ? asOf.toString() : null;
		return this.sql.sql(OWNED + question).param(day).param(owner).param(owner).param(day).param(owner).param(owner);
	}

	private static String companyOf(@Nullable ItemCostId item) {
		return (item != null) ? item.company().value() : "";
	}

	private static String skuOf(@Nullable ItemCostId item) {
		return (item != null) ? item.sku().value() : "";
	}

	private static CompanyValue companyValue(ResultSet row, int index) throws SQLException {
		return new CompanyValue(new CompanyId(row.getString("company")), value(row), row.getLong("items"));
	}

	private static ItemValue itemValue(ResultSet row, int index) throws SQLException {
		return new ItemValue(new CompanyId(row.getString("company")), new Sku(row.getString("sku")),
				Quantity.of(row.getBigDecimal("quantity")), value(row));
	}

	private static Money value(ResultSet row) throws SQLException {
		return Money.of(row.getBigDecimal("value"), Money.currency(row.getString("currency")));
	}

}
