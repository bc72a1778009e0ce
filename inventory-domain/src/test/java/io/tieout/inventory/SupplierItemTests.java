package io.tieout.inventory;

import io.tieout.core.Gtin;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SourceSystem;
import io.tieout.core.SupplierId;
import io.tieout.core.UnitPrice;
import io.tieout.inventory.SupplierItemCommand.DropSupplierItem;
import io.tieout.inventory.SupplierItemCommand.ListSupplierItem;
import io.tieout.inventory.SupplierItemEvent.SupplierItemChanged;
import io.tieout.inventory.SupplierItemEvent.SupplierItemDropped;
import io.tieout.inventory.SupplierItemEvent.SupplierItemListed;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SupplierItemTests {

	private static final SupplierItemId ITEM = new SupplierItemId(new SupplierId("ACME"), "A-1");

	private static final SupplierTerms TERMS = terms("2.10");

	private static final SupplierTerms DEARER = terms("2.30");

	private final Fixture<SupplierItemAggregate> fixture = new Fixture<>(SupplierItemAggregate.class);

	@Test
	void anItemIsListed() {
		this.fixture.given().when(listed(TERMS, 1)).expect(new SupplierItemListed(ITEM, TERMS, night(1)));
	}

	@Test
	void theSameLineNightAfterNightIsNoEvent() {
		this.fixture.given(new SupplierItemListed(ITEM, TERMS, night(1))).when(listed(TERMS, 1)).expectUnchanged();
		this.fixture.given(new SupplierItemListed(ITEM, TERMS, night(1))).when(listed(TERMS, 2)).expectUnchanged();
	}

	@Test
	void aDifferenceIsRecordedWithTheFieldsThatChanged() {
		this.fixture.given(new SupplierItemListed(ITEM, TERMS, night(1)))
			.when(listed(DEARER, 2))
			.expect(new SupplierItemChanged(ITEM, Set.of(SupplierField.UNIT_COST), DEARER, night(2)));
		SupplierTerms other = new SupplierTerms(null, new Gtin("4006381333931"), "Tea bags", null, Quantity.of(6), 9);
		this.fixture.given(new SupplierItemListed(ITEM, TERMS, night(1)))
			.when(listed(other, 2))
			.expect(new SupplierItemChanged(ITEM, Set.of(SupplierField.values()), other, night(2)));
	}

	@Test
	void anOlderLineThatComesLaterChangesNothing() {
		this.fixture
			.given(new SupplierItemListed(ITEM, TERMS, night(1)),
					new SupplierItemChanged(ITEM, Set.of(SupplierField.UNIT_COST), DEARER, night(3)))
			.when(listed(TERMS, 2))
			.expectUnchanged();
		this.fixture.given(new SupplierItemDropped(ITEM, night(3))).when(listed(TERMS, 2)).expectUnchanged();
	}

	@Test
	void anItemIsDroppedOnceAndMayBeListedAgain() {
		this.fixture.given(new SupplierItemListed(ITEM, TERMS, night(1)))
			.when(new DropSupplierItem(ITEM, night(2)))
			.expect(new SupplierItemDropped(ITEM, night(2)));
		this.fixture.given(new SupplierItemListed(ITEM, TERMS, night(1)), new SupplierItemDropped(ITEM, night(2)))
			.when(new DropSupplierItem(ITEM, night(3)))
			.expectUnchanged();
		this.fixture.given(new SupplierItemListed(ITEM, TERMS, night(1)), new SupplierItemDropped(ITEM, night(2)))
			.when(listed(TERMS, 3))
			.expect(new SupplierItemListed(ITEM, TERMS, night(3)));
		this.fixture.given().when(new DropSupplierItem(ITEM, night(1))).expectUnchanged();
	}

	@Test
	void oneVersionHasOneContent() {
		this.fixture.given(new SupplierItemListed(ITEM, TERMS, night(1)))
			.when(listed(DEARER, 1))
			.expectRefused("SOURCE_RECORD_CHANGED");
	}

	@Test
	void aSourceThatNumbersItsLinesGoesOnTo() {
		this.fixture.given(new SupplierItemListed(ITEM, TERMS, version("7", 1)))
			.when(listed(DEARER, 2))
			.expectRefused("VERSION_NOT_NUMBERED");
	}

	@Test
	void termsAreSound() {
		this.fixture.given().when(listed(terms("-0.01"), 1)).expectRefused("COST_NEGATIVE");
		this.fixture.given()
			.when(listed(new SupplierTerms(new Sku("TEA"), null, null, null, Quantity.ZERO, null), 1))
			.expectRefused("PACK_SIZE_NOT_POSITIVE");
	}

	private static SupplierTerms terms(String cost) {
		return new SupplierTerms(new Sku("TEA-100"), null, "Tea", UnitPrice.of(cost, "GBP"), Quantity.of(12), 5);
	}

	private static ListSupplierItem listed(SupplierTerms terms, int day) {
		return new ListSupplierItem(ITEM, terms, night(day));
	}

	private static ProductVersion night(int day) {
		return version(null, day);
	}

	private static ProductVersion version(@Nullable String number, int day) {
		return new ProductVersion(new SourceSystem("PIM"), number, Instant.parse("2026-03-0" + day + "T02:00:00Z"));
	}

}
