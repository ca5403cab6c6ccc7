package de.kontaktzyklus.reminders;

import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests.Made;
import de.kontaktzyklus.reminders.digest.Announcement;
import de.kontaktzyklus.reminders.digest.HeldBack;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
            digests.add(new Made(mail, isMonday(day), said));
        }
        return new MadeDigests(totals(day), endOf(day), digests, replaced, Map.of(), Set.of());
    }

    /** As an office in Greenwich counts. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    public static MadeDigests withLatestDays(LocalDate day, Map<String, LocalDate> latestDays, Set<String> undecided) {
        return new MadeDigests(totals(day), endOf(day), List.of(), Map.of(), latestDays, undecided);
    }

    public static MadeDigests.Totals totals(LocalDate day) {
        return new MadeDigests.Totals(
                day, isMonday(day), 212, 5, 2, Map.of(HeldBack.APPOINTMENT, 2, HeldBack.PROTECTED, 1));
    }

    private static boolean isMonday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.MONDAY;
    }
}
