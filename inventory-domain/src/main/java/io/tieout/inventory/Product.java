package io.tieout.inventory;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A product as its history tells.
 *
 * @param details what is known of it, nothing before it is registered
 * @param version the newest statement about it, nothing before its master has spoken
 */
record Product(@Nullable ProductDetails details, @Nullable ProductVersion version) {

	static final Product UNKNOWN = new Product(null, null);

	/**
	 * In what a statement differs from what is known.
	 */
	static Set<ProductField> differences(ProductDetails known, ProductDetails stated) {
		Set<ProductField> changed = EnumSet.noneOf(ProductField.class);
		note(changed, ProductField.NAME, known.name(), stated.name());
		note(changed, ProductField.GTIN, known.gtin(), stated.gtin());
		note(changed, ProductField.ALIASES, known.aliases(), stated.aliases());
		note(changed, ProductField.UNIT, known.unit(), stated.unit());
		note(changed, ProductField.STOCKED, known.stocked(), stated.stocked());
		note(changed, ProductField.COMPONENTS, known.components(), stated.components());
		return changed;
	}

	private static void note(Set<ProductField> changed, ProductField field, @Nullable Object known,
			@Nullable Object stated) {
		if (!Objects.equals(known, stated)) {
			changed.add(field);
		}
	}

}
