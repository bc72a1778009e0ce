package io.tieout.customer;

import static io.tieout.customer.People.MONDAY;
import static io.tieout.customer.People.TUESDAY;

import io.tieout.customer.CustomerRecordCommand.RecordCustomer;
import io.tieout.customer.CustomerRecordEvent.CustomerRecorded;
import io.tieout.testing.Scenario;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How the versions of a source record follow each other.
 */
final class CustomerRecordScenarios {

	private static final RecordId ADA = People.shop("ada");

	private static final PersonalData DATA = People.data(PersonalField.SOURCE_ID, PersonalField.EMAIL);

	private CustomerRecordScenarios() {
	}

	static Stream<Scenario> all() {
		return Stream.of(
				scenario("the first version is the latest").when(stated("1", MONDAY)).then(recorded("1", MONDAY, true)),
				scenario("a later version is the latest").given(recorded("1", MONDAY, true))
					.when(stated("2", TUESDAY))
					.then(recorded("2", TUESDAY, true)),
				scenario("a version that arrives late is kept and does not become the latest")
					.given(recorded("2", TUESDAY, true))
					.when(stated("1", MONDAY))
					.then(recorded("1", MONDAY, false)),
				scenario("a late version does not move the latest back")
					.given(recorded("3", TUESDAY, true), recorded("1", MONDAY, false))
					.when(stated("2", MONDAY.plusSeconds(1)))
					.then(recorded("2", MONDAY.plusSeconds(1), false)),
				scenario("the latest version again changes nothing").given(recorded("1", MONDAY, true))
					.when(stated("1", MONDAY))
					.thenNothing(),
				scenario("a higher version number is the latest, whatever the time").given(recorded("9", TUESDAY, true))
					.when(stated("10", MONDAY))
					.then(recorded("10", MONDAY, true)),
				scenario("a lower version number is not the latest, whatever the time")
					.given(recorded("10", MONDAY, true))
					.when(stated("9", TUESDAY))
					.then(recorded("9", TUESDAY, false)),
				scenario("at one time versions that are no numbers are compared as text")
					.given(recorded("etag-b", MONDAY, true))
					.when(stated("etag-a", MONDAY))
					.then(recorded("etag-a", MONDAY, false)),
				scenario("versions that are no numbers are placed by their time")
					.given(recorded("etag-b", MONDAY, true))
					.when(stated("etag-a", TUESDAY))
					.then(recorded("etag-a", TUESDAY, true)),
				scenario("a record whose versions are numbered takes no later one without a number")
					.given(recorded("1", MONDAY, true))
					.when(stated("etag-a", TUESDAY))
					.thenRefused("VERSION_NOT_NUMBERED"));
	}

	private static Scenario.Given scenario(String name) {
		return Scenario.of(name, CustomerRecordAggregate.class);
	}

	private static RecordCustomer stated(String version, Instant effectiveAt) {
		return new RecordCustomer(ADA, version, effectiveAt, DATA, Map.of("email", true));
	}

	private static CustomerRecorded recorded(String version, Instant effectiveAt, boolean latest) {
		return new CustomerRecorded(ADA, version, effectiveAt, latest, DATA, Map.of("email", true));
	}

}
