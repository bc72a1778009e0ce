package io.tieout.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import com.zaxxer.hikari.HikariDataSource;
import io.tieout.app.ServiceOnPort;
import io.tieout.app.Tieout;
import io.tieout.shell.ForgetfulTokens;
import io.tieout.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingModule;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.updates.UpdateChecker;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.axonframework.updates.detection.TestEnvironmentDetector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How the service comes up, and when it refuses to.
 */
class StartTests {

	@TempDir
	private Path data;

	@Test
	void nothingOfAxonIsLeftToADefault() {
		try (ServiceOnPort service = ServiceOnPort.start(this.data)) {
			assertThat(StartGuard.complaints(service.part(Configuration.class), service.part(EventStorageEngine.class)))
				.isEmpty();
		}
	}

	@Test
	void theGuardFindsEveryDefaultOfAxon() {
		EventStorageEngine inMemory = new InMemoryEventStorageEngine();
		Configuration defaults = DefaultConfigurer.defaultConfiguration(false)
			.registerModule(new EventProcessingModule())
			.configureEmbeddedEventStore((configuration) -> inMemory)
			.buildConfiguration();
		EventStorageEngine ours = new InMemoryEventStorageEngine();
		assertThat(StartGuard.complaints(defaults, ours))
			.anySatisfy((wrong) -> assertThat(wrong).contains("storage engine"))
			.anySatisfy((wrong) -> assertThat(wrong).contains("XStreamSerializer"))
			.anySatisfy((wrong) -> assertThat(wrong).contains("transaction manager"))
			.anySatisfy((wrong) -> assertThat(wrong).contains("token store"));
	}

	@Test
	void oneInMemoryPartStopsTheStart() {
		try (TestPostgres postgres = TestPostgres.fresh()) {
			assertThatException()
				.isThrownBy(() -> new SpringApplicationBuilder(Tieout.class, ForgetfulTokens.class)
					.run(ServiceOnPort.arguments(postgres, this.data))
					.close())
				.withMessageContaining("the token store is InMemoryTokenStore instead of JdbcTokenStore");
		}
	}

	/**
	 * Axon leaves its checker out where it notices a test; told that this is none, it
	 * still finds no place in the service.
	 */
	@Test
	void theServiceDoesNotPhoneHome() {
		System.setProperty(TestEnvironmentDetector.AXONIQ_USAGE_FORCE_TEST_ENVIRONMENT, "true");
		try (ServiceOnPort service = ServiceOnPort.start(this.data)) {
			assertThat(TestEnvironmentDetector.isTestEnvironment()).isFalse();
			assertThat(service.context().getBeanNamesForType(UpdateChecker.class)).isEmpty();
			assertThat(service.part(Configuration.class).getComponent(UpdateChecker.class, () -> null)).isNull();
			assertThat(service.part(UsagePropertyProvider.class).getDisabled()).isTrue();
		}
		finally {
			System.clearProperty(TestEnvironmentDetector.AXONIQ_USAGE_FORCE_TEST_ENVIRONMENT);
		}
	}

	@Test
	void liveAndBatchWorkHaveTheirOwnConnections() {
		try (ServiceOnPort service = ServiceOnPort.start(this.data, "--tieout.database.live-connections=5",
				"--tieout.database.batch-connections=7")) {
			assertThat(service.context().getBean("liveConnections", HikariDataSource.class).getMaximumPoolSize())
				.isEqualTo(5);
			assertThat(service.context().getBean("batchConnections", HikariDataSource.class).getMaximumPoolSize())
				.isEqualTo(7);
		}
	}

	@Test
	void theServiceActsAsTheRestrictedRole() {
		try (ServiceOnPort service = ServiceOnPort.start(this.data)) {
			assertThat(new JdbcTemplate(service.part(HikariDataSource.class)).queryForObject("SELECT current_user",
					String.class))
				.isEqualTo("tieout_app");
		}
	}

	@Test
	void withoutConfigurationItRunsOnAnEmbeddedServerInItsDataFolder() {
		try (ConfigurableApplicationContext service = new SpringApplicationBuilder(Tieout.class).run("--server.port=0",
				"--tieout.data=" + this.data)) {
			assertThat(service.getBean(Database.class).isEmbedded()).isTrue();
			assertThat(Files.isDirectory(this.data.resolve("postgres"))).isTrue();
			assertThat(Files.exists(this.data.resolve("admin.key"))).isTrue();
		}
	}

	@Test
	void aServerWithoutAnOwnerForItsMigrationsIsRefusedWithTheNameOfTheSetting() {
		assertThatException()
			.isThrownBy(() -> new SpringApplicationBuilder(Tieout.class).run("--server.port=0",
					"--tieout.data=" + this.data, "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/x",
					"--spring.datasource.username=tieout_app")
				.close())
			.havingRootCause()
			.withMessageContaining("spring.flyway.user");
	}

	@Test
	void aHistoryThatIsNotGuardedAnyMoreIsRefused() {
		try (TestPostgres postgres = TestPostgres.fresh()) {
			new JdbcTemplate(postgres.owner()).execute("ALTER TABLE store.event DISABLE TRIGGER event_refuse_change");
			assertThatException()
				.isThrownBy(() -> new SpringApplicationBuilder(Tieout.class)
					.run(ServiceOnPort.arguments(postgres, this.data))
					.close())
				.havingRootCause()
				.withMessageContaining("DATABASE_UNGUARDED");
		}
	}

	@Test
	void aRoleThatCouldRewriteEventsIsRefused() {
		try (TestPostgres postgres = TestPostgres.fresh()) {
			String[] asOwner = Stream.of(ServiceOnPort.arguments(postgres, this.data))
				.map((argument) -> argument.replace("=" + postgres.appUser(), "=" + postgres.ownerUser())
					.replace("=" + postgres.appPassword(), "=" + postgres.ownerPassword()))
				.toArray(String[]::new);
			assertThatException().isThrownBy(() -> new SpringApplicationBuilder(Tieout.class).run(asOwner).close())
				.havingRootCause()
				.withMessageContaining("DATABASE_ROLE_TOO_STRONG");
		}
	}

}
