package de.kontaktzyklus.faults.bench;

import de.kontaktzyklus.faults.database.Books;
import de.kontaktzyklus.faults.database.Sha256;
import de.kontaktzyklus.faults.mailserver.Accepted;
import de.kontaktzyklus.faults.mailserver.RecordingMailServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The comparison, one by one: mails accepted against mails recorded, overdue cases of the export against the texts of
 * the mails, summary files and archived exports against what they must be. A mail whose fate nobody can know (UNKNOWN)
 * is counted separately: it is on a list for a person.
 */
public final class Audit {

    private final Expected expected;
    private final OfficeFolder office;
    private final Books books;
    private final List<Accepted> accepted;
    private final Map<String, Long> times;
    private final List<Damage> found = new ArrayList<>();

    private Audit(Expected expected, OfficeFolder office, Books books, RecordingMailServer server) {
        this.expected = expected;
        this.office = office;
        this.books = books;
        this.accepted = server.accepted();
        this.times = server.timesAccepted();
    }

    /** After the program has ended. */
    public static Damage of(Expected expected, OfficeFolder office, RecordingMailServer server)
            throws IOException, SQLException {
        return of(expected, office, office.books(), server);
    }

    public static Damage of(Expected expected, OfficeFolder office, Books books, RecordingMailServer server)
            throws IOException {
        return new Audit(expected, office, books, server).damage();
    }

    private Damage damage() throws IOException {
        books.mails().forEach(this::mail);
        plannedMails();
        unrecordedMails();
        overdueCases();
        summaries();
        exports();
        found.add(Damage.corrupted(books.faults().size(), "the database: " + books.faults()));
        return Damage.sum(found);
    }

    private void mail(Books.KeptMail mail) {
        long taken = times.getOrDefault(mail.messageId(), 0L);
        String name = mail.messageId() + " (" + mail.state() + ", accepted " + taken + " times)";
        if (taken > 1) {
            found.add(Damage.doubled((int) taken - 1, name));
        }
        switch (mail.state()) {
            case "SENT" -> found.add(Damage.lost(taken == 0 ? 1 : 0, name));
            case "REFUSED" -> found.add(Damage.corrupted(taken > 0 ? 1 : 0, name));
            case "PLANNED", "SENDING" -> found.add(Damage.open(mail.replaced() ? 0 : 1, name));
            default -> {
                // UNKNOWN: accepted or not, that is what it says
            }
        }
    }

    /**
     * Each mail of the undisturbed day was planned once, and no other mail except alarms and mails that pass on a
     * refused one.
     */
    private void plannedMails() {
        long ids =
                books.mails().stream().map(Books.KeptMail::messageId).distinct().count();
        found.add(Damage.doubled((int) (books.mails().size() - ids), "Message-IDs planned twice"));
        Map<String, Long> planned = books.mails().stream()
                .filter(mail -> !mail.isAlarm() && !mail.passesOn())
                .collect(Collectors.groupingBy(Books.KeptMail::key, Collectors.counting()));
        expected.mails().forEach((key, times) -> {
            int difference = (int) (planned.getOrDefault(key, 0L) - times);
            found.add(Damage.lost(Math.max(0, -difference), "never planned: " + key));
            found.add(Damage.doubled(Math.max(0, difference), "planned again: " + key));
        });
        planned.keySet().stream()
                .filter(key -> !expected.mails().containsKey(key))
                .forEach(key -> found.add(Damage.doubled(1, "one more than there should be: " + key)));
    }

    /** The server has what the state knows, byte for byte. */
    private void unrecordedMails() {
        Map<String, byte[]> contents = books.mails().stream()
                .collect(Collectors.toMap(Books.KeptMail::messageId, Books.KeptMail::content, (one, other) -> one));
        for (Accepted mail : accepted) {
            byte[] content = contents.get(mail.messageId());
            if (content == null) {
                found.add(Damage.corrupted(1, "accepted, but not in the state: " + mail.messageId()));
            } else if (!Arrays.equals(content, mail.content())) {
                found.add(Damage.corrupted(1, "accepted with other bytes: " + mail.messageId()));
            }
        }
    }

    /**
     * Each overdue case is in a mail that was accepted, in one on the list for a person, or was held back and counted.
     */
    private void overdueCases() {
        String told = Stream.concat(
                        accepted.stream(),
                        books.mails().stream()
                                .filter(mail -> mail.is("UNKNOWN") || mail.is("REFUSED"))
                                .map(mail -> new Accepted(mail.recipient(), mail.content())))
                .map(Accepted::text)
                .collect(Collectors.joining("\n"));
        long untold = expected.overdue().stream()
                .filter(customer -> !told.contains(customer))
                .count();
        int missing = (int) Math.max(0, untold - books.heldBack());
        found.add(Damage.lost(missing, "overdue cases in no mail, " + books.heldBack() + " were held back"));
    }

    private void summaries() throws IOException {
        Map<String, String> written = Expected.hashes(office.summaries(), Timeless::hash);
        Set<String> extra = new HashSet<>(written.keySet());
        extra.removeAll(expected.files().keySet());
        found.add(Damage.doubled(extra.size(), "summary files " + extra));
        expected.files().forEach((file, hash) -> {
            if (!written.containsKey(file)) {
                found.add(Damage.lost(1, "summary file " + file));
            } else if (!hash.equals(written.get(file))) {
                found.add(Damage.corrupted(1, "summary file " + file));
            }
        });
        found.add(Damage.lost(books.months() == 0 ? 1 : 0, "the month is not marked as done"));
    }

    private void exports() throws IOException {
        Map<String, Long> taken = books.exports().stream()
                .collect(Collectors.groupingBy(Books.KeptExport::sha256, Collectors.counting()));
        expected.exports().forEach((file, hash) -> {
            int times = taken.getOrDefault(hash, 0L).intValue();
            found.add(Damage.lost(times == 0 ? 1 : 0, "not taken: " + file));
            found.add(Damage.doubled(Math.max(0, times - 1), "taken again: " + file));
        });
        for (Books.KeptExport export : books.exports()) {
            Path archived = office.state().resolve(export.archived());
            if (!Files.exists(archived)) {
                found.add(Damage.lost(1, "archived export " + export.archived()));
            } else if (!Sha256.of(archived).equals(export.sha256())) {
                found.add(Damage.corrupted(1, "archived export " + export.archived()));
            }
        }
        try (Stream<Path> left = Files.list(office.export())) {
            found.add(Damage.open((int) left.count(), "exports left lying"));
        }
    }
}
