package io.tieout.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Writes {@code app/target/sizes.txt}: what to ask about in review.
 */
class SizeReportTests {

	private static final Path HOUSE = Path.of("..");

	@Test
	void whatIsLongInTheHouseIsListedForReview() throws IOException {
		List<Path> sources;
		try (Stream<Path> files = Files.walk(HOUSE)) {
			sources = files.filter((file) -> file.toString().contains("/src/main/java/"))
				.filter((file) -> file.toString().endsWith(".java"))
				.toList();
		}
		assertThat(sources).hasSizeGreaterThan(500);
		List<String> found = SizeReport.of(ToolProvider.getSystemJavaCompiler()
			.getStandardFileManager(null, null, null)
			.getJavaFileObjectsFromPaths(sources));
		Files.write(Path.of("target", "sizes.txt"), found);
		assertThat(found).as("nothing has got out of hand")
			.noneMatch((line) -> lines(line) > 2 * SizeReport.TYPE_LINES);
	}

	@Test
	void aLongMethodAndALongTypeAreListed() throws IOException {
		String statements = "int n = 0;\n" + "n++;\n".repeat(SizeReport.METHOD_LINES);
		String methods = "void shortOne() {\n}\n".repeat(SizeReport.TYPE_LINES / 2);
		assertThat(SizeReport.of(List.of(source("class Big { class Inner { void longOne() {\n" + statements + "} }\n}"),
				source("class Long {\n" + methods + "}"), source("class Small { }"))))
			.containsExactly("  33 Big.Inner#longOne", " 202 Long");
	}

	private static long lines(String line) {
		return Long.parseLong(line.strip().split(" ")[0]);
	}

	private static JavaFileObject source(String text) {
		return new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
			@Override
			public CharSequence getCharContent(boolean ignoreEncodingErrors) {
				return text;
			}
		};
	}

}
