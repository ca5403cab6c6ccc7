package de.kontaktzyklus.reminders;

import de.kontaktzyklus.cases.InMemoryKnownCases;
import de.kontaktzyklus.delivery.InMemoryOutbox;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.reminders.digest.Announcement;
import de.kontaktzyklus.reminders.digest.Departure;
import de.kontaktzyklus.reminders.digest.WaitingDigest;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private final Sayings sayings = new Sayings();
    private final Set<String> weekly = new HashSet<>();
    private final Set<String> replaced = new HashSet<>();
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

    private boolean isSaid(String messageId) {
        MailState state = state(messageId);
        return state == MailState.SENT
                || state == MailState.SENDING
                || outbox.planned().stream()
                        .filter(mail -> mail.forwards().equals(messageId))
                        .anyMatch(mail -> isSaid(mail.messageId()));
    }

    private MailState state(String messageId) {
        return Optional.ofNullable(unsent().get(messageId))
                .map(Outbox.UnsentMail::state)
                .orElse(replaced.contains(messageId) ? MailState.PLANNED : MailState.SENT);
    }

    private Map<String, Outbox.UnsentMail> unsent() {
        return outbox.unsent(Integer.MAX_VALUE).stream()
                .collect(Collectors.toMap(Outbox.UnsentMail::messageId, Function.identity()));
    }

    @Override
    public synchronized List<WaitingDigest> waiting(LocalDate day) {
        return outbox.planned().stream()
                .filter(mail -> DIGESTS.contains(mail.kind()) && !mail.day().equals(day))
                .filter(mail -> !replaced.contains(mail.messageId()))
                .filter(mail -> EnumSet.of(MailState.PLANNED, MailState.UNKNOWN).contains(state(mail.messageId())))
                .map(this::waitingDigest)
                .toList();
    }

    private WaitingDigest waitingDigest(OutgoingMail mail) {
        OutgoingMail origin = origin(mail);
        return new WaitingDigest(
                mail.messageId(),
                mail.day(),
                origin.kind(),
                origin.recipient(),
                weekly.contains(origin.messageId()),
                state(mail.messageId()) == MailState.UNKNOWN);
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
        replaced.addAll(wait);
        made.put(day, digests.totals());
        lastRecorded = Optional.of(day);
        digests.digests().forEach(this::remember);
        sayings.record(digests);
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
