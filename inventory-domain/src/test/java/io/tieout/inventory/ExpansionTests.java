package io.tieout.inventory;

import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ExpansionTests {

	private final Catalogue catalogue = new Catalogue().item("TEA").item("MUG").alias("CUP", "MUG").service("POST");

	@Test
	void aPlainItemIsItself() {
		assertThat(expand("TEA", "3")).isEqualTo(parts("TEA", "3"));
	}

	@Test
	void anAliasIsItsItem() {
		assertThat(expand("CUP", "3")).isEqualTo(parts("MUG", "3"));
	}

	@Test
	void whatHasNoStockIsNothing() {
		assertThat(expand("POST", "3")).isEqualTo(parts());
	}

	@Test
	void aBundleIsItsPartsByTheirOwnCodes() {
		this.catalogue.bundle("SET", "TEA", "2", "CUP", "1", "POST", "1");
		assertThat(expand("SET", "3")).isEqualTo(parts("MUG", "3", "TEA", "6"));
	}

	@Test
	void whatGoesTheOtherWayKeepsItsSign() {
		this.catalogue.bundle("SET", "TEA", "2");
		assertThat(expand("SET", "-3")).isEqualTo(parts("TEA", "-6"));
	}

	@Test
	void bundlesInBundlesAreExpandedAllTheWayDown() {
		this.catalogue.bundle("SET", "TEA", "2", "MUG", "1").bundle("FAMILY", "SET", "2", "MUG", "1");
		assertThat(expand("FAMILY", "2")).isEqualTo(parts("MUG", "6", "TEA", "8"));
	}

	@Test
	void aBundleThatIsKeptInStockIsItself() {
		this.catalogue.packed("BOX", "TEA", "2").bundle("FAMILY", "BOX", "2", "TEA", "1");
		assertThat(expand("BOX", "3")).isEqualTo(parts("BOX", "3"));
		assertThat(expand("FAMILY", "3")).isEqualTo(parts("BOX", "6", "TEA", "3"));
	}

	@Test
	void onlyTheResultMustBeAQuantity() {
		this.catalogue.bundle("GRAM", "TEA", "0.001").bundle("MILLIGRAM", "GRAM", "0.001");
		this.catalogue.bundle("SPECK", "MILLIGRAM", "0.001");
		assertThat(expand("SPECK", "1000")).isEqualTo(parts("TEA", "0.000001"));
		assertThat(code(expand("SPECK", "1"))).isEqualTo("QUANTITY_SCALE");
	}

	@Test
	void anUnknownCodeIsNamedWhereverItStands() {
		this.catalogue.bundle("SET", "TEA", "2", "SAUCER", "1").bundle("FAMILY", "SET", "2");
		assertThat(expand("NONE", "1")).isEqualTo(new Expansion.Unknown(new Sku("NONE")));
		assertThat(expand("FAMILY", "1")).isEqualTo(new Expansion.Unknown(new Sku("SAUCER")));
	}

	@Test
	void aBundleThatContainsItselfIsRefused() {
		this.catalogue.bundle("EGG", "HEN", "1", "TEA", "1").bundle("HEN", "EGG", "1").bundle("FARM", "HEN", "1");
		assertThat(code(expand("FARM", "1"))).isEqualTo("BUNDLE_CONTAINS_ITSELF");
	}

	@Test
	void bundlesAreNestedOnSoManyLevelsOnly() {
		this.catalogue.bundle("B0", "TEA", "1");
		for (int level = 1; level <= Expansion.MOST_LEVELS; level++) {
			this.catalogue.bundle("B" + level, "B" + (level - 1), "1");
		}
		assertThat(expand("B" + (Expansion.MOST_LEVELS - 1), "1")).isEqualTo(parts("TEA", "1"));
		assertThat(code(expand("B" + Expansion.MOST_LEVELS, "1"))).isEqualTo("BUNDLE_TOO_DEEP");
	}

	@Test
	void sharedPartsDoNotMultiplyTheWork() {
		String[] parts = { "TEA", "1" };
		for (int level = 0; level < Expansion.MOST_LEVELS; level++) {
			String[] next = new String[40];
			for (int index = 0; index < 20; index++) {
				String sku = "L" + level + "-" + index;
				this.catalogue.bundle(sku, parts);
				next[2 * index] = sku;
				next[2 * index + 1] = "0.05";
			}
			parts = next;
		}
		assertThat(expand("L15-0", "1")).isEqualTo(parts("TEA", "1"));
	}

	@Test
	void aPartBeyondWhatStockCanBeIsRefused() {
		this.catalogue.bundle("HOARD", "TEA", "1000000").bundle("DRAGON", "HOARD", "1000000");
		assertThat(expand("HOARD", "1000")).isEqualTo(parts("TEA", "1000000000"));
		assertThat(code(expand("HOARD", "1001"))).isEqualTo("QUANTITY_TOO_LARGE");
		assertThat(code(expand("DRAGON", "-1"))).isEqualTo("QUANTITY_TOO_LARGE");
	}

	private Expansion expand(String code, String quantity) {
		return Expansion.of(new Sku(code), Quantity.parse(quantity), this.catalogue::find);
	}

	private static String code(Expansion expansion) {
		return ((Expansion.Impossible) expansion).rejection().code();
	}

	private static Expansion parts(String... parts) {
		TreeMap<Sku, Quantity> quantities = new TreeMap<>();
		for (int index = 0; index < parts.length; index += 2) {
			quantities.put(new Sku(parts[index]), Quantity.parse(parts[index + 1]));
		}
		return new Expansion.Parts(quantities);
	}

}
