package io.tieout.testing.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The list of samples that have been part of a release, each with the SHA-256 of its JSON
 * without white space. From then on they are evidence: approving does not touch them, and
 * a test fails when one is changed or gone.
 */
public final class ReleasedSamples {

	private final Map<String, String> digests = new TreeMap<>();

	private ReleasedSamples() {
	}

	/**
	 * Reads a list of lines {@code <sha-256>  <file>}; none of them exists before the
	 * first release.
	 */
	public static ReleasedSamples of(Path list) {
		ReleasedSamples released = new ReleasedSamples();
		try {
			List<String> lines = Files.exists(list) ? Files.readAllLines(list) : List.of();
			lines.forEach((line) -> released.digests.put(line.substring(66), line.substring(0, 64)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return released;
	}

	/**
	 * Writes the list of everything that is there, as the step of a release.
	 */
	public static void freeze(ApprovedFiles golden, Path list) {
		List<String> lines = golden.names()
			.stream()
			.map((name) -> digest(golden.read(name).orElseThrow()) + "  " + name)
			.toList();
		try {
			Files.write(list, lines);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Whether a sample has been released.
	 */
	public boolean holds(String name) {
		return this.digests.containsKey(name);
	}

	/**
	 * Released samples that are no longer what they were.
	 */
	public List<String> edited(ApprovedFiles golden) {
		return this.digests.entrySet()
			.stream()
			.filter((entry) -> golden.read(entry.getKey())
				.map((sample) -> !digest(sample).equals(entry.getValue()))
				.orElse(true))
			.map(Map.Entry::getKey)
			.toList();
	}

	private static String digest(JsonNode sample) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256")
					.digest(sample.toString().getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
