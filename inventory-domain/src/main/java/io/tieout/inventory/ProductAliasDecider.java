package io.tieout.inventory;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.core.Rejection;
import io.tieout.inventory.ProductAliasCommand.ClaimAlias;
import io.tieout.inventory.ProductAliasCommand.ClaimGtin;
import io.tieout.inventory.ProductAliasCommand.ReleaseAlias;
import io.tieout.inventory.ProductAliasCommand.ReleaseGtin;
import io.tieout.inventory.ProductAliasEvent.AliasClaimed;
import io.tieout.inventory.ProductAliasEvent.AliasReleased;
import io.tieout.inventory.ProductAliasEvent.GtinClaimed;
import io.tieout.inventory.ProductAliasEvent.GtinReleased;

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
	public Decision<ProductAliasEvent> decide(ProductAlias code, ProductAliasCommand command) {
		if (command instanceof ClaimAlias claim) {
			return claim(code, claim, new AliasClaimed(claim.alias(), claim.sku()));
		}
		if (command instanceof ReleaseAlias release) {
			return release(code, release, new AliasReleased(release.alias(), release.sku()));
		}
		if (command instanceof ClaimGtin claim) {
			return claim(code, claim, new GtinClaimed(claim.gtin(), claim.sku()));
		}
		ReleaseGtin release = (ReleaseGtin) command;
		return release(code, release, new GtinReleased(release.gtin(), release.sku()));
	}

	@Override
	public ProductAlias evolve(ProductAlias code, ProductAliasEvent event) {
		boolean claimed = event instanceof AliasClaimed || event instanceof GtinClaimed;
		return claimed ? new ProductAlias(event.sku()) : ProductAlias.FREE;
	}

	private static Decision<ProductAliasEvent> claim(ProductAlias code, ProductAliasCommand claim,
			ProductAliasEvent claimed) {
		if (code.leadsTo(claim.sku())) {
			return Decision.unchanged();
		}
		return code.free() ? Decision.accepted(claimed) : taken(code, claim);
	}

	private static Decision<ProductAliasEvent> release(ProductAlias code, ProductAliasCommand release,
			ProductAliasEvent released) {
		if (code.free()) {
			return Decision.unchanged();
		}
		return code.leadsTo(release.sku()) ? Decision.accepted(released) : taken(code, release);
	}

	private static Decision<ProductAliasEvent> taken(ProductAlias code, ProductAliasCommand command) {
		boolean isGtin = command instanceof ClaimGtin || command instanceof ReleaseGtin;
		String id = command.aggregateId();
		return Decision.refused(Rejection
			.of(isGtin ? "GTIN_TAKEN" : "ALIAS_TAKEN", "The code leads to another product; release it there first.")
			.with(isGtin ? "gtin" : "alias", id.substring(id.indexOf(':') + 1))
			.with("sku", String.valueOf(code.sku())));
	}

}
