package io.tieout.contract;

import io.tieout.contract.UpcasterChain.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bytes to records and back for every stored name: those in their current revision
 * directly, older ones as a tree through the upcasters.
 */
final class Codecs {

	private final JsonMapper mapper = ContractMapper.create();

	private final ObjectReader trees = this.mapper.readerFor(ObjectNode.class);

	private final Map<String, Codec> byName = new HashMap<>();

	private final Map<Class<?>, Codec> byClass = new HashMap<>();

	private final UpcasterChain upcasters;

	Codecs(List<Upcaster> upcasters) {
		this.upcasters = new UpcasterChain(upcasters);
	}

	/**
	 * Adds a stored name.
	 * @throws IllegalArgumentException if name or class is taken
	 */
	void add(String type, int revision, Class<?> javaType) {
		Codec codec = Codec.of(this.mapper, type, revision, javaType);
		Codec sameName = this.byName.putIfAbsent(type, codec);
		if (sameName != null) {
			throw new IllegalArgumentException("The name " + type + " is taken twice, by "
					+ sameName.javaType().getName() + " and " + javaType.getName());
		}
		Codec sameClass = this.byClass.putIfAbsent(javaType, codec);
		if (sameClass != null) {
			throw new IllegalArgumentException(
					javaType.getName() + " is registered twice, as " + sameClass.type() + " and " + type);
		}
	}

	/**
	 * Checks that each chain of upcasters ends at a current contract and none begins
	 * there.
	 * @throws IllegalArgumentException if one does not
	 */
	void requireChains() {
		for (Shape stored : this.upcasters.sources()) {
			if (current(stored) != null) {
				throw new IllegalArgumentException(stored + " is current: nothing upcasts it");
			}
			Shape target = this.upcasters.target(stored);
			if (current(target) == null) {
				throw new IllegalArgumentException(
						"The upcasters of " + stored + " end at " + target + ", which is no current contract");
			}
		}
	}

	/**
	 * Whether any older shape is lifted to a name.
	 */
	boolean hasHistory(String type) {
		return this.upcasters.sources()
			.stream()
			.map(this.upcasters::target)
			.anyMatch((target) -> target.type().equals(type));
	}

	byte[] write(Object value) {
		return of(value.getClass()).write(value);
	}

	Object read(Shape stored, byte[] buffer, int offset, int length) {
		Codec current = current(stored);
		if (current != null) {
			return current.read(buffer, offset, length);
		}
		Codec target = target(stored);
		return target.read(this.upcasters.upcast(stored, tree(stored, buffer, offset, length)));
	}

	private ObjectNode tree(Shape stored, byte[] buffer, int offset, int length) {
		try {
			return this.trees.readValue(buffer, offset, length);
		}
		catch (JacksonException ex) {
			throw new ContractMismatchException(stored.type(), stored.revision(), ContractFault.of(ex));
		}
	}

	boolean canRead(Shape stored) {
		return current(this.upcasters.target(stored)) != null;
	}

	/**
	 * What a stored shape is read into.
	 */
	Codec target(Shape stored) {
		Codec codec = current(this.upcasters.target(stored));
		if (codec == null) {
			throw new UnknownContractException(stored.type(), stored.revision());
		}
		return codec;
	}

	private @Nullable Codec current(Shape shape) {
		Codec codec = this.byName.get(shape.type());
		return (codec != null && codec.revision() == shape.revision()) ? codec : null;
	}

	/**
	 * The codec of a class.
	 * @throws IllegalArgumentException if it is none of ours
	 */
	Codec of(Class<?> type) {
		Codec codec = find(type);
		if (codec == null) {
			throw new IllegalArgumentException(type.getName() + " is in no domain's contracts");
		}
		return codec;
	}

	@Nullable Codec find(Class<?> type) {
		return this.byClass.get(type);
	}

}
