package de.kontaktzyklus.reminders;

import de.kontaktzyklus.cases.InMemoryKnownCases;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.reminders.digest.Announcement;
import de.kontaktzyklus.reminders.digest.Departure;
import de.kontaktzyklus.reminders.digest.Stage;
import de.kontaktzyklus.reminders.digest.WaitingDigest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The memory of an invented office. What it records arrives at once, unless the mail server is down. */
public final class RememberedHere implements ReminderMemory {

    private final TreeMap<LocalDate, MadeDigests> made = new TreeMap<>();
    private final Sayings sayings = new Sayings();
    private final InMemoryKnownCases known;
    private final Map<String, WaitingDigest> waiting = new LinkedHashMap<>();
    private final Set<String> unsaid = new HashSet<>();
    private Optional<LocalDate> lastRecorded = Optional.empty();
    private MailState fate = MailState.SENT;
    private int leavingAtRecording;

    /** @param known whose cases the runs complete */
    RememberedHere(InMemoryKnownCases known) {
        this.known = known;
    }

    /** From now on digests wait, or leave again at once; those that wait go on waiting. */
    public void mailServerIsDown(boolean down) {
        mailsBecome(down ? MailState.PLANNED : MailState.SENT);
    }

    /** What becomes of the digests from now on, and of those to whom they are passed on. */
    public void mailsBecome(MailState next) {
        fate = next;
    }

    /** As if an older version had made the mails so far, which did not record that it says this. */
    public void neverSaid(Stage stage) {
        sayings.forget(stage);
    }

    /** The next so many times something is recorded, whatever waits has just left. */
    public void waitingLeavesAtRecording(int times) {
        leavingAtRecording = times;
    }

    /** Message-IDs of what waits. */
    public Set<String> waiting() {
        return waiting.keySet();
    }

    @Override
    public boolean isMade(LocalDate day) {
        return made.containsKey(day);
    }

    @Override
    public Optional<LocalDate> lastMadeBefore(LocalDate day) {
        return Optional.ofNullable(made.lowerEntry(day)).map(Map.Entry::getKey);
    }

    @Override
    public Optional<LocalDate> lastRecorded() {
        return lastRecorded;
    }

    @Override
    public Set<Announcement> announced() {
        return sayings.where((messageId, holder) -> !unsaid.contains(messageId));
    }

    @Override
    public List<Departure> departures() {
        return known.departures();
    }

    @Override
    public List<WaitingDigest> waiting(LocalDate day) {
        return waiting.values().stream().filter(each -> !each.day().equals(day)).toList();
    }

    @Override
    public Set<String> withOverview(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return made.subMap(monday, day).values().stream()
                .flatMap(run -> run.digests().stream())
                .filter(digest -> digest.weekly()
                        && digest.mail().kind() == MailKind.CASEWORKER_DIGEST
                        && !unsaid.contains(digest.mail().messageId()))
                .flatMap(digest -> digest.mail().holders().stream())
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, Integer> caughtUp() {
        Map<String, Integer> cases = new HashMap<>();
        made.forEach((day, run) -> {
            run.digests().stream()
                    .filter(digest -> digest.mail().kind() == MailKind.CASEWORKER_DIGEST)
                    .filter(digest -> !unsaid.contains(digest.mail().messageId()))
                    .flatMap(digest -> digest.mail().holders().stream())
                    .forEach(cases::remove);
            Set<String> told = run.digests().stream()
                    .filter(digest -> !unsaid.contains(digest.mail().messageId()))
                    .flatMap(digest -> digest.mail().holders().stream())
                    .collect(Collectors.toSet());
            run.standing().caughtUp().forEach((holder, count) -> {
                if (!told.contains(holder)) {
                    cases.merge(holder, count, Integer::sum);
                }
            });
        });
        return cases;
    }

    @Override
    public boolean record(MadeDigests digests) {
        LocalDate day = digests.totals().day();
        if (made.containsKey(day)) {
            throw new IllegalStateException("Recorded twice: " + day);
        }
        if (leavingAtRecording > 0) {
            leavingAtRecording--;
            unsaid.removeAll(waiting.keySet());
            waiting.clear();
            return false;
        }
        made.put(day, digests);
        lastRecorded = Optional.of(day);
        waiting.keySet().removeAll(digests.replaced().keySet());
        digests.digests().forEach(each -> remember(each, day));
        sayings.record(digests);
        known.remember(digests);
        return true;
    }

    private void remember(MadeDigests.Made digest, LocalDate day) {
        String messageId = digest.mail().messageId();
        if (fate != MailState.SENT) {
            unsaid.add(messageId);
            waiting.put(
                    messageId,
                    new WaitingDigest(
                            messageId, day, digest.mail().kind(), digest.mail().recipient(), digest.weekly(), fate));
        }
    }

    @Override
    public List<MadeDigests.Totals> lastMade(int limit) {
        return made.values().stream()
                .map(MadeDigests::totals)
                .sorted(Comparator.comparing(MadeDigests.Totals::day).reversed())
                .limit(limit)
                .toList();
    }
}
