package io.tieout.inventory;

import io.tieout.core.Rejection;
import io.tieout.core.Sku;
import io.tieout.inventory.ProductAliasCommand.ClaimAlias;
import io.tieout.inventory.ProductAliasCommand.ReleaseAlias;
import io.tieout.inventory.ProductAliasEvent.AliasClaimed;
import io.tieout.inventory.ProductAliasEvent.AliasReleased;
import org.junit.jupiter.api.Test;

class ProductAliasTests {

	private static final Sku CODE = new Sku("T100");

	private static final Sku TEA = new Sku("TEA-100");

	private static final Sku MUG = new Sku("MUG-1");

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
	void aCodeOfAnotherProductIsNotReleased() {
		this.fixture.given(new AliasClaimed(CODE, TEA)).when(new ReleaseAlias(CODE, MUG)).expectRefused("ALIAS_TAKEN");
	}

}
