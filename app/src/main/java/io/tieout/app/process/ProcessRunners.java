package io.tieout.app.process;

import io.tieout.eventstore.EventTail;
import io.tieout.reconciliation.Flow;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The workflows of this node, started when everything stands and stopped before anything
 * falls.
 */
public final class ProcessRunners implements SmartLifecycle {

	private final List<ProcessRunner> runners;

	private final List<Flow> flows;

	private volatile boolean running;

	/**
	 * Workflows that are not running yet.
	 * @param interval how often each looks for what has become due
	 */
	public ProcessRunners(List<ProcessHandler> handlers, EventTail tail, JdbcClient jdbc,
			TransactionOperations transactions, Clock clock, Duration interval) {
		this.runners = handlers.stream()
			.map((handler) -> new ProcessRunner(handler, tail, jdbc, transactions, clock, interval))
			.toList();
		this.flows = handlers.stream().flatMap((handler) -> handler.flows().stream()).sorted().toList();
	}

	/**
	 * Every comparison there is, in order.
	 */
	public List<Flow> flows() {
		return this.flows;
	}

	/**
	 * Where each workflow is.
	 */
	public List<ProcessRunner.Status> statuses() {
		return this.runners.stream().map(ProcessRunner::status).toList();
	}

	/**
	 * Tells them all that there may be new events; returns at once.
	 */
	public void wake() {
		this.runners.forEach(ProcessRunner::wake);
	}

	@Override
	public void start() {
		this.runners.forEach(ProcessRunner::start);
		this.running = true;
	}

	@Override
	public void stop() {
		// each may be waiting for a connection to a database that is gone
		this.runners.forEach(ProcessRunner::stopSoon);
		this.runners.forEach(ProcessRunner::close);
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
