package io.tieout.app.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The README: a comment names each output, and the shell block before it is the command.
 */
final class Readme {

	private static final Pattern BLOCK = Pattern.compile("(?:<!-- output: (?<name>.+?) -->\n)?```\\w*\n(?<text>.*?)```",
			Pattern.DOTALL);

	private final List<Step> steps = new ArrayList<>();

	private Readme(String text) {
		Matcher block = BLOCK.matcher(text);
		String command = "";
		while (block.find()) {
			if (block.group("name") != null) {
				this.steps.add(new Step(block.group("name"), command, block.group("text")));
			}
			command = block.group("text");
		}
	}

	static Readme read() throws IOException {
		return new Readme(Files.readString(Path.of("../README.md")));
	}

	/**
	 * The steps a reader follows with curl.
	 */
	List<Step> calls() {
		return this.steps.stream().filter((step) -> step.command().startsWith("curl")).toList();
	}

	/**
	 * What the README shows under a name.
	 */
	String output(String name) {
		return this.steps.stream().filter((step) -> step.name().equals(name)).findFirst().orElseThrow().output();
	}

	/**
	 * A command and what it prints.
	 */
	record Step(String name, String command, String output) {
	}

}
