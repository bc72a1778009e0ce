package io.tieout.app.ingest.dispatch;

import io.tieout.app.authority.Authorities;
import io.tieout.app.authority.FoundGrants;
import io.tieout.app.ingest.dispatch.Prepared.Stated;
import io.tieout.app.ingest.feed.FoundProducts;
import io.tieout.app.ingest.feed.LocationDirectory;
import io.tieout.app.ingest.feed.Needs;
import io.tieout.app.ingest.feed.ProductDirectory;
import io.tieout.app.ingest.feed.RecordedFacts;
import io.tieout.contract.Event;
import io.tieout.core.SourceRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What records may rest on beside what the inbox knows.
 *
 * @param products which product a code leads to
 * @param authorities whose word counts for what
 * @param facts what earlier records stated
 * @param locations which place a foreign name means
 */
public record Knowledge(ProductDirectory products, Authorities authorities, RecordedFacts facts,
		LocationDirectory locations) {

	/**
	 * Looks up what records need, each thing once.
	 */
	Found find(Collection<Stated> records) {
		return new Found(this.products.findReadable(all(records, Needs::codes), all(records, Needs::gtins)),
				this.authorities
					.findReadable(records.stream().flatMap(Stated::authoritySubjects).collect(Collectors.toSet())),
				this.facts.find(all(records, Needs::records)));
	}

	private static <T> Set<T> all(Collection<Stated> records, Function<Needs, Set<T>> needed) {
		return records.stream()
			.flatMap((record) -> needed.apply(record.statement().needs()).stream())
			.collect(Collectors.toSet());
	}

	/**
	 * What was found.
	 *
	 * @param products the products behind codes
	 * @param grants who may do what
	 * @param facts what other records stated, in the order it was recorded
	 */
	record Found(FoundProducts products, FoundGrants grants, Map<SourceRef, List<Event>> facts) {
	}

}
