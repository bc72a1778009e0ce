package io.tieout.app.process.identity;

import io.tieout.customer.matching.BlockingKeys;
import io.tieout.customer.matching.Features;
import io.tieout.sealing.BlindIndex;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The keyed hashes under which records look for others that may be the same person: 64
 * bits of each, since a key that is another's by accident only costs a comparison.
 */
final class BlockingHashes {

	private static final String PURPOSE = "blocking";

	private final BlindIndex index;

	BlockingHashes(BlindIndex index) {
		this.index = index;
	}

	/**
	 * The hashes of a record's keys, by what each is made of.
	 */
	SortedMap<String, Long> of(Features features) {
		SortedMap<String, Long> hashes = new TreeMap<>();
		for (String key : BlockingKeys.of(features)) {
			hashes.put(key.substring(0, key.indexOf('/')), this.index.hash64(PURPOSE, key));
		}
		return hashes;
	}

}
