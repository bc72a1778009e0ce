package io.tieout.app.config;

import io.tieout.app.process.privacy.PrivacyRequests;
import io.tieout.contract.EventContext;
import io.tieout.core.CustomerId;
import io.tieout.eventstore.CommandResult;
import io.tieout.sealing.ErasureLedger;
import io.tieout.sealing.ErasureLedger.Entry;
import io.tieout.sealing.KeyRing;
import io.tieout.sealing.RecordKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/**
 * Applies the erasure ledger before the service answers. Where a restore brought keys
 * back, they are destroyed again at once, and what else is left of those people is erased
 * as it was then: by a request in the restored history.
 */
final class RestoredErasures implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(RestoredErasures.class);

	private static final String ACTOR = "tieout";

	private static final String SUBJECT = "customer:";

	private static final String REASON = "Erased before the database was restored; repeated from the erasure ledger";

	private final ErasureLedger ledger;

	private final KeyRing keys;

	private final ObjectProvider<PrivacyRequests> requests;

	private final Clock clock;

	private volatile boolean running;

	RestoredErasures(ErasureLedger ledger, KeyRing keys, ObjectProvider<PrivacyRequests> requests, Clock clock) {
		this.ledger = ledger;
		this.keys = keys;
		this.requests = requests;
		this.clock = clock;
	}

	@Override
	public void start() {
		Collection<Entry> entries = this.ledger.entries();
		List<RecordKey> erased = entries.stream().map(Entry::key).toList();
		int broughtBack = this.keys.erase(erased);
		if (broughtBack > 0) {
			logger.warn("ALERT: {} keys that are in the erasure ledger were there, as after a restore or a crash; they"
					+ " are destroyed", broughtBack);
			Set<String> subjects = entries.stream().map(Entry::subject).collect(Collectors.toSet());
			subjects.forEach(this::repeat);
		}
		this.running = true;
	}

	private void repeat(String subject) {
		CustomerId customer = CustomerId.parse(subject.substring(SUBJECT.length()));
		Instant now = this.clock.instant();
		CommandResult result = this.requests.getObject()
			.erase(customer, REASON, EventContext.of(now, ACTOR, "erasure-ledger"));
		if (result instanceof CommandResult.Refused refused) {
			logger.warn("ALERT: the erasure of {} could not be repeated: {}", subject, refused.rejection().code());
		}
	}

	@Override
	public void stop() {
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** After the views are there, before workflows start and calls are taken. */
	@Override
	public int getPhase() {
		return 1;
	}

}
