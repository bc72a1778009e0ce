package io.tieout.app.connector.canonical;

import io.tieout.core.ChannelId;
import io.tieout.core.CompanyId;
import io.tieout.core.LocationId;
import io.tieout.core.Sku;
import io.tieout.finance.Department;
import io.tieout.finance.SaleLineKind;
import io.tieout.finance.TaxCode;
import io.tieout.finance.Tender;
import java.util.Optional;
import java.util.function.Function;

/**
 * What tills do not say of what they sell.
 *
 * @param companies the legal entity of a store
 * @param channel the sales channel
 * @param tender what was paid with where a till does not say
 * @param taxCode tax treatment
 * @param department department
 * @param notGoods what a code is that is no goods; empty for goods
 */
public record TillTerms(Function<LocationId, CompanyId> companies, ChannelId channel, Tender tender, TaxCode taxCode,
		Department department, Function<Sku, Optional<SaleLineKind>> notGoods) {
}
