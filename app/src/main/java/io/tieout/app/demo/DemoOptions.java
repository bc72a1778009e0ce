package io.tieout.app.demo;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * How the demonstration is run, from system properties.
 *
 * @param folder its own folder, emptied at start
 * @param port port of the service, 0 for a free one
 * @param exit whether to end after the tie-out instead of running on
 */
record DemoOptions(long seed, DemoSize size, int port, boolean exit, Path folder, Set<Planted> planted) {

	static DemoOptions fromSystemProperties() {
		return new DemoOptions(Long.getLong("demo.seed", 20_260_302L),
				DemoSize.named(System.getProperty("demo.size", "normal")), Integer.getInteger("demo.port", 8080),
				!System.getProperty("demo.exit", "false").equals("false"),
				Path.of(System.getProperty("demo.folder", "data/demo")).toAbsolutePath(), EnumSet.allOf(Planted.class));
	}

}
