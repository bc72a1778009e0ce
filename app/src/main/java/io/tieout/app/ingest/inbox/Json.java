package io.tieout.app.ingest.inbox;

import io.tieout.app.ingest.feed.Problem;
import io.tieout.contract.ContractMapper;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the inbox keeps as JSON within its rows.
 */
final class Json {

	private static final JsonMapper MAPPER = ContractMapper.create();

	private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {
	};

	private static final TypeReference<List<TallyLine>> TALLIES = new TypeReference<>() {
	};

	private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {
	};

	private Json() {
	}

	static String write(Object value) {
		return MAPPER.writeValueAsString(value);
	}

	static Map<String, String> parameters(String json) {
		return MAPPER.readValue(json, PARAMETERS);
	}

	static List<TallyLine> tallies(String json) {
		return MAPPER.readValue(json, TALLIES);
	}

	static List<Problem> problems(String json) {
		return MAPPER.readValue(json, PROBLEMS);
	}

}
