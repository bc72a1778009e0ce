package io.tieout.app.authority;

import io.tieout.contract.CommandKeys;
import io.tieout.contract.EventContext;
import io.tieout.eventstore.CommandKeyReusedException;
import io.tieout.eventstore.CommandResult;
import io.tieout.eventstore.Commands;
import io.tieout.reconciliation.AuthorityCommand.StateGrants;
import io.tieout.reconciliation.AuthoritySubject;
import io.tieout.reconciliation.Grant;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * States the grants of the configuration before any door opens, for each subject nothing
 * was ever stated or proposed about; what people changed since is never taken back.
 */
final class InitialGrants implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(InitialGrants.class);

	private static final String ACTOR = "configuration";

	private final Map<AuthoritySubject, List<Grant>> stated;

	private final Authorities authorities;

	private final Commands commands;

	private final Clock clock;

	InitialGrants(Map<AuthoritySubject, List<Grant>> stated, Authorities authorities, Commands commands, Clock clock) {
		this.stated = stated;
		this.authorities = authorities;
		this.commands = commands;
		this.clock = clock;
	}

	@Override
	public void afterSingletonsInstantiated() {
		FoundGrants known = this.authorities.findReadable(this.stated.keySet());
		this.stated.forEach((subject, grants) -> {
			if (isUntouched(subject, known)) {
				state(subject, grants);
			}
		});
	}

	private static boolean isUntouched(AuthoritySubject subject, FoundGrants found) {
		KnownGrants known = found.known().get(subject);
		return known != null && known.knownFrom().getOrDefault(subject.aggregateId(), 0L) < 0;
	}

	private void state(AuthoritySubject subject, List<Grant> grants) {
		Instant now = this.clock.instant();
		EventContext context = EventContext.of(now, ACTOR, ACTOR + ":" + subject)
			.keyed(CommandKeys.ofStep("authority", ACTOR, subject.toString()), grants.toString());
		try {
			CommandResult result = this.commands.execute(new StateGrants(subject, grants, ACTOR, now), context);
			logger.info("The configuration grants {} over {}: {}", grants, subject, result);
		}
		catch (CommandKeyReusedException ex) {
			logger.warn("Another node with another configuration has granted over {} first", subject);
		}
	}

}
