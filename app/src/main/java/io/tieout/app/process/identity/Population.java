package io.tieout.app.process.identity;

import io.tieout.app.process.identity.DescriptionReader.Description;
import io.tieout.core.CustomerId;
import io.tieout.customer.RecordId;
import io.tieout.customer.matching.Features;
import io.tieout.customer.matching.RecordPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every record at once, in the order of their ids, as a model is trained on them: what of
 * each is compared, who holds it, and which have a blocking key in common.
 */
final class Population {

	/** Descriptions are read and opened so many at a time. */
	private static final int PORTION = 10_000;

	private final List<RecordId> records = new ArrayList<>();

	private final List<CustomerId> customers = new ArrayList<>();

	private final List<Features> features = new ArrayList<>();

	/** Places of the records that have a key, for each key that several have. */
	private final List<int[]> blocks = new ArrayList<>();

	/** The blocks that a record is in, by its place, in ascending order. */
	private int[][] blocksOf = new int[0][];

	/**
	 * Reads every record.
	 * @param jdbc takes part in a transaction that sees one state from start to end
	 */
	static Population read(JdbcClient jdbc, DescriptionReader descriptions) {
		Population population = new Population();
		List<Long> numbers = new ArrayList<>();
		jdbc.sql("SELECT number, record, customer FROM process.identity_record WHERE NOT erased ORDER BY record")
			.query((RowCallbackHandler) (row) -> {
				numbers.add(row.getLong("number"));
				population.records.add(RecordId.parse(row.getString("record")));
				population.customers.add(new CustomerId(row.getObject("customer", UUID.class)));
			});
		for (int from = 0; from < numbers.size(); from += PORTION) {
			List<Long> portion = numbers.subList(from, Math.min(numbers.size(), from + PORTION));
			Map<Long, Description> read = descriptions.read(portion);
			portion.forEach((number) -> population.features
				.add(read.containsKey(number) ? read.get(number).features() : Features.NONE));
		}
		population.readBlocks(jdbc, numbers);
		return population;
	}

	private void readBlocks(JdbcClient jdbc, List<Long> numbers) {
		Map<Long, Integer> places = new HashMap<>();
		for (int place = 0; place < numbers.size(); place++) {
			places.put(numbers.get(place), place);
		}
		Group group = new Group();
		jdbc.sql("SELECT key, number FROM process.identity_block WHERE current ORDER BY key, number")
			.query((RowCallbackHandler) (row) -> {
				Integer place = places.get(row.getLong("number"));
				if (place != null) {
					group.add(row.getLong("key"), place);
				}
			});
		group.end();
		this.blocksOf = new int[numbers.size()][];
		int[] counts = new int[numbers.size()];
		this.blocks.forEach((block) -> Arrays.stream(block).forEach((place) -> counts[place]++));
		for (int place = 0; place < counts.length; place++) {
			this.blocksOf[place] = new int[counts[place]];
			counts[place] = 0;
		}
		for (int block = 0; block < this.blocks.size(); block++) {
			for (int place : this.blocks.get(block)) {
				this.blocksOf[place][counts[place]++] = block;
			}
		}
	}

	int size() {
		return this.records.size();
	}

	RecordId record(int place) {
		return this.records.get(place);
	}

	CustomerId customer(int place) {
		return this.customers.get(place);
	}

	/** What of each record is compared, by place. */
	List<Features> features() {
		return this.features;
	}

	/**
	 * Visits every two records that have a blocking key in common, once.
	 */
	void forEachPair(Consumer<RecordPair> visitor) {
		for (int block = 0; block < this.blocks.size(); block++) {
			int[] places = this.blocks.get(block);
			for (int one = 0; one < places.length; one++) {
				for (int other = one + 1; other < places.length; other++) {
					if (firstInCommon(places[one], places[other]) == block) {
						visitor.accept(new RecordPair(Math.min(places[one], places[other]),
								Math.max(places[one], places[other])));
					}
				}
			}
		}
	}

	private int firstInCommon(int one, int other) {
		int[] ofOne = this.blocksOf[one];
		int[] ofOther = this.blocksOf[other];
		int at = 0;
		int look = 0;
		while (ofOne[at] != ofOther[look]) {
			if (ofOne[at] < ofOther[look]) {
				at++;
			}
			else {
				look++;
			}
		}
		return ofOne[at];
	}

	/** Gathers the holders of one key after the other. */
	private final class Group {

		private final List<Integer> places = new ArrayList<>();

		private long key;

		void add(long next, int place) {
			if (next != this.key) {
				end();
				this.key = next;
			}
			this.places.add(place);
		}

		void end() {
			if (this.places.size() > 1) {
				Population.this.blocks.add(this.places.stream().mapToInt(Integer::intValue).toArray());
			}
			this.places.clear();
		}

	}

}
