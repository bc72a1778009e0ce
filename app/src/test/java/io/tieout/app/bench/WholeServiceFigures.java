package io.tieout.app.bench;

import io.tieout.app.bench.Figure.Limit;
import io.tieout.eventstore.Commands;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Live commands while everything else is live: every view is fed and every workflow
 * reads. And how far the slowest view is behind an acknowledged command when half as many
 * come.
 */
final class WholeServiceFigures {

	private static final int CALLERS = 32;

	private static final Limit ACCEPTABLE_LAG = new Limit("half a second", 500);

	private final Stage stage;

	private final Commands commands;

	WholeServiceFigures(Stage stage) {
		this.stage = stage;
		this.commands = stage.service().part(Commands.class);
	}

	void measure() throws Exception {
		this.stage.report().doing("Live commands with every view and workflow live");
		int calls = this.stage.size().commands();
		double[] raw = new double[this.stage.size().repetitions()];
		double[] live = new double[raw.length];
		try (RawInserts inserts = RawInserts.ofLatest(this.stage.database())) {
			inserts.single(CALLERS, calls);
			for (int repetition = 0; repetition < raw.length; repetition++) {
				raw[repetition] = inserts.single(CALLERS, calls).perSecond();
				live[repetition] = Load.run(CALLERS, calls, Movements.callers(this.commands)).perSecond();
				this.stage.service().awaitViews();
			}
		}
		this.stage.report()
			.add(Figure.atLeast(0.8, "live commands, 32 callers, all views live", "commands/s", live,
					Limit.of("raw inserts, 32 connections", raw)));
		lag(Figure.median(live) / 2);
	}

	private void lag(double perSecond) throws Exception {
		this.stage.report().doing("The lag of the slowest view at " + Math.round(perSecond) + " commands/s");
		double[] p99 = this.stage.repeated(() -> p99LagMillis(perSecond));
		this.stage.report().add(Figure.atMost(1, "view lag at half the live maximum, p99", "ms", p99, ACCEPTABLE_LAG));
	}

	private double p99LagMillis(double perSecond) throws Exception {
		int calls = (int) (perSecond * this.stage.size().lagSeconds());
		Watch watch = new Watch(this.stage.service(), calls);
		watch.start();
		Load.paced(CALLERS, calls, perSecond, (caller) -> (call) -> {
			long n = Movements.number();
			long position = Movements.position(
					this.commands.execute(Movements.command("STORE-1", n, BenchSize.POSITIONS), Movements.context(n)));
			watch.waiting.add(new Acknowledged(position, System.nanoTime()));
		});
		watch.join();
		Arrays.sort(watch.lagNanos);
		return watch.lagNanos[(int) (calls * 0.99)] / 1e6;
	}

	private record Acknowledged(long position, long atNanos) {
	}

	/**
	 * Sees when acknowledged commands have reached every view.
	 */
	private static final class Watch extends Thread {

		private static final long PAUSE_MILLIS = 1;

		private final BenchService service;

		private final Queue<Acknowledged> waiting = new ConcurrentLinkedQueue<>();

		private final long[] lagNanos;

		private int seen;

		Watch(BenchService service, int commands) {
			super("view-lag");
			this.service = service;
			this.lagNanos = new long[commands];
			setDaemon(true);
		}

		@Override
		public void run() {
			while (this.seen < this.lagNanos.length) {
				long reached = this.service.viewPosition();
				long now = System.nanoTime();
				this.waiting.removeIf((command) -> isSeen(command, reached, now));
				pause();
			}
		}

		private boolean isSeen(Acknowledged command, long reached, long now) {
			if (command.position > reached) {
				return false;
			}
			this.lagNanos[this.seen++] = Math.max(0, now - command.atNanos);
			return true;
		}

		private static void pause() {
			try {
				Thread.sleep(PAUSE_MILLIS);
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
