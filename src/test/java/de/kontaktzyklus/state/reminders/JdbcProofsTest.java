package de.kontaktzyklus.state.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.Claims;
import de.kontaktzyklus.delivery.Mails;
import de.kontaktzyklus.delivery.SendingRules;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests.Made;
import de.kontaktzyklus.reminders.Runs;
import de.kontaktzyklus.reminders.digest.HeldBack;
import de.kontaktzyklus.reminders.digest.Standing;
import de.kontaktzyklus.reminders.digest.ToBeTold;
import de.kontaktzyklus.reminders.proof.DailyProof;
import de.kontaktzyklus.reminders.proof.Proofs;
import de.kontaktzyklus.reminders.proof.Untold;
import de.kontaktzyklus.retention.CustomerTraces;
import de.kontaktzyklus.retention.Kept;
import de.kontaktzyklus.state.FreshState;
import de.kontaktzyklus.state.database.Dialect;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class JdbcProofsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final SendingRules RULES = new SendingRules("node-1", Duration.ofMinutes(2), Optional.empty());

    @RegisterExtension
    final FreshState state;

    JdbcProofsTest(Dialect dialect) {
        state = new FreshState(dialect);
    }

    @Test
    void before_the_first_run_there_is_none() {
        assertThat(proofs().now()).isEmpty();
        assertThat(proofs().update()).isEmpty();
        assertThat(proofs().last(9)).isEmpty();
    }

    @Test
    void it_is_open_with_the_run_and_written_anew_when_asked() {
        run(MONDAY, new Made(Mails.digest(MONDAY, "v01", "100001").heldBy("V01"), true, Set.of(), List.of()));
        DailyProof open = proof(MONDAY, 0, Map.of(Untold.WAITING, 1), 0, Map.of(Untold.WAITING, 1));
        assertThat(proofs().last(9)).containsExactly(open);

        claims().accepted(claims().next().orElseThrow().claim());

        DailyProof holds = proof(MONDAY, 1, Map.of(), 1, Map.of());
        assertThat(proofs().now()).contains(holds);
        assertThat(proofs().last(9)).as("nobody has asked").containsExactly(open);
        assertThat(proofs().update()).contains(holds);
        assertThat(proofs().last(9)).containsExactly(holds);
    }

    @Test
    void the_next_run_writes_what_the_day_before_has_come_to() {
        run(MONDAY, new Made(Mails.digest(MONDAY, "v01", "100001").heldBy("V01"), true, Set.of(), List.of()));
        claims().refused(claims().next().orElseThrow().claim(), "550 no such user");

        run(TUESDAY, Map.of(Mails.digest(MONDAY, "v01").messageId(), "run " + TUESDAY));

        assertThat(proofs().last(9))
                .containsExactly(
                        proof(TUESDAY, 0, Map.of(Untold.NOT_TOLD, 1), 0, Map.of(Untold.APPOINTMENT, 1)),
                        proof(MONDAY, 0, Map.of(Untold.REFUSED, 1), 0, Map.of(Untold.REFUSED, 1)));
    }

    @Test
    void a_person_is_found_and_forgotten_and_old_days_are_forgotten_with_their_runs() {
        run(MONDAY);
        run(TUESDAY);
        CustomerTraces traces = state.database().customerTraces(text -> "");
        assertThat(traces.find("100001"))
                .anyMatch(trace ->
                        trace.details().equals(Map.of("overdueWith", "V01", "heldBackBecause", "APPOINTMENT")));

        traces.erase("100001", "Antrag", TUESDAY);
        assertThat(traces.find("100001")).isEmpty();
        state.database().deletableState().forget(Kept.DIGEST_RUN, TUESDAY, TUESDAY);

        assertThat(proofs().last(9)).extracting(DailyProof::day).containsExactly(TUESDAY);
        assertThat(state.rows().read("SELECT day FROM proof_untold WHERE day < '2026-11-24'"))
                .isEmpty();
    }

    private void run(LocalDate day, Made... digests) {
        run(day, Map.of(), digests);
    }

    /** V01 has to have an overview, and has an overdue case with an appointment. */
    private void run(LocalDate day, Map<String, String> replaced, Made... digests) {
        ToBeTold one = new ToBeTold(Set.of("V01"), Map.of("100001", "V01"), Map.of("100001", HeldBack.APPOINTMENT));
        Standing standing = new Standing(Set.of(), Set.of(), Map.of(), Map.of(), List.of(), Map.of(), one);
        assertThat(state.database()
                        .reminderMemory()
                        .record(new MadeDigests(
                                Runs.totals(day),
                                Runs.endOf(day),
                                List.of(digests),
                                replaced,
                                Map.of(),
                                Set.of(),
                                standing,
                                List.of(),
                                Runs.knowing())))
                .isTrue();
    }

    private static DailyProof proof(
            LocalDate day,
            int withOverview,
            Map<Untold, Integer> without,
            int reached,
            Map<Untold, Integer> unreached) {
        return new DailyProof(day, 1, withOverview, without, 1, reached, unreached);
    }

    private Proofs proofs() {
        return state.database().proofs();
    }

    private Claims claims() {
        return state.claims(RULES, handle -> Instant.parse("2026-11-23T05:30:00Z"));
    }
}
