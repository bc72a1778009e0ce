package io.tieout.testing.contract;

import io.tieout.contract.MessageContract;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a file that belongs to one revision of one message:
 * {@code sample.ParcelSent.v1.json}.
 *
 * @param message logical name
 * @param revision revision
 */
public record ContractFile(String message, int revision) {

	private static final Pattern NAME = Pattern.compile("(?:[^/]+/)?([^/]+)\\.v(\\d+)\\.json");

	/**
	 * The file of a message's current revision.
	 */
	public static ContractFile of(MessageContract contract) {
		return new ContractFile(contract.name(), contract.revision());
	}

	/**
	 * Reads a file's name, with or without its owner's folder; empty if it is not of this
	 * form.
	 */
	public static Optional<ContractFile> parse(String name) {
		Matcher matcher = NAME.matcher(name);
		return matcher.matches() ? Optional.of(new ContractFile(matcher.group(1), Integer.parseInt(matcher.group(2))))
				: Optional.empty();
	}

	/**
	 * The file's name.
	 */
	public String name() {
		return this.message + ".v" + this.revision + ".json";
	}

	/**
	 * The file's name in its owner's folder.
	 */
	public String inOwnersFolder() {
		return this.message.substring(0, this.message.indexOf('.')) + "/" + name();
	}

}
