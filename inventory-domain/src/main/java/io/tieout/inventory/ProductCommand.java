package io.tieout.inventory;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;
import io.tieout.core.Gtin;
import io.tieout.core.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a product.
 */
public sealed interface ProductCommand extends Command {

	/** The unit of measure of an item whose source names none. */
	String PIECE = "PCE";

	/**
	 * The product.
	 */
	Sku sku();

	@Override
	default String aggregateId() {
		return "product:" + sku();
	}

	/**
	 * States the whole of what is known of a product; what is left out is no longer so. A
	 * statement older than the one that holds is recorded as superseded and changes
	 * nothing, whatever the order of arrival; stating the same version again changes
	 * nothing.
	 * <p>
	 * Refused with {@code SOURCE_RECORD_CHANGED} (the version that holds, with other
	 * content), {@code VERSION_NOT_NUMBERED} (see
	 * {@link io.tieout.core.RecordVersion#lacksNumberAfter}),
	 * {@code PRODUCT_NAME_MISSING}, {@code PRODUCT_UNIT_MISSING},
	 * {@code COMPONENT_QUANTITY_NOT_POSITIVE}, {@code COMPONENT_TWICE} or
	 * {@code BUNDLE_CONTAINS_ITSELF}.
	 *
	 * @param sku the product's code
	 * @param name what people call it
	 * @param gtin its Global Trade Item Number, if it has one
	 * @param aliases further codes of the same item; its own code among them says nothing
	 * @param unit unit of measure
	 * @param stocked whether stock is kept of it
	 * @param components what a bundle is made of, empty for a plain item
	 * @param version where the statement stands among the others
	 */
	@MessageType(name = "inventory.RegisterProduct")
	record RegisterProduct(Sku sku, String name, @Nullable Gtin gtin, List<Sku> aliases, String unit, boolean stocked,
			List<Component> components, ProductVersion version) implements ProductCommand {

		public RegisterProduct {
			aliases = List.copyOf(aliases);
			components = List.copyOf(components);
		}

		/**
		 * The claims that make every code of the product lead to it and to no other,
		 * first its own, last its GTIN: to be sent in one append with this command.
		 */
		public List<ProductAliasCommand> claims() {
			TreeSet<Sku> others = new TreeSet<>(this.aliases);
			others.remove(this.sku);
			List<ProductAliasCommand> claims = new ArrayList<>();
			claims.add(new ProductAliasCommand.ClaimAlias(this.sku, this.sku));
			others.forEach((alias) -> claims.add(new ProductAliasCommand.ClaimAlias(alias, this.sku)));
			if (this.gtin != null) {
				claims.add(new ProductAliasCommand.ClaimGtin(this.gtin, this.sku));
			}
			return List.copyOf(claims);
		}

		/**
		 * What the command states, sorted and without the product's own code among its
		 * aliases.
		 */
		ProductDetails details() {
			List<Sku> others = this.aliases.stream().filter((alias) -> !alias.equals(this.sku)).toList();
			return new ProductDetails(this.name.strip(), this.gtin, others, this.unit.strip(), this.stocked,
					this.components);
		}

	}

	/**
	 * Makes an item known that a feed sells without being its master: a product that is
	 * known stays as it is, and whatever its master states takes the place of this.
	 * <p>
	 * Refused with {@code PRODUCT_NAME_MISSING}.
	 *
	 * @param sku the product's code
	 * @param name what people call it
	 * @param stocked whether stock is kept of it
	 */
	@MessageType(name = "inventory.IntroduceProduct")
	record IntroduceProduct(Sku sku, String name, boolean stocked) implements ProductCommand {

		/**
		 * The claim that makes the code lead to the product: to be sent in one append
		 * with this command.
		 */
		public ProductAliasCommand claim() {
			return new ProductAliasCommand.ClaimAlias(this.sku, this.sku);
		}

		ProductDetails details() {
			return new ProductDetails(this.name.strip(), null, List.of(), PIECE, this.stocked, List.of());
		}

	}

}
