package io.tieout.app.ingest.feed;

import io.tieout.core.Gtin;
import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import java.util.HashSet;
import java.util.Set;

/**
 * What must be looked up before a statement is planned.
 *
 * @param codes SKUs and aliases whose products it asks for
 * @param gtins GTINs whose products it asks for
 * @param rights what its source must be allowed for it to be applied
 * @param records other records of which it speaks, by their references
 */
public record Needs(Set<Sku> codes, Set<Gtin> gtins, Set<RequiredRight> rights, Set<SourceRef> records) {

	/** Nothing. */
	public static final Needs NOTHING = new Needs(Set.of(), Set.of(), Set.of(), Set.of());

	public Needs {
		codes = Set.copyOf(codes);
		gtins = Set.copyOf(gtins);
		rights = Set.copyOf(rights);
		records = Set.copyOf(records);
	}

	Needs products(Set<Sku> skus) {
		return new Needs(skus, this.gtins, this.rights, this.records);
	}

	Needs productsByGtin(Set<Gtin> numbers) {
		return new Needs(this.codes, numbers, this.rights, this.records);
	}

	Needs right(RequiredRight right) {
		return new Needs(this.codes, this.gtins, and(this.rights, right), this.records);
	}

	Needs record(SourceRef record) {
		return new Needs(this.codes, this.gtins, this.rights, and(this.records, record));
	}

	private static <T> Set<T> and(Set<T> known, T further) {
		Set<T> all = new HashSet<>(known);
		all.add(further);
		return all;
	}

}
