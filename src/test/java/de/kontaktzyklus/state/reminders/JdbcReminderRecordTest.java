package de.kontaktzyklus.state.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.Claims;
import de.kontaktzyklus.delivery.Claims.Claim;
import de.kontaktzyklus.delivery.Mails;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.delivery.SendingRules;
import de.kontaktzyklus.reminders.Runs;
import de.kontaktzyklus.reminders.digest.Announcement;
import de.kontaktzyklus.reminders.digest.Stage;
import de.kontaktzyklus.state.FreshState;
import de.kontaktzyklus.state.database.Dialect;
import de.kontaktzyklus.summary.figures.ReminderEffect.Fate;
import de.kontaktzyklus.summary.look.ReminderRecord;
import de.kontaktzyklus.summary.look.ReminderRecord.FailedMail;
import de.kontaktzyklus.summary.look.ReminderRecord.FirstReminder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class JdbcReminderRecordTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Instant NOW = Instant.parse("2026-11-23T05:30:00Z");
    private static final SendingRules RULES = new SendingRules("node-1", Duration.ofMinutes(2), Optional.empty());

    @RegisterExtension
    final FreshState state;

    JdbcReminderRecordTest(Dialect dialect) {
        state = new FreshState(dialect);
    }

    private ReminderRecord record() {
        return state.database().reminderRecord();
    }

    private Claims claims() {
        return state.claims(RULES, handle -> NOW);
    }

    private Claim claim() {
        return claims().next().orElseThrow().claim();
    }

    private void digests(LocalDate day, List<Announcement> announced, OutgoingMail... mails) {
        state.database().reminderMemory().record(Runs.run(day, List.of(mails), announced));
    }

    private static Announcement overdue(String customer, String holder) {
        return new Announcement(customer, Stage.OVERDUE, MONDAY.minusDays(60), holder);
    }

    @Test
    void the_first_time_somebody_was_told_counts_and_no_other_stage() {
        digests(
                MONDAY,
                List.of(
                        overdue("100001", "V01"),
                        new Announcement("100002", Stage.ON_LEADER_LIST, MONDAY.minusDays(60), "501")),
                Mails.digest(MONDAY, "v01", "100001"));
        claims().accepted(claim());
        digests(TUESDAY, List.of(overdue("100001", "V02")), Mails.digest(TUESDAY, "v02", "100001"));

        assertThat(record().firstReminders(MONDAY, TUESDAY)).containsExactly(new FirstReminder("100001", MONDAY));
        assertThat(record().firstReminders(TUESDAY, TUESDAY)).isEmpty();
    }

    @Test
    void what_was_refused_was_no_reminder() {
        digests(MONDAY, List.of(overdue("100001", "V01")), Mails.digest(MONDAY, "v01", "100001"));
        claims().refused(claim(), "550 no such user");

        assertThat(record().firstReminders(MONDAY, TUESDAY)).isEmpty();
    }

    @Test
    void what_was_passed_on_was_a_reminder_once_as_soon_as_somebody_has_it() {
        OutgoingMail mail = Mails.digest(MONDAY, "v01", "100001").heldBy("V01");
        OutgoingMail toLeader =
                Mails.digest(MONDAY, "leitung", "100001").passingOn(mail).heldBy("V01");
        digests(MONDAY, List.of(overdue("100001", "V01")), mail);
        claims().refused(claim(), "550 no such user", toLeader);
        assertThat(record().firstReminders(MONDAY, TUESDAY)).as("on its way").isEmpty();

        claims().accepted(claim());

        assertThat(record().firstReminders(MONDAY, TUESDAY)).containsExactly(new FirstReminder("100001", MONDAY));
    }

    @Test
    void mails_that_did_not_arrive_are_told_with_their_holder_and_fate() {
        OutgoingMail refused = Mails.digest(MONDAY, "v01", "100001", "100002").heldBy("V01");
        OutgoingMail sent = Mails.digest(MONDAY, "v02", "100002").heldBy("V02");
        OutgoingMail waiting = Mails.digest(MONDAY, "v03", "100003").heldBy("V03");
        digests(MONDAY, List.of(), refused, sent, waiting);
        claims().refused(claim(), "550 no such user");
        claims().accepted(claim());

        assertThat(record().notAccepted(MONDAY, MONDAY))
                .containsExactly(new FailedMail("V01", Fate.REFUSED, 2), new FailedMail("V03", Fate.WAITING, 1));
        assertThat(record().unreached(MONDAY, MONDAY))
                .as("another mail about 100002 was accepted")
                .containsExactlyInAnyOrder("100001", "100003");
        assertThat(record().notAccepted(TUESDAY, TUESDAY)).isEmpty();
        assertThat(record().unreached(TUESDAY, TUESDAY)).isEmpty();
    }

    @Test
    void a_mail_that_a_later_digest_replaces_is_nobodys_loss() {
        OutgoingMail first = Mails.digest(MONDAY, "v01", "100001").heldBy("V01");
        OutgoingMail later = Mails.digest(TUESDAY, "v01", "100001").heldBy("V01");
        digests(MONDAY, List.of(), first);
        state.database()
                .reminderMemory()
                .record(Runs.run(TUESDAY, List.of(later), List.of(), Map.of(first.messageId(), later.messageId())));
        claims().accepted(claim());

        assertThat(record().notAccepted(MONDAY, TUESDAY)).isEmpty();
        assertThat(record().unreached(MONDAY, TUESDAY)).isEmpty();
    }
}
