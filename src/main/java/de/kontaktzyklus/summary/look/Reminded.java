package de.kontaktzyklus.summary.look;

import de.kontaktzyklus.assessment.totals.AssessedCase;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.summary.figures.ReminderEffect;
import de.kontaktzyklus.summary.figures.ReminderEffect.Fate;
import de.kontaktzyklus.summary.figures.ReminderEffect.Undelivered;
import de.kontaktzyklus.summary.look.ReminderRecord.FailedMail;
import de.kontaktzyklus.summary.look.ReminderRecord.FirstReminder;
import de.kontaktzyklus.summary.worklist.CaseGroup;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The reminders of a month as the figures need them ({@link ReminderEffect}). */
public final class Reminded {

    private final int days;
    private final Map<String, LocalDate> firstDays = new HashMap<>();
    private final List<FailedMail> failed;
    private final Set<String> unreached;
    private final int gone;

    private Reminded(int days, List<FirstReminder> first, List<FailedMail> failed, Set<String> unreached, int gone) {
        this.days = days;
        first.forEach(each -> firstDays.merge(each.customer(), each.day(), Reminded::earlier));
        this.failed = failed;
        this.unreached = unreached;
        this.gone = gone;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** @param cases all rows of the export; reminders of other cases count as gone */
    static Reminded in(YearMonth month, LocalDate asOf, ReminderRecord record, int days, List<AssessedCase> cases) {
        LocalDate firstOfMonth = month.atDay(1);
        List<FirstReminder> first = record.firstReminders(firstOfMonth.minusDays(days), asOf.minusDays(days));
        Set<String> missing = new HashSet<>();
        first.forEach(each -> missing.add(each.customer()));
        cases.forEach(each -> missing.remove(each.customer()));
        return new Reminded(
                days,
                first,
                record.notAccepted(firstOfMonth, asOf),
                record.unreached(firstOfMonth, asOf),
                missing.size());
    }

    public boolean isUnreached(String customer) {
        return unreached.contains(customer);
    }

    /** Whether the time to act after its first reminder ended in the month. */
    public boolean isReminded(String customer) {
        return firstDays.containsKey(customer);
    }

    /** Whether the case was seen in that time. */
    public boolean isSeenInTime(String customer, MonthContacts contacts) {
        return Optional.ofNullable(firstDays.get(customer))
                .filter(told -> contacts.isSeenBetween(customer, told, told.plusDays(days)))
                .isPresent();
    }

    public ReminderEffect of(OfficeLook look, String team, Map<CaseGroup, Integer> sizes) {
        return new ReminderEffect(
                days,
                sizes.getOrDefault(CaseGroup.REMINDED, 0),
                sizes.getOrDefault(CaseGroup.SEEN_AFTER_REMINDER, 0),
                gone,
                undelivered(look, team));
    }

    private List<Undelivered> undelivered(OfficeLook look, String team) {
        List<FailedMail> ours = failed.stream()
                .filter(mail -> teamOf(look, mail.holder()).equals(team))
                .toList();
        return Arrays.stream(Fate.values())
                .map(fate -> undelivered(fate, ours))
                .filter(each -> each.mails() > 0)
                .toList();
    }

    private static Undelivered undelivered(Fate fate, List<FailedMail> mails) {
        List<FailedMail> some =
                mails.stream().filter(mail -> mail.fate() == fate).toList();
        return new Undelivered(
                fate, some.size(), some.stream().mapToInt(FailedMail::cases).sum());
    }

    /** A mailbox that several share belongs to the team of the first. */
    private static String teamOf(OfficeLook look, String holders) {
        String holder = OutgoingMail.holdersIn(holders).get(0);
        String team =
                look.directory().caseworker(holder).map(each -> each.team()).orElse(holder);
        return look.knownTeam(team);
    }
}
