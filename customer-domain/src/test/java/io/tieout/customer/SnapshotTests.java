package io.tieout.customer;

import io.tieout.aggregate.DomainCatalog;
import io.tieout.contract.MessageCatalog;
import io.tieout.core.RecordVersion;
import io.tieout.customer.CustomerMarks.Erasure;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * States are stored as snapshots and read back as they were.
 */
class SnapshotTests {

	private static final MessageCatalog CATALOG = DomainCatalog.of(List.of(new CustomerDomain()));

	@ParameterizedTest
	@MethodSource("states")
	void aStateIsReadBackAsItWasStored(String type, Object state) {
		int revision = type.equals("customer.Customer") ? 2 : 1;
		assertThat(CATALOG.read(type, revision, CATALOG.write(state))).isEqualTo(state);
	}

	static Stream<Arguments> states() {
		return Stream.of(Arguments.of("customer.CustomerRecord", CustomerRecordState.UNKNOWN),
				Arguments.of("customer.CustomerRecord",
						new CustomerRecordState(new RecordVersion("2", People.TUESDAY))),
				Arguments.of("customer.Customer", CustomerState.UNKNOWN),
				Arguments.of("customer.Customer", CustomerState.living(List.of(People.shop("ada"), People.crm("ada")))),
				Arguments.of("customer.Customer", CustomerState.aliasOf(People.customer(1))),
				Arguments.of("customer.Customer",
						CustomerState.living(List.of(People.shop("ada")))
							.marked(new CustomerMarks(true, true, List.of(People.shop("ada")), Erasure.REQUESTED))),
				Arguments.of("customer.SharedKey", new SharedKeyState(true)));
	}

}
