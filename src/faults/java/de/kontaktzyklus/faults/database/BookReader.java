package de.kontaktzyklus.faults.database;

import de.kontaktzyklus.faults.bench.Bench;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads the {@link Books} by plain SQL, the same for both databases. */
public final class BookReader {

    private final Connection connection;

    public BookReader(Connection connection) {
        this.connection = connection;
    }

    /** The mails last: beside a running program, what is made by then has its mails. */
    public Books books(List<String> faults) throws SQLException {
        int heldBack = number("SELECT coalesce(sum(cases), 0) FROM held_back WHERE day = '" + Bench.DAY + "'");
        int runs = number("SELECT count(*) FROM digest_run WHERE day = '" + Bench.DAY + "'");
        int months = number("SELECT count(*) FROM summary_run WHERE finished = 1");
        return new Books(mails(), exports(), heldBack, runs, months, faults);
    }

    private List<Books.KeptMail> mails() throws SQLException {
        return rows(
                """
                SELECT message_id, kind, recipient, state, content, superseded_by, forwards FROM mail ORDER BY id""",
                row -> new Books.KeptMail(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBytes(5),
                        row.getString(6) != null,
                        row.getString(7)));
    }

    private List<Books.KeptExport> exports() throws SQLException {
        return rows(
                "SELECT kind, sha256, archived FROM export_taken ORDER BY id",
                row -> new Books.KeptExport(row.getString(1), row.getString(2), row.getString(3)));
    }

    public List<String> texts(String query) throws SQLException {
        return rows(query, row -> row.getString(1));
    }

    public int number(String query) throws SQLException {
        return rows(query, row -> row.getInt(1)).get(0);
    }

    /** Pieces of bytes, one after the other. */
    public byte[] joined(String query) throws SQLException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        rows(query, row -> row.getBytes(1)).forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    private <T> List<T> rows(String query, Row<T> mapping) throws SQLException {
        List<T> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                found.add(mapping.of(row));
            }
        }
        return found;
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
