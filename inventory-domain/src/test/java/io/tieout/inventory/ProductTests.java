package io.tieout.inventory;

import io.tieout.core.Gtin;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.inventory.ProductAliasCommand.ClaimAlias;
import io.tieout.inventory.ProductAliasCommand.ClaimGtin;
import io.tieout.core.SourceSystem;
import io.tieout.inventory.ProductCommand.IntroduceProduct;
import io.tieout.inventory.ProductCommand.RegisterProduct;
import io.tieout.inventory.ProductEvent.ProductChanged;
import io.tieout.inventory.ProductEvent.ProductConfirmed;
import io.tieout.inventory.ProductEvent.ProductRegistered;
import io.tieout.inventory.ProductEvent.ProductStatementSuperseded;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ProductTests {

	private static final Sku TEA = new Sku("TEA-100");

	private static final Sku MUG = new Sku("MUG-1");

	private static final Sku OLD_TEA = new Sku("T100");

	private static final Gtin GTIN = new Gtin("4006381333931");

	private static final ProductDetails PLAIN_TEA = new ProductDetails("Tea, 100 g", null, List.of(), "PCE", true,
			List.of());

	private static final SourceSystem ERP = new SourceSystem("ERP");

	private static final ProductVersion FIRST = new ProductVersion(ERP, null, at(1));

	private static final ProductVersion SECOND = new ProductVersion(ERP, null, at(2));

	private static final ProductVersion THIRD = new ProductVersion(ERP, null, at(3));

	private final Fixture<ProductAggregate> fixture = new Fixture<>(ProductAggregate.class);

	@Test
	void aProductBecomesKnown() {
		this.fixture.given()
			.when(tea(" Tea, 100 g ", true, FIRST))
			.expect(new ProductRegistered(TEA, PLAIN_TEA, FIRST));
	}

	@Test
	void theSameStatementAgainChangesNothing() {
		this.fixture.given(new ProductRegistered(TEA, PLAIN_TEA, FIRST))
			.when(tea("Tea, 100 g", true, FIRST))
			.expectUnchanged();
	}

	@Test
	void aNewerStatementOfTheSameContentConfirmsIt() {
		this.fixture.given(new ProductRegistered(TEA, PLAIN_TEA, FIRST))
			.when(tea("Tea, 100 g", true, SECOND))
			.expect(new ProductConfirmed(TEA, SECOND));
	}

	@Test
	void anOlderStatementIsSupersededWhateverTheOrderOfArrival() {
		this.fixture.given(new ProductRegistered(TEA, PLAIN_TEA, SECOND))
			.when(tea("Old tea", true, FIRST))
			.expect(new ProductStatementSuperseded(TEA, FIRST));
		this.fixture.given(new ProductRegistered(TEA, PLAIN_TEA, FIRST), new ProductConfirmed(TEA, THIRD))
			.when(tea("Other tea", true, SECOND))
			.expect(new ProductStatementSuperseded(TEA, SECOND));
		this.fixture
			.given(new ProductRegistered(TEA, PLAIN_TEA, FIRST), new ProductConfirmed(TEA, THIRD),
					new ProductStatementSuperseded(TEA, SECOND))
			.when(tea("Other tea", true, SECOND))
			.expect(new ProductStatementSuperseded(TEA, SECOND));
	}

	@Test
	void oneVersionHasOneContent() {
		this.fixture.given(new ProductRegistered(TEA, PLAIN_TEA, FIRST))
			.when(tea("Other tea", true, FIRST))
			.expectRefused("SOURCE_RECORD_CHANGED");
	}

	@Test
	void numbersOfOneSourceAreComparedAsNumbersAndElseTimes() {
		ProductVersion nine = new ProductVersion(ERP, "9", at(3));
		ProductVersion ten = new ProductVersion(ERP, "10", at(2));
		ProductVersion eleven = new ProductVersion(new SourceSystem("PIM"), "1", at(2));
		assertThat(nine.isBefore(ten)).isTrue();
		assertThat(ten.isBefore(nine)).isFalse();
		assertThat(eleven.isBefore(nine)).isTrue();
		assertThat(ten.isBefore(eleven)).as("at the same instant the source decides").isTrue();
		assertThat(eleven.isBefore(ten)).isFalse();
	}

	@Test
	void aSourceThatNumbersItsStatementsGoesOnTo() {
		ProductVersion nine = new ProductVersion(ERP, "9", at(1));
		this.fixture.given(new ProductRegistered(TEA, PLAIN_TEA, nine))
			.when(tea("Other tea", true, SECOND))
			.expectRefused("VERSION_NOT_NUMBERED");
	}

	@Test
	void statementsOfOneSourceStandInOneOrder() {
		ProductVersion one = new ProductVersion(ERP, "1", at(3));
		ProductVersion two = new ProductVersion(ERP, "2", at(1));
		ProductVersion unnumbered = new ProductVersion(ERP, null, at(2));
		assertThat(one.isBefore(two)).isTrue();
		assertThat(unnumbered.isBefore(one)).as("a source that numbers its statements goes on to").isTrue();
		assertThat(two.isBefore(unnumbered)).isFalse();
	}

	@Test
	void anItemIsIntroducedByAFeedThatSellsIt() {
		this.fixture.given()
			.when(new IntroduceProduct(TEA, " Tea, 100 g ", true))
			.expect(new ProductRegistered(TEA, PLAIN_TEA, null));
		this.fixture.given().when(new IntroduceProduct(TEA, " ", true)).expectRefused("PRODUCT_NAME_MISSING");
	}

	@Test
	void aKnownProductIsIntroducedToNobody() {
		this.fixture.given(new ProductRegistered(TEA, PLAIN_TEA, FIRST))
			.when(new IntroduceProduct(TEA, "Something", false))
			.expectUnchanged();
	}

	@Test
	void itsMasterHasTheLastWordOnAnIntroducedItem() {
		this.fixture.given(new ProductRegistered(TEA, PLAIN_TEA, null))
			.when(tea("Green tea", true, FIRST))
			.expect(new ProductChanged(TEA, Set.of(ProductField.NAME),
					new ProductDetails("Green tea", null, List.of(), "PCE", true, List.of()), FIRST));
		this.fixture.given(new ProductRegistered(TEA, PLAIN_TEA, null))
			.when(tea("Tea, 100 g", true, FIRST))
			.expect(new ProductConfirmed(TEA, FIRST));
	}

	@Test
	void aStatementWithOtherContentRecordsTheDifference() {
		ProductDetails details = new ProductDetails("Green tea, 100 g", GTIN, List.of(OLD_TEA), "PCE", true, List.of());
		this.fixture.given(new ProductRegistered(TEA, PLAIN_TEA, FIRST))
			.when(new RegisterProduct(TEA, "Green tea, 100 g", GTIN, List.of(OLD_TEA), "PCE", true, List.of(), SECOND))
			.expect(new ProductChanged(TEA, Set.of(ProductField.NAME, ProductField.GTIN, ProductField.ALIASES), details,
					SECOND));
	}

	@Test
	void eachOfTheOtherFieldsCountsAsADifference() {
		Component mug = new Component(MUG, Quantity.of(1));
		this.fixture.given(new ProductRegistered(TEA, PLAIN_TEA, FIRST))
			.when(new RegisterProduct(TEA, "Tea, 100 g", null, List.of(), "KGM", false, List.of(mug), SECOND))
			.expect(new ProductChanged(TEA, Set.of(ProductField.UNIT, ProductField.STOCKED, ProductField.COMPONENTS),
					new ProductDetails("Tea, 100 g", null, List.of(), "KGM", false, List.of(mug)), SECOND));
	}

	@Test
	void theSameAliasesInAnotherOrderAreNoDifference() {
		ProductDetails known = new ProductDetails("Tea", null, List.of(OLD_TEA, MUG), "PCE", true, List.of());
		this.fixture.given(new ProductRegistered(TEA, known, FIRST))
			.when(new RegisterProduct(TEA, "Tea", null, List.of(MUG, OLD_TEA, MUG), "PCE", true, List.of(), SECOND))
			.expect(new ProductConfirmed(TEA, SECOND));
	}

	@Test
	void itsOwnCodeAmongTheAliasesSaysNothing() {
		this.fixture.given(new ProductRegistered(TEA, PLAIN_TEA, FIRST))
			.when(new RegisterProduct(TEA, "Tea, 100 g", null, List.of(new Sku("tea-100")), "PCE", true, List.of(),
					SECOND))
			.expect(new ProductConfirmed(TEA, SECOND));
	}

	@Test
	void aDifferenceIsTakenFromTheLatestContent() {
		ProductDetails unstocked = new ProductDetails("Tea, 100 g", null, List.of(), "PCE", false, List.of());
		this.fixture
			.given(new ProductRegistered(TEA, PLAIN_TEA, FIRST),
					new ProductChanged(TEA, Set.of(ProductField.STOCKED), unstocked, SECOND))
			.when(tea("Tea, 100 g", true, THIRD))
			.expect(new ProductChanged(TEA, Set.of(ProductField.STOCKED), PLAIN_TEA, THIRD));
	}

	@Test
	void aProductWithoutANameIsRefused() {
		this.fixture.given().when(tea(" ", true, FIRST)).expectRefused("PRODUCT_NAME_MISSING");
	}

	@Test
	void aProductWithoutAUnitIsRefused() {
		this.fixture.given()
			.when(new RegisterProduct(TEA, "Tea", null, List.of(), " ", true, List.of(), FIRST))
			.expectRefused("PRODUCT_UNIT_MISSING");
	}

	@Test
	void aBundleWithNoneOfAComponentIsRefused() {
		this.fixture.given()
			.when(bundle(new Component(MUG, Quantity.ZERO)))
			.expectRefused("COMPONENT_QUANTITY_NOT_POSITIVE");
	}

	@Test
	void aBundleThatNamesAComponentTwiceIsRefused() {
		this.fixture.given()
			.when(bundle(new Component(MUG, Quantity.of(1)), new Component(MUG, Quantity.of(2))))
			.expectRefused("COMPONENT_TWICE");
	}

	@Test
	void aBundleThatContainsItselfIsRefused() {
		this.fixture.given().when(bundle(new Component(TEA, Quantity.of(1)))).expectRefused("BUNDLE_CONTAINS_ITSELF");
	}

	@Test
	void everyCodeOfAProductIsClaimedForItFirstItsOwn() {
		RegisterProduct product = new RegisterProduct(TEA, "Tea", GTIN, List.of(OLD_TEA, MUG, TEA), "PCE", true,
				List.of(), SECOND);

		assertThat(product.claims()).containsExactly(new ClaimAlias(TEA, TEA), new ClaimAlias(MUG, TEA),
				new ClaimAlias(OLD_TEA, TEA), new ClaimGtin(GTIN, TEA));
	}

	private static RegisterProduct tea(String name, boolean stocked, ProductVersion version) {
		return new RegisterProduct(TEA, name, null, List.of(), "PCE", stocked, List.of(), version);
	}

	private static Instant at(int day) {
		return Instant.parse("2026-01-0" + day + "T00:00:00Z");
	}

	private static RegisterProduct bundle(Component... parts) {
		return new RegisterProduct(TEA, "Tea set", null, List.of(), "PCE", false, List.of(parts), SECOND);
	}

}
