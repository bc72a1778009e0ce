package io.tieout.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server process that works on a cluster's folder, whoever started it. It outlives a
 * killed service, so it is known by {@code postmaster.pid} and by its arguments, never by
 * a number alone: numbers are given again.
 */
final class ServerProcess {

	private static final Logger logger = LoggerFactory.getLogger(ServerProcess.class);

	private static final Duration FAST = Duration.ofSeconds(60);

	private static final Duration IMMEDIATE = Duration.ofSeconds(30);

	private static final int POLL_MILLIS = 20;

	/** Lines of {@code postmaster.pid}, as PostgreSQL has written it since 9.1. */
	private static final int PID_LINE = 0;

	private static final int PORT_LINE = 3;

	private final Path cluster;

	/**
	 * The server of a cluster.
	 * @param cluster real path of its folder, which need not exist yet
	 */
	ServerProcess(Path cluster) {
		this.cluster = cluster;
	}

	/**
	 * The living server, if there is one.
	 */
	Optional<ProcessHandle> find() {
		return recordedPid().flatMap(ProcessHandle::of).filter(this::worksOnCluster);
	}

	/**
	 * The port the living server was started with.
	 */
	Optional<Integer> port() {
		return find().flatMap((server) -> recorded(PORT_LINE)).map(Long::intValue);
	}

	/**
	 * Stops the server if it lives: its sessions are ended and their transactions rolled
	 * back (fast shutdown), and only if that takes too long it stops without a checkpoint
	 * and recovers at the next start. Afterwards no stale {@code postmaster.pid} is left.
	 * @throws DatabaseException {@code DATABASE_STOP_FAILED} if the process stays
	 */
	void stop() {
		Optional<ProcessHandle> server = find();
		server.ifPresent(
				(process) -> logger.info("Stopping the PostgreSQL process {} on {}", process.pid(), this.cluster));
		if (server.isPresent() && !stopped(server.get(), "INT", FAST) && !stopped(server.get(), "QUIT", IMMEDIATE)) {
			throw new DatabaseException("DATABASE_STOP_FAILED", "The PostgreSQL process " + server.get().pid() + " on "
					+ this.cluster + " does not stop. Stop it by hand.");
		}
		try {
			Files.deleteIfExists(pidFile());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The stale file " + pidFile() + " cannot be removed", ex);
		}
	}

	/**
	 * Ends a set-up ({@code initdb}) that outlived its service.
	 */
	void killSetUp() {
		List<ProcessHandle> setUp = ProcessHandle.allProcesses()
			.filter(this::worksOnCluster)
			.flatMap((process) -> Stream.concat(Stream.of(process), process.descendants()))
			.distinct()
			.toList();
		setUp.forEach((process) -> {
			logger.info("Ending the abandoned set-up {} of {}", process.pid(), this.cluster);
			process.destroyForcibly();
		});
		setUp.forEach((process) -> awaitGone(process, IMMEDIATE, ServerProcess::runs));
	}

	/**
	 * A zombie nobody has reaped is gone: it has no command any more.
	 */
	private static boolean runs(ProcessHandle process) {
		return process.info().command().isPresent();
	}

	private boolean stopped(ProcessHandle server, String signal, Duration patience) {
		signal(server, signal);
		return awaitGone(server, patience);
	}

	private boolean awaitGone(ProcessHandle process, Duration patience) {
		return awaitGone(process, patience, this::worksOnCluster);
	}

	private static boolean awaitGone(ProcessHandle process, Duration patience, Predicate<ProcessHandle> isThere) {
		long deadline = System.nanoTime() + patience.toNanos();
		while (process.isAlive() && isThere.test(process)) {
			if (System.nanoTime() > deadline) {
				return false;
			}
			pause();
		}
		return true;
	}

	/**
	 * Whether a process names this cluster in its arguments. A zombie has none, so it
	 * counts as gone; where arguments cannot be read (Windows), the name has to do.
	 */
	private boolean worksOnCluster(ProcessHandle process) {
		ProcessHandle.Info info = process.info();
		Optional<String[]> arguments = info.arguments();
		if (arguments.isEmpty() && windows()) {
			return info.command().filter((command) -> command.endsWith("postgres.exe")).isPresent();
		}
		return arguments.filter((list) -> Arrays.asList(list).contains(this.cluster.toString())).isPresent();
	}

	private Optional<Long> recordedPid() {
		return recorded(PID_LINE);
	}

	private Optional<Long> recorded(int line) {
		try {
			List<String> lines = Files.readAllLines(pidFile());
			return (lines.size() > line) ? Optional.of(Long.valueOf(lines.get(line).strip())) : Optional.empty();
		}
		catch (NoSuchFileException | NumberFormatException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The file " + pidFile() + " cannot be read", ex);
		}
	}

	private Path pidFile() {
		return this.cluster.resolve("postmaster.pid");
	}

	private static void signal(ProcessHandle server, String signal) {
		// a launched server is stopped by its launcher there; this is for one left behind
		if (windows()) {
			server.destroyForcibly();
			return;
		}
		try {
			new ProcessBuilder("sh", "-c", "kill -" + signal + " " + server.pid()).start().waitFor();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The PostgreSQL process " + server.pid() + " cannot be signalled", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	static boolean windows() {
		return System.getProperty("os.name").startsWith("Windows");
	}

	private static void pause() {
		try {
			Thread.sleep(POLL_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new DatabaseException("DATABASE_STOP_FAILED", "Interrupted while PostgreSQL was stopping.", ex);
		}
	}

}
