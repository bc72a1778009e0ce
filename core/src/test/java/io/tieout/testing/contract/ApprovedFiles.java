package io.tieout.testing.contract;

import io.tieout.contract.ContractMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * JSON files that are committed and compared with what the code says, whatever their
 * layout and the order of their properties. {@code -Dtieout.approve=true} writes them
 * anew.
 *
 * @param folder where they are
 */
public record ApprovedFiles(Path folder) {

	private static final JsonMapper MAPPER = ContractMapper.create();

	/**
	 * Whether this run writes what it would otherwise compare.
	 */
	public static boolean approving() {
		return Boolean.getBoolean("tieout.approve");
	}

	/**
	 * A committed file as JSON, empty if there is none.
	 */
	public Optional<JsonNode> read(String name) {
		Path file = this.folder.resolve(name);
		try {
			return Files.exists(file) ? Optional.of(MAPPER.readTree(Files.readString(file))) : Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Where a committed file differs from what the code says.
	 */
	List<String> differences(String name, JsonNode code) {
		return JsonDifference.between(read(name).orElse(MissingNode.getInstance()), code);
	}

	/**
	 * Writes a file, unless it says the same already.
	 */
	public void write(String name, JsonNode content) {
		if (read(name).filter(content::equals).isPresent()) {
			return;
		}
		Path file = this.folder.resolve(name);
		try {
			Files.createDirectories(file.getParent());
			Files.writeString(file, content.toPrettyString().replace("\r\n", "\n") + "\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Removes a file.
	 */
	public void remove(String name) {
		try {
			Files.delete(this.folder.resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The JSON files below the folder, relative to it, with slashes.
	 */
	public Set<String> names() {
		if (!Files.isDirectory(this.folder)) {
			return Set.of();
		}
		try (Stream<Path> files = Files.walk(this.folder)) {
			return files.filter((file) -> file.toString().endsWith(".json"))
				.map((file) -> this.folder.relativize(file).toString().replace('\\', '/'))
				.collect(Collectors.toCollection(TreeSet::new));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
