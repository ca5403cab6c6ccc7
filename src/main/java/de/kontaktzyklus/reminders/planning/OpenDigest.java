package de.kontaktzyklus.reminders.planning;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.reminders.digest.Addressee;
import de.kontaktzyklus.reminders.digest.Announcement;
import de.kontaktzyklus.reminders.digest.Digest;
import de.kontaktzyklus.reminders.digest.DigestRow;
import de.kontaktzyklus.reminders.digest.Gap;
import de.kontaktzyklus.reminders.digest.Section;
import de.kontaktzyklus.reminders.digest.Tally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A digest that is being filled. */
final class OpenDigest {

    /** By gap and section; new cases before known ones, the most urgent first. */
    private static final Comparator<DigestRow> READING_ORDER = Comparator.<DigestRow, Integer>comparing(
                    row -> row.gap().map(Gap::ordinal).orElse(-1))
            .thenComparing(DigestRow::section)
            .thenComparing(row -> !row.isNew())
            .thenComparing(OpenDigest::urgency)
            .thenComparing(DigestRow::customer)
            .thenComparing(row -> row.assessed().line());

    private final MailKind kind;
    private final Addressee addressee;
    private final String holder;
    private final boolean weekly;
    private final Set<String> standsInFor = new TreeSet<>();
    private final List<DigestRow> rows = new ArrayList<>();
    private final List<Digest.Vanished> vanished = new ArrayList<>();
    private final Set<Announcement> announcements = new HashSet<>();
    private Tally tally = Tally.NONE;
    private @Nullable LocalDate replaces;

    /** @param weekly whether it is the weekly digest of its reader */
    OpenDigest(Recipient recipient, boolean weekly) {
        this.kind = recipient.kind();
        this.addressee = recipient.addressee();
        this.holder = recipient.holder();
        this.weekly = weekly;
    }

    /** @param oldest day of the oldest digest that it replaces */
    void replace(LocalDate oldest) {
        replaces = oldest;
    }

    void count(Tally more) {
        tally = tally.plus(more);
    }

    void standInFor(String keeper) {
        standsInFor.add(keeper);
    }

    void add(DigestRow row) {
        rows.add(row);
    }

    void add(Digest.Vanished each) {
        vanished.add(each);
    }

    void announce(Set<Announcement> more) {
        announcements.addAll(more);
    }

    Digest finish() {
        rows.sort(READING_ORDER);
        vanished.sort(Comparator.comparing((Digest.Vanished each) -> !each.isNew())
                .thenComparing(each -> each.facts().dueUntil())
                .thenComparing(each -> each.facts().customer()));
        return new Digest(
                kind,
                addressee,
                holder,
                weekly,
                Optional.ofNullable(replaces),
                tally,
                List.copyOf(standsInFor),
                List.copyOf(rows),
                List.copyOf(vanished),
                Set.copyOf(announcements));
    }

    private static LocalDate urgency(DigestRow row) {
        AssessedCase assessed = row.assessed();
        if (row.section() == Section.APPOINTMENT_MADE) {
            return assessed.nextAppointment().orElse(LocalDate.MAX);
        }
        if (assessed.assessment() instanceof Assessment.Suspended suspended) {
            return suspended.regularDueUntil().orElse(LocalDate.MIN);
        }
        return assessed.assessment()
                .windowIfAny()
                .map(window -> window.dueUntil())
                .orElse(LocalDate.MIN);
    }
}
