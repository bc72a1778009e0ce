package io.tieout.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.help.Examples;
import io.tieout.app.security.TestKeys;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A key that is limited to some feeds.
 */
class FeedLimitTests {

	@Test
	void aKeySendsItsFeedsAndNoOthersThroughEitherDoor(@TempDir Path data) throws Exception {
		List<String> settings = new ArrayList<>(TestKeys.at(6, "scanner", "service", ""));
		settings.add("--tieout.api-keys[6].feeds=products");
		String products = Examples.csv("products").orElseThrow();
		String payments = Examples.csv("payments").orElseThrow();
		try (ServiceOnPort service = ServiceOnPort.start(data, settings.toArray(String[]::new))) {
			assertThat(service.post("scanner", "/system/v1/products", "text/csv", products).statusCode())
				.isEqualTo(200);
			assertThat(service.post("scanner", "/system/v1/payments", "text/csv", payments))
				.satisfies((refused) -> assertThat(refused.statusCode()).isEqualTo(403))
				.satisfies((refused) -> assertThat(refused.body()).contains("FEED_NOT_ALLOWED", "payments"));
			assertThat(service.send(service.file("scanner", "payments", "payments.csv", "text/csv", payments)).body())
				.contains("FEED_NOT_ALLOWED");
			assertThat(service.post("service", "/system/v1/payments", "text/csv", payments).statusCode())
				.isEqualTo(200);
		}
	}

}
