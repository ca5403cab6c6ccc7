package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.Damage;
import de.kontaktzyklus.faults.bench.NextInLine;
import de.kontaktzyklus.faults.bench.OfficeFolder;
import de.kontaktzyklus.faults.database.BookReader;
import de.kontaktzyklus.faults.database.Books;
import de.kontaktzyklus.faults.mailserver.Accepted;
import de.kontaktzyklus.faults.mailserver.RecordingMailServer;
import de.kontaktzyklus.faults.mailserver.ReturningMailbox;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The books of what came back: the mails of the state, the counts, the mail server and the mailbox, one by one. */
final class ReturnAudit {

    private final OfficeFolder office;
    private final RecordingMailServer server;
    private final NextInLine line;

    /** @param server of the office, from the moment at which mails came back */
    ReturnAudit(OfficeFolder office, RecordingMailServer server, NextInLine line) {
        this.office = office;
        this.server = server;
        this.line = line;
    }

    /** @param returned Message-IDs of those that came back */
    Damage of(ReturningMailbox mailbox, List<String> returned) throws SQLException {
        List<Damage> found = new ArrayList<>();
        Books books = office.books();
        for (Books.KeptMail mail : books.mails()) {
            String name = mail.messageId() + " (" + mail.state() + ")";
            if (returned.contains(mail.messageId())) {
                found.add(Damage.lost(mail.is("REFUSED") ? 0 : 1, "came back: " + name));
                found.add(passedOn(mail, books));
            } else if (!mail.passesOn()) {
                found.add(Damage.corrupted(mail.is("SENT") ? 0 : 1, "did not come back: " + name));
            }
        }
        mailbox.expected(returned.size())
                .forEach((counted, times) -> found.add(difference(
                        times, texts(office, "SELECT day FROM bounce WHERE counted = '" + counted + "'"), counted)));
        found.add(Damage.corrupted(strays(books, returned), "mails passed on that did not come back"));
        found.add(Damage.corrupted(mailbox.mishandled(), "mails of the mailbox marked wrongly, or gone"));
        found.add(Damage.corrupted(books.faults().size(), "the database: " + books.faults()));
        return Damage.sum(found);
    }

    /**
     * Once, in a mail that was accepted once, for who is next in the line of its reader. If it is UNKNOWN, it may not
     * have been accepted: then it is held for a person to decide.
     */
    private Damage passedOn(Books.KeptMail back, Books books) {
        List<Books.KeptMail> next = books.mails().stream()
                .filter(mail -> mail.forwards().equals(back.messageId()))
                .toList();
        List<String> told = server.accepted().stream()
                .filter(mail -> next.stream().anyMatch(each -> each.messageId().equals(mail.messageId())))
                .map(Accepted::recipient)
                .toList();
        boolean held = next.stream().anyMatch(mail -> mail.is("UNKNOWN"));
        String wanted = line.after(back.recipient()).get(0);
        boolean right = Stream.concat(told.stream(), next.stream().map(Books.KeptMail::recipient))
                .allMatch(wanted::equals);
        String name = back.messageId() + " to " + back.recipient() + ", accepted for " + told;
        return Damage.lost(told.isEmpty() && !held ? 1 : 0, "not passed on: " + name)
                .plus(Damage.doubled(Math.max(0, Math.max(next.size(), told.size()) - 1), "passed on again: " + name))
                .plus(Damage.corrupted(right ? 0 : 1, "passed on, not to " + wanted + ": " + name));
    }

    private static int strays(Books books, List<String> returned) {
        return (int) books.mails().stream()
                .filter(mail -> mail.passesOn() && !returned.contains(mail.forwards()))
                .count();
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
