package io.tieout.app.api.experience;

import io.swagger.v3.oas.annotations.Operation;
import io.tieout.app.api.http.Cursor;
import io.tieout.app.api.http.Limit;
import io.tieout.app.api.http.Page;
import io.tieout.app.api.http.Segment;
import io.tieout.app.api.problem.Problem;
import io.tieout.core.BusinessDate;
import io.tieout.core.CompanyId;
import io.tieout.core.Sku;
import io.tieout.inventory.ItemCostId;
import io.tieout.projections.support.StoredRow;
import io.tieout.projections.valuation.ItemCostRow;
import io.tieout.projections.valuation.ItemValue;
import io.tieout.projections.valuation.ValuationQueries;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What items cost, and what is owned of them is worth.
 */
@RestController
class ValuationController {

	private final ValuationQueries valuation;

	private final CostHistory history;

	ValuationController(ValuationQueries valuation, CostHistory history) {
		this.valuation = valuation;
		this.history = history;
	}

	/**
	 * What items cost their companies, all or of one item or company.
	 */
	@Operation(summary = "What companies own of items, and what one unit costs")
	@GetMapping("/experience/v1/item-costs")
	Page<ItemCostDocument> itemCosts(@RequestParam(required = false) @Nullable String company,
			@RequestParam(required = false) @Nullable String sku,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		int size = Limit.of(limit);
		List<StoredRow<ItemCostRow>> found = this.valuation.list((company != null) ? new CompanyId(company) : null,
				(sku != null) ? new Sku(sku) : null, after(cursor), size + 1);
		return Page.of(found, size, (last) -> Cursor.after(last.row().company(), last.row().sku()))
			.map(ItemCostDocument::of);
	}

	/**
	 * What each movement of an item cost, and each difference, in the order of recording.
	 */
	@Operation(summary = "What each movement of an item cost")
	@GetMapping("/experience/v1/item-costs/{company}/{sku}/entries")
	Page<CostEntryDocument> entries(@PathVariable String company, @PathVariable String sku,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		ItemCostId item = new ItemCostId(new CompanyId(Segment.text(company)), new Sku(Segment.text(sku)));
		int size = Limit.of(limit);
		if (this.valuation.find(item).isEmpty()) {
			throw Problem.notFound("ITEM_COST_UNKNOWN", "No cost of the item is known to the company, or not yet.")
				.asException();
		}
		List<CostEntryDocument> found = this.history.entries(item, Cursor.parse(cursor, 2), size + 1);
		return Page.of(found, size, (last) -> Cursor.after(last.position(), last.number()));
	}

	/**
	 * What all that companies own is worth, and which items make it up.
	 */
	@Operation(summary = "What stock is worth, by company and item, now or at the end of a trading day")
	@GetMapping("/experience/v1/inventory-value")
	InventoryValueDocument inventoryValue(@RequestParam(required = false) @Nullable String company,
			@RequestParam(required = false) @Nullable String asOf,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		CompanyId owner = (company != null) ? new CompanyId(company) : null;
		BusinessDate day = (asOf != null) ? BusinessDate.parse(asOf) : null;
		int size = Limit.of(limit);
		List<ItemValue> found = this.valuation.values(owner, day, after(cursor), size + 1);
		return InventoryValueDocument.of(day, this.valuation.totals(owner, day),
				Page.of(found, size, (last) -> Cursor.after(last.company(), last.sku())));
	}

	private static @Nullable ItemCostId after(@Nullable String text) {
		Cursor cursor = Cursor.parse(text, 2);
		return (cursor != null) ? new ItemCostId(new CompanyId(cursor.values().get(0)), new Sku(cursor.values().get(1)))
				: null;
	}

}
