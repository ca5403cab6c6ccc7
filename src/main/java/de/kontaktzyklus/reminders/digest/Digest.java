package de.kontaktzyklus.reminders.digest;

import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.cases.ClientName;
import de.kontaktzyklus.cases.KnownCases.VanishedCase;
import de.kontaktzyklus.delivery.MailKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One mail to one person, not yet in words.
 *
 * @param kind whose it is
 * @param addressee who gets it
 * @param holders ids of the caseworkers, or of the teams, whose digest it is: several where they share a mailbox; the
 *     empty one for the office's own addresses
 * @param readers what to call those caseworkers or leaders, in the same order; without those whose name is unknown
 * @param weekly whether it is its reader's overview of the week
 * @param replaces day of the oldest digest that did not get through and that this one replaces
 * @param tally figures of all cases of this reader
 * @param standsInFor names of the absent caseworkers whose cases are also in it
 * @param rows ordered by gap and section, the new ones first in each
 * @param vanished cases that vanished from the exports while overdue, the new ones first
 * @param announcements what it says as new
 * @param part which part of it this is, if it is too big for one mail
 */
public record Digest(
        MailKind kind,
        Addressee addressee,
        List<String> holders,
        List<String> readers,
        boolean weekly,
        Optional<LocalDate> replaces,
        Tally tally,
        List<String> standsInFor,
        List<DigestRow> rows,
        List<Vanished> vanished,
        Set<Announcement> announcements,
        DigestPart part) {

    /**
     * A vanished case.
     *
     * @param keeper name of its caseworker, or the id where there is none
     * @param isNew whether it is told for the first time
     */
    public record Vanished(VanishedCase facts, String keeper, boolean isNew) {}

    /** A part of it, with what stands in that part alone. */
    Digest inPart(
            DigestPart newPart,
            Tally ofPart,
            List<DigestRow> someRows,
            List<Vanished> someVanished,
            Set<Announcement> someAnnouncements) {
        return new Digest(
                kind,
                addressee,
                holders,
                readers,
                weekly,
                replaces,
                ofPart,
                standsInFor,
                someRows,
                someVanished,
                someAnnouncements,
                newPart);
    }

    /** Whether it says something new that is a reason for a mail on any day. */
    public boolean hasNews() {
        return rows.stream().anyMatch(DigestRow::isReasonForMail)
                || (kind != MailKind.CASEWORKER_DIGEST && vanished.stream().anyMatch(Vanished::isNew));
    }

    public boolean isEmpty() {
        return rows.isEmpty() && vanished.isEmpty();
    }

    /** Numbers of the overdue cases in it. */
    public Set<String> overdueCustomers() {
        return rows.stream()
                .filter(DigestRow::isOverdue)
                .map(DigestRow::customer)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Everything that its recipient may read. */
    public Permitted permitted() {
        Stream<String> listed = rows.stream().map(DigestRow::customer);
        Stream<String> missing = vanished.stream().map(each -> each.facts().customer());
        Set<ClientName> names = rows.stream()
                .flatMap(row -> row.assessed().client().stream())
                .map(AssessedCase.Client::name)
                .collect(Collectors.toUnmodifiableSet());
        return new Permitted(Stream.concat(listed, missing).collect(Collectors.toUnmodifiableSet()), names);
    }

    /**
     * What may be in a mail.
     *
     * @param customers customer numbers
     * @param names names of clients; none unless the office has switched names on
     */
    public record Permitted(Set<String> customers, Set<ClientName> names) {
        @Override
        public String toString() {
            return "Permitted[" + customers.size() + "]";
        }
    }
}
