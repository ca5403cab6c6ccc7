package de.kontaktzyklus.reminders;

import de.kontaktzyklus.cases.ExportSet.ExportFile;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests.Made;
import de.kontaktzyklus.reminders.digest.Announcement;
import de.kontaktzyklus.reminders.digest.Departure;
import de.kontaktzyklus.reminders.digest.HeldBack;
import de.kontaktzyklus.reminders.digest.Standing;
import de.kontaktzyklus.reminders.digest.Standing.Truth;
import de.kontaktzyklus.reminders.digest.ToBeTold;
import de.kontaktzyklus.reminders.knowledge.DayKnowledge;
import de.kontaktzyklus.reminders.knowledge.Recollection;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Invented digest runs. */
public final class Runs {

    private Runs() {}

    public static MadeDigests empty(LocalDate day) {
        return run(day, List.of(), List.of());
    }

    /** A run whose first mail says what is announced. */
    public static MadeDigests run(LocalDate day, List<OutgoingMail> mails, List<Announcement> announced) {
        return run(day, mails, announced, Map.of());
    }

    /** The same that replaces digests of other days, by Message-ID. */
    public static MadeDigests run(
            LocalDate day, List<OutgoingMail> mails, List<Announcement> announced, Map<String, String> replaced) {
        List<Made> digests = new ArrayList<>();
        for (OutgoingMail mail : mails) {
            Set<Announcement> said = digests.isEmpty() ? Set.copyOf(announced) : Set.of();
            digests.add(new Made(mail, isMonday(day), said, List.of()));
        }
        return new MadeDigests(
                totals(day), endOf(day), digests, replaced, Map.of(), Set.of(), holding(digests), List.of(), knowing());
    }

    /** All that it says, and nothing else. */
    private static Standing holding(List<Made> digests) {
        Set<Truth> truths = new HashSet<>();
        digests.forEach(digest -> digest.announced()
                .forEach(said -> truths.add(new Truth(said.customer(), said.stage(), said.holder()))));
        return standing(truths, Set.of(), List.of());
    }

    /** Nobody has to be told of it. */
    public static Standing standing(Set<Truth> truths, Set<String> renewed, List<Departure> departures) {
        return new Standing(truths, renewed, Map.of(), Map.of(), departures, Map.of(), ToBeTold.NOTHING);
    }

    /** A run with these mails that has found cases caught up, by caseworker. */
    public static MadeDigests caughtUp(LocalDate day, List<OutgoingMail> mails, Map<String, Integer> found) {
        MadeDigests run = run(day, mails, List.of());
        Standing standing = new Standing(Set.of(), Set.of(), Map.of(), Map.of(), List.of(), found, ToBeTold.NOTHING);
        return new MadeDigests(
                run.totals(),
                run.until(),
                run.digests(),
                run.replaced(),
                run.latestDays(),
                run.undecided(),
                standing,
                List.of(),
                knowing());
    }

    /** A run without mails, after which this holds. */
    public static MadeDigests withStanding(LocalDate day, Standing standing) {
        return new MadeDigests(
                totals(day), endOf(day), List.of(), Map.of(), Map.of(), Set.of(), standing, List.of(), knowing());
    }

    /** Of an office without a past. */
    public static DayKnowledge knowing() {
        return new DayKnowledge(
                Instant.EPOCH,
                Long.MAX_VALUE,
                "{}",
                new Recollection(
                        Optional.empty(), Set.of(), Map.of(), List.of(), List.of(), List.of(), Set.of(), Map.of()));
    }

    /** A run without mails that has read these files and knew this. */
    public static MadeDigests knowing(LocalDate day, List<ExportFile> exports, DayKnowledge knowledge) {
        return new MadeDigests(
                totals(day), endOf(day), List.of(), Map.of(), Map.of(), Set.of(), Standing.NONE, exports, knowledge);
    }

    /** As an office in Greenwich counts. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    public static MadeDigests withLatestDays(LocalDate day, Map<String, LocalDate> latestDays, Set<String> undecided) {
        return new MadeDigests(
                totals(day),
                endOf(day),
                List.of(),
                Map.of(),
                latestDays,
                undecided,
                Standing.NONE,
                List.of(),
                knowing());
    }

    public static MadeDigests.Totals totals(LocalDate day) {
        return new MadeDigests.Totals(
                day, isMonday(day), 212, 5, 2, Map.of(HeldBack.APPOINTMENT, 2, HeldBack.PROTECTED, 1), 0);
    }

    private static boolean isMonday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.MONDAY;
    }
}
