package io.tieout.app.quality;

import io.tieout.core.SourceSystem;
import io.tieout.customer.AverageLinkGuard;
import io.tieout.customer.ContradictionGuard;
import io.tieout.customer.Edge;
import io.tieout.customer.Partition;
import io.tieout.customer.RecordId;
import io.tieout.customer.SimilarityRule;
import io.tieout.customer.UnionGuard;
import io.tieout.customer.matching.BlockingKeys;
import io.tieout.customer.matching.Features;
import io.tieout.customer.matching.ModelTraining;
import io.tieout.customer.matching.RecordPair;
import io.tieout.customer.matching.TermTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Groups records as one would who has them all at once: by the same rules and bounds for
 * every set.
 */
final class Clustering {

	/** A key with more holders brings nobody together. */
	private static final int MOST_HOLDERS = 30;

	private static final SourceSystem SET = new SourceSystem("SET");

	private final List<Features> records;

	private Clustering(List<Features> records) {
		this.records = records;
	}

	/** The groups by a model trained on the records, as places in the list. */
	static List<List<Integer>> trained(List<Features> records) {
		return new Clustering(records).groups();
	}

	private List<List<Integer>> groups() {
		Set<RecordPair> candidates = candidates();
		SimilarityRule rule = new SimilarityRule(ModelTraining.train("trained", this.records, candidates::forEach),
				new TermTable(this.records));
		List<Edge> edges = new ArrayList<>();
		for (RecordPair pair : candidates) {
			rule.link(id(pair.one()), record(id(pair.one())), id(pair.other()), record(id(pair.other())))
				.ifPresent(edges::add);
		}
		List<RecordId> ids = IntStream.range(0, this.records.size()).mapToObj(Clustering::id).toList();
		UnionGuard guard = new ContradictionGuard(this::record, edges).and(SimilarityRule.bridges(edges))
			.and(new AverageLinkGuard((one, other) -> rule.weightMillibits(record(one), record(other))));
		return Partition.of(ids, edges, guard)
			.parts()
			.stream()
			.map((part) -> part.stream().map((id) -> Integer.valueOf(id.hash())).toList())
			.toList();
	}

	private Features record(RecordId id) {
		return this.records.get(Integer.parseInt(id.hash()));
	}

	private static RecordId id(int place) {
		return new RecordId(SET, String.valueOf(place));
	}

	private Set<RecordPair> candidates() {
		Map<String, List<Integer>> holders = new TreeMap<>();
		for (int place = 0; place < this.records.size(); place++) {
			for (String key : BlockingKeys.of(this.records.get(place))) {
				holders.computeIfAbsent(key, (unseen) -> new ArrayList<>()).add(place);
			}
		}
		Set<RecordPair> pairs = new LinkedHashSet<>();
		for (List<Integer> sharing : holders.values()) {
			for (int one = 0; one < sharing.size() && sharing.size() <= MOST_HOLDERS; one++) {
				for (int other = one + 1; other < sharing.size(); other++) {
					pairs.add(new RecordPair(sharing.get(one), sharing.get(other)));
				}
			}
		}
		return pairs;
	}

}
