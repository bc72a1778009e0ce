package io.tieout.app.controls;

import static io.tieout.app.ServiceOnPort.answered;
import static io.tieout.app.ServiceOnPort.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Controls run over the port of a service, views that are tampered with behind its back,
 * and mended.
 */
public final class ControlRoom {

	static final List<String> CONTROLS = List.of("stock-states", "reservations", "transfers", "stock-ledger",
			"stock-history", "pos-sequence");

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final ServiceOnPort service;

	/** The controls of a service. */
	public ControlRoom(ServiceOnPort service) {
		this.service = service;
	}

	/** Settings by which no control runs by itself, but those of which more is said. */
	static String[] byHandAlone(String... more) {
		List<String> all = new ArrayList<>(List.of(more));
		for (String control : CONTROLS) {
			String schedule = "--tieout.controls.schedules." + control + "=";
			if (Arrays.stream(more).noneMatch((setting) -> setting.startsWith(schedule))) {
				all.add(schedule + "-");
			}
		}
		return all.toArray(String[]::new);
	}

	/** Has a control run and waits for its end. */
	JsonNode run(String control) throws Exception {
		HttpResponse<String> begun = answered(202,
				this.service.post("operator", "/ops/v1/controls/" + control + "/run", ""));
		String run = begun.headers().firstValue("Location").orElseThrow();
		return Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> this.service.read(run), (state) -> state.hasNonNull("endedAt"));
	}

	/** Has a control run, which finds that all is well. */
	public JsonNode runThatHolds(String control) throws Exception {
		JsonNode run = run(control);
		assertThat(run.get("outcome").asString()).as(run + " " + breaks()).isEqualTo("HOLDS");
		return run;
	}

	/** Has a control run, which finds so much wrong. */
	public JsonNode runThatFinds(String control, int violations) throws Exception {
		JsonNode run = run(control);
		assertThat(run.get("outcome").asString()).as(run.toString()).isEqualTo("VIOLATED");
		assertThat(run.get("violations").asInt()).as(run + " " + breaks()).isEqualTo(violations);
		this.service.awaitLevel();
		return run;
	}

	private JsonNode breaks() throws Exception {
		return this.service.read("/experience/v1/breaks?flow=control");
	}

	/** The break of a subject. */
	JsonNode found(String control, String subject) throws Exception {
		this.service.awaitLevel();
		return this.service.read("/experience/v1/breaks/control:" + control + "~1" + subject.replace("/", "~1"));
	}

	/** The open break of a subject, with a figure as both sides state it. */
	public JsonNode found(String control, String subject, String rule, String figure, String left, String right)
			throws Exception {
		JsonNode found = found(control, subject);
		assertThat(found.get("status").asString()).as(found.toString()).isEqualTo("OPEN");
		assertThat(found.get("classification").asString()).isEqualTo("CONTROL");
		assertThat(found.get("rule").asString()).isEqualTo(rule);
		JsonNode stated = found.get("figures")
			.valueStream()
			.filter((each) -> each.get("name").asString().equals(figure))
			.findFirst()
			.orElseThrow(() -> new AssertionError(found.toString()));
		assertThat(stated.path("left").asString("nothing")).as(found.toString()).isEqualTo(left);
		assertThat(stated.path("right").asString("nothing")).as(found.toString()).isEqualTo(right);
		return found;
	}

	/** Requires that the break of a subject is closed. */
	public void closed(String control, String subject) throws Exception {
		assertThat(found(control, subject).get("status").asString()).isEqualTo("CLOSED");
	}

	/** Alters rows behind the service's back; so many. */
	public void tamper(int rows, String sql, Object... parameters) {
		assertThat(JdbcClient.create(this.service.postgres().owner()).sql(sql).params(parameters).update())
			.isEqualTo(rows);
	}

	/** The table of the live generation. */
	String table(String view) throws Exception {
		return "views." + view + "_g" + status(view).get("generation").asInt();
	}

	/** How a view stands. */
	JsonNode status(String view) throws Exception {
		return this.service.read("/ops/v1/views")
			.valueStream()
			.filter((status) -> status.get("name").asString().equals(view))
			.findFirst()
			.orElseThrow();
	}

	/** Makes a view anew from its history. */
	JsonNode rebuild(String view) throws Exception {
		return rebuild(view, "switch");
	}

	/** Has a run on a view, and waits for its end. */
	JsonNode rebuild(String view, String mode) throws Exception {
		JsonNode begun = json(answered(202,
				this.service.post("operator", "/ops/v1/views/" + view + "/rebuilds", "{\"mode\":\"" + mode + "\"}")));
		String path = "/ops/v1/views/" + view + "/rebuilds/" + begun.get("id").asString();
		JsonNode ended = Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> this.service.read(path), (run) -> !run.get("state").asString().equals("RUNNING"));
		assertThat(ended.get("state").asString()).as(ended.toString()).isEqualTo("DONE");
		return ended;
	}

}
