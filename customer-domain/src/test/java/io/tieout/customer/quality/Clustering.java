package io.tieout.customer.quality;

import io.tieout.core.SourceSystem;
import io.tieout.customer.BridgeGuard;
import io.tieout.customer.Edge;
import io.tieout.customer.LinkDecision;
import io.tieout.customer.Partition;
import io.tieout.customer.RecordId;
import io.tieout.customer.matching.Agreement;
import io.tieout.customer.matching.BlockingKeys;
import io.tieout.customer.matching.Features;
import io.tieout.customer.matching.MatchModel;
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
 * Groups records as one would who has them all at once: by a model trained on them, the
 * same rules and bounds for every set.
 */
final class Clustering {

	/** A key with more holders brings nobody together. */
	private static final int MOST_HOLDERS = 100;

	private static final int SURE_MILLIBITS = 4_000;

	private static final int STRONG_MILLIBITS = 9_000;

	/** Fewer fields than that prove nothing, however rare what they say. */
	private static final int FEWEST_AGREEING = 3;

	private static final SourceSystem SET = new SourceSystem("SET");

	private final List<Features> records;

	private Clustering(List<Features> records) {
		this.records = records;
	}

	/** The groups, as places in the list. */
	static List<List<Integer>> of(List<Features> records) {
		return new Clustering(records).groups();
	}

	private List<List<Integer>> groups() {
		Set<RecordPair> candidates = candidates();
		MatchModel model = ModelTraining.train("trained", this.records, candidates);
		TermTable terms = new TermTable(this.records);
		List<Edge> edges = new ArrayList<>();
		for (RecordPair pair : candidates) {
			Features one = this.records.get(pair.one());
			Agreement agreement = Agreement.of(one, this.records.get(pair.other()));
			int weight = (int) Math.round(1_000 * model.weight(one, agreement, terms));
			if (weight >= SURE_MILLIBITS && agreement.agreeing() >= FEWEST_AGREEING) {
				edges.add(new Edge(id(pair.one()), id(pair.other()), "similar", weight, model.version(),
						LinkDecision.AUTOMATIC));
			}
		}
		List<RecordId> ids = IntStream.range(0, this.records.size()).mapToObj(Clustering::id).toList();
		return Partition.of(ids, edges, new BridgeGuard(edges, STRONG_MILLIBITS))
			.parts()
			.stream()
			.map((part) -> part.stream().map((id) -> Integer.valueOf(id.hash())).toList())
			.toList();
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
