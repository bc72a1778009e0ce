package io.tieout.inventory;

import io.tieout.core.Gtin;
import io.tieout.core.Rejection;
import io.tieout.core.Sku;
import io.tieout.inventory.ProductAliasCommand.ClaimAlias;
import io.tieout.inventory.ProductAliasCommand.ClaimGtin;
import io.tieout.inventory.ProductAliasCommand.ReleaseAlias;
import io.tieout.inventory.ProductAliasCommand.ReleaseGtin;
import io.tieout.inventory.ProductAliasEvent.AliasClaimed;
import io.tieout.inventory.ProductAliasEvent.AliasReleased;
import io.tieout.inventory.ProductAliasEvent.GtinClaimed;
import io.tieout.inventory.ProductAliasEvent.GtinReleased;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProductAliasTests {

	private static final Sku CODE = new Sku("T100");

	private static final Sku TEA = new Sku("TEA-100");

	private static final Sku MUG = new Sku("MUG-1");

	private static final Gtin GTIN = new Gtin("4006381333931");

	private final Fixture<ProductAliasAggregate> fixture = new Fixture<>(ProductAliasAggregate.class);

	@Test
	void aFreeCodeIsClaimed() {
		this.fixture.given().when(new ClaimAlias(CODE, TEA)).expect(new AliasClaimed(CODE, TEA));
	}

	@Test
	void aCodeClaimedAgainForTheSameProductChangesNothing() {
		this.fixture.given(new AliasClaimed(CODE, TEA)).when(new ClaimAlias(CODE, TEA)).expectUnchanged();
	}

	@Test
	void aCodeOfAnotherProductIsRefused() {
		this.fixture.given(new AliasClaimed(CODE, TEA))
			.when(new ClaimAlias(CODE, MUG))
			.expectRefused(Rejection.of("ALIAS_TAKEN", "The code leads to another product; release it there first.")
				.with("alias", "T100")
				.with("sku", "TEA-100"));
	}

	@Test
	void aReleasedCodeIsFreeForAnotherProduct() {
		this.fixture.given(new AliasClaimed(CODE, TEA), new AliasReleased(CODE, TEA))
			.when(new ClaimAlias(CODE, MUG))
			.expect(new AliasClaimed(CODE, MUG));
	}

	@Test
	void aCodeIsReleased() {
		this.fixture.given(new AliasClaimed(CODE, TEA))
			.when(new ReleaseAlias(CODE, TEA))
			.expect(new AliasReleased(CODE, TEA));
	}

	@Test
	void aFreeCodeReleasedAgainChangesNothing() {
		this.fixture.given(new AliasClaimed(CODE, TEA), new AliasReleased(CODE, TEA))
			.when(new ReleaseAlias(CODE, TEA))
			.expectUnchanged();
	}

	@Test
	void aGtinIsOneCodeInEachOfItsLengths() {
		Gtin longer = new Gtin("0" + GTIN.value());

		this.fixture.given().when(new ClaimGtin(GTIN, TEA)).expect(new GtinClaimed(GTIN, TEA));
		this.fixture.given(new GtinClaimed(GTIN, TEA)).when(new ClaimGtin(longer, TEA)).expectUnchanged();
		this.fixture.given(new GtinClaimed(GTIN, TEA))
			.when(new ClaimGtin(longer, MUG))
			.expectRefused(Rejection.of("GTIN_TAKEN", "The code leads to another product; release it there first.")
				.with("gtin", "04006381333931")
				.with("sku", "TEA-100"));
	}

	@Test
	void aGtinIsReleasedByTheProductItLeadsTo() {
		this.fixture.given(new GtinClaimed(GTIN, TEA))
			.when(new ReleaseGtin(GTIN, TEA))
			.expect(new GtinReleased(GTIN, TEA));
		this.fixture.given(new GtinClaimed(GTIN, TEA)).when(new ReleaseGtin(GTIN, MUG)).expectRefused("GTIN_TAKEN");
		this.fixture.given(new GtinClaimed(GTIN, TEA), new GtinReleased(GTIN, TEA))
			.when(new ClaimGtin(GTIN, MUG))
			.expect(new GtinClaimed(GTIN, MUG));
	}

	@Test
	void aGtinAndTheSameDigitsAsACodeAreTwoCodes() {
		assertThat(new ClaimGtin(GTIN, TEA).aggregateId()).isEqualTo("gtin:04006381333931")
			.isNotEqualTo(new ClaimAlias(new Sku("04006381333931"), TEA).aggregateId());
	}

	@Test
	void aCodeOfAnotherProductIsNotReleased() {
		this.fixture.given(new AliasClaimed(CODE, TEA)).when(new ReleaseAlias(CODE, MUG)).expectRefused("ALIAS_TAKEN");
	}

}
