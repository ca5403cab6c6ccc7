package de.kontaktzyklus.faults;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the state says, read by plain SQL and not by the program's own code.
 *
 * @param faults what the database itself finds wrong with its file
 */
record Books(
        List<KeptMail> mails, List<KeptExport> exports, int heldBack, int digestRuns, int months, List<String> faults) {

    /**
     * A mail.
     *
     * @param replaced whether a later mail says it all again, or it passes on a refused one
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record KeptMail(
            String messageId,
            String kind,
            String recipient,
            String state,
            byte[] content,
            boolean replaced,
            boolean forwards) {

        boolean is(String wanted) {
            return state.equals(wanted);
        }

        /** What it is and whom it is for. */
        String key() {
            return kind + " to " + recipient;
        }

        /** An alarm tells of the fault; how many there are is no promise. */
        boolean isAlarm() {
            return kind.equals("ALARM");
        }
    }

    /** An export in force. */
    record KeptExport(String kind, String sha256, String archived) {}

    static Books ofSqlite(Path database) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            List<String> faults = new ArrayList<>(texts(connection, "PRAGMA integrity_check"));
            faults.remove("ok");
            faults.addAll(texts(connection, "PRAGMA foreign_key_check"));
            return read(connection, faults);
        }
    }

    /** The same without a look at the whole file; while the program is running. */
    static Books glanceAtSqlite(Path database) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            return of(connection);
        }
    }

    static Books of(Connection connection) throws SQLException {
        return read(connection, List.of());
    }

    private static Books read(Connection connection, List<String> faults) throws SQLException {
        return new Books(
                mails(connection),
                exports(connection),
                number(connection, "SELECT coalesce(sum(cases), 0) FROM held_back WHERE day = '" + Bench.DAY + "'"),
                number(connection, "SELECT count(*) FROM digest_run WHERE day = '" + Bench.DAY + "'"),
                number(connection, "SELECT count(*) FROM summary_run WHERE finished = 1"),
                faults);
    }

    private static List<KeptMail> mails(Connection connection) throws SQLException {
        List<KeptMail> mails = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT message_id, kind, recipient, state, content, superseded_by, forwards FROM mail ORDER BY id""")) {
            while (row.next()) {
                mails.add(new KeptMail(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBytes(5),
                        row.getString(6) != null,
                        !row.getString(7).isEmpty()));
            }
        }
        return mails;
    }

    private static List<KeptExport> exports(Connection connection) throws SQLException {
        List<KeptExport> exports = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT kind, sha256, archived FROM export_taken ORDER BY id")) {
            while (row.next()) {
                exports.add(new KeptExport(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return exports;
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Whether no mail is to be sent any more. */
    boolean isSettled() {
        return mails.stream().noneMatch(mail -> !mail.replaced() && (mail.is("PLANNED") || mail.is("SENDING")));
    }

    /** Whether the day is done: digests and month made, mails settled. */
    boolean isDone() {
        return digestRuns > 0 && months > 0 && isSettled();
    }

    long in(String state) {
        return mails.stream().filter(mail -> mail.is(state)).count();
    }
}
