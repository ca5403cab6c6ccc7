package de.kontaktzyklus.nodes;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the nodes have written down, read past them. */
final class Records implements AutoCloseable {

    /**
     * A mail that has been in one place for so long is kept waiting by the mail server and stays there for a moment.
     */
    private static final String WAITS = "%s::timestamptz < clock_timestamp() - interval '50 ms'";

    private static final String TABLE_IS_MISSING = "42P01";

    private final String url;
    private final String user;
    private Connection connection;

    Records(String url, String user) throws SQLException {
        this.url = url;
        this.user = user;
        this.connection = connect();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, "");
    }

    /** After the database has died. */
    void connectAgain() throws SQLException {
        connection = connect();
    }

    /** Digests that are with the mail server, before their dot or after it. */
    List<SendingMail> sending(boolean dotMarked) {
        return read(
                "SELECT message_id, claimed_by, fence FROM mail WHERE state = 'SENDING' AND kind <> 'ALARM'"
                        + " AND dot_at IS "
                        + (dotMarked
                                ? "NOT NULL AND " + WAITS.formatted("dot_at")
                                : "NULL AND " + WAITS.formatted("claimed_at")),
                row -> new SendingMail(row.getString(1), row.getString(2), row.getLong(3), dotMarked));
    }

    /** Whether nothing has happened to it since. */
    boolean isStill(SendingMail mail) {
        return isFound(
                mail,
                "state = 'SENDING' AND fence = %d AND dot_at IS %s NULL"
                        .formatted(mail.fence(), mail.dotMarked() ? "NOT" : ""));
    }

    boolean isSentByAnother(SendingMail mail) {
        return isFound(mail, "state = 'SENT' AND fence > " + mail.fence());
    }

    boolean isUnknown(SendingMail mail) {
        return isFound(mail, "state = 'UNKNOWN'");
    }

    private boolean isFound(SendingMail mail, String condition) {
        return count("SELECT count(*) FROM mail WHERE message_id = '" + mail.messageId() + "' AND " + condition) > 0;
    }

    /** Who holds a job, as it names itself. */
    Optional<String> nodeAt(String job) {
        return texts("SELECT node FROM job_claim WHERE lease_until <> '' AND job = '" + job + "'").stream()
                .findFirst();
    }

    int digestRuns() {
        return count("SELECT count(*) FROM digest_run");
    }

    int exportsTaken() {
        return count("SELECT count(*) FROM export_taken");
    }

    int overdue() {
        return count("SELECT coalesce(sum(overdue), 0) FROM digest_run");
    }

    /** Mails that somebody still has to send. */
    int open() {
        return count("SELECT count(*) FROM mail WHERE state IN ('PLANNED', 'SENDING')");
    }

    Set<String> mails() {
        return new HashSet<>(texts("SELECT message_id FROM mail"));
    }

    int sent() {
        return count("SELECT count(*) FROM mail WHERE state = 'SENT'");
    }

    int digests() {
        return count("SELECT count(*) FROM mail WHERE kind <> 'ALARM'");
    }

    Set<String> mailsIn(String state) {
        return new HashSet<>(texts("SELECT message_id FROM mail WHERE state = '" + state + "'"));
    }

    /** Overdue cases that no mail lists which was accepted or may have been. */
    int overdueWithoutMail() {
        return count("""
                SELECT coalesce((SELECT sum(told) FROM digest_run), 0) - (
                  SELECT count(DISTINCT customer) FROM mail JOIN mail_customer ON mail_id = id
                  WHERE state IN ('SENT', 'UNKNOWN'))""");
    }

    /** From the first claim of a digest to the last acceptance. */
    double secondsOfDelivery() {
        return count("""
                SELECT coalesce(
                    extract(epoch FROM max(settled_at::timestamptz) - min(first_attempt::timestamptz)) * 1000, 0)
                FROM mail WHERE kind <> 'ALARM'""") / 1000.0;
    }

    private int count(String query) {
        List<String> found = texts(query);
        return found.isEmpty() ? 0 : (int) Double.parseDouble(found.get(0));
    }

    private List<String> texts(String query) {
        return read(query, row -> row.getString(1));
    }

    /** Nothing as long as there are no tables. */
    private <T> List<T> read(String query, RowOf<T> each) {
        List<T> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(each.of(rows));
            }
            return found;
        } catch (SQLException failed) {
            if (TABLE_IS_MISSING.equals(failed.getSQLState())) {
                return List.of();
            }
            throw new IllegalStateException(failed);
        }
    }

    private interface RowOf<T> {

        T of(ResultSet row) throws SQLException;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
