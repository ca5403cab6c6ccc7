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

/** What a run has found, and mails that wait. */
class DailyAlarmsTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);

    private final InMemoryTakenExports exports = new InMemoryTakenExports();
    private final InMemoryOutbox outbox = new InMemoryOutbox();
    private final DailyAlarms alarms = new DailyAlarms(exports, outbox, AnOffice.CALENDAR, () -> "7:abc");

    @BeforeEach
    void all_kinds_are_taken_as_of_friday() {
        List.of(ExportKind.values()).forEach(kind -> take(exports, kind));
    }

    @Test
    void all_is_well_only_in_the_first_run_of_the_week() {
        assertThat(alarms.signOfLife(made(MONDAY), MONDAY))
                .contains(new Alarm(Alarm.Kind.ALL_WELL, "", MONDAY, List.of(212, 5, 2, 3, 0, FRIDAY, 1, "7:abc")));
        assertThat(alarms.signOfLife(made(TUESDAY), FRIDAY)).isEmpty();
    }

    @Test
    void after_an_incident_it_is_not_said_that_all_is_well() {
        DigestResult result = made(MONDAY).and(Alarm.of(Alarm.Kind.STOPPED_BY_GUARD, "<1@x>", MONDAY, "<1@x>", "NAME"));

        assertThat(alarms.incidents(result)).extracting(Alarm::kind).containsExactly(Alarm.Kind.STOPPED_BY_GUARD);
        assertThat(alarms.signOfLife(result, MONDAY)).isEmpty();
    }

    @Test
    void an_address_that_cannot_be_used_is_a_cause_and_no_incident() {
        DigestResult result = made(MONDAY).and(Alarm.of(Alarm.Kind.CATCH_ALL_UNUSABLE, "", MONDAY, 3));

        assertThat(alarms.incidents(result)).isEmpty();
        assertThat(alarms.causes(result, MONDAY))
                .extracting(Alarm::kind)
                .containsExactly(Alarm.Kind.CATCH_ALL_UNUSABLE);
        assertThat(alarms.kinds(result, MONDAY)).contains(Alarm.Kind.CATCH_ALL_UNUSABLE, Alarm.Kind.MAIL_STUCK);
        assertThat(alarms.kinds(new Skipped(Why.NO_EXPORT), MONDAY)).containsExactly(Alarm.Kind.MAIL_STUCK);
    }

    @Test
    void mails_of_the_day_before_yesterday_are_told_and_those_of_yesterday_are_not() {
        outbox.plan(mail(MONDAY));
        assertThat(alarms.causes(new Skipped(Why.ALREADY_MADE), MONDAY)).isEmpty();

        outbox.plan(mail(FRIDAY));
        assertThat(alarms.causes(new Skipped(Why.ALREADY_MADE), MONDAY))
                .containsExactly(new Alarm(Alarm.Kind.MAIL_STUCK, "", MONDAY, List.of(1, FRIDAY)));
    }

    @Test
    void digests_that_waited_for_their_whole_day_are_told_although_they_are_replaced() {
        Made replacing = new Made(Runs.totals(MONDAY), List.of(), 0, List.of(FRIDAY), List.of());

        assertThat(alarms.causes(replacing, MONDAY))
                .containsExactly(new Alarm(Alarm.Kind.MAIL_STUCK, "", MONDAY, List.of(1, FRIDAY)));
    }

    @Test
    void on_a_closed_day_only_what_the_run_has_found_is_told() {
        Alarm found = Alarm.of(Alarm.Kind.ROWS_DO_NOT_BALANCE, "", SATURDAY, 212, 211);
        outbox.plan(mail(FRIDAY));

        assertThat(alarms.incidents(new Stopped(List.of(found)))).containsExactly(found);
        assertThat(alarms.causes(new Stopped(List.of(found)), SATURDAY.plusDays(7)))
                .isEmpty();
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
