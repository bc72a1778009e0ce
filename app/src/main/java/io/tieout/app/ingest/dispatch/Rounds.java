package io.tieout.app.ingest.dispatch;

import io.tieout.app.ingest.dispatch.Prepared.Stated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Splits a batch into rounds that are carried out one after the other: within a round no
 * record comes twice, and of feeds whose records must wait for what came of the one
 * before, no business object.
 */
final class Rounds {

	private Rounds() {
	}

	static List<List<Stated>> of(List<Stated> records) {
		List<List<Stated>> rounds = new ArrayList<>();
		Map<String, Integer> next = new HashMap<>();
		for (Stated record : records) {
			List<String> rivals = rivals(record);
			int round = rivals.stream().mapToInt((rival) -> next.getOrDefault(rival, 0)).max().orElse(0);
			rivals.forEach((rival) -> next.put(rival, round + 1));
			if (round == rounds.size()) {
				rounds.add(new ArrayList<>());
			}
			rounds.get(round).add(record);
		}
		return rounds;
	}

	private static List<String> rivals(Stated record) {
		String key = "key " + record.commandKey();
		return record.envelope().feed().inTurn()
				? Stream.of(key, "object " + record.statement().businessObject()).toList() : List.of(key);
	}

}
