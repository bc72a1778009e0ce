package io.tieout.app.demo;

import io.tieout.database.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The demonstration's own folder. It is emptied at every start, so it carries a mark, and
 * a folder without the mark is left alone.
 */
final class DemoFolder {

	private static final String MARK = ".tieout-demo";

	private DemoFolder() {
	}

	/**
	 * Makes the folder and leaves nothing in it but the mark; a database server that a
	 * killed demonstration left running there is stopped first.
	 * @throws IllegalStateException if the folder holds something else
	 */
	static void empty(Path folder) throws IOException {
		if (Files.exists(folder) && !isEmpty(folder) && !Files.exists(folder.resolve(MARK))) {
			throw new IllegalStateException(
					folder + " holds files that are not the demonstration's; name another folder"
							+ " with -Ddemo.folder or empty it yourself");
		}
		Path database = folder.resolve("postgres");
		if (Files.exists(database)) {
			EmbeddedDatabase.stopLeftOver(database);
		}
		delete(folder);
		Files.createDirectories(folder);
		Files.createFile(folder.resolve(MARK));
	}

	private static boolean isEmpty(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.findAny().isEmpty();
		}
	}

	private static void delete(Path folder) throws IOException {
		if (!Files.exists(folder)) {
			return;
		}
		try (Stream<Path> files = Files.walk(folder)) {
			List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
			for (Path file : deepestFirst) {
				Files.delete(file);
			}
		}
	}

}
