package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.Cause;
import io.tieout.app.ingest.feed.FeedMeaning;
import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.KnownProduct;
import io.tieout.app.ingest.feed.Plan;
import io.tieout.app.ingest.feed.PriceAuthority;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.app.ingest.feed.Surroundings;
import io.tieout.core.ChannelId;
import io.tieout.core.Sku;
import io.tieout.core.UnitPrice;
import io.tieout.inventory.PriceCommand.ComparePrice;
import io.tieout.inventory.PriceCommand.SetPrice;
import io.tieout.inventory.ProductVersion;
import io.tieout.inventory.StatedPrice;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * The resource {@code prices}: what an item costs in a channel from a beginning on. A
 * source that does not set the channel's prices is compared and changes nothing.
 */
final class Prices implements Resource {

	private static final Field<Sku> SKU = Field.required("sku", Shapes.text(Sku::new));

	private static final Field<ChannelId> CHANNEL = Field.required("channel", Shapes.text(ChannelId::new));

	private static final Field<UnitPrice> PRICE = Field.required("price", Amounts.price());

	private static final Field<Instant> VALID_FROM = Field.required("validFrom", Shapes.businessTime());

	private static final Field<Instant> VALID_TO = Field.optional("validTo", Shapes.businessTime());

	private static final Schema SCHEMA = CommonFields.schema(SKU, CHANNEL, PRICE, VALID_FROM, VALID_TO);

	private static final FeedProfile PROFILE = new FeedProfile("prices", "inventory", null, FeedMeaning.STATE,
			CanonicalFeeds.FORMATS, "on change", true, false);

	private final PriceAuthority authority;

	Prices(PriceAuthority authority) {
		this.authority = authority;
	}

	@Override
	public FeedProfile profile() {
		return PROFILE;
	}

	@Override
	public Schema schema() {
		return SCHEMA;
	}

	@Override
	public void check(Entry entry, FieldProblems problems) {
		Instant end = entry.find(VALID_TO);
		if (end != null && end.isBefore(entry.get(VALID_FROM))) {
			problems.add(VALID_TO.name(), "PERIOD_REVERSED",
					"A price ends after it begins, or at the same instant if it is withdrawn.");
		}
	}

	@Override
	public Statement state(Entry entry, ZoneId zone, Identities identities) {
		return Statement
			.of(CommonFields.state(PROFILE.name(), entry, CommonFields.reference(entry)),
					entry.get(CommonFields.OCCURRED_AT), CommonFields.tradingDay(entry, zone),
					price(entry, entry.get(SKU)).aggregateId(), SCHEMA.spell(entry, CommonFields.NOT_CONTENT),
					(surroundings) -> plan(entry, surroundings))
			.asking(Set.of(entry.get(SKU)));
	}

	private Plan plan(Entry entry, Surroundings surroundings) {
		Optional<KnownProduct> product = surroundings.product(entry.get(SKU));
		if (product.isEmpty()) {
			return Plan.blocked(Cause.unknownSku(entry.get(SKU)));
		}
		StatedPrice stated = price(entry, product.get().sku());
		return Plan.ready(this.authority.sets(entry.get(CommonFields.SOURCE), stated.channel()) ? new SetPrice(stated)
				: new ComparePrice(stated));
	}

	private static StatedPrice price(Entry entry, Sku sku) {
		return new StatedPrice(entry.get(CHANNEL), sku, entry.get(PRICE), entry.get(VALID_FROM), entry.find(VALID_TO),
				new ProductVersion(entry.get(CommonFields.SOURCE), entry.find(CommonFields.VERSION),
						entry.get(CommonFields.OCCURRED_AT)));
	}

}
