package io.tieout.inventory;

import io.tieout.core.Quantity;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Predicate;

/**
 * An immutable list of facts in the order of their arrival, three numbers each: a
 * position may remember thousands of them, and many positions stay in memory. A longer
 * list shares all full blocks with the shorter one, so adding a fact copies at most one
 * block, whatever its business time; nothing is ever inserted or sorted.
 */
final class PackedFacts extends AbstractList<StockFact> implements RandomAccess {

	static final PackedFacts EMPTY = new PackedFacts(new long[0][], new long[0]);

	private static final int NUMBERS = 3;

	private static final int FACTS_PER_BLOCK = 64;

	private static final int CLAIM_BITS = 2;

	private static final Claim[] CLAIMS = Claim.values();

	private final long[][] blocks;

	private final long[] tail;

	private PackedFacts(long[][] blocks, long[] tail) {
		this.blocks = blocks;
		this.tail = tail;
	}

	static PackedFacts copyOf(List<StockFact> facts) {
		if (facts instanceof PackedFacts packed) {
			return packed;
		}
		PackedFacts copy = EMPTY;
		for (StockFact fact : facts) {
			copy = copy.plus(fact);
		}
		return copy;
	}

	PackedFacts plus(StockFact fact) {
		long[] longer = Arrays.copyOf(this.tail, this.tail.length + NUMBERS);
		longer[this.tail.length] = BusinessTime.toMicros(fact.at());
		longer[this.tail.length + 1] = fact.quantity().micros();
		longer[this.tail.length + 2] = (fact.document() << CLAIM_BITS) | fact.claim().ordinal();
		if (longer.length < FACTS_PER_BLOCK * NUMBERS) {
			return new PackedFacts(this.blocks, longer);
		}
		long[][] more = Arrays.copyOf(this.blocks, this.blocks.length + 1);
		more[this.blocks.length] = longer;
		return new PackedFacts(more, new long[0]);
	}

	/**
	 * The facts that fulfil a condition.
	 */
	PackedFacts only(Predicate<StockFact> condition) {
		PackedFacts kept = EMPTY;
		for (StockFact fact : this) {
			if (condition.test(fact)) {
				kept = kept.plus(fact);
			}
		}
		return kept;
	}

	/**
	 * The facts of a document.
	 * @param document its fingerprint
	 */
	DocumentFacts of(long document) {
		List<StockFact> found = new ArrayList<>();
		for (long[] block : this.blocks) {
			collect(document, block, found);
		}
		collect(document, this.tail, found);
		return new DocumentFacts(found);
	}

	private static void collect(long document, long[] block, List<StockFact> found) {
		for (int at = 0; at < block.length; at += NUMBERS) {
			if (block[at + 2] >>> CLAIM_BITS == document) {
				found.add(fact(block, at));
			}
		}
	}

	private static StockFact fact(long[] numbers, int at) {
		return new StockFact(BusinessTime.ofMicros(numbers[at]), claim(numbers[at + 2]), new Quantity(numbers[at + 1]),
				numbers[at + 2] >>> CLAIM_BITS);
	}

	private static Claim claim(long tag) {
		return CLAIMS[(int) tag & ((1 << CLAIM_BITS) - 1)];
	}

	@Override
	public StockFact get(int index) {
		Objects.checkIndex(index, size());
		int block = index / FACTS_PER_BLOCK;
		long[] numbers = (block < this.blocks.length) ? this.blocks[block] : this.tail;
		return fact(numbers, (index % FACTS_PER_BLOCK) * NUMBERS);
	}

	@Override
	public int size() {
		return this.blocks.length * FACTS_PER_BLOCK + this.tail.length / NUMBERS;
	}

}
