package io.tieout.projections;

import static io.tieout.projections.FedViews.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.ChannelId;
import io.tieout.core.LocationId;
import io.tieout.core.SourceSystem;
import io.tieout.projections.authorities.AuthorityItem;
import io.tieout.projections.authorities.AuthorityQueries;
import io.tieout.reconciliation.AuthorityCommand.ApproveGrants;
import io.tieout.reconciliation.AuthorityCommand.ProposeGrants;
import io.tieout.reconciliation.AuthorityCommand.RejectGrants;
import io.tieout.reconciliation.AuthorityCommand.StateGrants;
import io.tieout.reconciliation.AuthorityKind;
import io.tieout.reconciliation.AuthorityRight;
import io.tieout.reconciliation.AuthoritySubject;
import io.tieout.reconciliation.Grant;
import io.tieout.reconciliation.Grants;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whose word counts for what, as it was stated, proposed and changed.
 */
class AuthorityFoldTests {

	private static final List<Grant> TILLS = List.of(Grant.of(new SourceSystem("POS"), AuthorityRight.MOVE));

	private static final List<Grant> WAREHOUSE = List.of(Grant.of(new SourceSystem("WMS"), AuthorityRight.MOVE));

	private static FedViews views;

	private static AuthorityQueries authorities;

	@BeforeAll
	static void start() {
		views = new FedViews();
		authorities = new AuthorityQueries(views.sql());
	}

	@AfterAll
	static void stop() {
		views.close();
	}

	private static AuthoritySubject store(String name) {
		return AuthoritySubject.stockOf(new LocationId(name));
	}

	private static StateGrants state(AuthoritySubject subject) {
		return new StateGrants(subject, TILLS, "configuration", NOON);
	}

	private static ProposeGrants propose(AuthoritySubject subject, List<Grant> grants) {
		return new ProposeGrants(subject, null, grants, "they moved", "ann", NOON.plusSeconds(60));
	}

	private static AuthorityItem find(AuthoritySubject subject) {
		views.awaitLevel();
		return authorities.find(subject).orElseThrow();
	}

	@Test
	void whatTheConfigurationStatesHolds() {
		views.act(state(store("F1")));
		AuthorityItem item = find(store("F1"));
		assertThat(item.grants()).isEqualTo(new Grants(TILLS));
		assertThat(item.grantsVersion()).isEqualTo(1);
		assertThat(item.grantedBy()).isEqualTo("configuration");
		assertThat(item.approvedBy()).isNull();
		assertThat(item.grantedAt()).isEqualTo(NOON);
		assertThat(item.version()).isEqualTo(1);
	}

	@Test
	void aProposalStandsBesideWhatHoldsUntilItIsApproved() {
		AuthoritySubject store = store("F2");
		views.act(state(store), propose(store, WAREHOUSE));
		AuthorityItem waiting = find(store);
		assertThat(waiting.grants()).isEqualTo(new Grants(TILLS));
		assertThat(waiting.proposed()).isEqualTo(new Grants(WAREHOUSE));
		assertThat(waiting.proposedBy()).isEqualTo("ann");
		assertThat(waiting.reason()).isEqualTo("they moved");
		views.act(new ApproveGrants(store, 2L, null, "bob", NOON.plusSeconds(90)));
		AuthorityItem approved = find(store);
		assertThat(approved.grants()).isEqualTo(new Grants(WAREHOUSE));
		assertThat(approved.grantsVersion()).isEqualTo(2);
		assertThat(approved.grantedBy()).isEqualTo("ann");
		assertThat(approved.approvedBy()).isEqualTo("bob");
		assertThat(approved.proposed()).isNull();
		assertThat(approved.version()).isEqualTo(3);
	}

	@Test
	void aProposalThatIsTurnedDownLeavesWhatHolds() {
		AuthoritySubject store = store("F3");
		views.act(state(store), propose(store, WAREHOUSE),
				new RejectGrants(store, null, "not yet", "bob", NOON.plusSeconds(90)));
		AuthorityItem item = find(store);
		assertThat(item.grants()).isEqualTo(new Grants(TILLS));
		assertThat(item.proposed()).isNull();
		assertThat(item.reason()).isEqualTo("not yet");
		assertThat(item.grantedAt()).isEqualTo(NOON);
	}

	@Test
	void theProposersAttemptChangesNothingButTheVersion() {
		AuthoritySubject store = store("F4");
		views.act(propose(store, WAREHOUSE));
		views.tryInVain(new ApproveGrants(store, null, null, "ann", NOON.plusSeconds(90)));
		AuthorityItem item = find(store);
		assertThat(item.grants()).isEqualTo(Grants.NONE);
		assertThat(item.proposed()).isEqualTo(new Grants(WAREHOUSE));
		assertThat(item.version()).isEqualTo(2);
	}

	@Test
	void subjectsAreListedByKindAndNameAndByWhetherSomethingWaits() {
		AuthoritySubject channel = AuthoritySubject.pricesOf(new ChannelId("web"));
		List<Grant> prices = List.of(Grant.of(new SourceSystem("ERP"), AuthorityRight.PRICE));
		views.act(state(store("L1")), propose(store("L2"), TILLS),
				new StateGrants(channel, prices, "configuration", NOON));
		views.awaitLevel();
		assertThat(authorities.list(AuthorityKind.PRICE, false, null, 10)).extracting(AuthorityItem::subject)
			.containsExactly(channel);
		assertThat(authorities.list(AuthorityKind.STOCK, true, "stock/L1", 10)).extracting(AuthorityItem::subject)
			.containsExactly(store("L2"));
		assertThat(authorities.list(null, false, "stock/L0", 1)).extracting(AuthorityItem::subject)
			.containsExactly(store("L1"));
	}

}
