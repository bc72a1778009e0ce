package io.tieout.inventory;

import io.tieout.aggregate.DomainModule.AggregateBinding;
import io.tieout.contract.Command;
import io.tieout.contract.SealedFamily;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every command is sent and every event is expected by some test with a {@link Fixture}.
 * The tests are run here once more, so that the answer does not hang on their order.
 */
class FixtureCoverageTests {

	@BeforeAll
	static void runEveryTestWithAFixture() throws ReflectiveOperationException, IOException, URISyntaxException {
		for (Class<?> tests : testsWithAFixture()) {
			Constructor<?> constructor = tests.getDeclaredConstructor();
			for (Method method : tests.getDeclaredMethods()) {
				if (method.isAnnotationPresent(Test.class)) {
					method.invoke(constructor.newInstance());
				}
			}
		}
	}

	@Test
	void everyCommandAndEventHasAFixture() {
		assertThat(new InventoryDomain().aggregates().stream().flatMap(FixtureCoverageTests::messages))
			.hasSizeGreaterThan(20)
			.allSatisfy((message) -> assertThat(Fixture.tried()).contains(message));
	}

	@Test
	void aMessageNobodyTriedIsNoticed() {
		assertThat(SealedFamily.members(PlantedCommand.class)).containsExactly(PlantedCommand.Untried.class)
			.noneMatch(Fixture.tried()::contains);
	}

	private static List<Class<?>> testsWithAFixture() throws IOException, URISyntaxException {
		Path root = Path.of(FixtureCoverageTests.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		try (Stream<Path> files = Files.list(root.resolve("io/tieout/inventory"))) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith("Tests.class"))
				.<Class<?>>map((name) -> load("io.tieout.inventory." + name.replace(".class", "")))
				.filter(FixtureCoverageTests::hasAFixture)
				.toList();
		}
	}

	private static boolean hasAFixture(Class<?> tests) {
		return Stream.of(tests.getDeclaredFields()).anyMatch((field) -> field.getType() == Fixture.class);
	}

	private static Class<?> load(String name) {
		try {
			return Class.forName(name);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Stream<Class<?>> messages(AggregateBinding<?> binding) {
		return Stream.of(binding.decider().commandFamily(), binding.decider().eventFamily())
			.flatMap(SealedFamily::members);
	}

	/** A family with a member that no test sends. */
	sealed interface PlantedCommand extends Command {

		/** Never sent. */
		record Untried(String aggregateId) implements PlantedCommand {
		}

	}

}
