package io.tieout.contract;

import io.tieout.contract.MessageContract.Kind;
import io.tieout.contract.UpcasterChain.Shape;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one registry of messages: logical name, revision, record, owner and lifecycle, and
 * the only way from stored bytes to a record and back. Axon's serializer and our own
 * readers of the store both read through it, so both see the same upcast event.
 */
public final class MessageCatalog {

	private final Map<String, AggregateContract> aggregates = new HashMap<>();

	private final Map<String, MessageContract> messages = new HashMap<>();

	private final Codecs codecs;

	private MessageCatalog(List<AggregateContract> aggregates, List<Upcaster> upcasters) {
		this.codecs = new Codecs(upcasters);
		for (AggregateContract aggregate : aggregates) {
			List<MessageContract> family = MessageFamilies.of(aggregate);
			this.aggregates.put(aggregate.type(), aggregate);
			this.codecs.add(aggregate.type(), aggregate.stateRevision(), aggregate.state());
			for (MessageContract message : family) {
				this.messages.put(message.name(), message);
				this.codecs.add(message.name(), message.revision(), message.type());
			}
		}
		this.codecs.requireChains();
		events().forEach(this::requireHistory);
	}

	/**
	 * A catalog of these aggregates' messages.
	 * @param aggregates every aggregate of the installation
	 * @param upcasters every upcaster; each chain of them ends at a current revision
	 * @throws IllegalArgumentException if a name is taken twice, a message is no record,
	 * lacks {@link MessageType} or is not named after its owner, a chain of upcasters
	 * leads nowhere, or an event beyond revision 1 cannot be read in its older shapes
	 */
	public static MessageCatalog of(List<AggregateContract> aggregates, List<Upcaster> upcasters) {
		return new MessageCatalog(aggregates, upcasters);
	}

	private void requireHistory(MessageContract event) {
		if (event.revision() > 1 && !this.codecs.hasHistory(event.name())) {
			throw new IllegalArgumentException(event.name() + " is at revision " + event.revision()
					+ " and no upcaster reads its older revisions");
		}
	}

	/**
	 * Every command, by name.
	 */
	public List<MessageContract> commands() {
		return ofKind(Kind.COMMAND);
	}

	/**
	 * Every event, by name.
	 */
	public List<MessageContract> events() {
		return ofKind(Kind.EVENT);
	}

	private List<MessageContract> ofKind(Kind kind) {
		return this.messages.values()
			.stream()
			.filter((message) -> message.kind() == kind)
			.sorted(Comparator.comparing(MessageContract::name))
			.toList();
	}

	/**
	 * Every kind of aggregate, by name.
	 */
	public List<AggregateContract> aggregates() {
		return this.aggregates.values().stream().sorted(Comparator.comparing(AggregateContract::type)).toList();
	}

	/**
	 * The aggregate of a stored type name.
	 */
	public Optional<AggregateContract> aggregate(String type) {
		return Optional.ofNullable(this.aggregates.get(type));
	}

	/**
	 * The message of a logical name.
	 */
	public Optional<MessageContract> message(String name) {
		return Optional.ofNullable(this.messages.get(name));
	}

	/**
	 * The contract of a command's or event's record.
	 * @throws IllegalArgumentException if no domain declares it
	 */
	public MessageContract message(Class<?> type) {
		MessageContract message = this.messages.get(this.codecs.of(type).type());
		if (message == null) {
			throw new IllegalArgumentException(type.getName() + " is no command or event");
		}
		return message;
	}

	/**
	 * The bytes of a command, an event or an aggregate's state, in the current revision.
	 * @throws IllegalArgumentException if no domain declares its class
	 */
	public byte[] write(Object value) {
		return this.codecs.write(value);
	}

	/**
	 * Reads a stored command, event or state.
	 * @param type stored logical name
	 * @param revision stored revision
	 * @param payload stored bytes
	 * @throws UnknownContractException if the name is unknown or the revision newer than
	 * this version's
	 * @throws ContractMismatchException if the bytes are not what name and revision
	 * promise
	 */
	public Object read(String type, int revision, byte[] payload) {
		return read(type, revision, payload, 0, payload.length);
	}

	/**
	 * Reads a stored command, event or state out of a buffer, as
	 * {@link #read(String, int, byte[])} does.
	 */
	public Object read(String type, int revision, byte[] buffer, int offset, int length) {
		return this.codecs.read(new Shape(type, revision), buffer, offset, length);
	}

	/**
	 * Reads a stored event, as {@link #read(String, int, byte[])} does.
	 */
	public Event readEvent(String type, int revision, byte[] payload) {
		return (Event) read(type, revision, payload);
	}

	/**
	 * Whether a stored name and revision can be read: current, or lifted by upcasters.
	 */
	public boolean canRead(String type, int revision) {
		return this.codecs.canRead(new Shape(type, revision));
	}

	/**
	 * The class that a stored name and revision are read into.
	 * @throws UnknownContractException if the name is unknown or the revision newer
	 */
	Class<?> classOf(String type, int revision) {
		return this.codecs.target(new Shape(type, revision)).javaType();
	}

	/**
	 * Name and revision under which a class is written, null if it is none of ours.
	 */
	@Nullable Shape shapeOf(Class<?> type) {
		Codec codec = this.codecs.find(type);
		return (codec != null) ? new Shape(codec.type(), codec.revision()) : null;
	}

}
