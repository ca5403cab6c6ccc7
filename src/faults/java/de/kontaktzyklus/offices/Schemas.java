package de.kontaktzyklus.offices;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the database says of all offices, each in its schema. */
final class Schemas implements AutoCloseable {

    private final Connection connection;
    private final int offices;

    Schemas(String url, String user, int offices) throws SQLException {
        this.connection = DriverManager.getConnection(url, user, "");
        this.offices = offices;
    }

    /** Whether each office has its digests, and no mail waits. */
    boolean areDone() throws SQLException {
        if (number("SELECT count(DISTINCT schemaname) FROM pg_tables WHERE tablename = 'digest_run'") < offices) {
            return false;
        }
        return number(sum("CASE WHEN (SELECT count(*) FROM %1$s.digest_run) > 0 AND NOT EXISTS"
                        + " (SELECT 1 FROM %1$s.mail WHERE state IN ('PLANNED', 'SENDING')) THEN 1 ELSE 0 END"))
                == offices;
    }

    long mails() throws SQLException {
        return number(sum("(SELECT count(*) FROM %1$s.mail WHERE state = 'SENT')"));
    }

    long megabytes() throws SQLException {
        return number("SELECT pg_database_size(current_database()) / 1000000");
    }

    /** Of the program; this one is not counted. */
    long connections() throws SQLException {
        return number("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'kontaktzyklus'");
    }

    private String sum(String ofSchema) {
        return IntStream.range(0, offices)
                .mapToObj(number -> ofSchema.formatted(InventedOffices.name(number)))
                .collect(Collectors.joining(" + ", "SELECT ", ""));
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
