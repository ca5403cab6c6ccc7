package de.kontaktzyklus.reminders.digest;

import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.cases.ClientName;
import de.kontaktzyklus.cases.KnownCases.VanishedCase;
import de.kontaktzyklus.delivery.MailKind;
import java.time.LocalDate;
import java.util.Comparator;
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
 * @param rows in the order of reading
 * @param vanished cases that vanished from the exports while overdue, likewise
 * @param announcements what it says as new
 * @param caughtUp cases told of as overdue that have had a talk since the last mail
 * @param talkTime time to keep free for talks, if the office has switched that on
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
        int caughtUp,
        List<TalkBlock> talkTime,
        DigestPart part) {

    /** As many as one calls before anything else. */
    private static final int MOST_TO_CALL_FIRST = 5;

    /** Of these, those whose last day has come leave room for the longest overdue ones. */
    private static final int MOST_BY_LAST_DAY = 3;

    /**
     * A vanished case.
     *
     * @param keeper name or id of the caseworker it belonged to, where that is not the recipient; else empty
     * @param reader name or id of the one who acted for it, in a mailbox that several share; else empty
     * @param isNew whether it is told for the first time
     */
    public record Vanished(VanishedCase facts, String keeper, String reader, boolean isNew) {

        /** The same case in a mailbox that several share. */
        public Vanished readBy(String name) {
            return new Vanished(facts, keeper, name, isNew);
        }
    }

    /**
     * A part of it, with what stands in that part alone.
     *
     * @param first whether it is the first one, which also says what is not about a single case
     */
    Digest inPart(
            DigestPart newPart,
            boolean first,
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
                first ? caughtUp : 0,
                first ? talkTime : List.of(),
                newPart);
    }

    /** All cases in it, each with the heading under which it stands, in the order of reading. */
    public List<Entry> entries() {
        return Entry.inOrder(kind, rows, vanished);
    }

    /** Whom to call before anybody else: whose last day has come, then the longest overdue, then first interviews. */
    public List<DigestRow> toCallFirst() {
        List<DigestRow> byLastDay = toCall(Section.LAST_DAY);
        int room = Math.min(MOST_BY_LAST_DAY, byLastDay.size());
        return Stream.of(
                        byLastDay.subList(0, room),
                        toCall(Section.OVERDUE),
                        toCall(Section.FIRST_INTERVIEWS_AT_RISK),
                        byLastDay.subList(room, byLastDay.size()))
                .flatMap(List::stream)
                .limit(MOST_TO_CALL_FIRST)
                .toList();
    }

    private List<DigestRow> toCall(Section section) {
        return rows.stream()
                .filter(row -> row.section() == section)
                .sorted(Comparator.comparing(row -> row.latestDay().orElse(LocalDate.MIN)))
                .toList();
    }

    /** Calendar days that the longest overdue case without an appointment is overdue; 0 if none is. */
    public int longestOverdue(LocalDate day) {
        return rows.stream()
                .filter(row -> row.assessed().appointmentFrom(day).isEmpty())
                .mapToInt(row -> row.daysOverdue(day))
                .max()
                .orElse(0);
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
