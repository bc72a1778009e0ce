package io.tieout.app.ingest.feed;

import io.tieout.core.Gtin;
import io.tieout.core.Sku;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a foreign system names an item: by a GTIN, by a code, or by both. The one place
 * that says how either leads to a product.
 *
 * @param gtin the number in 14 digits, {@code null} if none was given
 * @param code the code or alias, {@code null} if none was given; counts only where no
 * product has the number
 */
public record ItemName(@Nullable Gtin gtin, @Nullable Sku code) {

	public ItemName {
		if (gtin == null && code == null) {
			throw new IllegalArgumentException("An item is named by something");
		}
		gtin = (gtin != null) ? new Gtin(gtin.asGtin14()) : null;
	}

	/**
	 * An item named by its number.
	 */
	public static ItemName of(Gtin gtin) {
		return new ItemName(gtin, null);
	}

	/**
	 * An item named by a code or alias.
	 */
	public static ItemName of(Sku code) {
		return new ItemName(null, code);
	}

	/**
	 * The statement, which asks for the products that these names lead to.
	 */
	public static Statement asked(Statement statement, Collection<ItemName> names) {
		return statement.asking(names.stream().map(ItemName::code).filter(Objects::nonNull).collect(Collectors.toSet()))
			.askingByGtin(names.stream().map(ItemName::gtin).filter(Objects::nonNull).collect(Collectors.toSet()));
	}

	/**
	 * The product, empty if neither number nor code leads to one.
	 */
	public Optional<KnownProduct> product(Surroundings surroundings) {
		Optional<KnownProduct> byNumber = Optional.ofNullable(this.gtin).flatMap(surroundings::product);
		return byNumber.or(() -> Optional.ofNullable(this.code).flatMap(surroundings::product));
	}

	/**
	 * Why a statement about it waits.
	 */
	public Cause unknown() {
		return (this.gtin != null) ? Cause.unknownGtin(this.gtin) : Cause.unknownSku(Objects.requireNonNull(this.code));
	}

	@Override
	public String toString() {
		return (this.gtin != null) ? this.gtin.value() : String.valueOf(this.code);
	}

}
