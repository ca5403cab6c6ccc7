package de.kontaktzyklus.state.tables;

import de.kontaktzyklus.state.database.Dialect;
import de.kontaktzyklus.state.tables.Schema.Standing;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** The numbered migrations, made and compared by Flyway, which only this class knows: it takes long to load. */
final class Migrations {

    private final Flyway flyway;

    /** @param schema empty for the one that the connections have */
    Migrations(DataSource source, Dialect dialect, String schema) {
        FluentConfiguration tables = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(OneConnection.of(source))
                .locations(dialect.migrations())
                .table(Schema.HISTORY)
                .cleanDisabled(true)
                // By default Flyway allows an older program to write into the tables of a newer one.
                .ignoreMigrationPatterns(new String[0]);
        flyway = (schema.isEmpty() ? tables : tables.defaultSchema(schema).createSchemas(false)).load();
    }

    /** Those that are missing. */
    void make() {
        try {
            flyway.migrate();
        } catch (FlywayValidateException other) {
            throw new StateVersionException(
                    StateVersionException.Found.OTHER,
                    "The state was written by another version of this program",
                    other);
        }
    }

    Standing standing() {
        MigrationInfoService found = flyway.info();
        if (found.current() == null) {
            return Standing.MISSING;
        }
        if (found.pending().length > 0) {
            return Standing.OLDER;
        }
        return flyway.validateWithResult().validationSuccessful ? Standing.CURRENT : Standing.OTHER;
    }
}
