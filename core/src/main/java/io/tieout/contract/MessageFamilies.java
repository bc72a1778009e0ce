package io.tieout.contract;

import io.tieout.contract.MessageContract.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the contracts off the sealed families of an aggregate and refuses what could not
 * be kept for ever.
 */
final class MessageFamilies {

	private static final Pattern LOGICAL_NAME = Pattern.compile("[a-z][a-z0-9-]*\\.[A-Z][A-Za-z0-9]*");

	private MessageFamilies() {
	}

	/**
	 * The commands and events of an aggregate.
	 * @throws IllegalArgumentException if a family is not sealed, or a member is no
	 * record, lacks {@link MessageType} or has a name that is not its owner's
	 */
	static List<MessageContract> of(AggregateContract aggregate) {
		requireOwned(aggregate, aggregate.type(), "The aggregate type");
		if (aggregate.stateRevision() < 1) {
			throw new IllegalArgumentException("The state revision of " + aggregate.type() + " is counted from 1");
		}
		List<MessageContract> contracts = new ArrayList<>();
		SealedFamily.members(aggregate.commands())
			.map((type) -> contract(aggregate, Kind.COMMAND, type))
			.forEach(contracts::add);
		SealedFamily.members(aggregate.events())
			.map((type) -> contract(aggregate, Kind.EVENT, type))
			.forEach(contracts::add);
		return contracts;
	}

	private static MessageContract contract(AggregateContract aggregate, Kind kind, Class<?> member) {
		if (!member.isRecord()) {
			throw new IllegalArgumentException(
					member.getName() + " is neither a record nor sealed: a message is a record in a sealed family");
		}
		MessageType annotation = member.getAnnotation(MessageType.class);
		if (annotation == null) {
			throw new IllegalArgumentException(
					member.getName() + " has no @MessageType: every message has a stored name and revision");
		}
		requireOwned(aggregate, annotation.name(), "The message name of " + member.getName());
		if (annotation.revision() < 1) {
			throw new IllegalArgumentException("The revision of " + annotation.name() + " is counted from 1");
		}
		return new MessageContract(kind, aggregate.owner(), aggregate.type(), annotation.name(), annotation.revision(),
				member.asSubclass(Record.class), sunset(annotation));
	}

	private static void requireOwned(AggregateContract aggregate, String name, String what) {
		if (!LOGICAL_NAME.matcher(name).matches() || !name.startsWith(aggregate.owner() + ".")) {
			throw new IllegalArgumentException(
					what + " is written " + aggregate.owner() + ".InUpperCamelCase, not: " + name);
		}
	}

	private static @Nullable LocalDate sunset(MessageType annotation) {
		if (annotation.sunset().isEmpty()) {
			return null;
		}
		try {
			return LocalDate.parse(annotation.sunset());
		}
		catch (DateTimeParseException ex) {
			throw new IllegalArgumentException(
					"The sunset of " + annotation.name() + " is written YYYY-MM-DD, not: " + annotation.sunset(), ex);
		}
	}

}
