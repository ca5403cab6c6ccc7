package de.kontaktzyklus.reminders.causes;

import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.AlarmTexts;
import de.kontaktzyklus.reminders.alarms.Alarms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Tells the administrator of causes: once when one is found, once a week of all that are open, and once when one is
 * over (docs/operations.md, When an alarm stays open). One that comes again on the day of its end is told once more
 * that day, whatever it does then: the last word is never that it is over while it is not. A mail is planned before it
 * is noted; after a crash in between it is planned once more, on the same day under the same Message-ID.
 */
public final class CauseBook {

    private final OpenCauses causes;
    private final Alarms alarms;
    private final AlarmTexts texts;
    private final Supplier<String> anchor;

    /** What was over today, so that it can be said that it is not any more; forgotten with the process. */
    private final Set<Cessation> ceased = ConcurrentHashMap.newKeySet();

    /** @param anchor of the audit, as it is now */
    public CauseBook(OpenCauses causes, Alarms alarms, AlarmTexts texts, Supplier<String> anchor) {
        this.causes = causes;
        this.alarms = alarms;
        this.texts = texts;
        this.anchor = anchor;
    }

    /** Lets a source look. */
    public void look(CauseSource source, LocalDate today, Instant now) {
        update(source::isAbout, source.open(today), today, now);
    }

    /**
     * Holds what is found against what was told.
     *
     * @param kinds what was looked for
     */
    public void update(Set<Alarm.Kind> kinds, List<Cause> found, LocalDate today, Instant now) {
        update(known -> kinds.contains(known.kind()), found, today, now);
    }

    private void update(Predicate<OpenCause> isLookedFor, List<Cause> found, LocalDate today, Instant now) {
        List<OpenCause> told = causes.all();
        for (Cause cause : found) {
            told.stream()
                    .filter(known -> known.isOf(cause.alarm()))
                    .findFirst()
                    .ifPresentOrElse(known -> goOn(known, cause, today, now), () -> begin(cause, today, now));
        }
        told.stream()
                .filter(isLookedFor)
                .filter(known -> found.stream().map(Cause::alarm).noneMatch(known::isOf))
                .forEach(known -> end(known, today, now));
    }

    private void begin(Cause cause, LocalDate today, Instant now) {
        Alarm alarm = cause.alarm();
        alarms.raise(alarm, now);
        if (ceased.contains(new Cessation(alarm.kind(), alarm.subject(), today))) {
            alarms.raise(alarm.again(texts.words(alarm)), now); // the alarm of the day has been told, and its end
        }
        put(cause, cause.items(), today, today);
    }

    private void goOn(OpenCause known, Cause cause, LocalDate today, Instant now) {
        boolean isNews = !known.items().containsAll(cause.items());
        if (isNews) {
            alarms.raise(cause.alarm(), now);
        }
        Set<String> items = new HashSet<>(known.items());
        items.addAll(cause.items());
        put(cause, items, known.since(), isNews ? today : known.toldOn());
    }

    private void put(Cause cause, Set<String> items, LocalDate since, LocalDate toldOn) {
        Alarm alarm = cause.alarm();
        causes.put(new OpenCause(alarm.kind(), alarm.subject(), since, toldOn, items, texts.words(alarm)));
    }

    private void end(OpenCause known, LocalDate today, Instant now) {
        alarms.raise(Alarm.over(known.kind(), known.subject(), known.words(), known.since(), today), now);
        causes.remove(known);
        ceased.removeIf(earlier -> !earlier.day().equals(today));
        ceased.add(new Cessation(known.kind(), known.subject(), today));
    }

    /** That a cause was over on a day. */
    private record Cessation(Alarm.Kind kind, String subject, LocalDate day) {}

    /** The mail of the week, if one that is open was not named in a mail of this week. */
    public void remind(LocalDate today, Instant now) {
        List<OpenCause> open = causes.all();
        if (open.stream().anyMatch(cause -> weekOf(cause.toldOn()) != weekOf(today))) {
            alarms.raise(
                    Alarm.of(Alarm.Kind.STILL_OPEN, "", today, open.size(), anchor.get())
                            .about(open.stream().map(this::line).toList(), List.of()),
                    now);
            open.forEach(cause -> causes.put(cause.toldAgainOn(today)));
        }
    }

    private String line(OpenCause cause) {
        return texts.openSince(cause.words(), cause.since());
    }

    /** What is open, in a few words each. */
    public List<String> titles() {
        return causes.all().stream().map(cause -> cause.words().title()).toList();
    }

    /** Whether nothing is open. */
    public boolean isEmpty() {
        return causes.all().isEmpty();
    }

    private static long weekOf(LocalDate day) {
        return day.getLong(IsoFields.WEEK_BASED_YEAR) * 100 + day.getLong(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
