package io.tieout.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A PostgreSQL server of its own for an installation without one: durable, reachable from
 * this machine only, each connection with a password. Its data outlive the process; a
 * server that a killed service left behind is stopped by the next start.
 */
public final class EmbeddedDatabase implements AutoCloseable {

	/** One at a time in a process: the launcher takes its folder from a property. */
	private static final Object STARTING = new Object();

	private final FolderLock lock;

	private final ServerProcess process;

	private final ServerStart.Started server;

	private final Passwords passwords;

	private final AtomicBoolean closed = new AtomicBoolean();

	private EmbeddedDatabase(FolderLock lock, ServerProcess process, ServerStart.Started server, Passwords passwords) {
		this.lock = lock;
		this.process = process;
		this.server = server;
		this.passwords = passwords;
	}

	/**
	 * Starts the server of a folder, and creates it at the first start; its binaries are
	 * unpacked inside the folder.
	 * @param folder the server's own folder, closed to other users
	 * @param port port on 127.0.0.1, or 0 for a free one
	 * @throws DatabaseException {@code DATA_FOLDER_IN_USE} if another process has the
	 * folder, {@code DATABASE_PORT_IN_USE}, or {@code DATABASE_START_FAILED} if the
	 * server does not come up
	 */
	public static EmbeddedDatabase start(Path folder, int port) {
		return start(folder, port, folder.resolve("binaries"));
	}

	/**
	 * The same with binaries unpacked elsewhere, for several servers of one user.
	 * @param folder the server's own folder, closed to other users
	 * @param port port on 127.0.0.1, or 0 for a free one
	 * @param binaries a folder of the same user, closed to others
	 */
	public static EmbeddedDatabase start(Path folder, int port, Path binaries) {
		PrivateFile.createFolder(folder);
		FolderLock lock = FolderLock.take(folder);
		try {
			synchronized (STARTING) {
				return start(lock, new DataFolder(folder.toRealPath()), port, new Binaries(binaries.toAbsolutePath()));
			}
		}
		catch (IOException ex) {
			lock.close();
			throw new UncheckedIOException("PostgreSQL in " + folder + " cannot be started", ex);
		}
		catch (RuntimeException ex) {
			lock.close();
			throw ex;
		}
	}

	/**
	 * Stops the server that a killed service left behind, for a folder that is to be
	 * deleted: neither its data nor its version matter. Does nothing where none runs.
	 * @param folder the server's own folder
	 * @throws DatabaseException {@code DATA_FOLDER_IN_USE} if a living process has the
	 * folder, {@code DATABASE_STOP_FAILED} if the server stays
	 */
	public static void stopLeftOver(Path folder) {
		FolderLock lock = FolderLock.take(folder);
		try {
			new ServerProcess(new DataFolder(folder.toRealPath()).cluster()).stop();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The folder " + folder + " cannot be opened", ex);
		}
		finally {
			lock.close();
		}
	}

	private static EmbeddedDatabase start(FolderLock lock, DataFolder folder, int port, Binaries binaries)
			throws IOException {
		ServerProcess process = new ServerProcess(folder.cluster());
		process.stop();
		Passwords passwords = passwords(folder);
		ServerStart.Started server = new ServerStart(folder, binaries, passwords, process).run(port);
		EmbeddedDatabase database = new EmbeddedDatabase(lock, process, server, passwords);
		try {
			new DatabaseBootstrap(superuser(server.port(), passwords)).run(passwords);
			return database;
		}
		catch (RuntimeException ex) {
			database.close();
			throw ex;
		}
	}

	/**
	 * Login of the service's own, restricted role.
	 */
	public DatabaseLogin app() {
		return new DatabaseLogin(url(this.server.port(), DatabaseRoles.DATABASE), DatabaseRoles.APP,
				this.passwords.app());
	}

	/**
	 * Login of the role that runs the migrations.
	 */
	public DatabaseLogin owner() {
		return new DatabaseLogin(url(this.server.port(), DatabaseRoles.DATABASE), DatabaseRoles.OWNER,
				this.passwords.owner());
	}

	/**
	 * Port on 127.0.0.1.
	 */
	public int port() {
		return this.server.port();
	}

	/**
	 * Stops the server and waits until it is gone; sessions still open are ended. Closing
	 * twice does nothing more.
	 */
	@Override
	public void close() {
		if (this.closed.compareAndSet(false, true)) {
			try {
				if (ServerProcess.windows()) {
					this.server.stopByLauncher();
				}
				this.process.stop();
			}
			finally {
				this.lock.close();
			}
		}
	}

	/**
	 * Login that administers the server; for the bootstrap and tests alone.
	 */
	DatabaseLogin superuser() {
		return superuser(this.server.port(), this.passwords);
	}

	static DatabaseLogin superuser(int port, Passwords passwords) {
		return new DatabaseLogin(url(port, "postgres"), DatabaseRoles.SUPERUSER, passwords.superuser());
	}

	private static String url(int port, String database) {
		return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
	}

	private static Passwords passwords(DataFolder folder) throws IOException {
		Path file = folder.passwords();
		if (folder.holdsData() && !Files.exists(file)) {
			throw new DatabaseException("PASSWORD_FILE_MISSING",
					"The server in " + folder.path() + " has data, but the file " + file + " is gone; restore it.");
		}
		return Passwords.of(file);
	}

}
