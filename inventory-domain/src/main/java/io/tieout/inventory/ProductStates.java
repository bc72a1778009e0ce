package io.tieout.inventory;

import io.tieout.core.Gtin;
import io.tieout.core.Sku;
import java.util.Optional;

/**
 * Reads what the current states of products and codes say, for whoever must know before a
 * command which item a code leads to.
 */
public final class ProductStates {

	/**
	 * Stored name of the aggregates that claim codes, {@code alias:<code>} and
	 * {@code gtin:<14 digits>}.
	 */
	public static final String CODE = "inventory.ProductAlias";

	/** Stored name of the products, {@code product:<SKU>}. */
	public static final String PRODUCT = "inventory.Product";

	private ProductStates() {
	}

	/**
	 * Id of the aggregate that says where a code leads.
	 */
	public static String idOf(Sku code) {
		return "alias:" + code;
	}

	/**
	 * Id of the aggregate that says where a GTIN leads.
	 */
	public static String idOf(Gtin gtin) {
		return "gtin:" + gtin.asGtin14();
	}

	/**
	 * The item a code leads to; empty if nobody claims the code.
	 * @param codeState state of a {@link #CODE} aggregate
	 */
	public static Optional<Sku> itemOf(Object codeState) {
		return Optional.ofNullable(((ProductAlias) codeState).sku());
	}

	/**
	 * The newest statement about a product; empty before its master has spoken.
	 * @param productState state of a {@link #PRODUCT} aggregate
	 */
	public static Optional<ProductVersion> versionOf(Object productState) {
		return Optional.ofNullable(((Product) productState).version());
	}

	/**
	 * What is known of a product; empty before it is registered.
	 * @param productState state of a {@link #PRODUCT} aggregate
	 */
	public static Optional<ProductDetails> detailsOf(Object productState) {
		return Optional.ofNullable(((Product) productState).details());
	}

}
