package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.FeedMeaning;
import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.KnownProduct;
import io.tieout.app.ingest.feed.Plan;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.app.ingest.feed.Surroundings;
import io.tieout.contract.Command;
import io.tieout.core.Gtin;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.inventory.Component;
import io.tieout.inventory.ProductAliasCommand.ReleaseAlias;
import io.tieout.inventory.ProductAliasCommand.ReleaseGtin;
import io.tieout.inventory.ProductCommand;
import io.tieout.inventory.ProductCommand.RegisterProduct;
import io.tieout.inventory.ProductVersion;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The resource {@code products}: what the item master says, whole.
 */
final class Products implements Resource {

	private static final Field<Sku> SKU = Field.required("sku", Shapes.text(Sku::new));

	private static final Field<String> NAME = Field.required("name", Shapes.text());

	private static final Field<Gtin> GTIN = Field.optional("gtin", Shapes.text(Gtin::new));

	private static final Field<List<Sku>> ALIASES = Field.optional("aliases", Shapes.many(Shapes.text(Sku::new)));

	private static final Field<String> UNIT = Field.optional("unit", Shapes.text());

	private static final Field<Boolean> STOCKED = Field.required("stocked", Shapes.flag());

	private static final Field<Quantity> PER_BUNDLE = Field.required("quantity", Shapes.number(Quantity::parse));

	private static final Field<List<Entry>> COMPONENTS = Field.optional("components",
			new Rows(Schema.of(SKU, PER_BUNDLE), "components."));

	private static final Schema SCHEMA = CommonFields.schema(SKU, NAME, GTIN, ALIASES, UNIT, STOCKED, COMPONENTS);

	private static final FeedProfile PROFILE = new FeedProfile("products", "inventory", null, FeedMeaning.STATE,
			CanonicalFeeds.FORMATS, "on change", true, false);

	@Override
	public FeedProfile profile() {
		return PROFILE;
	}

	@Override
	public Schema schema() {
		return SCHEMA;
	}

	@Override
	public Set<String> keyColumns() {
		return Set.of(SKU.name());
	}

	@Override
	public void check(Entry entry, FieldProblems problems) {
		Set<Sku> seen = new HashSet<>();
		List<Entry> components = entry.getOr(COMPONENTS, List.of());
		for (int index = 0; index < components.size(); index++) {
			String place = "components[" + index + "].";
			Sku part = components.get(index).get(SKU);
			if (part.equals(entry.get(SKU))) {
				problems.add(place + "sku", "BUNDLE_CONTAINS_ITSELF", "A bundle is not made of itself.");
			}
			if (!seen.add(part)) {
				problems.add(place + "sku", "COMPONENT_TWICE", "The component is named twice; name it once.");
			}
			if (!components.get(index).get(PER_BUNDLE).isPositive()) {
				problems.add(place + "quantity", "QUANTITY_NOT_POSITIVE", "A bundle holds more than nothing of it.");
			}
		}
	}

	@Override
	public Statement state(Entry entry, ZoneId zone, Identities identities) {
		RegisterProduct register = new RegisterProduct(entry.get(SKU), entry.get(NAME), entry.find(GTIN),
				entry.getOr(ALIASES, List.of()), entry.getOr(UNIT, ProductCommand.PIECE), entry.get(STOCKED),
				entry.getOr(COMPONENTS, List.of())
					.stream()
					.map((component) -> new Component(component.get(SKU), component.get(PER_BUNDLE)))
					.toList(),
				new ProductVersion(entry.get(CommonFields.SOURCE), entry.find(CommonFields.VERSION),
						entry.get(CommonFields.OCCURRED_AT)));
		return Statement
			.of(CommonFields.state(PROFILE.name(), entry, CommonFields.reference(entry)),
					entry.get(CommonFields.OCCURRED_AT), CommonFields.tradingDay(entry, zone), register.aggregateId(),
					SCHEMA.spell(entry, CommonFields.NOT_CONTENT), (surroundings) -> plan(register, surroundings))
			.asking(Set.of(register.sku()));
	}

	/**
	 * Codes that the master no longer lists lead nowhere, so that another product may
	 * have them. A statement that came too late says nothing of codes.
	 */
	private static Plan plan(RegisterProduct register, Surroundings surroundings) {
		KnownProduct known = surroundings.product(register.sku())
			.filter((product) -> product.sku().equals(register.sku()))
			.orElse(null);
		if (known != null && known.version() != null && register.version().isBefore(known.version())) {
			return Plan.ready(register);
		}
		List<Command> commands = new ArrayList<>();
		commands.add(register);
		commands.addAll(register.claims());
		((known != null) ? known.aliases() : List.<Sku>of()).stream()
			.filter((alias) -> !alias.equals(register.sku()) && !register.aliases().contains(alias))
			.forEach((alias) -> commands.add(new ReleaseAlias(alias, register.sku())));
		Gtin left = (known != null) ? known.gtin() : null;
		if (left != null && !isGtinOf(register, left)) {
			commands.add(new ReleaseGtin(left, register.sku()));
		}
		return Plan.ready(commands);
	}

	private static boolean isGtinOf(RegisterProduct register, Gtin known) {
		Gtin stated = register.gtin();
		return stated != null && stated.asGtin14().equals(known.asGtin14());
	}

}
