package io.tieout.database;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date: the migrations of each module that is on the class path,
 * below {@code db/migration/<module>}, lower floors first. Each module has a history of
 * its own, so that its numbers count by themselves; the histories lie in the schema
 * {@code store}, where the service's own role cannot write.
 */
public final class Migrations {

	/** From the lowest floor up: a module's migrations may build on those before. */
	private static final List<String> MODULES = List.of("core", "projections", "app");

	private static final String LOCATION = "db/migration/";

	private Migrations() {
	}

	/**
	 * Runs what has not run yet; several processes may call it at once.
	 * @param owner connects as {@code tieout_owner}
	 * @return how many migrations ran
	 * @throws org.flywaydb.core.api.FlywayException if one fails or an old one was edited
	 */
	public static int run(DataSource owner) {
		return MODULES.stream().filter(Migrations::isPresent).mapToInt((module) -> run(owner, module)).sum();
	}

	private static boolean isPresent(String module) {
		return Migrations.class.getClassLoader().getResource(LOCATION + module) != null;
	}

	private static int run(DataSource owner, String module) {
		return Flyway.configure()
			.dataSource(owner)
			.locations("classpath:" + LOCATION + module)
			.defaultSchema("store")
			.createSchemas(true)
			.table("migrations_of_" + module)
			// the schema holds the lower modules' tables by then
			.baselineOnMigrate(true)
			.baselineVersion("0")
			.validateMigrationNaming(true)
			.cleanDisabled(true)
			.load()
			.migrate().migrationsExecuted;
	}

}
