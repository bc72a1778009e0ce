package io.tieout.app.observe;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.contract.ContractMismatchException;
import io.tieout.contract.UnknownContractException;
import io.tieout.contract.UnreadableMessageException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts events that this version cannot read, each time one is met, and raises an alert
 * for each name and revision, but not for each call: a client that tries again and again
 * must not fill the log.
 */
public final class UnreadableEvents implements Consumer<UnreadableMessageException> {

	private static final Logger logger = LoggerFactory.getLogger(UnreadableEvents.class);

	private static final Duration BETWEEN_ALERTS = Duration.ofMinutes(10);

	private final Map<String, Counter> met;

	private final Map<String, Alert> alerts = new HashMap<>();

	private final Clock clock;

	/**
	 * Nothing met so far.
	 */
	public UnreadableEvents(MeterRegistry meters, Clock clock) {
		this.met = List.of(UnknownContractException.CODE, ContractMismatchException.CODE)
			.stream()
			.collect(Collectors.toMap(Function.identity(), (code) -> counter(meters, code)));
		this.clock = clock;
	}

	private static Counter counter(MeterRegistry meters, String code) {
		return Counter.builder("tieout.events.unreadable")
			.description("How often an event was met that this version cannot read")
			.tag("code", code)
			.register(meters);
	}

	@Override
	public void accept(UnreadableMessageException unreadable) {
		this.met.get(unreadable.code()).increment();
		Instant now = this.clock.instant();
		String contract = unreadable.code() + " " + unreadable.type() + " " + unreadable.revision();
		synchronized (this.alerts) {
			Alert last = this.alerts.get(contract);
			if (last != null && now.isBefore(last.at.plus(BETWEEN_ALERTS))) {
				this.alerts.put(contract, new Alert(last.at, last.suppressed + 1));
				return;
			}
			this.alerts.put(contract, new Alert(now, 0));
			alert(unreadable, (last != null) ? last.suppressed : 0);
		}
	}

	private static void alert(UnreadableMessageException unreadable, long before) {
		logger.error("ALERT: an event cannot be read, so what needs it is refused and nothing was skipped: {}"
				+ " ({} times more since the last alert)", unreadable.getMessage(), before);
	}

	/**
	 * The last alert of a contract.
	 *
	 * @param suppressed how often the contract was met since
	 */
	private record Alert(Instant at, long suppressed) {
	}

}
