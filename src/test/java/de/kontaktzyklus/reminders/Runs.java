package de.kontaktzyklus.reminders;

import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Invented digest runs. */
public final class Runs {

    private Runs() {}

    public static MadeDigests empty(LocalDate day) {
        return run(day, List.of(), List.of());
    }

    public static MadeDigests run(LocalDate day, List<OutgoingMail> mails, List<Announcement> announced) {
        return new MadeDigests(totals(day), mails, announced, Map.of(), Set.of());
    }

    public static MadeDigests withLatestDays(LocalDate day, Map<String, LocalDate> latestDays, Set<String> undecided) {
        return new MadeDigests(totals(day), List.of(), List.of(), latestDays, undecided);
    }

    public static MadeDigests.Totals totals(LocalDate day) {
        return new MadeDigests.Totals(
                day,
                day.getDayOfWeek().getValue() == 1,
                212,
                5,
                2,
                Map.of(HeldBack.APPOINTMENT, 2, HeldBack.PROTECTED, 1));
    }
}
