package io.tieout.app.connector.saleslines;

import io.tieout.core.ChannelId;
import io.tieout.core.CompanyId;
import io.tieout.core.LocationId;
import io.tieout.core.SourceSystem;
import io.tieout.finance.Department;
import io.tieout.finance.SaleLineKind;
import io.tieout.finance.TaxCode;
import io.tieout.finance.Tender;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the feed's files do not say.
 *
 * @param company the legal entity
 * @param store the store of a file that names none; {@code null} if every file must
 * @param source the source system; {@code null} if each store is its own
 * @param channel the sales channel
 * @param currency currency of the prices
 * @param zone the stores' time zone, in which the rows are dated
 * @param tender what the sales were paid with
 * @param taxCode tax treatment of the sales
 * @param department department of the sales
 * @param notGoods codes that are no goods and touch no stock, with what they are;
 * compared without regard to case, a star at the end stands for anything
 */
public record SalesLinesSettings(CompanyId company, @Nullable LocationId store, @Nullable SourceSystem source,
		ChannelId channel, Currency currency, ZoneId zone, Tender tender, TaxCode taxCode, Department department,
		Map<String, SaleLineKind> notGoods) {

	private static final char WILDCARD = '*';

	public SalesLinesSettings {
		Map<String, SaleLineKind> upper = new LinkedHashMap<>();
		notGoods.forEach((code, kind) -> upper.put(code.strip().toUpperCase(Locale.ROOT), kind));
		notGoods = Map.copyOf(upper);
	}

	/**
	 * The codes of the public data set this feed is named after.
	 */
	public static Map<String, SaleLineKind> usualNotGoods() {
		return Map.ofEntries(Map.entry("POST", SaleLineKind.POSTAGE), Map.entry("DOT", SaleLineKind.POSTAGE),
				Map.entry("C2", SaleLineKind.POSTAGE), Map.entry("M", SaleLineKind.MANUAL),
				Map.entry("D", SaleLineKind.DISCOUNT), Map.entry("S", SaleLineKind.SAMPLE),
				Map.entry("BANK CHARGES", SaleLineKind.FEE), Map.entry("AMAZONFEE", SaleLineKind.FEE),
				Map.entry("CRUK", SaleLineKind.DONATION), Map.entry("GIFT_*", SaleLineKind.GIFT_VOUCHER));
	}

	/**
	 * What a code is if it is no goods, else {@code null}.
	 * @param code in upper case
	 */
	public @Nullable SaleLineKind notGoods(String code) {
		SaleLineKind exact = this.notGoods.get(code);
		if (exact != null) {
			return exact;
		}
		return this.notGoods.entrySet()
			.stream()
			.filter((entry) -> matches(entry.getKey(), code))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(null);
	}

	private static boolean matches(String pattern, String code) {
		int last = pattern.length() - 1;
		return last >= 0 && pattern.charAt(last) == WILDCARD && code.startsWith(pattern.substring(0, last));
	}

}
