package io.tieout.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.sealing.ErasureLedger.Entry;
import io.tieout.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureLedgerTests {

	private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

	private static final UUID REQUEST = UUID.fromString("01930000-0000-7000-8000-000000000001");

	private TestPostgres postgres;

	@TempDir
	private Path data;

	@BeforeEach
	void open() {
		this.postgres = TestPostgres.fresh();
	}

	@AfterEach
	void drop() {
		this.postgres.close();
	}

	@Test
	void whatIsWrittenIsReadAgainOnceAndInOrder() throws IOException {
		ledger().add(List.of(entry("1"), entry("a record/with blanks")));
		ledger().add(List.of(entry("1"), entry("2")));
		assertThat(ledger().entries()).containsExactly(entry("1"), entry("a record/with blanks"), entry("2"));
		assertThat(Files.readAllLines(file())).hasSize(4);
	}

	@Test
	void aLineThatACrashLeftUnfinishedIsWrittenOver() throws IOException {
		ledger().add(List.of(entry("1")));
		Files.writeString(file(), "2026-11-24T10:00:00Z\t0193", StandardOpenOption.APPEND);
		assertThat(ledger().entries()).containsExactly(entry("1"));
		ledger().add(List.of(entry("2")));
		assertThat(ledger().entries()).containsExactly(entry("1"), entry("2"));
	}

	@Test
	void aDatabaseWithoutItsLedgerIsNotServed() throws IOException {
		ledger();
		Files.delete(file());
		refused("ERASURE_LEDGER_MISSING");
	}

	@Test
	void theLedgerOfAnotherInstallationIsNotTaken() throws IOException {
		ledger();
		Files.writeString(file(), "tieout-erasures/1 " + UUID.randomUUID() + "\n");
		refused("ERASURE_LEDGER_WRONG");
	}

	@Test
	void anOldCopyIsNotTaken() throws IOException {
		ledger();
		byte[] old = Files.readAllBytes(file());
		ledger().add(List.of(entry("1")));
		InstallationKey kek = InstallationKey.keyEncryption(this.postgres.app(), null, this.data);
		new KeyRing(this.postgres.app(), kek, Clock.systemUTC(), 10).erase(List.of(entry("1").key()));
		ledger();
		Files.write(file(), old);
		refused("ERASURE_LEDGER_INCOMPLETE");
	}

	@Test
	void aLineThatIsNoEntryIsNotPassedOver() throws IOException {
		ledger().add(List.of(entry("1")));
		Files.writeString(file(), "something else\n", StandardOpenOption.APPEND);
		refused("ERASURE_LEDGER_UNREADABLE");
		Files.writeString(file(), "no head\n");
		refused("ERASURE_LEDGER_UNREADABLE");
	}

	private void refused(String code) {
		assertThatExceptionOfType(SealingException.class).isThrownBy(this::ledger)
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo(code))
			.withMessageContaining(file().toString());
	}

	private ErasureLedger ledger() {
		return ErasureLedger.open(this.postgres.app(), file());
	}

	private Path file() {
		return this.data.resolve("erasures").resolve("ledger");
	}

	private static Entry entry(String record) {
		return new Entry(NOW, REQUEST, "customer:" + REQUEST, new RecordKey("customer", record));
	}

}
