package io.tieout.app.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The service as anyone sees it: over HTTP, with a key.
 */
final class Client {

	private static final String BOUNDARY = "tieout-demo-5f1c0a";

	private static final String NEW_LINE = "\r\n";

	private final HttpClient http = HttpClient.newHttpClient();

	private final JsonMapper json = JsonMapper.builder().build();

	private final URI base;

	private final String key;

	Client(int port, String key) {
		this.base = URI.create("http://127.0.0.1:" + port);
		this.key = key;
	}

	/**
	 * Hands a delivery in at its door.
	 * @return the summary
	 */
	JsonNode deliver(Delivery delivery) {
		return delivery.asFile() ? upload(delivery)
				: read(send(request("/system/v1/" + delivery.feed()).header("Content-Type", "application/x-ndjson")
					.POST(BodyPublishers.ofString(delivery.content()))));
	}

	/**
	 * Uploads a file and waits until its job is over.
	 */
	private JsonNode upload(Delivery delivery) {
		JsonNode job = send(delivery);
		while (job.path("endedAt").isMissingNode()) {
			pause();
			job = get("/ops/v1/jobs/" + job.path("job").asString());
		}
		return job;
	}

	private static void pause() {
		try {
			Thread.sleep(50);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private JsonNode send(Delivery delivery) {
		String body = "--" + BOUNDARY + NEW_LINE + "Content-Disposition: form-data; name=\"file\"; filename=\""
				+ delivery.fileName() + "\"" + NEW_LINE + "Content-Type: text/csv; charset=utf-8" + NEW_LINE + NEW_LINE
				+ delivery.content() + NEW_LINE + "--" + BOUNDARY + "--" + NEW_LINE;
		return read(send(request("/system/v1/files/" + delivery.feed())
			.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
			.POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8))));
	}

	JsonNode get(String path) {
		return read(send(request(path).GET()));
	}

	String getText(String path) {
		return send(request(path).GET());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(this.base.resolve(path)).header("Authorization", "Bearer " + this.key);
	}

	private JsonNode read(String body) {
		return this.json.readTree(body);
	}

	private String send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.http.send(request.build(), BodyHandlers.ofString());
			if (response.statusCode() >= 300) {
				throw new IllegalStateException(response.request().method() + " " + response.uri().getPath()
						+ " was answered " + response.statusCode() + ": " + response.body());
			}
			return response.body();
		}
		catch (IOException ex) {
			throw new IllegalStateException("The service does not answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
