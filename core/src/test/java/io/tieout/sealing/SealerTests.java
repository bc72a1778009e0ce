package io.tieout.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.contract.Sealed;
import io.tieout.core.InvalidValueException;
import io.tieout.core.SourceRef;
import io.tieout.testing.TestPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealerTests {

	private static final String EMAIL = "customer.CustomerRecorded/1/email";

	private static final String NAME = "customer.CustomerRecorded/1/name";

	private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

	private static TestPostgres postgres;

	private static InstallationKey encryptionKey;

	private static int records;

	private final RecordKey record = RecordKey.of("customer", SourceRef.of("crm", "r" + ++records));

	private final KeyRing ring = ring(postgres.app());

	private final Sealer sealer = new Sealer(this.ring);

	@BeforeAll
	static void open(@TempDir Path data) {
		postgres = TestPostgres.fresh();
		encryptionKey = InstallationKey.keyEncryption(postgres.app(), null, data);
	}

	@AfterAll
	static void drop() {
		postgres.close();
	}

	@Test
	void aSealedValueOpensAgainOnAnyNode() {
		Sealed sealed = this.sealer.seal(this.record, NAME, "Zoë Ångström");
		assertThat(this.sealer.open(sealed)).contains("Zoë Ångström");
		assertThat(anotherNode().open(sealed)).contains("Zoë Ångström");
		assertThat(sealed.keyId()).isEqualTo(this.record.id());
		assertThat(sealed.boundTo()).isEqualTo(NAME);
	}

	@Test
	void equalValuesAreSealedDifferently() {
		assertThat(this.sealer.seal(this.record, NAME, "Zoë").box())
			.isNotEqualTo(this.sealer.seal(this.record, NAME, "Zoë").box());
	}

	@Test
	void whatWasSealedByAnEarlierVersionStaysReadable() {
		DataKey.Live key = new DataKey.Live("customer:crm/1", 1,
				new SecretKeySpec(Base64.getDecoder().decode(KeyFolder.COUNTING), "AES"));
		assertThat(key.open(new Sealed("customer:crm/1", 1, NAME, "AAECAwQFBgcICQoLHW0VsMqkf4OMAb+XbTCSax/qJ/w=")))
			.isEqualTo("Zoë");
		assertThat(key.contentHash("{\"name\":\"Zoë\"}"))
			.isEqualTo("9e0748c3a90f03cc20ba9a21bcf75130a838376e5e88a1720c6b829fc80abd79");
	}

	@Test
	void anErasedKeyOpensToNothingAndSealsNothing() {
		Sealed sealed = this.sealer.seal(this.record, EMAIL, "jane@example.org");
		assertThat(this.ring.erase(List.of(this.record))).isEqualTo(1);
		assertThat(this.sealer.open(sealed)).isEmpty();
		assertThat(anotherNode().open(sealed)).isEmpty();
		assertThat(this.sealer.seals(List.of(this.record)).isErased(this.record)).isTrue();
		refused("KEY_ERASED", () -> this.sealer.seal(this.record, EMAIL, "jane@example.org"));
		refused("KEY_ERASED", () -> this.sealer.seals(List.of(this.record)).contentHash(this.record, "x"));
	}

	@Test
	void erasingAgainChangesNothing() throws SQLException {
		this.sealer.seal(this.record, EMAIL, "jane@example.org");
		this.ring.erase(List.of(this.record));
		String at = query("SELECT shredded_at FROM keys.data_key WHERE key_id = '" + this.record.id() + "'").get(0);
		assertThat(this.ring.erase(List.of(this.record))).isZero();
		assertThat(query("SELECT shredded_at FROM keys.data_key WHERE key_id = '" + this.record.id() + "'"))
			.containsExactly(at);
	}

	@Test
	void aRecordErasedBeforeItsFirstValueStaysErased() {
		this.ring.erase(List.of(this.record));
		refused("KEY_ERASED", () -> anotherNode().seal(this.record, EMAIL, "jane@example.org"));
	}

	@Test
	void noNodeOpensAnErasedValueWhateverItHoldsInMemory() {
		Sealer other = new Sealer(ring(postgres.app()));
		RecordKey neighbour = new RecordKey("customer", "neighbour-of-" + this.record.recordId());
		Sealed sealed = other.seal(this.record, EMAIL, "jane@example.org");
		Sealed kept = other.seal(neighbour, EMAIL, "john@example.org");
		assertThat(other.open(sealed)).isPresent();
		this.ring.erase(List.of(this.record));
		assertThat(other.open(sealed)).isEmpty();
		assertThat(other.open(kept)).contains("john@example.org");
		refused("KEY_ERASED", () -> other.seal(this.record, EMAIL, "jane@example.org"));
	}

	@Test
	void aLostKeyIsAnErrorAndNoErasure() throws SQLException {
		Sealed sealed = this.sealer.seal(this.record, EMAIL, "jane@example.org");
		query("DELETE FROM keys.data_key WHERE key_id = '" + this.record.id() + "'");
		refused("KEY_UNKNOWN", () -> anotherNode().open(sealed));
		refused("KEY_UNKNOWN", () -> anotherNode().openAll(List.of(sealed)));
	}

	@Test
	void anotherVersionOfAKeyIsUnknown() {
		Sealed sealed = this.sealer.seal(this.record, EMAIL, "jane@example.org");
		refused("KEY_UNKNOWN", () -> this.sealer.open(new Sealed(sealed.keyId(), 2, sealed.boundTo(), sealed.box())));
	}

	@Test
	void aValueThatWasAlteredOrMovedIsRefused() {
		RecordKey neighbour = new RecordKey("customer", "neighbour-of-" + this.record.recordId());
		this.sealer.seals(List.of(neighbour));
		Sealed sealed = this.sealer.seal(this.record, EMAIL, "jane@example.org");
		byte[] box = Base64.getDecoder().decode(sealed.box());
		for (int position : new int[] { 0, 12, box.length - 1 }) {
			byte[] altered = box.clone();
			altered[position] ^= 1;
			refused("SEAL_BROKEN", () -> this.sealer.open(boxed(sealed, Base64.getEncoder().encodeToString(altered))));
		}
		refused("SEAL_BROKEN", () -> this.sealer.open(boxed(sealed, "AAAA")));
		refused("SEAL_BROKEN", () -> this.sealer.open(boxed(sealed, "no base64")));
		refused("SEAL_BROKEN", () -> this.sealer.open(new Sealed(sealed.keyId(), 1, NAME, sealed.box())));
		refused("SEAL_BROKEN", () -> this.sealer.open(new Sealed(neighbour.id(), 1, EMAIL, sealed.box())));
	}

	@Test
	void aKeyRowThatWasExchangedIsRefused() throws SQLException {
		RecordKey neighbour = new RecordKey("customer", "neighbour-of-" + this.record.recordId());
		Sealed sealed = this.sealer.seal(this.record, EMAIL, "jane@example.org");
		this.sealer.seals(List.of(neighbour));
		query("UPDATE keys.data_key d SET wrapped = n.wrapped FROM keys.data_key n WHERE d.key_id = '"
				+ this.record.id() + "' AND n.key_id = '" + neighbour.id() + "'");
		refused("KEY_UNREADABLE", () -> anotherNode().open(sealed));
	}

	@Test
	void contentHashesCompareWithinARecordOnly() {
		RecordKey neighbour = new RecordKey("customer", "neighbour-of-" + this.record.recordId());
		Seals seals = this.sealer.seals(List.of(this.record, neighbour));
		String hash = seals.contentHash(this.record, "{\"name\":\"Zoë\"}");
		assertThat(anotherNode().seals(List.of(this.record)).contentHash(this.record, "{\"name\":\"Zoë\"}"))
			.isEqualTo(hash);
		assertThat(seals.contentHash(this.record, "{\"name\":\"Zoe\"}")).isNotEqualTo(hash);
		assertThat(seals.contentHash(neighbour, "{\"name\":\"Zoë\"}")).isNotEqualTo(hash);
	}

	@Test
	void twoThatMakeTheSameKeysEndWithTheSame() {
		List<RecordKey> keys = IntStream.range(0, 300)
			.mapToObj((n) -> new RecordKey("customer", this.record.recordId() + "-" + n))
			.toList();
		List<CompletableFuture<List<Sealed>>> nodes = IntStream.range(0, 4).mapToObj((node) -> {
			List<RecordKey> order = new ArrayList<>(keys);
			Collections.shuffle(order, new Random(node));
			return CompletableFuture.supplyAsync(() -> {
				Seals seals = anotherNode().seals(order);
				return keys.stream().map((key) -> seals.seal(key, EMAIL, "value of " + key)).toList();
			});
		}).toList();
		List<Optional<String>> expected = keys.stream().map((key) -> Optional.of("value of " + key)).toList();
		for (CompletableFuture<List<Sealed>> node : nodes) {
			assertThat(this.sealer.openAll(node.join())).isEqualTo(expected);
		}
	}

	@Test
	void aKeyIsCommittedBeforeItIsHandedOut() {
		Sealer lazy = new Sealer(ring(new CountingDataSource(postgres.app(), false)));
		Sealed sealed = lazy.seal(this.record, EMAIL, "jane@example.org");
		assertThat(anotherNode().open(sealed)).contains("jane@example.org");
	}

	@Test
	void aBatchOfAnySizeTakesTwoRoundTripsToMakeAndOneToRead() {
		List<RecordKey> keys = IntStream.range(0, 5_000)
			.mapToObj((n) -> new RecordKey("order", this.record.recordId() + "-" + n))
			.toList();
		CountingDataSource making = new CountingDataSource(postgres.app(), true);
		Seals seals = new Sealer(ring(making)).seals(keys);
		List<Sealed> values = keys.stream().map((key) -> seals.seal(key, EMAIL, key.recordId())).toList();
		assertThat(making.opened()).isEqualTo(2);
		CountingDataSource reading = new CountingDataSource(postgres.app(), true);
		Sealer reader = new Sealer(ring(reading));
		assertThat(reader.openAll(values)).hasSize(5_000).doesNotContain(Optional.empty());
		assertThat(reader.openAll(values)).hasSize(5_000);
		assertThat(reading.opened()).as("the second time from memory, asking only whether keys were destroyed")
			.isEqualTo(2);
	}

	@Test
	void aKeyOfNobodysRecordIsUsedFromMemoryWithoutAsking() {
		CountingDataSource source = new CountingDataSource(postgres.app(), true);
		Sealer node = new Sealer(ring(source));
		RecordKey key = new RecordKey("raw", this.record.recordId());
		Sealed sealed = node.seal(key, EMAIL, "MUG");
		long opened = source.opened();
		assertThat(node.open(sealed)).contains("MUG");
		assertThat(source.opened()).isEqualTo(opened);
	}

	@Test
	void keysOfFilesAreDestroyedWhenTheirTimeIsOver() {
		RecordKey kept = new RecordKey("file", "kept-" + this.record.recordId());
		RecordKey due = new RecordKey("file", "due-" + this.record.recordId());
		Sealed keptRow = this.sealer.expiringSeals(List.of(kept), NOW.plusSeconds(1)).seal(kept, "file/row", "a");
		Sealed dueRow = this.sealer.expiringSeals(List.of(due), NOW).seal(due, "file/row", "b");
		Sealed unlimited = this.sealer.seal(this.record, EMAIL, "c");
		assertThat(this.ring.sweepExpired()).isEqualTo(1);
		assertThat(this.sealer.openAll(List.of(keptRow, dueRow, unlimited))).containsExactly(Optional.of("a"),
				Optional.empty(), Optional.of("c"));
		assertThat(this.ring.sweepExpired()).isZero();
		this.ring.erase(List.of(kept));
	}

	@Test
	void nothingPersonalIsShown() {
		Sealed sealed = this.sealer.seal(this.record, EMAIL, "jane@example.org");
		assertThat(sealed.toString()).doesNotContain(sealed.box());
		assertThatExceptionOfType(SealingException.class).isThrownBy(() -> this.sealer.open(boxed(sealed, "AAAA")))
			.withMessage("SEAL_BROKEN: The value " + EMAIL + " under the key " + this.record.id()
					+ " is not what was sealed there.")
			.withNoCause();
		assertThat(new DataKey.Live("a:b", 1, encryptionKey.secret())).hasToString("Live[a:b/1]");
	}

	@Test
	void aKeyNamesItsRecord() {
		assertThat(RecordKey.of("order", new SourceRef(SourceRef.of("shop", "1001").system(), "1001", 7)).id())
			.isEqualTo("order:shop/1001");
		assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new RecordKey("Order", "1"));
		assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new RecordKey("order", " "));
		assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> new RecordKey("order", "a\nb"));
	}

	private static KeyRing ring(DataSource source) {
		return new KeyRing(source, encryptionKey, Clock.fixed(NOW, ZoneOffset.UTC), 10_000);
	}

	private static Sealer anotherNode() {
		return new Sealer(ring(postgres.app()));
	}

	private static Sealed boxed(Sealed sealed, String box) {
		return new Sealed(sealed.keyId(), sealed.keyVersion(), sealed.boundTo(), box);
	}

	private static void refused(String code, Runnable act) {
		assertThatExceptionOfType(SealingException.class).isThrownBy(act::run)
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(code));
	}

	private static List<String> query(String sql) throws SQLException {
		try (Connection connection = postgres.app().getConnection();
				Statement statement = connection.createStatement()) {
			List<String> values = new ArrayList<>();
			if (statement.execute(sql)) {
				try (ResultSet rows = statement.getResultSet()) {
					while (rows.next()) {
						values.add(rows.getString(1));
					}
				}
			}
			return values;
		}
	}

}
