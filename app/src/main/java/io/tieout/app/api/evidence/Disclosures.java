package io.tieout.app.api.evidence;

import com.github.f4b6a3.uuid.UuidCreator;
import io.tieout.app.api.http.Call;
import io.tieout.app.security.Role;
import io.tieout.eventstore.Commands;
import io.tieout.reconciliation.OperatorActCommand.RecordAct;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Records that a person was shown personal data: before it is shown.
 */
@Component
public final class Disclosures {

	private static final Set<Role> MACHINE = Set.of(Role.SERVICE);

	private final Commands commands;

	private final Clock clock;

	Disclosures(Commands commands, Clock clock) {
		this.commands = commands;
		this.clock = clock;
	}

	/**
	 * Records an act of reading, unless a machine reads for its work: a key that is more
	 * than a service is a person's.
	 * @param action what was read, such as {@code customers.read}
	 * @param subject whose or what
	 */
	public void record(Call call, String action, String subject) {
		if (call.caller().roles().equals(MACHINE)) {
			return;
		}
		Instant now = this.clock.instant();
		this.commands.execute(
				new RecordAct(UuidCreator.getTimeOrderedEpoch(), call.caller().name(), action, subject, null, now),
				call.context(now));
	}

}
