package io.tieout.app.month;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What the places state of their stock, what the service finds in it, and what two
 * persons decide about that.
 */
final class Reconciliation {

	private static final String STATED = "{\"figure\":\"STATED\",\"reason\":\"recounted\"}";

	private final ServiceOnPort service;

	private final Doors doors;

	Reconciliation(ServiceOnPort service, Doors doors) {
		this.service = service;
		this.doors = doors;
	}

	/**
	 * States what a place truly has at a cut-off; the warehouse by its nightly snapshot.
	 */
	void state(String place, Instant cutOff, List<String> skus, Books truth) throws Exception {
		List<Map<String, Object>> lines = skus.stream().map((sku) -> {
			Map<String, Object> line = new LinkedHashMap<>();
			line.put("sku", sku);
			line.put("quantity", truth.at(new Shelf(place, sku), cutOff).onHand());
			return line;
		}).toList();
		Map<String, Object> head = new LinkedHashMap<>();
		head.put("source", Month.systemOf(place));
		head.put("sourceId", idOf(place, cutOff));
		head.put("occurredAt", cutOff.toString());
		head.put("location", place);
		head.put("asOf", cutOff.toString());
		head.put("meaning", "ON_HAND");
		if (place.equals(Month.WAREHOUSE)) {
			head.put("complete", true);
			lines.forEach((line) -> head.forEach(line::put));
			assertThat(
					this.doors.file("stock-statements", "snapshot.csv", "text/csv", Doors.csv(lines)).get("accepted"))
				.hasToString("1");
		}
		else {
			head.put("lines", lines);
			this.doors.one("stock-statements", head);
		}
	}

	private static String idOf(String place, Instant cutOff) {
		return "STOCK-" + place + "-" + cutOff;
	}

	private static String nameOf(String place, Instant cutOff) {
		return Month.systemOf(place) + "~1" + idOf(place, cutOff);
	}

	/**
	 * The differences that wait for people, by shelf: each has one at most, and all are
	 * of the latest cut-off.
	 */
	Map<Shelf, Integer> open(Instant cutOff) throws Exception {
		Map<Shelf, Integer> open = variances("OPEN,PROPOSED", cutOff);
		assertThat(variances("OPEN,PROPOSED")).hasSameSizeAs(open.keySet());
		return open;
	}

	/**
	 * The differences of a cut-off that were accepted.
	 */
	Map<Shelf, Integer> accepted(Instant cutOff) throws Exception {
		return variances("ACCEPTED", cutOff);
	}

	/**
	 * The shelves whose difference has closed by itself.
	 */
	Set<Shelf> tiedOut() throws Exception {
		return variances("TIED_OUT").stream().map(Reconciliation::shelf).collect(Collectors.toSet());
	}

	private Map<Shelf, Integer> variances(String status, Instant cutOff) throws Exception {
		return variances(status).stream()
			.filter((variance) -> variance.get("asOf").asString().equals(cutOff.toString()))
			.collect(Collectors.toMap(Reconciliation::shelf, (variance) -> variance.get("difference").asInt()));
	}

	private List<JsonNode> variances(String status) throws Exception {
		List<JsonNode> found = new ArrayList<>();
		this.service.eachItem("/experience/v1/variances?status=" + status, found::add);
		return found;
	}

	private static Shelf shelf(JsonNode variance) {
		return new Shelf(variance.get("location").asString(), variance.get("sku").asString());
	}

	/**
	 * One person proposes what was stated of some shelves, another approves it.
	 */
	void acceptStated(Iterable<Shelf> shelves) throws Exception {
		for (Shelf shelf : shelves) {
			decide("steward", shelf, "propose", STATED);
		}
		for (Shelf shelf : shelves) {
			decide("finance", shelf, "approve", "{}");
		}
	}

	private void decide(String role, Shelf shelf, String step, String body) throws Exception {
		ServiceOnPort.answered(200, this.service.post(role, "/process/v1/variances/" + Month.systemOf(shelf.location())
				+ "~1" + shelf.location() + "~1" + shelf.sku() + "/" + step, body));
	}

	/**
	 * Compares the statements of some places of a cut-off once more.
	 * @return by place, how many items tie out
	 */
	Map<String, Integer> again(Instant cutOff, List<String> places) throws Exception {
		for (String place : places) {
			ServiceOnPort.answered(202,
					this.service.send(this.service
						.as("operator", "/process/v1/statements/" + nameOf(place, cutOff) + "/reconcile")
						.POST(BodyPublishers.noBody())));
		}
		this.service.awaitSettled();
		Map<String, Integer> tiedOut = new TreeMap<>();
		for (String place : places) {
			JsonNode statement = this.service.read("/experience/v1/statements/" + nameOf(place, cutOff));
			assertThat(statement.get("status").asString()).isEqualTo("COMPARED");
			tiedOut.put(place, statement.get("tiedOut").asInt());
		}
		return tiedOut;
	}

}
