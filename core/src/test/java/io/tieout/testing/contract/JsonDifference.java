package io.tieout.testing.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Where two JSON texts differ, by JSON pointer: a schema as a whole is too long to look
 * through.
 */
final class JsonDifference {

	private static final int LONGEST = 120;

	private JsonDifference() {
	}

	/**
	 * The differences of a committed text from what the code says; none if they are
	 * equal.
	 */
	static List<String> between(JsonNode committed, JsonNode code) {
		List<String> differences = new ArrayList<>();
		compare("", committed, code, differences);
		return differences;
	}

	private static void compare(String path, JsonNode committed, JsonNode code, List<String> differences) {
		if (committed.equals(code)) {
			return;
		}
		if (!committed.isObject() || !code.isObject()) {
			differences
				.add((path.isEmpty() ? "/" : path) + ": committed " + brief(committed) + ", code " + brief(code));
			return;
		}
		Set<String> names = new LinkedHashSet<>(code.propertyNames());
		names.addAll(committed.propertyNames());
		names.forEach(
				(name) -> compare(path + "/" + name, property(committed, name), property(code, name), differences));
	}

	private static JsonNode property(JsonNode object, String name) {
		JsonNode value = object.get(name);
		return (value != null) ? value : MissingNode.getInstance();
	}

	private static String brief(JsonNode node) {
		String text = node.isMissingNode() ? "nothing" : node.toString();
		return (text.length() <= LONGEST) ? text : text.substring(0, LONGEST) + "…";
	}

}
