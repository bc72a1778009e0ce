package io.tieout.app.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.database.DatabaseLogin;
import io.tieout.testing.FreePort;
import io.tieout.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/**
 * A database that answers, and a place where none is.
 */
class DatabaseHealthTests {

	@Test
	void aDatabaseThatAnswersIsUp() {
		try (TestPostgres database = TestPostgres.fresh()) {
			assertThat(new DatabaseHealth(database.app()).health().getStatus()).isEqualTo(Status.UP);
		}
	}

	@Test
	void aDatabaseThatIsGoneIsDownAndSaysSo() {
		DatabaseLogin nowhere = new DatabaseLogin("jdbc:postgresql://127.0.0.1:" + FreePort.find() + "/tieout", "app",
				"secret");
		assertThat(new DatabaseHealth(nowhere.unpooled()).health()).satisfies((health) -> {
			assertThat(health.getStatus()).isEqualTo(Status.DOWN);
			assertThat(health.getDetails().toString()).contains("refused").doesNotContain("secret");
		});
	}

}
