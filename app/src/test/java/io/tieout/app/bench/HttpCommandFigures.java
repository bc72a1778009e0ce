package io.tieout.app.bench;

import io.tieout.app.bench.Figure.Limit;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Commands over HTTP on loopback, JSON in and out, the API key checked and each call
 * under an idempotency key: a break given to somebody (one event), a reservation (two
 * events on two aggregates), and a stock movement sent by itself (one event and the raw
 * record, its record id being the key). That a repeated call gets the first answer is
 * checked with each.
 */
final class HttpCommandFigures {

	private static final int CONNECTIONS = 32;

	private static final Pattern POSITION = Pattern.compile("\"position\":(\\d+)");

	private final Stage stage;

	HttpCommandFigures(Stage stage) {
		this.stage = stage;
	}

	void measure(Limit raw) throws Exception {
		this.stage.report().doing("Commands over HTTP");
		Instant expiry = Instant.now().plus(Duration.ofHours(6));
		add("give a break to somebody", raw,
				(n) -> new Request("/process/v1/breaks/" + Catalogue.FLOW + ":" + Catalogue.breakKey(n) + "/assign",
						"{\"assignee\":\"person-" + n + "\"}"));
		add("reserve", raw,
				(n) -> new Request("/process/v1/reservations",
						"{\"reservationId\":\"reservation-" + n + "\",\"channel\":\"web\",\"expiresAt\":\"" + expiry
								+ "\",\"lines\":[{\"sku\":\"" + Movements.sku(n, BenchSize.POSITIONS)
								+ "\",\"quantity\":1,\"location\":\"STORE-1\"}]}"));
		add("one stock movement", raw,
				(n) -> new Request("/system/v1/stock-movements", Movements.json("STORE-1", n, BenchSize.POSITIONS)));
	}

	private void add(String name, Limit raw, Requests requests) throws Exception {
		int calls = this.stage.size().httpCalls();
		Load.run(CONNECTIONS, calls / 2, (caller) -> new Client(requests));
		double[] rates = this.stage
			.repeated(() -> Load.run(CONNECTIONS, calls, (caller) -> new Client(requests)).perSecond());
		requireRepeatIsRecognised(requests);
		this.stage.report().add(Figure.atLeast(0.3, "HTTP commands: " + name, "commands/s", rates, raw));
	}

	private void requireRepeatIsRecognised(Requests requests) throws Exception {
		try (Client client = new Client(requests)) {
			long n = Movements.number();
			Request request = requests.of(n);
			String first = client.send(n, request);
			String again = client.send(n, request);
			if (position(first) != position(again)) {
				throw new IllegalStateException(
						request.path + " was carried out twice under one key: " + first + " and " + again);
			}
		}
	}

	private static long position(String answer) {
		Matcher position = POSITION.matcher(answer);
		if (!position.find()) {
			throw new IllegalStateException("An answer names no position: " + answer);
		}
		return Long.parseLong(position.group(1));
	}

	/**
	 * Requests by number.
	 */
	@FunctionalInterface
	private interface Requests {

		Request of(long n);

	}

	private record Request(String path, String body) {
	}

	/**
	 * One caller on one connection.
	 */
	private final class Client implements Load.Worker {

		private final HttpLine line;

		private final Requests requests;

		Client(Requests requests) throws Exception {
			this.line = new HttpLine(HttpCommandFigures.this.stage.service().port());
			this.requests = requests;
		}

		@Override
		public void call(int call) throws Exception {
			long n = Movements.number();
			position(send(n, this.requests.of(n)));
		}

		String send(long n, Request request) throws Exception {
			return this.line.post(request.path,
					Map.of("Content-Type", "application/json", "Idempotency-Key", "bench-" + n), request.body);
		}

		@Override
		public void close() throws IOException {
			this.line.close();
		}

	}

}
