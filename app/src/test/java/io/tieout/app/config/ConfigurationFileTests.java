package io.tieout.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * The configuration file is what it says: complete, with the defaults of the code.
 */
class ConfigurationFileTests {

	private static final EnumerablePropertySource<?> FILE = file();

	@Test
	void everyPropertyIsInTheFileAndEveryLineOfItIsAProperty() {
		Set<String> known = new TreeSet<>();
		types().forEach((type) -> known.addAll(leaves(prefix(type), type)));
		Set<String> written = new TreeSet<>(Arrays.stream(FILE.getPropertyNames())
			.filter((name) -> name.startsWith("tieout."))
			.map(ConfigurationFileTests::list)
			.toList());
		assertThat(written).isEqualTo(known);
	}

	@ParameterizedTest
	@MethodSource("types")
	void theFileSaysTheDefaultsOfTheCode(Class<?> type) {
		ConfigurableEnvironment file = environment();
		file.getPropertySources().addLast(FILE);
		Map<String, Object> required = new HashMap<>();
		requiredLeaves(prefix(type), type).forEach((leaf) -> required.put(leaf, file.getRequiredProperty(leaf)));
		Arrays.stream(FILE.getPropertyNames())
			.filter((name) -> !list(name).equals(name))
			.forEach((name) -> required.put(name, file.getRequiredProperty(name)));
		ConfigurableEnvironment bare = environment();
		bare.getPropertySources().addLast(new MapPropertySource("required", required));
		assertThat(bind(file, type)).isEqualTo(bind(bare, type));
	}

	@Test
	void theOneCompanyIsThatOfTheFeedSalesLines() {
		IngestProperties.SalesLines feed = new Binder().bindOrCreate("tieout.ingest", IngestProperties.class)
			.salesLines();
		ConfigurableEnvironment file = environment();
		file.getPropertySources().addLast(FILE);
		assertThat(file.getProperty("tieout.companies[0].id")).isEqualTo(feed.company());
		assertThat(file.getProperty("tieout.companies[0].functional-currency")).isEqualTo(feed.currency());
		assertThat(file.getProperty("tieout.companies[1].id")).isNull();
	}

	static Stream<Class<?>> types() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
		return scanner.findCandidateComponents("io.tieout.app")
			.stream()
			.map((found) -> ClassUtils.resolveClassName(found.getBeanClassName(), null));
	}

	private static Object bind(ConfigurableEnvironment environment, Class<?> type) {
		return Binder.get(environment).bindOrCreate(prefix(type), Bindable.of(type));
	}

	private static String prefix(Class<?> type) {
		return type.getAnnotation(ConfigurationProperties.class).value();
	}

	/** The property of every component that is no group of further ones. */
	private static List<String> leaves(String prefix, Class<?> type) {
		List<String> leaves = new ArrayList<>();
		for (RecordComponent component : type.getRecordComponents()) {
			String name = prefix + "." + kebab(component.getName());
			leaves.addAll(component.getType().isRecord() ? leaves(name, component.getType()) : List.of(name));
		}
		return leaves;
	}

	private static List<String> requiredLeaves(String prefix, Class<?> type) {
		return Arrays.stream(type.getDeclaredConstructors()[0].getParameters())
			.filter((parameter) -> !parameter.isAnnotationPresent(DefaultValue.class))
			.map((parameter) -> prefix + "." + kebab(parameter.getName()))
			.toList();
	}

	/** The list that an element stands in: elements are said by the file alone. */
	private static String list(String name) {
		return name.replaceAll("\\[.*", "");
	}

	private static String kebab(String name) {
		return name.replaceAll("([A-Z])", "-$1").toLowerCase();
	}

	private static ConfigurableEnvironment environment() {
		ConfigurableEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().forEach((source) -> environment.getPropertySources().remove(source.getName()));
		return environment;
	}

	private static EnumerablePropertySource<?> file() {
		try {
			return (EnumerablePropertySource<?>) new YamlPropertySourceLoader()
				.load("file", new ClassPathResource("application.yaml"))
				.get(0);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
