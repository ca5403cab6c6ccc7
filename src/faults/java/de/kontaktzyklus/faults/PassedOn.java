package de.kontaktzyklus.faults;

import de.kontaktzyklus.faults.bench.Damage;
import de.kontaktzyklus.faults.bench.NextInLine;
import de.kontaktzyklus.faults.database.Books;
import de.kontaktzyklus.faults.mailserver.Accepted;
import de.kontaktzyklus.faults.mailserver.RecordingMailServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was meant for somebody and was accepted for somebody else instead.
 *
 * @param customers that somebody in the line of a recipient was told of, by that recipient
 * @param toOthers mails that went to somebody who is not in the line
 */
record PassedOn(Map<String, Set<String>> customers, Damage toOthers) {

    static PassedOn of(RecordingMailServer server, Books books, NextInLine line) {
        Map<String, Books.KeptMail> mails =
                books.mails().stream().collect(Collectors.toMap(Books.KeptMail::messageId, Function.identity()));
        Map<String, Set<String>> customers = new TreeMap<>();
        List<Damage> found = new ArrayList<>();
        for (Accepted accepted : server.accepted()) {
            Books.KeptMail mail = mails.get(accepted.messageId());
            if (mail == null || !mail.passesOn()) {
                continue;
            }
            String reader = first(mail, mails).recipient();
            if (line.after(reader).contains(accepted.recipient())) {
                NextDay.customers(accepted)
                        .forEach(customer -> customers
                                .computeIfAbsent(reader, each -> new TreeSet<>())
                                .add(customer));
            } else {
                found.add(Damage.corrupted(1, "meant for " + reader + ", passed on to " + accepted.recipient()));
            }
        }
        return new PassedOn(customers, Damage.sum(found));
    }

    /** A mail that was passed on may be refused again. */
    private static Books.KeptMail first(Books.KeptMail mail, Map<String, Books.KeptMail> mails) {
        Books.KeptMail before = mails.get(mail.forwards());
        return before == null ? mail : first(before, mails);
    }
}
