package de.kontaktzyklus.state.tables;

import de.kontaktzyklus.state.database.Dialect;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** The tables, as numbered migrations that never change after a release; each database remembers which it has. */
public final class Schema {

    private final Flyway flyway;

    private Schema(Flyway flyway) {
        this.flyway = flyway;
    }

    public static Schema of(DataSource source, Dialect dialect) {
        return new Schema(tables(source, dialect).load());
    }

    /**
     * In a schema of the database; it need not be there to be looked at.
     *
     * @param schema empty for the one that the connections have
     */
    public static Schema of(DataSource source, Dialect dialect, String schema) {
        FluentConfiguration tables = tables(source, dialect);
        return new Schema(
                (schema.isEmpty() ? tables : tables.defaultSchema(schema).createSchemas(false)).load());
    }

    private static FluentConfiguration tables(DataSource source, Dialect dialect) {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(OneConnection.of(source))
                .locations(dialect.migrations())
                .table("schema_history")
                .cleanDisabled(true)
                // By default Flyway allows an older program to write into the tables of a newer one.
                .ignoreMigrationPatterns(new String[0]);
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
        return tables() == Standing.MISSING;
    }

    public void requireCurrent() {
        switch (tables()) {
            case CURRENT -> {}
            case MISSING, OLDER ->
                throw new StateVersionException("The state was written by an older version of this program;"
                        + " start the pipeline once to bring it up to date");
            case OTHER -> throw new StateVersionException("The state was written by another version of this program");
        }
    }

    /** How far the tables are; changes nothing. */
    public Standing tables() {
        MigrationInfoService found = flyway.info();
        if (found.current() == null) {
            return Standing.MISSING;
        }
        if (found.pending().length > 0) {
            return Standing.OLDER;
        }
        return flyway.validateWithResult().validationSuccessful ? Standing.CURRENT : Standing.OTHER;
    }

    /** How far the tables are. */
    public enum Standing {
        /** The pipeline has never been started on them. */
        MISSING,
        /** Those of an older program. */
        OLDER,
        CURRENT,
        /** Those of another program, which this one refuses: a newer one, as a rule. */
        OTHER
    }
}
