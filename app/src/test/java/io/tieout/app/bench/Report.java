package io.tieout.app.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes settings and figures as they come, prints them, and writes the file at the end.
 */
final class Report {

	private static final String ROW = "%-58s %14s %-12s %14s %-32s %8s %8s %s%n";

	private final PrintStream out;

	private final long start = System.nanoTime();

	private final Map<String, Object> settings = new LinkedHashMap<>();

	private final List<Figure> figures = new ArrayList<>();

	Report(PrintStream out) {
		this.out = out;
	}

	/**
	 * Says what is being done.
	 */
	void doing(String what) {
		this.out.printf(Locale.ROOT, "[%5.0f s] %s%n", (System.nanoTime() - this.start) / 1e9, what);
	}

	void setting(String name, Object value) {
		this.settings.put(name, value);
	}

	void add(Figure figure) {
		this.figures.add(figure);
		doing(String.format(Locale.ROOT, "    %s: %s %s, %s × %s (%s): %s", figure.name(), number(figure.value()),
				figure.unit(), number(figure.ratio()), figure.limitName(), figure.wanted(),
				figure.verdict("met", "missed", "told only")));
	}

	/**
	 * Prints the table.
	 */
	void print() {
		this.out.println();
		this.out.printf(ROW, "figure", "value", "unit", "limit", "limit is", "ratio", "target", "met");
		for (Figure figure : this.figures) {
			this.out.printf(ROW, figure.name(), number(figure.value()), figure.unit(), number(figure.limit()),
					figure.limitName(), number(figure.ratio()), figure.wanted(), figure.verdict("yes", "NO", ""));
		}
		List<Boolean> judged = this.figures.stream().map(Figure::met).filter(Objects::nonNull).toList();
		long met = judged.stream().filter(Boolean::booleanValue).count();
		this.out.printf("%n%d of %d targets met%n", met, judged.size());
	}

	/**
	 * Writes settings and figures as JSON.
	 */
	void write(Path file) throws IOException {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("machine", machine());
		document.put("jdk", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
		document.put("settings", this.settings);
		document.put("figures", this.figures);
		JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
		Files.write(file, mapper.writeValueAsBytes(document));
		this.out.println("Written to " + file);
	}

	private static Map<String, Object> machine() {
		Map<String, Object> machine = new LinkedHashMap<>();
		machine.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
		machine.put("architecture", System.getProperty("os.arch"));
		machine.put("processors", Runtime.getRuntime().availableProcessors());
		var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
		machine.put("memoryMiB", system.getTotalMemorySize() >> 20);
		machine.put("loadAtEnd", system.getSystemLoadAverage());
		return machine;
	}

	private static String number(double value) {
		return (Math.abs(value) >= 1_000) ? String.format(Locale.ROOT, "%,.0f", value)
				: String.format(Locale.ROOT, "%.3g", value);
	}

}
