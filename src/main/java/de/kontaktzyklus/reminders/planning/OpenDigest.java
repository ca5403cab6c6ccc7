package de.kontaktzyklus.reminders.planning;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.reminders.digest.Addressee;
import de.kontaktzyklus.reminders.digest.Announcement;
import de.kontaktzyklus.reminders.digest.Digest;
import de.kontaktzyklus.reminders.digest.DigestPart;
import de.kontaktzyklus.reminders.digest.DigestRow;
import de.kontaktzyklus.reminders.digest.Gap;
import de.kontaktzyklus.reminders.digest.Section;
import de.kontaktzyklus.reminders.digest.Tally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<String, String> readers = new LinkedHashMap<>();
    private final Set<String> standsInFor = new TreeSet<>();
    private final List<OpenRow> rows = new ArrayList<>();
    private final Set<String> listed = new HashSet<>();
    private final List<Digest.Vanished> vanished = new ArrayList<>();
    private final Set<Announcement> announcements = new HashSet<>();
    private Tally tally = Tally.NONE;
    private boolean weekly;
    private @Nullable LocalDate replaces;

    OpenDigest(Recipient recipient) {
        this.kind = recipient.kind();
        this.addressee = recipient.addressee();
    }

    /**
     * Several may share a mailbox.
     *
     * @param isWeekly whether it is the overview of the week of this reader; then it is for all
     */
    void isReadBy(Recipient recipient, boolean isWeekly) {
        weekly |= isWeekly;
        readers.putIfAbsent(recipient.holder(), recipient.addressee().name());
    }

    /** Whether the customer stands in it already. */
    boolean lists(String customer) {
        return listed.contains(customer);
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

    /** @param recipient through whom it has come here */
    void add(DigestRow row, Recipient recipient) {
        listed.add(row.customer());
        rows.add(new OpenRow(row, recipient.holder()));
    }

    void add(Digest.Vanished each) {
        vanished.add(each);
    }

    void announce(Set<Announcement> more) {
        announcements.addAll(more);
    }

    Digest finish() {
        List<DigestRow> inOrder =
                rows.stream().map(this::signed).sorted(READING_ORDER).toList();
        vanished.sort(Comparator.comparing((Digest.Vanished each) -> !each.isNew())
                .thenComparing(each -> each.facts().dueUntil())
                .thenComparing(each -> each.facts().customer()));
        return new Digest(
                kind,
                addressee,
                List.copyOf(readers.keySet()),
                readers.values().stream().filter(name -> !name.isEmpty()).toList(),
                weekly,
                Optional.ofNullable(replaces),
                tally,
                List.copyOf(standsInFor),
                inOrder,
                List.copyOf(vanished),
                Set.copyOf(announcements),
                DigestPart.WHOLE);
    }

    /** In a shared mailbox each row names who acts for it. */
    private DigestRow signed(OpenRow open) {
        boolean shared = kind == MailKind.CASEWORKER_DIGEST && readers.size() > 1;
        String name = readers.getOrDefault(open.holder(), "");
        return shared ? open.row().readBy(name.isEmpty() ? open.holder() : name) : open.row();
    }

    private static LocalDate urgency(DigestRow row) {
        AssessedCase assessed = row.assessed();
        if (assessed.assessment() instanceof Assessment.Rejected || row.section() == Section.LEFT) {
            return row.past().flatMap(DigestRow.Past::dueUntil).orElse(LocalDate.MIN);
        }
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

    private record OpenRow(DigestRow row, String holder) {}
}
