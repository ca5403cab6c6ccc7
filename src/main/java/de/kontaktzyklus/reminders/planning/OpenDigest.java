package de.kontaktzyklus.reminders.planning;

import de.kontaktzyklus.assessment.Assessment;
import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.reminders.digest.Addressee;
import de.kontaktzyklus.reminders.digest.Announcement;
import de.kontaktzyklus.reminders.digest.Digest;
import de.kontaktzyklus.reminders.digest.DigestPart;
import de.kontaktzyklus.reminders.digest.DigestRow;
import de.kontaktzyklus.reminders.digest.Entry;
import de.kontaktzyklus.reminders.digest.Place;
import de.kontaktzyklus.reminders.digest.Section;
import de.kontaktzyklus.reminders.digest.TalkBlock;
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
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A digest that is being filled. */
final class OpenDigest {

    /** In each section the most urgent first, whether new or not. */
    private static final Comparator<DigestRow> BY_URGENCY = Comparator.comparing(OpenDigest::urgency)
            .thenComparing(DigestRow::customer)
            .thenComparing(row -> row.assessed().line());

    private static final Comparator<Digest.Vanished> LONGEST_FIRST = Comparator.<Digest.Vanished, LocalDate>comparing(
                    each -> each.facts().dueUntil())
            .thenComparing(each -> each.facts().customer());

    private final MailKind kind;
    private final Addressee addressee;
    private final UnaryOperator<String> nameOf;
    private final Map<String, String> readers = new LinkedHashMap<>();
    private final Set<String> standsInFor = new TreeSet<>(Place.BY_NAME);
    private final List<OpenRow> rows = new ArrayList<>();
    private final Set<String> listed = new HashSet<>();
    private final Set<String> contradicted = new HashSet<>();
    private final Map<String, OpenVanished> vanished = new LinkedHashMap<>();
    private final Set<Announcement> announcements = new HashSet<>();
    private Tally tally = Tally.NONE;
    private int caughtUp;
    private List<TalkBlock> talkTime = List.of();
    private boolean weekly;
    private @Nullable LocalDate replaces;

    /** @param nameOf what to call a caseworker, by id, so that no two are called the same */
    OpenDigest(Recipient recipient, UnaryOperator<String> nameOf) {
        this.kind = recipient.kind();
        this.addressee = recipient.addressee();
        this.nameOf = nameOf;
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

    /** Rows that contradict each other are one client. */
    void count(AssessedCase assessed, Tally more) {
        boolean isContradicted = assessed.assessment().reason() == Reason.DUPLICATE_CUSTOMER;
        if (!isContradicted || contradicted.add(assessed.customer())) {
            tally = tally.plus(more);
        }
    }

    /** @param since for a caseworker: cases told of as overdue that have had a talk since the last mail */
    void caughtUp(ToIntFunction<String> since) {
        caughtUp = kind == MailKind.CASEWORKER_DIGEST
                ? readers.keySet().stream().mapToInt(since).sum()
                : 0;
    }

    /** With the overview of the week, and not in a mailbox that several share: a calendar is one person's. */
    void keepFree(Map<String, List<TalkBlock>> byCaseworker) {
        boolean ofOne = kind == MailKind.CASEWORKER_DIGEST && weekly && readers.size() == 1;
        talkTime = ofOne ? byCaseworker.getOrDefault(readers.keySet().iterator().next(), List.of()) : List.of();
    }

    void standInFor(String keeper) {
        standsInFor.add(keeper);
    }

    /** @param recipient through whom it has come here */
    void add(DigestRow row, Recipient recipient) {
        listed.add(row.customer());
        rows.add(new OpenRow(row, recipient.holder()));
    }

    /**
     * Once, however often it is told.
     *
     * @param recipient through whom it has come here
     */
    void add(Digest.Vanished each, Recipient recipient) {
        vanished.merge(
                each.facts().customer(),
                new OpenVanished(each, recipient.holder()),
                (one, other) -> one.vanished().isNew() ? one : other);
    }

    void announce(Set<Announcement> more) {
        announcements.addAll(more);
    }

    Digest finish() {
        List<Entry> inOrder = Entry.inOrder(
                kind,
                rows.stream().map(this::signed).sorted(BY_URGENCY).toList(),
                vanished.values().stream()
                        .map(this::signed)
                        .sorted(LONGEST_FIRST)
                        .toList());
        return new Digest(
                kind,
                addressee,
                List.copyOf(readers.keySet()),
                readers.values().stream().filter(name -> !name.isEmpty()).toList(),
                weekly,
                Optional.ofNullable(replaces),
                tally,
                List.copyOf(standsInFor),
                inOrder.stream().flatMap(entry -> entry.row().stream()).toList(),
                inOrder.stream().flatMap(entry -> entry.vanished().stream()).toList(),
                Set.copyOf(announcements),
                caughtUp,
                talkTime,
                DigestPart.WHOLE);
    }

    /** In a shared mailbox each row names who acts for it. */
    private DigestRow signed(OpenRow open) {
        return isShared() ? open.row().readBy(nameOf.apply(open.holder())) : open.row();
    }

    private Digest.Vanished signed(OpenVanished open) {
        return isShared() ? open.vanished().readBy(nameOf.apply(open.holder())) : open.vanished();
    }

    private boolean isShared() {
        return kind == MailKind.CASEWORKER_DIGEST && readers.size() > 1;
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

    private record OpenVanished(Digest.Vanished vanished, String holder) {}
}
