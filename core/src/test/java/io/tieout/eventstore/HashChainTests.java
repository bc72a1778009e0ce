package io.tieout.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.contract.EventContext;
import io.tieout.core.Quantity;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.testing.StoreNode;
import io.tieout.testing.TestPostgres;
import io.tieout.testing.till.TillCommand.Deposit;
import io.tieout.testing.till.TillDomain;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The form of the hash, which is frozen: these digests may never change.
 */
class HashChainTests {

	private static final Instant OCCURRED = Instant.parse("2026-03-02T10:15:30.123456Z");

	private static final long RECORDED = HashChain.micros(Instant.parse("2026-03-02T10:15:31.000001Z"));

	private static final EventContext FULL = new EventContext(OCCURRED, null,
			new SourceRef(new SourceSystem("WMS"), "#1001", 7), "clerk", "trace-1", "cause-1",
			"stock-movements/WMS/##1001#7", "9f86d081", "4bf92f3577b34da6a3ce929d0e0e4736");

	@Test
	void theDigestOfAnEventWithEveryColumnIsFixed() {
		byte[] previous = HexFormat.of().parseHex("00112233445566778899aabbccddeeff".repeat(2));
		assertThat(hex(new HashChain().hash(previous, 4_711, event(FULL, FULL.commandKey()), RECORDED)))
			.isEqualTo("ad0e9718c825910e5550cae386488eb2aca67d54813d399330d5337474b0b03e");
	}

	@Test
	void theDigestOfAnEventWithoutTheNullableColumnsIsFixed() {
		EventContext sparse = EventContext.of(OCCURRED, "clerk", "trace-1");
		assertThat(hex(new HashChain().hash(HashChain.beforeFirst(), 1, event(sparse, null), RECORDED)))
			.isEqualTo("58b0c6a702d6192ace173a6d2f992eb028f6fae31f8d1a9b40e5e1354dbbab34");
	}

	@Test
	void anAbsentColumnIsNotAnEmptyOne() {
		EventContext unhashed = EventContext.of(OCCURRED, "clerk", "trace-1").causedBy("");
		assertThat(new HashChain().hash(HashChain.beforeFirst(), 1, event(unhashed, null), RECORDED))
			.isNotEqualTo(new HashChain().hash(HashChain.beforeFirst(), 1,
					event(EventContext.of(OCCURRED, "clerk", "trace-1"), null), RECORDED));
	}

	/**
	 * As an auditor would: from the columns alone, by the description in the Javadoc.
	 */
	@Test
	void aCheckerThatKnowsTheDescriptionOnlyComesToTheSameHashes() throws Exception {
		try (TestPostgres database = TestPostgres.fresh();
				StoreNode node = StoreNode.start(database.app(), new TillDomain())) {
			node.commands().execute(new Deposit("A", Quantity.of(1)), FULL);
			node.commands().execute(new Deposit("A", Quantity.of(2)), EventContext.of(OCCURRED, "clerk", "trace-2"));
			node.commands().execute(new Deposit("B", Quantity.of(3)), FULL.keyed("other", "").causedBy(""));
			List<String> stored = new ArrayList<>();
			assertThat(recomputed(database, stored)).hasSize(3).isEqualTo(stored);
		}
	}

	private static List<String> recomputed(TestPostgres database, List<String> stored) throws Exception {
		List<String> computed = new ArrayList<>();
		byte[] previous = new byte[32];
		try (Connection connection = database.app().getConnection();
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(
						"""
								SELECT position, event_id, aggregate_type, aggregate_id, sequence, type, revision, payload, metadata,
								  (extract(epoch FROM occurred_at) * 1000000)::bigint,
								  (extract(epoch FROM recorded_at) * 1000000)::bigint,
								  source_system, source_ref, actor, correlation_id, causation_id, command_key, command_hash, hash
								FROM store.event ORDER BY position
								""")) {
			while (row.next()) {
				previous = MessageDigest.getInstance("SHA-256").digest(content(previous, row));
				computed.add(hex(previous));
				stored.add(hex(row.getBytes("hash")));
			}
		}
		return computed;
	}

	private static byte[] content(byte[] previous, ResultSet row) throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		DataOutputStream out = new DataOutputStream(bytes);
		out.writeByte(1);
		out.write(previous);
		for (int column = 1; column <= 18; column++) {
			switch (column) {
				case 1, 5, 7, 10, 11 -> {
					out.writeInt(8);
					out.writeLong(row.getLong(column));
				}
				case 2 -> {
					UUID id = row.getObject(column, UUID.class);
					out.writeInt(16);
					out.writeLong(id.getMostSignificantBits());
					out.writeLong(id.getLeastSignificantBits());
				}
				case 8, 9 -> field(out, row.getBytes(column));
				default -> {
					String text = row.getString(column);
					field(out, (text != null) ? text.getBytes(StandardCharsets.UTF_8) : null);
				}
			}
		}
		return bytes.toByteArray();
	}

	private static void field(DataOutputStream out, byte[] bytes) throws IOException {
		out.writeInt((bytes != null) ? bytes.length : -1);
		if (bytes != null) {
			out.write(bytes);
		}
	}

	private static PendingEvent event(EventContext context, String commandKey) {
		byte[] payload = "{\"till\":\"Zürich\"}".getBytes(StandardCharsets.UTF_8);
		return new PendingEvent(UUID.fromString("0195e0a1-7c00-7abc-8def-0123456789ab"), "till.Till", "till:Zürich", 42,
				"till.Deposited", 3, payload, new StoredMetadata(context.traceId(), null, 2).toBytes(), context,
				commandKey);
	}

	private static String hex(byte[] bytes) {
		return HexFormat.of().formatHex(bytes);
	}

}
