package io.tieout.finance;

import io.tieout.core.BusinessDate;
import io.tieout.core.ChannelId;
import io.tieout.core.CompanyId;
import io.tieout.core.LocationId;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.UnitPrice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Sale lines as a till writes them.
 */
final class Till {

	static final StoreDayId DAY = new StoreDayId(new CompanyId("UK"), new LocationId("LONDON-1"),
			BusinessDate.parse("2010-12-01"));

	static final Instant NOON = Instant.parse("2010-12-01T12:00:00Z");

	private Till() {
	}

	static SaleLine sold(String ref, String amount) {
		return line(ref, SaleLineKind.GOODS, false, gbp(amount), null);
	}

	static SaleLine returned(String ref, String amount) {
		return line(ref, SaleLineKind.GOODS, true, gbp(amount), null);
	}

	static SaleLine of(String ref, SaleLineKind kind, String amount) {
		return line(ref, kind, false, gbp(amount), null);
	}

	static SaleLine taxed(String ref, String amount, String tax) {
		return line(ref, SaleLineKind.GOODS, false, gbp(amount), gbp(tax));
	}

	static SaleLine line(String ref, SaleLineKind kind, boolean returned, Money amount, @Nullable Money tax) {
		return line(ref, kind, returned, amount, tax, new Tender("CARD"), new TaxCode("STANDARD"));
	}

	static SaleLine line(String ref, SaleLineKind kind, boolean returned, Money amount, @Nullable Money tax,
			Tender tender, TaxCode taxCode) {
		return new SaleLine(ref, "536365", kind, returned, new Sku("85123A"), Quantity.of(1),
				new UnitPrice(amount.toDecimal().abs(), amount.currency()), amount, tax, new ChannelId("store"), tender,
				taxCode, new Department("GENERAL"), null, NOON);
	}

	static Money gbp(String amount) {
		return Money.of(amount, "GBP");
	}

}
