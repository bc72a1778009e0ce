package io.tieout.app.process.identity;

import io.tieout.app.process.identity.ModelTable.ActiveModel;
import io.tieout.app.process.identity.ModelTrainer.TooFewRecordsException;
import io.tieout.app.process.identity.ModelTrainer.Trained;
import io.tieout.contract.CommandKeys;
import io.tieout.contract.EventContext;
import io.tieout.customer.IdentityModelCommand.KeepModel;
import io.tieout.customer.ModelFigures;
import io.tieout.customer.matching.ShippedModel;
import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.BulkCommands.Item;
import io.tieout.eventstore.CommandResult;
import io.tieout.projections.support.RunLock;
import io.tieout.sealing.BlindIndex;
import io.tieout.sealing.Sealer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Versions of the model by which records are found to be alike: has them trained, one
 * training at a time over all nodes, and tells how they stand. A version decides nothing
 * until it is activated.
 */
public final class IdentityModels implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(IdentityModels.class);

	private static final String SOURCE = "tieout";

	private final ModelTrainer trainer;

	private final DataSource source;

	private final BulkCommands commands;

	private final ModelRecords records;

	private final ModelTable models;

	private final TransactionTemplate snapshots;

	private final TransactionTemplate transactions;

	private final ExecutorService thread = Executors
		.newSingleThreadExecutor((task) -> new Thread(task, "tieout-training"));

	IdentityModels(IdentitySettings settings, Sealer sealer, BlindIndex index, BulkCommands commands,
			DataSource source) {
		this.trainer = new ModelTrainer(settings, sealer, index);
		this.source = source;
		this.commands = commands;
		JdbcClient jdbc = JdbcClient.create(source);
		this.records = new ModelRecords(jdbc);
		this.models = new ModelTable(jdbc, index);
		JdbcTransactionManager manager = new JdbcTransactionManager(source);
		this.snapshots = new TransactionTemplate(manager);
		this.snapshots.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.snapshots.setReadOnly(true);
		this.transactions = new TransactionTemplate(manager);
	}

	/**
	 * Has a version trained on the records that are there.
	 * @param orderedBy opaque id of who wants it
	 * @param at when
	 * @return the training, which goes on; empty if one is under way already
	 */
	public Optional<Training> train(String orderedBy, Instant at) {
		RunLock lock = RunLock.tryTake(this.source, "tieout.identity", "training").orElse(null);
		if (lock == null) {
			return Optional.empty();
		}
		try {
			Training training = this.records.begin(orderedBy, at.truncatedTo(ChronoUnit.MICROS));
			this.thread.execute(() -> carryOut(training, lock));
			return Optional.of(training);
		}
		catch (RejectedExecutionException ex) {
			lock.close();
			return Optional.empty();
		}
		catch (RuntimeException ex) {
			lock.close();
			throw ex;
		}
	}

	private void carryOut(Training training, RunLock lock) {
		try (lock) {
			Trained trained = null;
			String failure = null;
			try {
				trained = Objects.requireNonNull(this.snapshots
					.execute((transaction) -> this.trainer.train(JdbcClient.create(this.source), training.version())));
				keep(training, trained);
			}
			catch (TooFewRecordsException ex) {
				failure = ex.getMessage();
			}
			catch (RuntimeException ex) {
				logger.error("ALERT: the training of {} failed", training.version(), ex);
				failure = "It failed; the log says why.";
			}
			this.records.end(training, trained, failure);
		}
		catch (RuntimeException ex) {
			logger.error("The end of the training of {} could not be noted", training.version(), ex);
		}
	}

	private void keep(Training training, Trained trained) {
		this.transactions.executeWithoutResult((transaction) -> this.records.keep(training, trained));
		KeepModel keep = new KeepModel(training.version(), trained.figures(), ModelRecords.digest(trained.terms()),
				trained.records(), training.orderedBy(), training.orderedAt());
		EventContext context = EventContext.of(training.orderedAt(), training.orderedBy(), training.version())
			.keyed(CommandKeys.ofStep(SOURCE, training.version(), "keep"), training.version());
		CommandResult result = this.commands.execute(List.of(new Item(List.of(keep), context))).get(0);
		if (!(result instanceof CommandResult.Accepted)) {
			throw new IllegalStateException("The store does not take " + training.version() + ": " + result);
		}
	}

	/**
	 * A page of trainings, the newest first.
	 * @param before number of the last training of the page before, {@code null} for the
	 * first
	 */
	public List<Training> trainings(@Nullable Integer before, int limit) {
		return this.records.trainings(before, limit);
	}

	/**
	 * A training; empty if there is no such version.
	 */
	public Optional<Training> training(String version) {
		return this.records.training(version);
	}

	/**
	 * What a version has learned; empty if there is none, or none yet.
	 */
	public Optional<ModelFigures> figures(String version) {
		return this.models.figures(version);
	}

	/**
	 * A page of what a version would change.
	 * @param after how many proposals were on the pages before
	 */
	public List<Proposal> proposals(String version, int after, int limit) {
		return this.records.proposals(version, after, limit);
	}

	/**
	 * The version by which records are compared now, and how far it has been applied.
	 */
	public Standing standing() {
		return this.models.active()
			.map((active) -> new Standing(active.version(), active.isApplied(), active.done(), active.last()))
			.orElse(new Standing(ShippedModel.VERSION, true, 0, 0));
	}

	@Override
	public void close() {
		this.thread.shutdownNow();
	}

	/**
	 * Which version counts.
	 *
	 * @param version the version
	 * @param applied whether every record that it is to be applied to has been compared
	 * by it
	 * @param done how many records have been, while that goes on
	 * @param of how many are to be
	 */
	public record Standing(String version, boolean applied, long done, long of) {
	}

}
