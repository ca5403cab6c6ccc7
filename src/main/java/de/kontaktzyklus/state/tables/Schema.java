package de.kontaktzyklus.state.tables;

import de.kontaktzyklus.state.database.Dialect;
import javax.sql.DataSource;

/** The tables, as numbered migrations that never change after a release; each database remembers which it has. */
public final class Schema {

    /** The table in which a database remembers its migrations. */
    static final String HISTORY = "schema_history";

    private final DataSource source;
    private final Dialect dialect;
    private final String schema;

    private Schema(DataSource source, Dialect dialect, String schema) {
        this.source = source;
        this.dialect = dialect;
        this.schema = schema;
    }

    public static Schema of(DataSource source, Dialect dialect) {
        return new Schema(source, dialect, "");
    }

    /**
     * In a schema of the database; it need not be there to be looked at.
     *
     * @param schema empty for the one that the connections have
     */
    public static Schema of(DataSource source, Dialect dialect, String schema) {
        return new Schema(source, dialect, schema);
    }

    /**
     * Runs the migrations that are missing, each in one transaction with the record that it was made; none if it is up
     * to date.
     */
    public void bringUpToDate() {
        if (isCurrent()) {
            return;
        }
        migrations().make();
    }

    /** Makes all tables in the memory of this process, for a look at a state that does not exist yet. */
    public static void makeIn(DataSource memory) {
        EmptyTables.make(memory);
    }

    /** Whether the pipeline has never been started on it. */
    public boolean isMissing() {
        return tables() == Standing.MISSING;
    }

    public void requireCurrent() {
        switch (tables()) {
            case CURRENT -> {}
            case MISSING, OLDER ->
                throw new StateVersionException(
                        StateVersionException.Found.OLDER,
                        "The state was written by an older version of this program;"
                                + " start the pipeline once to bring it up to date");
            case OTHER ->
                throw new StateVersionException(
                        StateVersionException.Found.OTHER, "The state was written by another version of this program");
        }
    }

    /** How far the tables are; changes nothing. */
    public Standing tables() {
        return isCurrent() ? Standing.CURRENT : migrations().standing();
    }

    private boolean isCurrent() {
        return MadeMigrations.areCurrent(source, dialect, schema);
    }

    private Migrations migrations() {
        return new Migrations(source, dialect, schema);
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
