package io.tieout.inventory;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.core.Rejection;
import io.tieout.inventory.ProductAliasCommand.ClaimAlias;
import io.tieout.inventory.ProductAliasCommand.ReleaseAlias;
import io.tieout.inventory.ProductAliasEvent.AliasClaimed;
import io.tieout.inventory.ProductAliasEvent.AliasReleased;

/**
 * The rules of a code: it leads to one product at a time.
 */
final class ProductAliasDecider implements Decider<ProductAlias, ProductAliasCommand, ProductAliasEvent> {

	@Override
	public String aggregateType() {
		return "inventory.ProductAlias";
	}

	@Override
	public Class<ProductAliasCommand> commandFamily() {
		return ProductAliasCommand.class;
	}

	@Override
	public Class<ProductAliasEvent> eventFamily() {
		return ProductAliasEvent.class;
	}

	@Override
	public Class<ProductAlias> stateType() {
		return ProductAlias.class;
	}

	@Override
	public int stateRevision() {
		return 1;
	}

	@Override
	public ProductAlias initial() {
		return ProductAlias.FREE;
	}

	@Override
	public Decision<ProductAliasEvent> decide(ProductAlias alias, ProductAliasCommand command) {
		return (command instanceof ClaimAlias claim) ? claim(alias, claim) : release(alias, (ReleaseAlias) command);
	}

	@Override
	public ProductAlias evolve(ProductAlias alias, ProductAliasEvent event) {
		return (event instanceof AliasClaimed claimed) ? new ProductAlias(claimed.sku()) : ProductAlias.FREE;
	}

	private static Decision<ProductAliasEvent> claim(ProductAlias alias, ClaimAlias claim) {
		if (alias.leadsTo(claim.sku())) {
			return Decision.unchanged();
		}
		return alias.free() ? Decision.accepted(new AliasClaimed(claim.alias(), claim.sku())) : taken(alias, claim);
	}

	private static Decision<ProductAliasEvent> release(ProductAlias alias, ReleaseAlias release) {
		if (alias.free()) {
			return Decision.unchanged();
		}
		return alias.leadsTo(release.sku()) ? Decision.accepted(new AliasReleased(release.alias(), release.sku()))
				: taken(alias, release);
	}

	private static Decision<ProductAliasEvent> taken(ProductAlias alias, ProductAliasCommand command) {
		return Decision
			.refused(Rejection.of("ALIAS_TAKEN", "The code leads to another product; release it there first.")
				.with("alias", command.alias())
				.with("sku", String.valueOf(alias.sku())));
	}

}
