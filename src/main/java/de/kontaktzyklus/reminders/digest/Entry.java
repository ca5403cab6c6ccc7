package de.kontaktzyklus.reminders.digest;

import de.kontaktzyklus.delivery.MailKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A case of a mail and its place: one that is in the exports, or one that is missing from them.
 *
 * @param section in which it stands, or would stand if the mail were divided by sections
 */
public record Entry(
        Place place, Section section, String customer, Optional<DigestRow> row, Optional<Digest.Vanished> vanished) {

    /** Within a section the order stays. */
    private static final Comparator<Entry> READING_ORDER =
            Comparator.comparing(Entry::place, Place.ORDER).thenComparing(Entry::section);

    /** All cases of a mail as they are read; the most urgent of each section come first. */
    public static List<Entry> inOrder(MailKind kind, List<DigestRow> rows, List<Digest.Vanished> vanished) {
        Stream<Entry> present = rows.stream().map(row -> of(row, kind));
        Stream<Entry> missing = vanished.stream().map(each -> of(each, kind));
        return Stream.concat(present, missing).sorted(READING_ORDER).toList();
    }

    private static Entry of(DigestRow row, MailKind kind) {
        // A leader's list has no section of what is new: there NEW marks, and the longest overdue leads.
        Section section = kind.isOfLeader() ? row.section() : row.standsIn();
        return new Entry(Place.of(row, kind), section, row.customer(), Optional.of(row), Optional.empty());
    }

    private static Entry of(Digest.Vanished each, MailKind kind) {
        return new Entry(
                Place.of(each, kind), Section.VANISHED, each.facts().customer(), Optional.empty(), Optional.of(each));
    }

    public boolean isNew() {
        return row.map(DigestRow::isNew)
                .or(() -> vanished.map(Digest.Vanished::isNew))
                .orElse(false);
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "Entry[" + section + "]";
    }
}
