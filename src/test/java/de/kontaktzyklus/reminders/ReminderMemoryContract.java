package de.kontaktzyklus.reminders;

import static de.kontaktzyklus.delivery.Mails.digest;
import static de.kontaktzyklus.reminders.Runs.empty;
import static de.kontaktzyklus.reminders.Runs.run;
import static de.kontaktzyklus.reminders.Runs.totals;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.delivery.Claims;
import de.kontaktzyklus.delivery.Claims.Claimed;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.delivery.Outbox.UnsentMail;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.delivery.SendingRules;
import de.kontaktzyklus.reminders.digest.Announcement;
import de.kontaktzyklus.reminders.digest.Departure;
import de.kontaktzyklus.reminders.digest.Stage;
import de.kontaktzyklus.reminders.digest.Standing;
import de.kontaktzyklus.reminders.digest.Standing.Truth;
import de.kontaktzyklus.reminders.digest.WaitingDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every memory of reminders keeps to; what it tells the known cases is part of their contract. */
public abstract class ReminderMemoryContract {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private static final Instant NOW = MONDAY.atTime(6, 30).toInstant(ZoneOffset.UTC);

    private static final OutgoingMail MAIL = digest(MONDAY, "musterfrau", "100001");
    private static final OutgoingMail ANOTHER_MAIL = digest(MONDAY, "beispiel", "100002");
    private static final Announcement OVERDUE = new Announcement("100001", Stage.OVERDUE, MONDAY, "V01");

    /** With nothing in it. */
    protected abstract ReminderMemory memory();

    /** Where its mails wait. */
    protected abstract Outbox outbox();

    /** The same as a node sees it that sends, under the given clock. */
    protected abstract Claims claims(SendingRules rules, InstantSource clock);

    @Test
    void at_first_nothing_was_said() {
        assertThat(memory().isMade(MONDAY)).isFalse();
        assertThat(memory().lastMadeBefore(MONDAY)).isEmpty();
        assertThat(memory().announced()).isEmpty();
        assertThat(memory().lastMade(10)).isEmpty();
    }

    @Test
    void a_recorded_day_is_made() {
        memory().record(empty(MONDAY));

        assertThat(memory().isMade(MONDAY)).isTrue();
        assertThat(memory().isMade(TUESDAY)).isFalse();
    }

    @Test
    void a_day_is_not_before_itself() {
        memory().record(empty(FRIDAY));
        memory().record(empty(MONDAY));

        assertThat(memory().lastMadeBefore(FRIDAY)).isEmpty();
        assertThat(memory().lastMadeBefore(MONDAY)).contains(FRIDAY);
        assertThat(memory().lastMadeBefore(TUESDAY)).contains(MONDAY);
    }

    @Test
    void the_run_recorded_last_need_not_be_of_the_latest_day() {
        assertThat(memory().lastRecorded()).isEmpty();
        memory().record(empty(TUESDAY));
        memory().record(empty(MONDAY));

        assertThat(memory().lastRecorded()).contains(MONDAY);
    }

    @Test
    void recorded_mails_wait_in_the_outbox_in_their_order() {
        memory().record(run(MONDAY, List.of(MAIL, ANOTHER_MAIL), List.of()));

        assertThat(outbox().unsent(10))
                .extracting(UnsentMail::messageId)
                .containsExactly(MAIL.messageId(), ANOTHER_MAIL.messageId());
        assertThat(outbox().totals()).containsEntry(MailState.PLANNED, 2);
    }

    @Test
    void what_was_announced_is_remembered() {
        memory().record(run(MONDAY, List.of(MAIL), List.of(OVERDUE)));
        deliver();

        assertThat(memory().announced()).containsExactly(OVERDUE);
    }

    @Test
    void another_stage_or_holder_is_another_announcement_and_so_is_another_event() {
        Announcement escalated = new Announcement("100001", Stage.ESCALATED, MONDAY, "V01");
        Announcement nextHolder = new Announcement("100001", Stage.OVERDUE, MONDAY, "V02");
        Announcement vanished = new Announcement("100001", Stage.VANISHED, MONDAY, "T1");
        Announcement vanishedAgain = new Announcement("100001", Stage.VANISHED, TUESDAY, "T1");
        List<Announcement> all = List.of(OVERDUE, escalated, nextHolder, vanished, vanishedAgain);

        memory().record(run(MONDAY, List.of(MAIL), all));
        deliver();

        assertThat(memory().announced()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void what_holds_on_is_still_said_and_what_does_not_has_ended_but_an_event_stays() {
        Announcement target = new Announcement("100002", Stage.TARGET_PASSED, MONDAY, "V01");
        Announcement vanished = new Announcement("100003", Stage.VANISHED, MONDAY, "T1");
        memory().record(run(MONDAY, List.of(MAIL), List.of(OVERDUE, target, vanished)));
        deliver();

        memory().record(Runs.withStanding(TUESDAY, holding(new Truth("100001", Stage.OVERDUE, Truth.ANYBODY))));

        assertThat(memory().announced()).containsExactlyInAnyOrder(OVERDUE, vanished);
    }

    @Test
    void what_holds_for_another_holder_only_has_ended_for_the_first() {
        memory().record(run(MONDAY, List.of(MAIL), List.of(OVERDUE)));
        deliver();

        memory().record(Runs.withStanding(TUESDAY, holding(new Truth("100001", Stage.OVERDUE, "V02"))));

        assertThat(memory().announced()).isEmpty();
    }

    @Test
    void what_was_said_before_a_talk_has_ended_though_it_holds_anew() {
        memory().record(run(MONDAY, List.of(MAIL), List.of(OVERDUE)));
        deliver();
        Truth overdueAgain = new Truth("100001", Stage.OVERDUE, Truth.ANYBODY);

        memory().record(Runs.withStanding(TUESDAY, Runs.standing(Set.of(overdueAgain), Set.of("100001"), List.of())));

        assertThat(memory().announced()).isEmpty();
    }

    @Test
    void all_that_is_said_in_one_stretch_has_the_day_on_which_it_was_first_said() {
        memory().record(run(MONDAY, List.of(MAIL), List.of(OVERDUE)));
        deliver();
        Announcement toDeputy = new Announcement("100001", Stage.OVERDUE, TUESDAY, "V02");
        OutgoingMail mail = digest(TUESDAY, "vertretung", "100001");
        memory().record(run(TUESDAY, List.of(mail), List.of(toDeputy)));
        deliver();

        assertThat(memory().announced())
                .as("it has fallen to the deputy")
                .containsExactly(new Announcement("100001", Stage.OVERDUE, MONDAY, "V02"));
    }

    @Test
    void departures_are_those_of_the_last_run() {
        Departure unclear =
                new Departure("100001", MONDAY, Optional.of(FRIDAY), Optional.empty(), Departure.Destination.UNCLEAR);
        Departure excepted = new Departure(
                "100002", MONDAY, Optional.of(FRIDAY), Optional.of(FRIDAY), Departure.Destination.EXCEPTION);
        memory().record(Runs.withStanding(MONDAY, leaving(unclear, excepted)));
        assertThat(memory().departures()).containsExactly(unclear, excepted);

        memory().record(Runs.withStanding(TUESDAY, leaving(unclear)));
        assertThat(memory().departures()).containsExactly(unclear);
    }

    private static Standing holding(Truth truth) {
        return Runs.standing(Set.of(truth), Set.of(), List.of());
    }

    private static Standing leaving(Departure... departures) {
        return Runs.standing(Set.of(), Set.of(), List.of(departures));
    }

    @Test
    void what_is_announced_again_is_remembered_once() {
        memory().record(run(MONDAY, List.of(MAIL), List.of(OVERDUE, OVERDUE)));
        deliver();
        memory().record(run(TUESDAY, List.of(digest(TUESDAY, "musterfrau", "100001")), List.of(OVERDUE)));
        deliver();

        assertThat(memory().announced()).containsExactly(OVERDUE);
    }

    @Test
    void a_day_cannot_be_recorded_twice_and_the_second_time_changes_nothing() {
        memory().record(empty(MONDAY));

        assertThatThrownBy(() -> memory().record(run(MONDAY, List.of(MAIL), List.of(OVERDUE))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The digests of 2026-11-23 were recorded before");
        assertThat(memory().announced()).isEmpty();
        assertThat(outbox().totals()).containsEntry(MailState.PLANNED, 0);
    }

    @Test
    void a_run_of_which_one_mail_cannot_be_planned_has_not_happened() {
        outbox().plan(MAIL);

        assertThatThrownBy(() -> memory().record(run(MONDAY, List.of(ANOTHER_MAIL, MAIL), List.of(OVERDUE))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Mail " + MAIL.messageId() + " was planned before");
        assertThat(memory().isMade(MONDAY)).isFalse();
        assertThat(memory().announced()).isEmpty();
        assertThat(outbox().totals()).containsEntry(MailState.PLANNED, 1);
    }

    @Test
    void control_totals_come_back_newest_first() {
        memory().record(empty(MONDAY));
        memory().record(empty(FRIDAY));
        memory().record(empty(TUESDAY));

        assertThat(memory().lastMade(2)).containsExactly(totals(TUESDAY), totals(MONDAY));
    }

    @Test
    void a_mail_that_waits_or_was_refused_or_may_be_lost_has_said_nothing() {
        memory().record(run(MONDAY, List.of(MAIL), List.of(OVERDUE)));
        assertThat(memory().announced()).as("waits").isEmpty();

        Claimed claim = claim();
        assertThat(memory().announced()).as("with the mail server").containsExactly(OVERDUE);

        unknown(claim);
        assertThat(memory().announced()).as("may be lost").isEmpty();
    }

    @Test
    void a_refused_mail_has_said_nothing() {
        memory().record(run(MONDAY, List.of(MAIL), List.of(OVERDUE)));
        refuse(claim());

        assertThat(memory().announced()).isEmpty();
        assertThat(memory().waiting(TUESDAY)).containsExactly(waiting(MAIL, true, MailState.REFUSED));
    }

    @Test
    void what_was_refused_and_is_replaced_waits_no_more() {
        memory().record(run(MONDAY, List.of(MAIL), List.of(OVERDUE)));
        refuse(claim());
        OutgoingMail anew = digest(TUESDAY, "musterfrau", "100001");

        assertThat(memory().record(run(TUESDAY, List.of(anew), List.of(), Map.of(MAIL.messageId(), anew.messageId()))))
                .isTrue();
        deliver();

        assertThat(memory().waiting(FRIDAY)).isEmpty();
        assertThat(outbox().totals()).containsEntry(MailState.REFUSED, 0).containsEntry(MailState.SENT, 1);
    }

    @Test
    void what_was_refused_and_passed_on_waits_for_nobody_when_one_of_them_has_it() {
        OutgoingMail toLeader = digest(MONDAY, "leitung", "100001").passingOn(MAIL);
        memory().record(run(MONDAY, List.of(MAIL), List.of(OVERDUE)));
        claims().refused(claim().claim(), "550 no such user", toLeader);
        deliver();

        assertThat(memory().announced()).containsExactly(OVERDUE);
        assertThat(memory().waiting(TUESDAY)).isEmpty();
    }

    @Test
    void what_two_share_is_said_to_the_one_whose_way_ended_well_only() {
        OutgoingMail shared = MAIL.heldBy(List.of("V01", "V02"));
        Announcement toOther = new Announcement("100002", Stage.OVERDUE, MONDAY, "V02");
        OutgoingMail toDeputy =
                digest(MONDAY, "vertretung", "100001").passingOn(shared).heldBy("V01");
        OutgoingMail toLeader =
                digest(MONDAY, "leitung", "100001").passingOn(shared).heldBy("V02");
        memory().record(run(MONDAY, List.of(shared), List.of(OVERDUE, toOther)));
        claims().refused(claim().claim(), "550 no such user", toDeputy, toLeader);
        claims().accepted(claim().claim());
        assertThat(memory().announced()).as("the other is on its way").containsExactly(OVERDUE);

        refuse(claim());

        assertThat(memory().announced()).containsExactly(OVERDUE);
        assertThat(memory().waiting(TUESDAY))
                .containsExactly(new WaitingDigest(
                        toLeader.messageId(), MONDAY, MAIL.kind(), MAIL.recipient(), true, MailState.REFUSED));
    }

    @Test
    void what_two_share_waits_when_nobody_could_be_told_instead_of_one_of_them() {
        OutgoingMail shared = MAIL.heldBy(List.of("V01", "V02"));
        OutgoingMail toDeputy =
                digest(MONDAY, "vertretung", "100001").passingOn(shared).heldBy("V01");
        memory().record(run(MONDAY, List.of(shared), List.of(OVERDUE)));
        claims().refused(claim().claim(), "550 no such user", toDeputy);
        deliver();

        assertThat(memory().waiting(TUESDAY))
                .extracting(WaitingDigest::messageId)
                .containsExactly(shared.messageId());
    }

    @Test
    void a_mail_that_passes_on_waits_in_the_name_of_the_refused_one_and_counts_as_said_when_the_mail_server_has_it() {
        OutgoingMail toLeader = digest(MONDAY, "leitung", "100001").passingOn(MAIL);
        OutgoingMail toCatchAll = digest(MONDAY, "auffang", "100001").passingOn(toLeader);
        memory().record(run(MONDAY, List.of(MAIL), List.of(OVERDUE)));
        claims().refused(claim().claim(), "550 no such user", toLeader);
        claims().refused(claim().claim(), "550 no such user", toCatchAll);

        assertThat(memory().announced()).as("waits").isEmpty();
        assertThat(memory().waiting(TUESDAY))
                .containsExactly(new WaitingDigest(
                        toCatchAll.messageId(), MONDAY, MAIL.kind(), MAIL.recipient(), true, MailState.PLANNED));
        assertThat(claimsAt(Runs.endOf(MONDAY)).next())
                .as("of that day as well")
                .isEmpty();

        deliver();
        assertThat(memory().announced()).containsExactly(OVERDUE);
        assertThat(memory().waiting(TUESDAY)).isEmpty();
    }

    @Test
    void a_digest_waits_for_the_run_of_another_day_until_it_has_left() {
        memory().record(run(MONDAY, List.of(MAIL, ANOTHER_MAIL), List.of()));

        assertThat(memory().waiting(MONDAY)).as("its own day").isEmpty();
        assertThat(memory().waiting(TUESDAY)).containsExactly(waiting(MAIL, true), waiting(ANOTHER_MAIL, true));
        assertThat(memory().waiting(FRIDAY))
                .as("the clock was set back")
                .containsExactly(waiting(MAIL, true), waiting(ANOTHER_MAIL, true));

        claim();
        assertThat(memory().waiting(TUESDAY))
                .as("one is with the mail server")
                .containsExactly(waiting(ANOTHER_MAIL, true));
    }

    @Test
    void a_digest_whose_arrival_is_unknown_waits_as_well() {
        memory().record(run(TUESDAY, List.of(digest(TUESDAY, "musterfrau", "100001")), List.of()));
        unknown(claim());

        assertThat(memory().waiting(MONDAY)).extracting(WaitingDigest::state).containsExactly(MailState.UNKNOWN);
    }

    @Test
    void what_is_replaced_is_neither_said_nor_sent_nor_replaced_again() {
        memory().record(run(MONDAY, List.of(MAIL), List.of(OVERDUE)));
        OutgoingMail anew = digest(TUESDAY, "musterfrau", "100001");

        boolean recorded =
                memory().record(run(TUESDAY, List.of(anew), List.of(), Map.of(MAIL.messageId(), anew.messageId())));

        assertThat(recorded).isTrue();
        assertThat(memory().waiting(FRIDAY)).containsExactly(waiting(anew, false));
        deliver();
        assertThat(outbox().customersReached(MONDAY, MONDAY)).as("never sent").isEmpty();
        assertThat(outbox().customersReached(TUESDAY, TUESDAY)).containsExactly("100001");
        assertThat(memory().announced()).isEmpty();
    }

    @Test
    void a_run_that_counted_on_a_mail_that_has_left_since_is_not_recorded() {
        memory().record(run(MONDAY, List.of(MAIL), List.of(OVERDUE)));
        OutgoingMail anew = digest(TUESDAY, "musterfrau", "100001");
        deliver();

        boolean recorded =
                memory().record(run(TUESDAY, List.of(anew), List.of(), Map.of(MAIL.messageId(), anew.messageId())));

        assertThat(recorded).isFalse();
        assertThat(memory().isMade(TUESDAY)).isFalse();
        assertThat(outbox().customersReached(MONDAY, MONDAY)).as("as it was").containsExactly("100001");
        assertThat(outbox().totals()).containsEntry(MailState.PLANNED, 0);
    }

    @Test
    void a_run_that_did_not_see_a_mail_that_waits_is_not_recorded() {
        memory().record(run(MONDAY, List.of(MAIL, ANOTHER_MAIL), List.of()));

        boolean recorded =
                memory().record(run(TUESDAY, List.of(), List.of(), Map.of(MAIL.messageId(), "run " + TUESDAY)));

        assertThat(recorded).isFalse();
        assertThat(memory().waiting(TUESDAY)).hasSize(2);
    }

    @Test
    void a_digest_is_given_out_on_its_own_day_only() {
        memory().record(run(MONDAY, List.of(MAIL, ANOTHER_MAIL), List.of()));

        assertThat(claimsAt(Runs.endOf(MONDAY).minusNanos(1)).next()).isPresent();
        assertThat(claimsAt(Runs.endOf(MONDAY)).next()).isEmpty();
    }

    @Test
    void who_has_had_the_overview_of_the_week_is_known_by_what_became_of_it() {
        OutgoingMail shared = MAIL.heldBy(List.of("V01", "V02"));
        OutgoingMail waiting = ANOTHER_MAIL.heldBy("V03");
        memory().record(run(MONDAY, List.of(shared, waiting), List.of()));
        assertThat(memory().withOverview(TUESDAY)).as("waits").isEmpty();

        OutgoingMail toDeputy =
                digest(MONDAY, "vertretung", "100001").passingOn(shared).heldBy("V01");
        OutgoingMail toLeader =
                digest(MONDAY, "leitung", "100001").passingOn(shared).heldBy("V02");
        claims().refused(claim().claim(), "550 no such user", toDeputy, toLeader);
        unknown(claim());
        claims().accepted(claim().claim());
        refuse(claim());

        assertThat(memory().withOverview(TUESDAY)).as("the deputy has it").containsExactly("V01");
        assertThat(memory().withOverview(MONDAY)).as("before that day").isEmpty();
        assertThat(memory().withOverview(MONDAY.plusWeeks(1)))
                .as("another week")
                .isEmpty();
    }

    @Test
    void what_was_caught_up_counts_until_the_next_mail_that_arrives() {
        memory().record(Runs.caughtUp(MONDAY, List.of(), Map.of("V01", 2, "V02", 1)));
        assertThat(memory().caughtUp()).as("no mail yet").isEqualTo(Map.of("V01", 2, "V02", 1));

        OutgoingMail mail = digest(TUESDAY, "musterfrau", "100001").heldBy("V01");
        memory().record(Runs.caughtUp(TUESDAY, List.of(mail), Map.of("V01", 3)));
        assertThat(memory().caughtUp()).as("waits").isEqualTo(Map.of("V01", 5, "V02", 1));
        deliver();
        assertThat(memory().caughtUp()).as("said").isEqualTo(Map.of("V02", 1));

        memory().record(Runs.caughtUp(TUESDAY.plusDays(1), List.of(), Map.of("V01", 4)));
        assertThat(memory().caughtUp()).isEqualTo(Map.of("V01", 4, "V02", 1));
    }

    @Test
    void news_of_a_day_are_no_overview() {
        memory().record(run(
                TUESDAY, List.of(digest(TUESDAY, "musterfrau", "100001").heldBy("V01")), List.of()));
        deliver();

        assertThat(memory().withOverview(TUESDAY.plusDays(1))).isEmpty();
    }

    private static WaitingDigest waiting(OutgoingMail mail, boolean weekly) {
        return waiting(mail, weekly, MailState.PLANNED);
    }

    private static WaitingDigest waiting(OutgoingMail mail, boolean weekly, MailState state) {
        return new WaitingDigest(mail.messageId(), mail.day(), mail.kind(), mail.recipient(), weekly, state);
    }

    private Claimed claim() {
        return claims().next().orElseThrow();
    }

    private void unknown(Claimed claimed) {
        claims().unknown(claimed.claim(), "the line broke");
    }

    private void refuse(Claimed claimed) {
        claims().refused(claimed.claim(), "550 no such user");
    }

    /** All that waits is accepted. */
    private void deliver() {
        for (var next = claims().next(); next.isPresent(); next = claims().next()) {
            claims().accepted(next.get().claim());
        }
    }

    private Claims claims() {
        return claimsAt(NOW);
    }

    private Claims claimsAt(Instant time) {
        return claims(new SendingRules("node-1", Duration.ofMinutes(2), Optional.empty()), InstantSource.fixed(time));
    }
}
