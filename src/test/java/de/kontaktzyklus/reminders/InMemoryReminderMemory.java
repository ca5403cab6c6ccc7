package de.kontaktzyklus.reminders;

import de.kontaktzyklus.cases.InMemoryKnownCases;
import de.kontaktzyklus.delivery.Climbs;
import de.kontaktzyklus.delivery.Climbs.Step;
import de.kontaktzyklus.delivery.InMemoryOutbox;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.reminders.digest.Announcement;
import de.kontaktzyklus.reminders.digest.Departure;
import de.kontaktzyklus.reminders.digest.WaitingDigest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A memory that forgets with the test; keeps the same contract as the one in the database. */
public final class InMemoryReminderMemory implements ReminderMemory {

    private static final Set<MailKind> DIGESTS = EnumSet.of(
            MailKind.CASEWORKER_DIGEST, MailKind.LEADER_DIGEST, MailKind.PROTECTED_DIGEST, MailKind.CATCH_ALL_DIGEST);

    private final TreeMap<LocalDate, MadeDigests.Totals> made = new TreeMap<>();
    private final TreeMap<LocalDate, Map<String, Integer>> caughtUp = new TreeMap<>();
    private final Sayings sayings = new Sayings();
    private final Set<String> weekly = new HashSet<>();
    private Optional<LocalDate> lastRecorded = Optional.empty();
    private final InMemoryOutbox outbox;
    private final InMemoryKnownCases known;

    /** With an outbox and known cases of its own, for tests that look at neither. */
    public InMemoryReminderMemory() {
        this(new InMemoryOutbox(), new InMemoryKnownCases());
    }

    /**
     * @param outbox in which recorded mails wait
     * @param known whose latest days are remembered
     */
    public InMemoryReminderMemory(InMemoryOutbox outbox, InMemoryKnownCases known) {
        this.outbox = outbox;
        this.known = known;
    }

    @Override
    public synchronized boolean isMade(LocalDate day) {
        return made.containsKey(day);
    }

    @Override
    public synchronized Optional<LocalDate> lastMadeBefore(LocalDate day) {
        return Optional.ofNullable(made.lowerKey(day));
    }

    @Override
    public synchronized Optional<LocalDate> lastRecorded() {
        return lastRecorded;
    }

    @Override
    public synchronized Set<Announcement> announced() {
        return sayings.where(this::isSaid);
    }

    @Override
    public synchronized List<Departure> departures() {
        return known.departures();
    }

    private boolean isSaid(String messageId, String holder) {
        Map<String, Step> steps = steps();
        return new Climbs(steps.values()).isSaid(Objects.requireNonNull(steps.get(messageId)), holder);
    }

    private Map<String, Step> steps() {
        return outbox.fates().stream().collect(Collectors.toMap(Step::messageId, Function.identity()));
    }

    @Override
    public synchronized List<WaitingDigest> waiting(LocalDate day) {
        Map<String, Step> steps = steps();
        Climbs climbs = new Climbs(steps.values());
        return outbox.planned().stream()
                .filter(mail -> DIGESTS.contains(mail.kind()) && !mail.day().equals(day))
                .filter(mail -> isWaiting(Objects.requireNonNull(steps.get(mail.messageId())), climbs))
                .map(mail -> waitingDigest(mail, Objects.requireNonNull(steps.get(mail.messageId()))))
                .toList();
    }

    private static boolean isWaiting(Step step, Climbs climbs) {
        return step.replacedBy().isEmpty()
                && (EnumSet.of(MailState.PLANNED, MailState.UNKNOWN).contains(step.state())
                        || climbs.endsRefused(step));
    }

    private WaitingDigest waitingDigest(OutgoingMail mail, Step step) {
        OutgoingMail origin = origin(mail);
        return new WaitingDigest(
                mail.messageId(),
                mail.day(),
                origin.kind(),
                origin.recipient(),
                weekly.contains(origin.messageId()),
                step.state());
    }

    @Override
    public synchronized Set<String> withOverview(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Map<String, Step> steps = steps();
        Climbs climbs = new Climbs(steps.values());
        return outbox.planned().stream()
                .filter(mail -> weekly.contains(mail.messageId()) && mail.kind() == MailKind.CASEWORKER_DIGEST)
                .filter(mail -> !mail.day().isBefore(monday) && mail.day().isBefore(day))
                .map(mail -> Objects.requireNonNull(steps.get(mail.messageId())))
                .flatMap(step -> step.holders().stream().filter(holder -> climbs.isSaid(step, holder)))
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized Map<String, Integer> caughtUp() {
        Map<String, LocalDate> last = new HashMap<>();
        outbox.planned().stream()
                .filter(mail -> mail.kind() == MailKind.CASEWORKER_DIGEST)
                .forEach(mail -> mail.holders().stream()
                        .filter(holder -> isSaid(mail.messageId(), holder))
                        .forEach(holder ->
                                last.merge(holder, mail.day(), (one, other) -> one.isAfter(other) ? one : other)));
        Map<String, Integer> cases = new HashMap<>();
        caughtUp.forEach((day, found) -> found.forEach((holder, count) -> {
            if (day.isAfter(last.getOrDefault(holder, LocalDate.MIN))) {
                cases.merge(holder, count, Integer::sum);
            }
        }));
        return cases;
    }

    private OutgoingMail origin(OutgoingMail mail) {
        return outbox.planned().stream()
                .filter(other -> other.messageId().equals(mail.forwards()))
                .findFirst()
                .map(this::origin)
                .orElse(mail);
    }

    @Override
    public synchronized boolean record(MadeDigests digests) {
        LocalDate day = digests.totals().day();
        if (isMade(day)) {
            throw new IllegalStateException("The digests of " + day + " were recorded before");
        }
        Set<String> wait = waiting(day).stream().map(WaitingDigest::messageId).collect(Collectors.toSet());
        if (!wait.equals(digests.replaced().keySet())) {
            return false;
        }
        outbox.planAll(digests.digests().stream().map(MadeDigests.Made::mail).toList(), digests.until());
        digests.replaced().forEach(outbox::supersede);
        made.put(day, digests.totals());
        lastRecorded = Optional.of(day);
        digests.digests().forEach(this::remember);
        sayings.record(digests);
        caughtUp.put(day, digests.standing().caughtUp());
        known.remember(digests);
        return true;
    }

    private void remember(MadeDigests.Made digest) {
        String messageId = digest.mail().messageId();
        if (digest.weekly()) {
            weekly.add(messageId);
        }
    }

    @Override
    public synchronized List<MadeDigests.Totals> lastMade(int limit) {
        return made.descendingMap().values().stream().limit(limit).toList();
    }
}
