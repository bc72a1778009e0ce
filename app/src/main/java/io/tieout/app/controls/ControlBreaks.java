package io.tieout.app.controls;

import io.tieout.contract.CommandKeys;
import io.tieout.contract.EventContext;
import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.BulkCommands.Item;
import io.tieout.eventstore.CommandResult;
import io.tieout.reconciliation.BreakCommand;
import io.tieout.reconciliation.BreakCommand.CloseBreak;
import io.tieout.reconciliation.BreakCommand.DetectBreak;
import io.tieout.reconciliation.BreakId;
import io.tieout.reconciliation.BreakSides;
import io.tieout.reconciliation.Evidence;
import io.tieout.reconciliation.Flow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the breaks of a control what a run has found. Their key is the control's name and
 * the subject.
 */
final class ControlBreaks {

	/** What controls compare. */
	static final Flow FLOW = new Flow("control");

	private static final Logger logger = LoggerFactory.getLogger(ControlBreaks.class);

	private static final int COMMANDS_PER_CALL = 500;

	/** A key has 250 characters; a transfer alone may have more. */
	private static final int LONGEST_KEY = 250;

	private static final int KEPT_OF_A_LONG_KEY = 180;

	private static final BreakSides NOTHING_DIFFERS = new BreakSides(null, null);

	private final BulkCommands commands;

	private final ControlRun run;

	private final Instant now;

	/**
	 * The breaks of a run.
	 * @param now when it has found what it found
	 */
	ControlBreaks(BulkCommands commands, ControlRun run, Instant now) {
		this.commands = commands;
		this.run = run;
		this.now = now.truncatedTo(ChronoUnit.MICROS);
	}

	void detect(List<Finding> findings) {
		send(findings.stream()
			.<BreakCommand>map(
					(finding) -> new DetectBreak(id(finding.subject()), finding.violation().asBreak(), this.now))
			.toList());
	}

	void close(List<String> subjects) {
		send(subjects.stream()
			.<BreakCommand>map((subject) -> new CloseBreak(id(subject), NOTHING_DIFFERS, Evidence.NONE, this.now))
			.toList());
	}

	private void send(List<BreakCommand> all) {
		for (int from = 0; from < all.size(); from += COMMANDS_PER_CALL) {
			List<Item> items = new ArrayList<>();
			all.subList(from, Math.min(all.size(), from + COMMANDS_PER_CALL))
				.forEach((command) -> items.add(item(command)));
			this.commands.execute(items).forEach(ControlBreaks::noteRefusal);
		}
	}

	private Item item(BreakCommand command) {
		String process = "control/" + this.run.control();
		String key = CommandKeys.ofStep(process, this.run.id().toString(), command.breakId().toString());
		EventContext context = EventContext.of(this.now, process, this.run.id().toString())
			.keyed(key, this.run.id().toString());
		return new Item(List.of(command), context);
	}

	/** One that was noted, and never opened since the node was killed, need not close. */
	private static void noteRefusal(CommandResult result) {
		if (result instanceof CommandResult.Refused refused) {
			logger.debug("Not recorded: {}", refused.rejection());
		}
	}

	private BreakId id(String subject) {
		String key = this.run.control() + "/" + subject;
		return new BreakId(FLOW,
				(key.length() <= LONGEST_KEY) ? key : key.substring(0, KEPT_OF_A_LONG_KEY) + "~" + digest(key));
	}

	private static String digest(String key) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	/**
	 * Something that is shown.
	 *
	 * @param subject what it is about
	 * @param violation what the sides say
	 */
	record Finding(String subject, Violation violation) {
	}

}
