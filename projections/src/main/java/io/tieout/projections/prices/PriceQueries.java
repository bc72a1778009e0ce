package io.tieout.projections.prices;

import io.tieout.core.ChannelId;
import io.tieout.core.Sku;
import io.tieout.projections.support.StoredRow;
import io.tieout.projections.support.ViewRows;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What can be asked of prices. At an instant that price holds whose beginning is the
 * latest among those whose time has begun and is not over.
 */
public final class PriceQueries {

	private static final String FROM_THE_START = "1970-01-01 00:00:00+00";

	private static final String HOLDING = """
			WHERE channel = ? AND sku = ANY (?) AND valid_from <= ? AND (valid_to IS NULL OR valid_to > ?)
			ORDER BY sku, currency, valid_from DESC""";

	private static final String LISTED = """
			WHERE (?::text IS NULL OR channel = ?) AND (?::text IS NULL OR sku = ?)
			  AND (channel, sku, currency, valid_from) > (?, ?, ?, ?::timestamptz)
			ORDER BY channel, sku, currency, valid_from LIMIT ?""";

	private static final String LISTED_AT = """
			price WHERE (?::text IS NULL OR channel = ?) AND (?::text IS NULL OR sku = ?)
			  AND (channel, sku, currency, valid_from) > (?, ?, ?, ?::timestamptz)
			  AND valid_from <= ? AND (valid_to IS NULL OR valid_to > ?)
			  AND NOT EXISTS (SELECT FROM read.prices later
			       WHERE later.channel = price.channel AND later.sku = price.sku AND later.currency = price.currency
			         AND later.valid_from > price.valid_from AND later.valid_from <= ?
			         AND (later.valid_to IS NULL OR later.valid_to > ?))
			ORDER BY channel, sku, currency, valid_from LIMIT ?""";

	private static final String SOLD = """
			SELECT NULL AS sku WHERE EXISTS (SELECT FROM read.prices WHERE channel = ?)
			UNION ALL
			SELECT DISTINCT sku FROM read.prices WHERE channel = ? AND sku = ANY (?)""";

	private final JdbcClient sql;

	private final ViewRows<PriceRow> rows;

	/**
	 * Queries on the live view.
	 * @param sql connections that may read the view
	 */
	public PriceQueries(JdbcClient sql) {
		this.sql = sql;
		this.rows = ViewRows.live(sql, new PricesView());
	}

	/**
	 * The prices of items that hold in a channel at an instant, one per item and
	 * currency, by item and currency.
	 */
	public List<PriceItem> holding(ChannelId channel, Collection<Sku> items, Instant at) {
		Set<String> seen = new HashSet<>();
		return this.rows.select(HOLDING, channel.value(), texts(items), Timestamp.from(at), Timestamp.from(at))
			.stream()
			.map(PriceItem::of)
			.filter((price) -> seen.add(price.sku() + " " + price.price().currency()))
			.toList();
	}

	/**
	 * Which of some items a channel has ever had a price of.
	 */
	public SoldItems sold(ChannelId channel, Collection<Sku> items) {
		List<@Nullable String> found = this.sql.sql(SOLD)
			.params(channel.value(), channel.value(), texts(items))
			.query((row, index) -> row.getString(1))
			.list();
		return new SoldItems(!found.isEmpty(),
				found.stream().filter((sku) -> sku != null).map(Sku::new).collect(Collectors.toUnmodifiableSet()));
	}

	/**
	 * A page of prices by channel, item, currency and beginning.
	 * @param filter which are wanted
	 * @param after last price of the page before, {@code null} for the first
	 * @param limit most prices wanted
	 */
	public List<PriceItem> list(PriceFilter filter, @Nullable PricePlace after, int limit) {
		PricePlace place = (after != null) ? after : new PricePlace("", "", "", FROM_THE_START);
		String channel = (filter.channel() != null) ? filter.channel().value() : null;
		String sku = (filter.sku() != null) ? filter.sku().value() : null;
		Instant instant = filter.at();
		if (instant == null) {
			return items(this.rows.select(LISTED, channel, channel, sku, sku, place.channel(), place.sku(),
					place.currency(), place.validFrom(), limit));
		}
		Timestamp at = Timestamp.from(instant);
		return items(this.rows.select(LISTED_AT, channel, channel, sku, sku, place.channel(), place.sku(),
				place.currency(), place.validFrom(), at, at, at, at, limit));
	}

	private static String[] texts(Collection<Sku> items) {
		return items.stream().map(Sku::value).toArray(String[]::new);
	}

	private static List<PriceItem> items(List<StoredRow<PriceRow>> stored) {
		return stored.stream().map(PriceItem::of).toList();
	}

	/**
	 * Which prices are wanted.
	 *
	 * @param channel of one channel only
	 * @param sku of one item only
	 * @param at those that hold at an instant, all that were stated if {@code null}
	 */
	public record PriceFilter(@Nullable ChannelId channel, @Nullable Sku sku, @Nullable Instant at) {
	}

	/**
	 * Where a price stands in the list.
	 *
	 * @param channel its channel
	 * @param sku its item
	 * @param currency its currency
	 * @param validFrom its beginning, RFC 3339
	 */
	public record PricePlace(String channel, String sku, String currency, String validFrom) {
	}

	/**
	 * What a channel sells as far as its prices tell.
	 *
	 * @param anyPrice whether it has any price at all
	 * @param items those of the items asked for that it has ever had a price of
	 */
	public record SoldItems(boolean anyPrice, Set<Sku> items) {
	}

}
