package de.kontaktzyklus.office.causes;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.TakenExports;
import de.kontaktzyklus.export.ExportDates;
import de.kontaktzyklus.log.Event;
import de.kontaktzyklus.log.EventLog;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.office.OfficeNode;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.causes.Cause;
import de.kontaktzyklus.reminders.causes.CauseBook;
import de.kontaktzyklus.reminders.clock.ClockDoubt;
import de.kontaktzyklus.reminders.clock.ClockRule;
import de.kontaktzyklus.reminders.clock.KnownDays;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks before any work whether the day of the clock can be right ({@link ClockRule}). While it cannot, nothing is made,
 * nothing deleted and nothing sent but the alarm about it; the administrator is told once, as soon as the exports in
 * the folder had their time to say that the clock is right, and again when it is over.
 */
public final class ClockWatch {

    private static final EventLog LOG = EventLog.of(ClockWatch.class);

    /** Within it the exports that wait in the folder are taken, and one of them may say that the clock is right. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Set<Alarm.Kind> KINDS = Set.of(Alarm.Kind.CLOCK_IMPLAUSIBLE);

    private final ClockRule rule;
    private final KnownDays days;
    private final TakenExports exports;
    private final CauseBook book;
    private final OfficeClock clock;

    /** A day without a doubt stays without one: the state need not be asked again. */
    private volatile Optional<LocalDate> sound = Optional.empty();

    /** What the administrator was told last by this node; null before the first look. */
    @SuppressWarnings("NullableOptional") // three answers: nothing told yet, no doubt, this doubt
    private @Nullable Optional<ClockDoubt> told;

    /** The day for which the folder was looked through; else the patience decides when to tell. */
    private volatile LocalDate lookedThroughOn = LocalDate.MIN;

    /** By the nanoseconds of the machine. */
    private OptionalLong doubtedSince = OptionalLong.empty();

    private ClockWatch(ClockRule rule, KnownDays days, TakenExports exports, CauseBook book, OfficeClock clock) {
        this.rule = rule;
        this.days = days;
        this.exports = exports;
        this.book = book;
        this.clock = clock;
    }

    public static ClockWatch of(OfficeNode node) {
        return new ClockWatch(
                new ClockRule(node.settings().office().clockToleranceDays()),
                node.state().knownDays(),
                node.state().takenExports(),
                OfficeCauses.book(node),
                node.clock());
    }

    /** The exports in the folder are taken: a doubt that is left is told at once. */
    public void exportsAreTaken() {
        lookedThroughOn = clock.today();
    }

    /** Whether the work of today may be done. */
    public boolean allowsWork() {
        return doubt().isEmpty();
    }

    /** Whether exports may be taken: not while they would be refused for being of a day that seems still to come. */
    public boolean allowsIntake() {
        return doubt().filter(ClockDoubt::behindExports).isEmpty();
    }

    /** Why the work of today may not be done; empty if it may. Tells the administrator of any change. */
    public Optional<ClockDoubt> doubt() {
        LocalDate today = clock.today();
        return sound.filter(today::equals).isPresent() ? Optional.empty() : looked(today);
    }

    private synchronized Optional<ClockDoubt> looked(LocalDate today) {
        Optional<ClockDoubt> doubt = rule.doubt(today, evidence(days, exports));
        if (!doubt.equals(told) && (doubt.isEmpty() || isTimeToTell(today))) {
            book.update(KINDS, doubt.map(this::cause).stream().toList(), today, clock.now());
            doubt.ifPresent(found -> LOG.say(Event.CLOCK_DOUBTED, found.today(), found.known()));
            told = doubt;
        }
        if (doubt.isEmpty()) {
            sound = Optional.of(today);
            doubtedSince = OptionalLong.empty();
        }
        return doubt;
    }

    /** After a standstill the work is asked for before the exports that wait in the folder are taken. */
    private boolean isTimeToTell(LocalDate today) {
        long now = System.nanoTime();
        long since = doubtedSince.orElse(now);
        doubtedSince = OptionalLong.of(since);
        return lookedThroughOn.equals(today) || now - since >= PATIENCE.toNanos();
    }

    /** What the ledgers know that the clock did not make. */
    public static ClockRule.Evidence evidence(KnownDays days, TakenExports exports) {
        return new ClockRule.Evidence(days.last(), newestExport(exports));
    }

    private static Optional<LocalDate> newestExport(TakenExports exports) {
        return Arrays.stream(ExportKind.values())
                .flatMap(kind -> exports.inForce(kind).stream())
                .flatMap(export -> ExportDates.inName(export.fileName()).stream())
                .max(Comparator.naturalOrder());
    }

    private Cause cause(ClockDoubt doubt) {
        return Cause.of(Alarm.of(
                Alarm.Kind.CLOCK_IMPLAUSIBLE, "", doubt.today(), doubt.today(), doubt.known(), rule.toleranceDays()));
    }
}
