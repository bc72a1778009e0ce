package io.tieout.reconciliation;

import io.tieout.core.ChannelId;
import io.tieout.core.LocationId;
import io.tieout.core.SourceSystem;
import io.tieout.reconciliation.AuthorityCommand.ApproveGrants;
import io.tieout.reconciliation.AuthorityCommand.ProposeGrants;
import io.tieout.reconciliation.AuthorityCommand.RejectGrants;
import io.tieout.reconciliation.AuthorityCommand.StateGrants;
import io.tieout.reconciliation.AuthorityEvent.GrantsApprovalRefused;
import io.tieout.reconciliation.AuthorityEvent.GrantsChanged;
import io.tieout.reconciliation.AuthorityEvent.GrantsProposed;
import io.tieout.reconciliation.AuthorityEvent.GrantsRejected;
import io.tieout.reconciliation.AuthorityEvent.GrantsStated;
import io.tieout.testing.Scenario;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How it is settled who may move the stock of a store.
 */
final class AuthorityScenarios {

	private static final AuthoritySubject STORE = AuthoritySubject.stockOf(new LocationId("STORE1"));

	private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

	private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");

	private static final Instant FRIDAY = Instant.parse("2026-11-27T09:00:00Z");

	private static final List<Grant> TILLS = List.of(grant("POS", AuthorityRight.MOVE, AuthorityRight.COUNT));

	private static final List<Grant> TILLS_AND_WAREHOUSE = List.of(
			grant("POS", AuthorityRight.MOVE, AuthorityRight.COUNT),
			grant("WMS", AuthorityRight.MOVE, AuthorityRight.ANCHOR));

	private static final StateGrants STATE = new StateGrants(STORE, TILLS, "configuration", MONDAY);

	private static final GrantsStated STATED = new GrantsStated(STORE, TILLS, 1, "configuration", MONDAY);

	private static final ProposeGrants PROPOSE = propose(null, TILLS_AND_WAREHOUSE);

	private static final GrantsProposed PROPOSED = new GrantsProposed(STORE, TILLS_AND_WAREHOUSE, 2, "it delivers",
			"u-1", TUESDAY);

	private static final GrantsChanged CHANGED = new GrantsChanged(STORE, TILLS_AND_WAREHOUSE, 2, "it delivers", "u-1",
			"agreed", "u-2", FRIDAY);

	private static final GrantsApprovalRefused REFUSED = new GrantsApprovalRefused(STORE, TILLS_AND_WAREHOUSE, 2, "u-1",
			FRIDAY);

	private static final GrantsRejected REJECTED = new GrantsRejected(STORE, TILLS, 1, "not yet", "u-1", "u-2", FRIDAY);

	private AuthorityScenarios() {
	}

	private static Grant grant(String source, AuthorityRight... rights) {
		return Grant.of(new SourceSystem(source), rights);
	}

	private static ProposeGrants propose(@Nullable Long seenVersion, List<Grant> grants) {
		return new ProposeGrants(STORE, seenVersion, grants, "it delivers", "u-1", TUESDAY);
	}

	private static ApproveGrants approve(@Nullable Long seenVersion, String by) {
		return new ApproveGrants(STORE, seenVersion, "agreed", by, FRIDAY);
	}

	private static RejectGrants reject(@Nullable Long seenVersion, String reason, String by) {
		return new RejectGrants(STORE, seenVersion, reason, by, FRIDAY);
	}

	private static Scenario.Given scenario(String name) {
		return Scenario.of(name, AuthorityAggregate.class);
	}

	static Stream<Scenario> all() {
		return Stream.of(beginning(), proposal(), approval(), rejection()).flatMap((scenarios) -> scenarios);
	}

	private static Stream<Scenario> beginning() {
		return Stream.of(
				scenario("an installation begins with the grants of its configuration").when(STATE).then(STATED),
				scenario("what was stated once is not stated again").given(STATED)
					.when(new StateGrants(STORE, TILLS_AND_WAREHOUSE, "configuration", FRIDAY))
					.thenNothing(),
				scenario("the configuration does not take back what people changed").given(STATED, PROPOSED, CHANGED)
					.when(STATE)
					.thenNothing(),
				scenario("the configuration does not come between a proposal and its approval")
					.given(new GrantsProposed(STORE, TILLS, 1, "it delivers", "u-1", TUESDAY))
					.when(STATE)
					.thenNothing(),
				scenario("nothing is not a beginning").when(new StateGrants(STORE, List.of(), "configuration", MONDAY))
					.thenRefused("GRANTS_EMPTY"),
				scenario("the configuration grants stock rights over stock")
					.when(new StateGrants(STORE, List.of(grant("ERP", AuthorityRight.PRICE)), "configuration", MONDAY))
					.thenRefused("RIGHT_OF_ANOTHER_KIND"));
	}

	private static Stream<Scenario> proposal() {
		AuthoritySubject web = AuthoritySubject.pricesOf(new ChannelId("web"));
		return Stream.of(scenario("a person proposes other grants").given(STATED).when(PROPOSE).then(PROPOSED),
				scenario("grants can be proposed where none were stated").when(propose(0L, TILLS))
					.then(new GrantsProposed(STORE, TILLS, 1, "it delivers", "u-1", TUESDAY)),
				scenario("that nothing is granted any more can be proposed").given(STATED)
					.when(propose(1L, List.of()))
					.then(new GrantsProposed(STORE, List.of(), 2, "it delivers", "u-1", TUESDAY)),
				scenario("grants stand in one order, however they were sent").given(STATED)
					.when(propose(null,
							List.of(grant("WMS", AuthorityRight.ANCHOR, AuthorityRight.MOVE),
									grant("POS", AuthorityRight.COUNT, AuthorityRight.MOVE, AuthorityRight.MOVE))))
					.then(PROPOSED),
				scenario("prices are granted over a channel")
					.when(new ProposeGrants(web, null, List.of(grant("ERP", AuthorityRight.PRICE)), "theirs", "u-1",
							TUESDAY))
					.then(new GrantsProposed(web, List.of(grant("ERP", AuthorityRight.PRICE)), 1, "theirs", "u-1",
							TUESDAY)),
				scenario("stock rights are not granted over a channel")
					.when(new ProposeGrants(web, null, TILLS, "theirs", "u-1", TUESDAY))
					.thenRefused("RIGHT_OF_ANOTHER_KIND"),
				scenario("a proposal needs a reason").given(STATED)
					.when(new ProposeGrants(STORE, null, TILLS_AND_WAREHOUSE, " ", "u-1", TUESDAY))
					.thenRefused("REASON_MISSING"),
				scenario("nobody proposes on what has changed since they looked").given(STATED)
					.when(propose(0L, TILLS_AND_WAREHOUSE))
					.thenRefused("CHANGED_MEANWHILE"),
				scenario("a second proposal waits for the first").given(STATED, PROPOSED)
					.when(propose(null, List.of()))
					.thenRefused("GRANTS_PENDING"),
				scenario("what holds already need not be proposed").given(STATED)
					.when(propose(null, TILLS))
					.thenRefused("GRANTS_UNCHANGED"),
				scenario("a source stands once").given(STATED)
					.when(propose(null, List.of(grant("POS", AuthorityRight.MOVE), grant("POS", AuthorityRight.COUNT))))
					.thenRefused("GRANT_SOURCE_TWICE"),
				scenario("a source without rights is left out").given(STATED)
					.when(propose(null, List.of(grant("POS"))))
					.thenRefused("GRANT_WITHOUT_RIGHTS"));
	}

	private static Stream<Scenario> approval() {
		return Stream.of(
				scenario("a second person approves, and the grants hold").given(STATED, PROPOSED)
					.when(approve(2L, "u-2"))
					.then(CHANGED),
				scenario("an approval needs no words").given(STATED, PROPOSED)
					.when(new ApproveGrants(STORE, null, null, "u-2", FRIDAY))
					.then(new GrantsChanged(STORE, TILLS_AND_WAREHOUSE, 2, "it delivers", "u-1", null, "u-2", FRIDAY)),
				scenario("the proposer cannot approve, and the attempt is recorded").given(STATED, PROPOSED)
					.when(approve(null, "u-1"))
					.thenRefused("SECOND_PERSON_REQUIRED", REFUSED),
				scenario("the proposer's attempt leaves the proposal to the second person")
					.given(STATED, PROPOSED, REFUSED)
					.when(approve(3L, "u-2"))
					.then(CHANGED),
				scenario("nobody approves what has changed since they looked").given(STATED, PROPOSED)
					.when(approve(1L, "u-2"))
					.thenRefused("CHANGED_MEANWHILE"),
				scenario("what nobody proposed cannot be approved").given(STATED)
					.when(approve(null, "u-2"))
					.thenRefused("NOTHING_PROPOSED"),
				scenario("what was approved cannot be approved again").given(STATED, PROPOSED, CHANGED)
					.when(approve(null, "u-3"))
					.thenRefused("NOTHING_PROPOSED"),
				scenario("versions count the grants that held").given(STATED, PROPOSED, CHANGED)
					.when(propose(3L, TILLS))
					.then(new GrantsProposed(STORE, TILLS, 3, "it delivers", "u-1", TUESDAY)));
	}

	private static Stream<Scenario> rejection() {
		return Stream.of(
				scenario("a proposal is turned down, and what held holds").given(STATED, PROPOSED)
					.when(reject(2L, "not yet", "u-2"))
					.then(REJECTED),
				scenario("the proposer may take the proposal back").given(STATED, PROPOSED)
					.when(reject(null, "not yet", "u-1"))
					.then(new GrantsRejected(STORE, TILLS, 1, "not yet", "u-1", "u-1", FRIDAY)),
				scenario("a proposal is turned down with a reason").given(STATED, PROPOSED)
					.when(reject(null, "", "u-2"))
					.thenRefused("REASON_MISSING"),
				scenario("nobody turns down what has changed since they looked").given(STATED, PROPOSED)
					.when(reject(1L, "not yet", "u-2"))
					.thenRefused("CHANGED_MEANWHILE"),
				scenario("what was turned down cannot be approved").given(STATED, PROPOSED, REJECTED)
					.when(approve(null, "u-2"))
					.thenRefused("NOTHING_PROPOSED"),
				scenario("what was turned down can be proposed again").given(STATED, PROPOSED, REJECTED)
					.when(PROPOSE)
					.then(PROPOSED),
				scenario("what nobody proposed cannot be turned down").when(reject(null, "not yet", "u-2"))
					.thenRefused("NOTHING_PROPOSED"));
	}

}
