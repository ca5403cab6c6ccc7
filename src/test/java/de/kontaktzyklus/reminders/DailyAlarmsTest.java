package de.kontaktzyklus.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.InMemoryTakenExports;
import de.kontaktzyklus.cases.TakenExports.Taken;
import de.kontaktzyklus.delivery.InMemoryOutbox;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.reminders.DigestResult.Made;
import de.kontaktzyklus.reminders.DigestResult.Skipped;
import de.kontaktzyklus.reminders.DigestResult.Stopped;
import de.kontaktzyklus.reminders.DigestResult.Why;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One office day without a new case export is normal, the second is told. */
class DailyAlarmsTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);

    private final InMemoryTakenExports exports = new InMemoryTakenExports();
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final DailyAlarms alarms = new DailyAlarms(exports, outbox, AnOffice.CALENDAR, 2);

    @BeforeEach
    void all_kinds_are_taken_as_of_friday() {
        List.of(ExportKind.values()).forEach(kind -> take(exports, kind));
    }

    @Test
    void all_is_well_only_in_the_first_run_of_the_week() {
        assertThat(alarms.after(made(MONDAY), MONDAY))
                .containsExactly(new Alarm(Alarm.Kind.ALL_WELL, "", MONDAY, List.of(212, 5, 2, 3, 0, FRIDAY, 1)));
        assertThat(alarms.after(made(TUESDAY), FRIDAY)).isEmpty();
    }

    @Test
    void a_case_export_that_is_too_old_is_told_instead() {
        assertThat(alarms.after(made(MONDAY), TUESDAY))
                .containsExactly(new Alarm(Alarm.Kind.NO_NEW_EXPORT, "", TUESDAY, List.of(2, FRIDAY)));
    }

    @Test
    void kinds_that_were_never_taken_are_told() {
        InMemoryTakenExports noCases = new InMemoryTakenExports();
        take(noCases, ExportKind.TEAMS);
        take(noCases, ExportKind.CASEWORKERS);

        assertThat(new DailyAlarms(noCases, outbox, AnOffice.CALENDAR, 2).after(new Skipped(Why.NO_EXPORT), MONDAY))
                .containsExactly(new Alarm(Alarm.Kind.NO_EXPORT, "", MONDAY, List.of(List.of(ExportKind.CASES))));
    }

    @Test
    void mails_of_the_day_before_yesterday_are_told_and_those_of_yesterday_are_not() {
        outbox.plan(mail(MONDAY));
        assertThat(alarms.after(new Skipped(Why.ALREADY_MADE), MONDAY)).isEmpty();

        outbox.plan(mail(FRIDAY));
        assertThat(alarms.after(new Skipped(Why.ALREADY_MADE), MONDAY))
                .containsExactly(new Alarm(Alarm.Kind.MAIL_STUCK, "", MONDAY, List.of(1, FRIDAY)));
    }

    @Test
    void digests_that_waited_for_their_whole_day_are_told_although_they_are_replaced() {
        Made replacing = new Made(Runs.totals(MONDAY), List.of(), 0, List.of(FRIDAY), List.of());

        assertThat(alarms.after(replacing, MONDAY))
                .containsExactly(new Alarm(Alarm.Kind.MAIL_STUCK, "", MONDAY, List.of(1, FRIDAY)));
    }

    @Test
    void on_a_closed_day_only_what_the_run_has_found_is_told() {
        Alarm found = Alarm.of(Alarm.Kind.ROWS_DO_NOT_BALANCE, "", SATURDAY, 212, 211);

        assertThat(alarms.after(new Stopped(List.of(found)), SATURDAY)).containsExactly(found);
    }

    private static DigestResult made(LocalDate day) {
        return new Made(Runs.totals(day), List.of(), 0, List.of(), List.of());
    }

    private static void take(InMemoryTakenExports exports, ExportKind kind) {
        exports.take(
                new Taken(kind, kind.key() + ".csv", FRIDAY, kind.key(), 212, 0, Path.of(kind.key()), Instant.EPOCH),
                List.of());
    }

    private static OutgoingMail mail(LocalDate day) {
        return new OutgoingMail(
                "<" + day + "@jobcenter.example>",
                day,
                MailKind.CASEWORKER_DIGEST,
                "v5011@jobcenter.example",
                "Test",
                new byte[0],
                Set.of());
    }
}
