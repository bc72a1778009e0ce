package io.tieout.inventory;

import io.tieout.aggregate.Decision;
import io.tieout.core.ChannelId;
import io.tieout.core.Sku;
import io.tieout.core.SourceSystem;
import io.tieout.core.UnitPrice;
import io.tieout.inventory.PriceCommand.ComparePrice;
import io.tieout.inventory.PriceCommand.SetPrice;
import io.tieout.inventory.PriceEvent.PriceCompared;
import io.tieout.inventory.PriceEvent.PriceConfirmed;
import io.tieout.inventory.PriceEvent.PriceSet;
import io.tieout.inventory.PriceEvent.PriceStatementSuperseded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PriceTests {

	private static final ProductVersion FIRST = version(null, 1);

	private static final ProductVersion SECOND = version(null, 2);

	private static final ProductVersion THIRD = version(null, 3);

	private final Fixture<PriceAggregate> fixture = new Fixture<>(PriceAggregate.class);

	@Test
	void aPriceIsSetFromItsBeginningOn() {
		StatedPrice price = price("4.50", day(10), null, FIRST);

		this.fixture.given().when(new SetPrice(price)).expect(new PriceSet(price));
		this.fixture.given(new PriceSet(price)).when(new SetPrice(price)).expectUnchanged();
	}

	@Test
	void theNewestStatementOfABeginningHolds() {
		PriceSet known = new PriceSet(price("4.50", day(10), null, SECOND));
		StatedPrice newer = price("4.20", day(10), day(12), THIRD);
		StatedPrice older = price("4.90", day(10), null, FIRST);

		this.fixture.given(known).when(new SetPrice(newer)).expect(new PriceSet(newer));
		this.fixture.given(known).when(new SetPrice(older)).expect(new PriceStatementSuperseded(older));
	}

	@Test
	void aNewerStatementOfTheSameConfirmsIt() {
		StatedPrice confirmed = price("4.50", day(10), null, THIRD);
		StatedPrice between = price("4.20", day(10), null, SECOND);

		this.fixture.given(new PriceSet(price("4.50", day(10), null, FIRST)))
			.when(new SetPrice(confirmed))
			.expect(new PriceConfirmed(confirmed));
		this.fixture.given(new PriceSet(price("4.50", day(10), null, FIRST)), new PriceConfirmed(confirmed))
			.when(new SetPrice(between))
			.expect(new PriceStatementSuperseded(between));
	}

	@Test
	void anotherBeginningIsAnotherPrice() {
		StatedPrice earlier = price("4.90", day(5), day(6), FIRST);

		this.fixture.given(new PriceSet(price("4.50", day(10), null, SECOND)))
			.when(new SetPrice(earlier))
			.expect(new PriceSet(earlier));
	}

	@Test
	void oneVersionHasOneContent() {
		this.fixture.given(new PriceSet(price("4.50", day(10), null, FIRST)))
			.when(new SetPrice(price("4.40", day(10), null, FIRST)))
			.expectRefused("SOURCE_RECORD_CHANGED");
	}

	@Test
	void aSourceThatNumbersItsStatementsGoesOnTo() {
		this.fixture.given(new PriceSet(price("4.50", day(10), null, version("3", 1))))
			.when(new SetPrice(price("4.40", day(10), null, SECOND)))
			.expectRefused("VERSION_NOT_NUMBERED");
	}

	@Test
	void aPriceIsSound() {
		this.fixture.given().when(new SetPrice(price("-0.01", day(10), null, FIRST))).expectRefused("PRICE_NEGATIVE");
		this.fixture.given()
			.when(new ComparePrice(price("1.00", day(10), day(9), FIRST)))
			.expectRefused("PERIOD_REVERSED");
	}

	@Test
	void aSourceWithoutAuthorityIsComparedAndChangesNothing() {
		StatedPrice held = price("4.50", day(10), null, FIRST);
		StatedPrice stated = price("3.00", day(11), null, SECOND);

		this.fixture.given(new PriceSet(held))
			.when(new ComparePrice(stated))
			.expect(new PriceCompared(stated, held.price()));
		this.fixture.given().when(new ComparePrice(stated)).expect(new PriceCompared(stated, null));
		this.fixture.given(new PriceSet(held), new PriceCompared(stated, held.price()))
			.when(new SetPrice(held))
			.expectUnchanged();
	}

	@Test
	void thePriceOfTheLatestBeginningWhoseTimeIsNotOverHolds() {
		PriceHistory history = PriceHistory.NONE.with(price("5.00", day(1), null, FIRST))
			.with(price("4.00", day(10), day(12), FIRST))
			.with(price("3.00", day(11), day(11), FIRST));

		assertThat(history.at(day(1).minusNanos(1))).isNull();
		assertThat(history.at(day(9))).isEqualTo(gbp("5.00"));
		assertThat(history.at(day(10))).isEqualTo(gbp("4.00"));
		assertThat(history.at(day(11))).as("one that ends as it begins never holds").isEqualTo(gbp("4.00"));
		assertThat(history.at(day(12))).as("the end is the first instant without it").isEqualTo(gbp("5.00"));
	}

	@Test
	void theLatestBeginningsAreRememberedAndNoOthers() {
		PriceHistory history = PriceHistory.NONE;
		for (int hour = 1; hour <= PriceHistory.MOST; hour++) {
			history = history.with(price("1.00", day(1).plusSeconds(3600L * hour), null, FIRST));
		}
		PriceHistory full = history.with(price("2.00", day(28), null, FIRST));

		assertThat(history.isForgotten(day(1))).isTrue();
		assertThat(full.prices()).hasSize(PriceHistory.MOST);
		assertThat(full.from(day(1).plusSeconds(3600))).isEmpty();
		assertThat(full.isForgotten(day(1).plusSeconds(7200))).as("it is the earliest remembered").isFalse();
		assertThat(new PriceDecider().decide(full, new SetPrice(price("9.00", day(1), null, THIRD))))
			.isEqualTo(Decision.accepted(new PriceStatementSuperseded(price("9.00", day(1), null, THIRD))));
	}

	@Test
	void pricesOfTwoChannelsItemsAndCurrenciesAreNeverOne() {
		Sku slashed = new Sku("A/B");
		assertThat(new StatedPrice(new ChannelId("web"), slashed, gbp("1"), day(1), null, FIRST).aggregateId())
			.isEqualTo("price:web/GBP/A/B");
		assertThat(new StatedPrice(new ChannelId("web/GBP"), new Sku("B"), gbp("1"), day(1), null, FIRST).aggregateId())
			.isEqualTo("price:web%2FGBP/GBP/B");
	}

	static StatedPrice price(String amount, Instant from, @Nullable Instant to, ProductVersion version) {
		return new StatedPrice(new ChannelId("web"), new Sku("TEA-100"), gbp(amount), from, to, version);
	}

	static Instant day(int day) {
		return Instant.parse("2026-03-01T00:00:00Z").plusSeconds(86_400L * (day - 1));
	}

	static ProductVersion version(@Nullable String number, int day) {
		return new ProductVersion(new SourceSystem("PIM"), number, day(day));
	}

	private static UnitPrice gbp(String amount) {
		return UnitPrice.of(amount, "GBP");
	}

}
