package io.tieout.customer.matching;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Learns the figures of a model from records of which nobody says who is whom. How
 * different people agree is counted over pairs taken blindly; how one person's records
 * agree comes of expectation maximisation (Dempster, Laird and Rubin, 1977; for linkage
 * Winkler, 1988) over the pairs that blocking keys bring together, in which pairs of two
 * people have figures of their own, since blocking has picked those that look alike. The
 * same records in the same order give the same model.
 */
public final class ModelTraining {

	/** Enough to see a level that one pair in a hundred thousand has. */
	private static final int BLIND_PAIRS = 1_000_000;

	private static final int ROUNDS = 50;

	private static final double BEFOREHAND = 0.5;

	private static final long SEED = 42;

	/** Where the search begins: most fields of one person are the same. */
	private static final double EXACT_AT_FIRST = 0.8;

	private static final double DIFFERENT_AT_FIRST = 0.05;

	private static final double ONE_PERSON_AT_FIRST = 0.1;

	private static final double HOUSEHOLD_AT_FIRST = 0.1;

	private static final double MOST_AT_ALL = 0.4;

	private final List<Features> records;

	private final Map<Agreement, Integer> patterns = new LinkedHashMap<>();

	private long candidates;

	private ModelTraining(List<Features> records) {
		this.records = records;
	}

	/**
	 * Trains a model.
	 * @param version the name it will have
	 * @param records two records or more
	 * @param candidates pairs of them that have a blocking key in common, each once
	 */
	public static MatchModel train(String version, List<Features> records, Candidates candidates) {
		ModelTraining training = new ModelTraining(records);
		candidates.forEach(training::count);
		return training.train(version);
	}

	private void count(RecordPair pair) {
		this.patterns.merge(Agreement.of(this.records.get(pair.one()), this.records.get(pair.other())), 1,
				Integer::sum);
		this.candidates++;
	}

	private MatchModel train(String version) {
		Map<MatchField, Map<Level, Double>> blind = blindly();
		Estimate estimate = new Estimate(ONE_PERSON_AT_FIRST, HOUSEHOLD_AT_FIRST, atFirst(), blind, blind);
		for (int round = 0; round < ROUNDS; round++) {
			estimate = improved(estimate);
		}
		Map<MatchField, FieldModel> fields = new EnumMap<>(MatchField.class);
		for (MatchField field : MatchField.values()) {
			fields.put(field, new FieldModel(of(estimate.same, field), of(blind, field)));
		}
		return new MatchModel(version, ofAllPairs(estimate.onePerson), ofAllPairs(estimate.household), fields);
	}

	/** Pairs that are not candidates are of strangers. */
	private double ofAllPairs(double share) {
		return Math.min(MOST_AT_ALL, Math.max(1, share * this.candidates) / pairs());
	}

	private double pairs() {
		return this.records.size() * (this.records.size() - 1.0) / 2;
	}

	private Map<MatchField, Map<Level, Double>> blindly() {
		SplittableRandom random = new SplittableRandom(SEED);
		LevelCounts counts = new LevelCounts(BEFOREHAND);
		for (int pair = 0; pair < Math.min(BLIND_PAIRS, pairs()); pair++) {
			int one = random.nextInt(this.records.size());
			int other = random.nextInt(this.records.size());
			if (one != other) {
				counts.add(Agreement.of(this.records.get(one), this.records.get(other)), 1);
			}
		}
		return shares(counts);
	}

	private static Map<MatchField, Map<Level, Double>> atFirst() {
		Map<MatchField, Map<Level, Double>> shares = new EnumMap<>(MatchField.class);
		for (MatchField field : MatchField.values()) {
			Map<Level, Double> levels = new EnumMap<>(Level.class);
			double between = (1 - EXACT_AT_FIRST - DIFFERENT_AT_FIRST) / (field.levels().size() - 2);
			field.levels().forEach((level) -> levels.put(level, switch (level) {
				case EXACT -> EXACT_AT_FIRST;
				case DIFFERENT -> DIFFERENT_AT_FIRST;
				default -> between;
			}));
			shares.put(field, levels);
		}
		return shares;
	}

	private Estimate improved(Estimate before) {
		LevelCounts same = new LevelCounts(BEFOREHAND);
		LevelCounts strange = new LevelCounts(BEFOREHAND);
		double onePerson = 0;
		double household = 0;
		for (Map.Entry<Agreement, Integer> pattern : this.patterns.entrySet()) {
			double[] chances = before.chances(pattern.getKey());
			int pairs = pattern.getValue();
			same.add(pattern.getKey(), chances[0] * pairs);
			strange.add(pattern.getKey(), chances[2] * pairs);
			onePerson += chances[0] * pairs;
			household += chances[1] * pairs;
		}
		double all = this.candidates + 3 * BEFOREHAND;
		return new Estimate((onePerson + BEFOREHAND) / all, (household + BEFOREHAND) / all, shares(same), before.blind,
				shares(strange));
	}

	private static Map<MatchField, Map<Level, Double>> shares(LevelCounts counts) {
		Map<MatchField, Map<Level, Double>> shares = new EnumMap<>(MatchField.class);
		for (MatchField field : MatchField.values()) {
			shares.put(field, counts.shares(field));
		}
		return shares;
	}

	private static Map<Level, Double> of(Map<MatchField, Map<Level, Double>> shares, MatchField field) {
		return shares.getOrDefault(field, Map.of());
	}

	/**
	 * Pairs of records, which may be too many to be held at once.
	 */
	@FunctionalInterface
	public interface Candidates {

		/**
		 * Names every pair once, always in the same order.
		 */
		void forEach(Consumer<RecordPair> visitor);

	}

	/**
	 * What a round has come to.
	 *
	 * @param onePerson share of the candidates that are one person
	 * @param household share of them that are two people who live together
	 * @param same shares of levels among the first
	 * @param blind shares of levels among pairs taken blindly
	 * @param strange shares of levels among candidates that are strangers
	 */
	private record Estimate(double onePerson, double household, Map<MatchField, Map<Level, Double>> same,
			Map<MatchField, Map<Level, Double>> blind, Map<MatchField, Map<Level, Double>> strange) {

		/** That a pair is of one person, of a household, of strangers. */
		double[] chances(Agreement agreement) {
			double[] logs = { Math.log(this.onePerson), Math.log(this.household),
					Math.log(1 - this.onePerson - this.household) };
			agreement.levels().forEach((field, level) -> {
				double one = FieldModel.share(of(this.same, field), level);
				double usual = FieldModel.share(of(this.blind, field), level);
				logs[0] += Math.log(one);
				logs[1] += Math.log(field.atHome(level, one, usual));
				logs[2] += Math.log(FieldModel.share(of(this.strange, field), level));
			});
			double greatest = Math.max(logs[0], Math.max(logs[1], logs[2]));
			double[] chances = new double[logs.length];
			double sum = 0;
			for (int kind = 0; kind < logs.length; kind++) {
				chances[kind] = Math.exp(logs[kind] - greatest);
				sum += chances[kind];
			}
			for (int kind = 0; kind < logs.length; kind++) {
				chances[kind] /= sum;
			}
			return chances;
		}

	}

}
