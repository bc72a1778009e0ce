package io.tieout.inventory;

import io.tieout.aggregate.Decision;
import io.tieout.core.ChannelId;
import io.tieout.core.Sku;
import io.tieout.core.UnitPrice;
import io.tieout.inventory.PriceCommand.ComparePrice;
import io.tieout.inventory.PriceCommand.SetPrice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

import static io.tieout.inventory.PriceTests.day;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever the order in which statements arrive, and however often, the price at every
 * instant is what the plain reading of all of them says.
 */
class PriceProperties {

	private static final int DAYS = 8;

	private static final PriceDecider DECIDER = new PriceDecider();

	@Provide
	Arbitrary<List<StatedPrice>> statements() {
		return Combinators
			.combine(Arbitraries.integers().between(1, 5), Arbitraries.integers().between(1, DAYS),
					Arbitraries.integers().between(0, 4).injectNull(0.4))
			.as((pence, from, days) -> new StatedPrice(new ChannelId("web"), new Sku("TEA-100"),
					UnitPrice.of("0.0" + pence, "GBP"), day(from), (days != null) ? day(from + days) : null,
					PriceTests.version(null, 1)))
			.list()
			.ofMaxSize(14)
			.map(PriceProperties::numbered);
	}

	/** Statement n is version n, so that no two statements of a beginning are one. */
	private static List<StatedPrice> numbered(List<StatedPrice> prices) {
		List<StatedPrice> numbered = new ArrayList<>();
		for (StatedPrice price : prices) {
			numbered.add(new StatedPrice(price.channel(), price.sku(), price.price(), price.validFrom(),
					price.validTo(), PriceTests.version(String.valueOf(numbered.size() + 1), 1)));
		}
		return numbered;
	}

	@Property(tries = 1_000, seed = "1202")
	void anyOrderOfArrivalMakesTheSamePrices(@ForAll("statements") List<StatedPrice> statements,
			@ForAll Random random) {
		List<StatedPrice> arriving = new ArrayList<>(statements);
		statements.stream().filter((price) -> random.nextInt(4) == 0).forEach(arriving::add);
		Collections.shuffle(arriving, random);

		PriceHistory history = after(arriving);

		for (int hour = 0; hour <= 24 * (DAYS + 6); hour += 6) {
			Instant at = day(1).plusSeconds(3600L * hour);
			assertThat(history.at(at)).isEqualTo(plainReading(statements, at));
		}
		assertThat(history).isEqualTo(after(statements));
	}

	@Property(tries = 200, seed = "1203")
	void whatASourceWithoutAuthorityStatesChangesNoPrice(@ForAll("statements") List<StatedPrice> statements,
			@ForAll("statements") List<StatedPrice> others) {
		PriceHistory history = after(statements);
		for (StatedPrice other : others) {
			history = evolved(history, new ComparePrice(other));
		}
		assertThat(history).isEqualTo(after(statements));
	}

	private static PriceHistory after(List<StatedPrice> arriving) {
		PriceHistory history = PriceHistory.NONE;
		for (StatedPrice price : arriving) {
			history = evolved(history, new SetPrice(price));
		}
		return history;
	}

	private static PriceHistory evolved(PriceHistory history, PriceCommand command) {
		Decision<PriceEvent> decision = DECIDER.decide(history, command);
		assertThat(decision).isInstanceOf(Decision.Accepted.class);
		PriceHistory evolved = history;
		for (PriceEvent event : ((Decision.Accepted<PriceEvent>) decision).events()) {
			evolved = DECIDER.evolve(evolved, event);
		}
		return evolved;
	}

	private static @Nullable UnitPrice plainReading(List<StatedPrice> statements, Instant at) {
		Map<Instant, StatedPrice> newest = new HashMap<>();
		statements.forEach((price) -> newest.put(price.validFrom(), price));
		return newest.values()
			.stream()
			.filter((price) -> !at.isBefore(price.validFrom()))
			.filter((price) -> price.validTo() == null || at.isBefore(price.validTo()))
			.max(Comparator.comparing(StatedPrice::validFrom))
			.map(StatedPrice::price)
			.orElse(null);
	}

}
