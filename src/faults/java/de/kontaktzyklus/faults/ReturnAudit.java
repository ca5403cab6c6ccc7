package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.Damage;
import de.kontaktzyklus.faults.bench.OfficeFolder;
import de.kontaktzyklus.faults.database.BookReader;
import de.kontaktzyklus.faults.database.Books;
import de.kontaktzyklus.faults.mailserver.RecordingMailServer;
import de.kontaktzyklus.faults.mailserver.ReturningMailbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The books of what came back: the mails of the state, the counts, the mail server and the mailbox, one by one. */
final class ReturnAudit {

    private ReturnAudit() {}

    static Damage of(OfficeFolder office, RecordingMailServer server, ReturningMailbox mailbox, List<String> returned)
            throws SQLException {
        List<Damage> found = new ArrayList<>();
        Books books = office.books();
        List<String> passedOn = texts(office, "SELECT forwards FROM mail WHERE forwards <> ''");
        for (Books.KeptMail mail : books.mails()) {
            boolean back = returned.contains(mail.messageId());
            String name = mail.messageId() + " (" + mail.state() + ")";
            if (back) {
                int times = Collections.frequency(passedOn, mail.messageId());
                found.add(Damage.lost(mail.is("REFUSED") && times > 0 ? 0 : 1, "came back: " + name));
                found.add(Damage.doubled(Math.max(0, times - 1), "passed on again: " + name));
            } else if (mail.forwards()) {
                int taken = server.timesAccepted()
                        .getOrDefault(mail.messageId(), 0L)
                        .intValue();
                found.add(Damage.lost(taken == 0 ? 1 : 0, "not accepted: " + name));
                found.add(Damage.doubled(Math.max(0, taken - 1), "accepted again: " + name));
            } else {
                found.add(Damage.corrupted(mail.is("SENT") ? 0 : 1, "did not come back: " + name));
            }
        }
        mailbox.expected(returned.size())
                .forEach((counted, times) -> found.add(difference(
                        times, texts(office, "SELECT day FROM bounce WHERE counted = '" + counted + "'"), counted)));
        found.add(Damage.corrupted(mailbox.mishandled(), "mails of the mailbox marked wrongly, or gone"));
        found.add(Damage.corrupted(books.faults().size(), "the database: " + books.faults()));
        return Damage.sum(found);
    }

    private static Damage difference(int expected, List<String> rows, String counted) {
        int more = rows.size() - expected;
        return Damage.lost(Math.max(0, -more), "not counted as " + counted)
                .plus(Damage.doubled(Math.max(0, more), "counted again as " + counted));
    }

    /** How many are counted as REFUSED so far, beside the running program. */
    static int counted(OfficeFolder office) {
        return texts(office, "SELECT day FROM bounce WHERE counted = 'REFUSED'").size();
    }

    private static List<String> texts(OfficeFolder office, String query) {
        try (Connection connection = office.database().connect()) {
            return new BookReader(connection).texts(query);
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
