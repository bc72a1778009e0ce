package io.tieout.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Whose word counts is configured, and the answer says by which version of that it was
 * chosen.
 */
class CustomerRankingTests {

	@TempDir
	private Path data;

	@ParameterizedTest
	@CsvSource({ "CRM,SHOP,Janet,7", "SHOP,CRM,Jane,8" })
	void theSourceThatRanksFirstGivesTheNameAndTheAnswerNamesTheVersionOfTheRanking(String first, String second,
			String name, int version) throws Exception {
		try (ServiceOnPort service = ServiceOnPort.startQuick(this.data,
				"--tieout.customers.ranking.name=" + first + "," + second,
				"--tieout.customers.policy-version=" + version)) {
			service.sendLines("customer-records", List.of(jane("CRM", "Janet"), jane("SHOP", "Jane")));
			service.awaitSettled();
			JsonNode found = service.read("/experience/v1/customers?email=jane.doe@example.com").get("items");
			assertThat(found).hasSize(1);
			JsonNode golden = found.get(0).get("fields").get("givenName");
			assertThat(golden.get("value").asString()).isEqualTo(name);
			assertThat(golden.get("from").get("source").asString()).isEqualTo(first);
			assertThat(golden.get("rule").asString()).isEqualTo("SOURCE_RANK");
			assertThat(found.get(0).get("policyVersion").asInt()).isEqualTo(version);
			String id = found.get(0).get("customerId").asString();
			assertThat(service.read("/experience/v1/customers/" + id).get("policyVersion").asInt()).isEqualTo(version);
		}
	}

	private static String jane(String source, String givenName) {
		return "{%s,\"givenName\":\"%s\",\"email\":\"jane.doe@example.com\"}".formatted(Samples.head(source, "1"),
				givenName);
	}

}
