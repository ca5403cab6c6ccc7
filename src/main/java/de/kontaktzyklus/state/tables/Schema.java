package de.kontaktzyklus.state.tables;

import de.kontaktzyklus.state.database.Dialect;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** The tables, as numbered migrations that never change after a release; each database remembers which it has. */
public final class Schema {

    private final Flyway flyway;

    private Schema(Flyway flyway) {
        this.flyway = flyway;
    }

    public static Schema of(DataSource source, Dialect dialect) {
        return new Schema(Flyway.configure(Schema.class.getClassLoader())
                .dataSource(OneConnection.of(source))
                .locations(dialect.migrations())
                .table("schema_history")
                .cleanDisabled(true)
                // By default Flyway allows an older program to write into the tables of a newer one.
                .ignoreMigrationPatterns(new String[0])
                .load());
    }

    /**
     * Runs the migrations that are missing, each in one transaction with the record that it was made; none if it is up
     * to date.
     */
    public void bringUpToDate() {
        try {
            flyway.migrate();
        } catch (FlywayValidateException other) {
            throw new StateVersionException("The state was written by another version of this program", other);
        }
    }

    /** Whether the pipeline has never been started on it. */
    public boolean isMissing() {
        return flyway.info().current() == null;
    }

    public void requireCurrent() {
        MigrationInfoService found = flyway.info();
        if (found.pending().length > 0) {
            throw new StateVersionException("The state was written by an older version of this program;"
                    + " start the pipeline once to bring it up to date");
        }
        if (!flyway.validateWithResult().validationSuccessful) {
            throw new StateVersionException("The state was written by another version of this program");
        }
    }
}
