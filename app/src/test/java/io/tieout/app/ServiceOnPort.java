package io.tieout.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.security.TestKeys;
import io.tieout.eventstore.EventReader;
import io.tieout.testing.TestPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service on a real port, on a real database of its own, as the restricted
 * role. It has one API key per role, named after the role.
 */
public final class ServiceOnPort implements AutoCloseable {

	private static final List<String> ROLES = List.of("administrator", "service", "finance", "auditor", "operator",
			"steward");

	private static final String BOUNDARY = "tieout-test-boundary";

	private final TestPostgres postgres;

	private final Path data;

	private final List<Class<?>> parts;

	private final String[] arguments;

	/** What is closed last: the database, by the node that began with it. */
	private final Runnable rest;

	private final HttpClient client = HttpClient.newHttpClient();

	private ConfigurableApplicationContext context;

	private ServiceOnPort(TestPostgres postgres, Path data, List<Class<?>> parts, List<String> arguments,
			Runnable rest) {
		this.postgres = postgres;
		this.data = data;
		this.parts = parts;
		this.arguments = arguments.toArray(String[]::new);
		this.rest = rest;
		this.context = run();
	}

	private ConfigurableApplicationContext run() {
		return new SpringApplicationBuilder(Tieout.class).sources(this.parts.toArray(Class<?>[]::new))
			.run(this.arguments);
	}

	/**
	 * Starts the service.
	 * @param data the folder of its files
	 * @param arguments more settings, as on the command line
	 */
	public static ServiceOnPort start(Path data, String... arguments) {
		return start(data, List.of(), arguments);
	}

	/**
	 * Starts the service with further parts, which take the place of its own where they
	 * are primary.
	 */
	public static ServiceOnPort start(Path data, List<Class<?>> parts, String... arguments) {
		TestPostgres postgres = TestPostgres.fresh();
		List<String> all = new ArrayList<>(List.of(arguments(postgres, data)));
		Collections.addAll(all, arguments);
		try {
			return new ServiceOnPort(postgres, data, parts, all, postgres::close);
		}
		catch (RuntimeException ex) {
			postgres.close();
			throw ex;
		}
	}

	/**
	 * Starts the service so that its workflows settle soon after the last fact.
	 */
	public static ServiceOnPort startQuick(Path data, String... arguments) {
		return startQuick(data, List.of(), arguments);
	}

	/**
	 * The same with further parts.
	 */
	public static ServiceOnPort startQuick(Path data, List<Class<?>> parts, String... arguments) {
		List<String> all = new ArrayList<>(List.of("--tieout.order-to-cash.arrival=2s", "--tieout.erp-posting.quiet=2s",
				"--tieout.process.interval=100ms", "--tieout.ingest.poll-interval=200ms", "--logging.level.root=WARN"));
		Collections.addAll(all, arguments);
		return start(data, parts, all.toArray(String[]::new));
	}

	/**
	 * The settings of a service on a test's database, as on the command line.
	 */
	public static String[] arguments(TestPostgres postgres, Path data) {
		List<String> all = new ArrayList<>(List.of("--server.port=0", "--server.address=127.0.0.1",
				"--tieout.data=" + data, "--spring.datasource.url=" + postgres.url(),
				"--spring.datasource.username=" + postgres.appUser(),
				"--spring.datasource.password=" + postgres.appPassword(),
				"--spring.flyway.user=" + postgres.ownerUser(),
				"--spring.flyway.password=" + postgres.ownerPassword()));
		for (String role : ROLES) {
			all.addAll(TestKeys.at(ROLES.indexOf(role), role, role, ""));
		}
		return all.toArray(String[]::new);
	}

	/**
	 * Starts another node on the same database and files, with the same settings, on a
	 * port of its own. It is closed before the first.
	 */
	public ServiceOnPort anotherNode() {
		return new ServiceOnPort(this.postgres, this.data, this.parts, List.of(this.arguments), () -> {
		});
	}

	/**
	 * Stops the service and starts it again, on its database and files: it has nothing in
	 * memory then.
	 */
	public void restart() {
		this.context.close();
		this.context = run();
	}

	/**
	 * The database behind it.
	 */
	public TestPostgres postgres() {
		return this.postgres;
	}

	/**
	 * The folder in which the service keeps its own files and watches for others'.
	 */
	public Path data() {
		return this.data;
	}

	/**
	 * A part of the running service.
	 */
	public <T> T part(Class<T> type) {
		return this.context.getBean(type);
	}

	/**
	 * What runs.
	 */
	public ConfigurableApplicationContext context() {
		return this.context;
	}

	/**
	 * A call with the key of a role.
	 */
	public HttpRequest.Builder as(String role, String path) {
		return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + TestKeys.keyOf(role));
	}

	/**
	 * The address of a path.
	 */
	public URI uri(String path) {
		return URI.create("http://127.0.0.1:" + port() + path);
	}

	/**
	 * The port it listens on.
	 */
	public int port() {
		return ((WebServerApplicationContext) this.context).getWebServer().getPort();
	}

	/**
	 * Sends a call.
	 */
	public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	/**
	 * Reads a path with the key of a role.
	 */
	public HttpResponse<String> get(String role, String path) throws IOException, InterruptedException {
		return send(as(role, path));
	}

	/**
	 * Posts JSON with the key of a role.
	 */
	public HttpResponse<String> post(String role, String path, String json) throws IOException, InterruptedException {
		return post(role, path, "application/json", json);
	}

	/**
	 * Posts a body with the key of a role.
	 */
	public HttpResponse<String> post(String role, String path, String contentType, String body)
			throws IOException, InterruptedException {
		return send(as(role, path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
	}

	/**
	 * A file as a call with the key of the operator.
	 */
	public HttpRequest.Builder file(String feedAndParameters, String name, String contentType, String content) {
		return file("operator", feedAndParameters, name, contentType, content);
	}

	/**
	 * A file as a call with somebody's key.
	 */
	public HttpRequest.Builder file(String role, String feedAndParameters, String name, String contentType,
			String content) {
		String body = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
				+ "\"\r\nContent-Type: " + contentType + "\r\n\r\n" + content + "\r\n--" + BOUNDARY + "--\r\n";
		return as(role, "/system/v1/files/" + feedAndParameters)
			.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(BodyPublishers.ofString(body));
	}

	/**
	 * What an administrator reads at a path that answers.
	 */
	public JsonNode read(String path) throws IOException, InterruptedException {
		return json(answered(200, get("administrator", path)));
	}

	/**
	 * Rows of a CSV answer without its header, split at commas.
	 */
	public List<String[]> csv(String path) throws IOException, InterruptedException {
		return answered(200, get("administrator", path)).body()
			.lines()
			.skip(1)
			.map((line) -> line.split(",", -1))
			.toList();
	}

	/**
	 * Every item of a list, page by page.
	 * @param path the list, with at least one parameter
	 */
	public void eachItem(String path, Consumer<JsonNode> item) throws IOException, InterruptedException {
		String cursor = "";
		do {
			JsonNode page = read(path + "&limit=1000" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
			page.path("items").forEach(item);
			cursor = page.path("next").asString("");
		}
		while (!cursor.isEmpty());
	}

	/**
	 * Sends records, one JSON object per line.
	 */
	public JsonNode sendLines(String resource, List<String> lines) throws IOException, InterruptedException {
		return json(answered(200,
				post("service", "/system/v1/" + resource, "application/x-ndjson", String.join("\n", lines) + "\n")));
	}

	/**
	 * Sends a file and waits until it was worked through.
	 */
	public JsonNode upload(String feedAndParameters, Path file) throws IOException, InterruptedException {
		HttpResponse<String> answer = answered(202, send(file(feedAndParameters, String.valueOf(file.getFileName()),
				"text/csv; charset=utf-8", Files.readString(file))));
		return awaitJob(json(answer).get("job").asString());
	}

	/**
	 * Waits until a job is over.
	 */
	public JsonNode awaitJob(String job) {
		return Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> read("/ops/v1/jobs/" + job), (state) -> state.hasNonNull("endedAt"));
	}

	/**
	 * Waits until every record is worked on and counted, every flow settled and every
	 * view level.
	 */
	public void awaitSettled() {
		try {
			Awaitility.await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(200)).until(() -> {
				for (int look = 0; look < 3; look++) {
					if (!isSettled()) {
						return false;
					}
					Thread.sleep(200);
				}
				return true;
			});
		}
		catch (ConditionTimeoutException ex) {
			throw new AssertionError("Not settled: " + unsettled(), ex);
		}
	}

	private String unsettled() {
		try {
			return "flows " + read("/ops/v1/processes") + ", views " + read("/ops/v1/views") + ", idle " + isIdle()
					+ ", head " + part(EventReader.class).lastPosition();
		}
		catch (IOException | InterruptedException ex) {
			return ex.toString();
		}
	}

	/**
	 * A flow says SETTLED until it has finished with what came since: so its place
	 * counts.
	 */
	private boolean isSettled() throws IOException, InterruptedException {
		long head = part(EventReader.class).lastPosition();
		for (JsonNode process : read("/ops/v1/processes")) {
			if (!process.path("state").asString().equals("SETTLED") || process.path("position").asLong() < head) {
				return false;
			}
		}
		return isLevel() && isIdle();
	}

	private boolean isIdle() {
		return JdbcClient.create(this.postgres.app())
			.sql("SELECT NOT EXISTS (SELECT FROM inbox.arrival WHERE ended_at IS NULL)"
					+ " AND NOT EXISTS (SELECT FROM inbox.tally)")
			.query(Boolean.class)
			.single();
	}

	/**
	 * Waits until every view holds every event.
	 */
	public void awaitLevel() {
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(this::isLevel);
	}

	private boolean isLevel() throws IOException, InterruptedException {
		for (JsonNode view : read("/ops/v1/views")) {
			if (view.path("lag").path("events").asLong() > 0) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The JSON of an answer.
	 */
	public static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

	/**
	 * An answer that has this status.
	 */
	public static HttpResponse<String> answered(int status, HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		return answer;
	}

	@Override
	public void close() {
		this.context.close();
		this.rest.run();
	}

}
