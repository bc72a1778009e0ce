package io.tieout.app.api.ops;

import com.github.f4b6a3.uuid.UuidCreator;
import io.tieout.app.api.http.Call;
import io.tieout.eventstore.Commands;
import io.tieout.reconciliation.OperatorActCommand.RecordAct;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Records what people at the controls do, where no other event says so.
 */
@Component
final class OperatorActs {

	private final Commands commands;

	private final Clock clock;

	OperatorActs(Commands commands, Clock clock) {
		this.commands = commands;
		this.clock = clock;
	}

	/**
	 * Records an act.
	 * @param action what was done, such as {@code views.rebuild}
	 * @param subject to what
	 * @param reason why, if a reason was given
	 */
	void record(Call call, String action, String subject, @Nullable String reason) {
		Instant now = this.clock.instant();
		this.commands.execute(
				new RecordAct(UuidCreator.getTimeOrderedEpoch(), call.caller().name(), action, subject, reason, now),
				call.context(now));
	}

}
