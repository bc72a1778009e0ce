package io.tieout.app.help;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Answers {@code --help} and {@code --help FEED}.
 */
public final class Help {

	private static final List<String> WORDS = List.of("--help", "-h", "help");

	private Help() {
	}

	/**
	 * Whether the command line asks for help.
	 */
	public static boolean isAskedFor(String... arguments) {
		return arguments.length > 0 && WORDS.contains(arguments[0]);
	}

	/**
	 * Prints what is asked for; for a feed there is not, how to find those there are.
	 */
	public static void print(PrintStream out, String... arguments) {
		out.println((arguments.length > 1) ? example(arguments[1]) : Texts.find("usage.txt").orElseThrow());
	}

	private static String example(String feed) {
		List<String> parts = Stream
			.of(Examples.json(feed).map((json) -> "As JSON, one per line:\n" + json),
					Examples.csv(feed).map((csv) -> "As CSV:\n" + csv),
					Examples.edi(feed).map((edi) -> "As an interchange:\n" + edi))
			.flatMap(Optional::stream)
			.toList();
		return parts.isEmpty() ? "There is no feed " + feed + ". Those there are: java -jar tieout.jar --help"
				: String.join("\n", parts);
	}

}
