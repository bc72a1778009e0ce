package io.tieout.projections.authorities;

import io.tieout.eventstore.RecordedEvent;
import io.tieout.projections.events.Families;
import io.tieout.projections.support.EventScope;
import io.tieout.projections.support.Json;
import io.tieout.projections.support.RowKey;
import io.tieout.projections.support.RowShape;
import io.tieout.projections.support.View;
import io.tieout.projections.support.ViewDefinition;
import io.tieout.reconciliation.AuthorityEvent;
import io.tieout.reconciliation.AuthorityEvent.GrantsApprovalRefused;
import io.tieout.reconciliation.AuthorityEvent.GrantsChanged;
import io.tieout.reconciliation.AuthorityEvent.GrantsProposed;
import io.tieout.reconciliation.AuthorityEvent.GrantsRejected;
import io.tieout.reconciliation.AuthorityEvent.GrantsStated;
import io.tieout.reconciliation.Grants;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Folds who may do what, and what waits for a second person.
 */
public final class AuthoritiesView implements View<AuthorityRow> {

	private static final EventScope SCOPE = EventScope.handling(AuthorityEvent.class)
		.ignoringOthersOf(Families.INVENTORY)
		.ignoringOthersOf(Families.CUSTOMER)
		.ignoringOthersOf(Families.FINANCE)
		.ignoringOthersOf(Families.RECONCILIATION);

	private static final ViewDefinition<AuthorityRow> DEFINITION = ViewDefinition.of("authorities", 1,
			RowShape.of(AuthorityRow.class, 1), SCOPE);

	@Override
	public ViewDefinition<AuthorityRow> definition() {
		return DEFINITION;
	}

	@Override
	public List<RowKey> keys(RecordedEvent event) {
		return List.of(RowKey.of(((AuthorityEvent) event.payload()).subject().toString()));
	}

	@Override
	public AuthorityRow fold(RowKey key, @Nullable AuthorityRow row, RecordedEvent event) {
		AuthorityEvent change = (AuthorityEvent) event.payload();
		if (change instanceof GrantsStated stated) {
			return known(row, stated, stated.at()).granted(new Grants(stated.grants()), stated.version(), stated.by(),
					null, null, stated.at());
		}
		if (change instanceof GrantsChanged changed) {
			return known(row, changed, changed.at()).granted(new Grants(changed.grants()), changed.version(),
					changed.proposedBy(), changed.approvedBy(), changed.reason(), changed.at());
		}
		if (change instanceof GrantsProposed proposed) {
			return known(row, proposed, proposed.at()).proposing(Json.of(new Grants(proposed.grants())), proposed.by(),
					proposed.reason(), proposed.at());
		}
		if (change instanceof GrantsRejected rejected) {
			return known(row, rejected, rejected.at()).proposing(null, null, rejected.reason(), rejected.at());
		}
		GrantsApprovalRefused refused = (GrantsApprovalRefused) change;
		return known(row, refused, refused.at()).unmoved(refused.at());
	}

	private static AuthorityRow known(@Nullable AuthorityRow row, AuthorityEvent event, Instant at) {
		return (row != null) ? row : AuthorityRow.blank(event.subject(), at);
	}

}
