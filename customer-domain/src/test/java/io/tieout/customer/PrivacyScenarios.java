package io.tieout.customer;

import io.tieout.core.CustomerId;
import io.tieout.customer.CustomerCommand.AssertLink;
import io.tieout.customer.CustomerCommand.BlockCustomer;
import io.tieout.customer.CustomerCommand.MergeCustomers;
import io.tieout.customer.CustomerCommand.SplitCustomer;
import io.tieout.customer.CustomerEvent.CustomerErased;
import io.tieout.customer.CustomerEvent.CustomerFounded;
import io.tieout.customer.CustomerEvent.CustomersMerged;
import io.tieout.customer.CustomerEvent.ErasureRequested;
import io.tieout.customer.CustomerEvent.LegalHoldPlaced;
import io.tieout.customer.CustomerEvent.LegalHoldReleased;
import io.tieout.customer.CustomerEvent.LinkAsserted;
import io.tieout.customer.CustomerEvent.ProcessingRestricted;
import io.tieout.customer.CustomerEvent.RestrictionLifted;
import io.tieout.customer.PrivacyCommand.CompleteErasure;
import io.tieout.customer.PrivacyCommand.LiftRestriction;
import io.tieout.customer.PrivacyCommand.PlaceLegalHold;
import io.tieout.customer.PrivacyCommand.ReleaseLegalHold;
import io.tieout.customer.PrivacyCommand.RequestErasure;
import io.tieout.customer.PrivacyCommand.RestrictProcessing;
import io.tieout.testing.Scenario;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How a person is erased, how processing is restricted, and what a legal hold keeps.
 */
final class PrivacyScenarios {

	private static final CustomerId ADA = People.customer(1);

	private static final CustomerId OLDER = People.customer(0);

	private static final RecordId SHOP = People.shop("ada");

	private static final RecordId CRM = People.crm("ada");

	private static final UUID REQUEST = UUID.fromString("01930000-0000-7000-8000-000000000009");

	private static final CustomerFounded FOUNDED = new CustomerFounded(ADA, SHOP);

	private static final LinkAsserted JOINED = new LinkAsserted(ADA, CRM, List.of(People.sameEmail(SHOP, CRM)));

	private static final CustomersMerged ABSORBED = new CustomersMerged(ADA, OLDER, ADA, List.of(SHOP), List.of(),
			List.of(People.samePhone(SHOP, People.shop("ben"))));

	private static final ErasureRequested REQUESTED = new ErasureRequested(ADA, List.of(SHOP), List.of(), "She asked",
			"clerk", People.TUESDAY);

	private static final CustomerErased ERASED = new CustomerErased(ADA, REQUEST, List.of(SHOP), 2, 1, People.TUESDAY);

	private static final LegalHoldPlaced HELD = new LegalHoldPlaced(ADA, "Law suit", "clerk", People.MONDAY);

	private static final ProcessingRestricted RESTRICTED = new ProcessingRestricted(ADA, List.of(SHOP),
			"She says it is wrong", "clerk", People.MONDAY);

	private PrivacyScenarios() {
	}

	static Stream<Scenario> all() {
		return Stream.of(requests(), ends(), restrictions(), holds()).flatMap((scenarios) -> scenarios);
	}

	private static Stream<Scenario> requests() {
		return Stream.of(
				scenario("a customer is to be erased with all its records").given(FOUNDED, JOINED)
					.when(request("She asked", CRM, SHOP))
					.then(new ErasureRequested(ADA, List.of(CRM, SHOP), List.of(), "She asked", "clerk",
							People.TUESDAY)),
				scenario("an erasure is asked for once").given(FOUNDED, REQUESTED)
					.when(request("She asked again", SHOP))
					.thenNothing(),
				scenario("who is erased is not erased again").given(FOUNDED, REQUESTED, ERASED)
					.when(request("She asked again", SHOP))
					.thenNothing(),
				scenario("an erasure needs a reason").given(FOUNDED)
					.when(request(" ", SHOP))
					.thenRefused("REASON_MISSING"),
				scenario("who never began is not erased").when(request("She asked", SHOP))
					.thenRefused("CUSTOMER_UNKNOWN"),
				scenario("an alias is not erased").given(FOUNDED, ABSORBED)
					.when(request("She asked", SHOP))
					.thenRefused("CUSTOMER_IS_ALIAS"),
				scenario("a legal hold keeps from erasure").given(FOUNDED, HELD)
					.when(request("She asked", SHOP))
					.thenRefused("LEGAL_HOLD"),
				scenario("an erasure that forgets a record is refused").given(FOUNDED, JOINED)
					.when(request("She asked", SHOP))
					.thenRefused("CUSTOMER_MEMBERS_CHANGED"));
	}

	private static Stream<Scenario> ends() {
		CompleteErasure complete = new CompleteErasure(ADA, REQUEST, List.of(SHOP), 2, 1, People.TUESDAY);
		return Stream.of(
				scenario("an erasure that was asked for is done").given(FOUNDED, REQUESTED).when(complete).then(ERASED),
				scenario("it is done once").given(FOUNDED, REQUESTED, ERASED).when(complete).thenNothing(),
				scenario("nobody is erased who did not ask").given(FOUNDED)
					.when(complete)
					.thenRefused("ERASURE_NOT_REQUESTED"),
				scenario("links under way are still taken while an erasure is carried out").given(FOUNDED, REQUESTED)
					.when(new AssertLink(ADA, CRM, JOINED.edges()))
					.then(JOINED),
				scenario("an erased customer takes no link").given(FOUNDED, REQUESTED, ERASED)
					.when(new AssertLink(ADA, CRM, JOINED.edges()))
					.thenRefused("CUSTOMER_ERASED"),
				scenario("an erased customer is not blocked").given(FOUNDED, REQUESTED, ERASED)
					.when(new BlockCustomer(ADA, "Fraud", "clerk", People.TUESDAY))
					.thenRefused("CUSTOMER_ERASED"),
				scenario("the id of an erased customer does not live again").given(FOUNDED, REQUESTED, ERASED)
					.when(new SplitCustomer(ADA, OLDER,
							List.of(new CustomerPart(OLDER, List.of(People.shop("ben")), List.of()),
									new CustomerPart(ADA, List.of(CRM), List.of())),
							UnlinkCause.STEWARD))
					.thenRefused("CUSTOMER_EXISTS"),
				scenario("an erased customer is not merged").given(FOUNDED, REQUESTED, ERASED)
					.when(new MergeCustomers(ADA, OLDER, ADA, List.of(SHOP), List.of(), ABSORBED.edges()))
					.thenRefused("CUSTOMER_ERASED"));
	}

	private static Stream<Scenario> restrictions() {
		return Stream.of(
				scenario("processing is restricted").given(FOUNDED)
					.when(restrict("She says it is wrong", SHOP))
					.then(new ProcessingRestricted(ADA, List.of(SHOP), "She says it is wrong", "clerk",
							People.TUESDAY)),
				scenario("a restriction stays one").given(FOUNDED, RESTRICTED)
					.when(restrict("again", SHOP))
					.thenNothing(),
				scenario("a restriction needs a reason").given(FOUNDED)
					.when(restrict("", SHOP))
					.thenRefused("REASON_MISSING"),
				scenario("who never began is not restricted").when(restrict("why", SHOP))
					.thenRefused("CUSTOMER_UNKNOWN"),
				scenario("a restriction that forgets a record is refused").given(FOUNDED, JOINED)
					.when(restrict("why", SHOP))
					.thenRefused("CUSTOMER_MEMBERS_CHANGED"),
				scenario("a restriction is lifted").given(FOUNDED, RESTRICTED)
					.when(lift("It was right", SHOP))
					.then(new RestrictionLifted(ADA, List.of(SHOP), "It was right", "clerk", People.TUESDAY)),
				scenario("a restriction is lifted where it was set, whoever holds the records now")
					.given(FOUNDED, RESTRICTED, ABSORBED)
					.when(lift("It was right", SHOP))
					.then(new RestrictionLifted(ADA, List.of(SHOP), "It was right", "clerk", People.TUESDAY)),
				scenario("lifting names the records that were restricted").given(FOUNDED, RESTRICTED)
					.when(lift("It was right", CRM))
					.thenRefused("CUSTOMER_MEMBERS_CHANGED"),
				scenario("lifting needs a reason").given(FOUNDED, RESTRICTED)
					.when(lift("", SHOP))
					.thenRefused("REASON_MISSING"),
				scenario("nothing is lifted of whom nobody knows").when(lift("why", SHOP))
					.thenRefused("CUSTOMER_UNKNOWN"),
				scenario("without a restriction nothing is lifted").given(FOUNDED)
					.when(lift("It was right", SHOP))
					.thenNothing());
	}

	private static Stream<Scenario> holds() {
		PlaceLegalHold place = new PlaceLegalHold(ADA, "Law suit", "clerk", People.MONDAY);
		ReleaseLegalHold release = new ReleaseLegalHold(ADA, "Settled", "clerk", People.TUESDAY);
		LegalHoldReleased released = new LegalHoldReleased(ADA, "Settled", "clerk", People.TUESDAY);
		return Stream.of(scenario("a hold is placed").given(FOUNDED).when(place).then(HELD),
				scenario("a hold stays one").given(FOUNDED, HELD).when(place).thenNothing(),
				scenario("a hold needs a reason").given(FOUNDED)
					.when(new PlaceLegalHold(ADA, " ", "clerk", People.MONDAY))
					.thenRefused("REASON_MISSING"),
				scenario("who never began is not held").when(place).thenRefused("CUSTOMER_UNKNOWN"),
				scenario("a hold comes too late").given(FOUNDED, REQUESTED)
					.when(place)
					.thenRefused("ERASURE_REQUESTED"),
				scenario("a hold is released").given(FOUNDED, HELD).when(release).then(released),
				scenario("a hold is released where it was placed").given(FOUNDED, HELD, ABSORBED)
					.when(release)
					.then(released),
				scenario("without a hold nothing is released").given(FOUNDED, HELD, released)
					.when(release)
					.thenNothing(),
				scenario("a release needs a reason").given(FOUNDED, HELD)
					.when(new ReleaseLegalHold(ADA, "", "clerk", People.MONDAY))
					.thenRefused("REASON_MISSING"),
				scenario("who never began is not released").when(release).thenRefused("CUSTOMER_UNKNOWN"),
				scenario("after a release an erasure is asked for").given(FOUNDED, HELD, released)
					.when(request("She asked", SHOP))
					.then(REQUESTED));
	}

	private static RequestErasure request(String reason, RecordId... records) {
		return new RequestErasure(ADA, List.of(records), List.of(), reason, "clerk", People.TUESDAY);
	}

	private static RestrictProcessing restrict(String reason, RecordId... records) {
		return new RestrictProcessing(ADA, List.of(records), reason, "clerk", People.TUESDAY);
	}

	private static LiftRestriction lift(String reason, RecordId... records) {
		return new LiftRestriction(ADA, List.of(records), reason, "clerk", People.TUESDAY);
	}

	private static Scenario.Given scenario(String name) {
		return Scenario.of(name, CustomerAggregate.class);
	}

}
