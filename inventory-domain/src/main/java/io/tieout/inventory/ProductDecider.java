package io.tieout.inventory;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.core.Objections;
import io.tieout.core.Rejection;
import io.tieout.core.Sku;
import io.tieout.inventory.ProductCommand.IntroduceProduct;
import io.tieout.inventory.ProductCommand.RegisterProduct;
import io.tieout.inventory.ProductEvent.ProductChanged;
import io.tieout.inventory.ProductEvent.ProductConfirmed;
import io.tieout.inventory.ProductEvent.ProductRegistered;
import io.tieout.inventory.ProductEvent.ProductStatementSuperseded;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of a product: stated whole, recorded by difference; the newest statement
 * holds, whatever the order of arrival.
 */
final class ProductDecider implements Decider<Product, ProductCommand, ProductEvent> {

	@Override
	public String aggregateType() {
		return "inventory.Product";
	}

	@Override
	public Class<ProductCommand> commandFamily() {
		return ProductCommand.class;
	}

	@Override
	public Class<ProductEvent> eventFamily() {
		return ProductEvent.class;
	}

	@Override
	public Class<Product> stateType() {
		return Product.class;
	}

	@Override
	public int stateRevision() {
		return 1;
	}

	@Override
	public Product initial() {
		return Product.UNKNOWN;
	}

	@Override
	public Decision<ProductEvent> decide(Product product, ProductCommand command) {
		return (command instanceof RegisterProduct statement) ? register(product, statement)
				: introduce(product, (IntroduceProduct) command);
	}

	@Override
	public Product evolve(Product product, ProductEvent event) {
		if (event instanceof ProductRegistered registered) {
			return new Product(registered.details(), registered.version());
		}
		if (event instanceof ProductChanged changed) {
			return new Product(changed.details(), changed.version());
		}
		return (event instanceof ProductConfirmed confirmed) ? new Product(product.details(), confirmed.version())
				: product;
	}

	private static Decision<ProductEvent> introduce(Product product, IntroduceProduct command) {
		if (product.details() != null) {
			return Decision.unchanged();
		}
		return aProductHasAName(command.details()).<Decision<ProductEvent>>map(Decision::refused)
			.orElseGet(() -> Decision.accepted(new ProductRegistered(command.sku(), command.details(), null)));
	}

	private static Decision<ProductEvent> register(Product product, RegisterProduct statement) {
		ProductDetails stated = statement.details();
		return Objections
			.first(() -> objection(statement.sku(), stated),
					() -> aVersionHasOneContent(product, stated, statement.version()),
					() -> aNumberedProductStaysNumbered(product, statement.version()))
			.<Decision<ProductEvent>>map(Decision::refused)
			.orElseGet(() -> record(product, statement.sku(), stated, statement.version()));
	}

	private static Decision<ProductEvent> record(Product product, Sku sku, ProductDetails stated,
			ProductVersion version) {
		ProductDetails known = product.details();
		ProductVersion newest = product.version();
		if (known == null) {
			return Decision.accepted(new ProductRegistered(sku, stated, version));
		}
		if (newest != null && newest.isSame(version)) {
			return Decision.unchanged();
		}
		if (newest != null && version.isBefore(newest)) {
			return Decision.accepted(new ProductStatementSuperseded(sku, version));
		}
		Set<ProductField> changed = Product.differences(known, stated);
		return Decision.accepted(changed.isEmpty() ? new ProductConfirmed(sku, version)
				: new ProductChanged(sku, changed, stated, version));
	}

	private static Optional<Rejection> aVersionHasOneContent(Product product, ProductDetails stated,
			ProductVersion version) {
		ProductVersion newest = product.version();
		return Objections.when(newest != null && newest.isSame(version) && !stated.equals(product.details()),
				"SOURCE_RECORD_CHANGED",
				"This version of the product is known with other content; send a newer version.");
	}

	private static Optional<Rejection> aNumberedProductStaysNumbered(Product product, ProductVersion version) {
		ProductVersion newest = product.version();
		return Objections.when(newest != null && version.lacksNumberAfter(newest), "VERSION_NOT_NUMBERED",
				"The product's statements have numbers as their versions; send this one with the next number.");
	}

	private static Optional<Rejection> objection(Sku sku, ProductDetails stated) {
		return Objections.first(() -> aProductHasAName(stated), () -> aProductHasAUnit(stated),
				() -> aBundleHasSomeOfEachPart(stated), () -> aBundleNamesAPartOnce(stated),
				() -> aBundleIsNoPartOfItself(sku, stated));
	}

	private static Optional<Rejection> aProductHasAName(ProductDetails stated) {
		return Objections.when(stated.name().isBlank(), "PRODUCT_NAME_MISSING", "A product needs a name.");
	}

	private static Optional<Rejection> aProductHasAUnit(ProductDetails stated) {
		return Objections.when(stated.unit().isBlank(), "PRODUCT_UNIT_MISSING", "A product needs a unit of measure.");
	}

	private static Optional<Rejection> aBundleHasSomeOfEachPart(ProductDetails stated) {
		return Objections.when(stated.components().stream().anyMatch((part) -> !part.quantity().isPositive()),
				"COMPONENT_QUANTITY_NOT_POSITIVE", "A bundle contains more than zero units of each component.");
	}

	private static Optional<Rejection> aBundleNamesAPartOnce(ProductDetails stated) {
		List<Sku> parts = stated.components().stream().map(Component::sku).toList();
		return Objections.when(new HashSet<>(parts).size() < parts.size(), "COMPONENT_TWICE",
				"A bundle names each component once, with its whole quantity.");
	}

	private static Optional<Rejection> aBundleIsNoPartOfItself(Sku sku, ProductDetails stated) {
		return Objections.when(stated.components().stream().anyMatch((part) -> part.sku().equals(sku)),
				"BUNDLE_CONTAINS_ITSELF", "A bundle cannot be a component of itself.");
	}

}
