package de.kontaktzyklus.state.jobs;

import static de.kontaktzyklus.cases.ExportKind.CASES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.cases.Exports;
import de.kontaktzyklus.delivery.Mails;
import de.kontaktzyklus.reminders.Runs;
import de.kontaktzyklus.state.FreshState;
import de.kontaktzyklus.state.StateDatabase;
import de.kontaktzyklus.state.database.Dialect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class JobClaimsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final String JOB = "make-digests";
    private static final Duration LONG = Duration.ofHours(1);

    /** So short that it is over before anybody can ask. */
    private static final Duration OVER = Duration.ofSeconds(-1);

    @RegisterExtension
    final FreshState state;

    JobClaimsTest(Dialect dialect) {
        state = new FreshState(dialect);
    }

    @Test
    void a_job_is_one_nodes() {
        assertThat(claims().claim(JOB, "a", LONG)).contains(new JobClaim(JOB, "a", 1));

        assertThat(claims().claim(JOB, "b", LONG)).isEmpty();
        assertThat(claims().claim(JOB, "a", LONG)).as("nor its own once more").isEmpty();
        assertThat(claims().claim("make-summaries", "b", LONG))
                .as("another job")
                .isPresent();
    }

    @Test
    void of_many_that_ask_at_once_one_gets_it() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            Callable<Optional<JobClaim>> ask = () -> claims().claim(JOB, "any", LONG);
            int got = 0;
            for (Future<Optional<JobClaim>> answer : nodes.invokeAll(Collections.nCopies(20, ask))) {
                got += answer.get().isPresent() ? 1 : 0;
            }
            assertThat(got).isEqualTo(1);
        } finally {
            nodes.shutdown();
        }
    }

    @Test
    void a_job_that_is_done_is_free_at_once() {
        claims().release(claim("a", LONG));

        assertThat(claims().claim(JOB, "b", LONG)).contains(new JobClaim(JOB, "b", 2));
    }

    @Test
    void the_job_of_a_node_that_died_is_free_when_its_lease_is_over() {
        claim("a", OVER);

        assertThat(claims().claim(JOB, "b", LONG)).contains(new JobClaim(JOB, "b", 2));
    }

    @Test
    void a_claim_that_is_renewed_in_time_goes_on() {
        JobClaim claim = claim("a", LONG);

        assertThat(claims().renew(claim, LONG)).isTrue();
        assertThat(claims().claim(JOB, "b", LONG)).isEmpty();
    }

    @Test
    void a_claim_that_has_run_out_cannot_be_renewed_even_if_nobody_has_taken_it() {
        JobClaim claim = claim("a", OVER);

        assertThat(claims().renew(claim, LONG)).isFalse();
        assertThat(claims().claim(JOB, "b", LONG)).isPresent();
        assertThat(claims().renew(claim, LONG)).isFalse();
    }

    @Test
    void a_late_node_does_not_give_away_the_job_of_its_successor() {
        JobClaim late = claim("a", OVER);
        claim("b", LONG);

        claims().release(late);

        assertThat(claims().claim(JOB, "c", LONG)).isEmpty();
        assertThat(claims().running()).containsExactly(new JobClaim(JOB, "b", 2));
    }

    @Test
    void what_runs_is_listed() {
        claims().release(claim("a", LONG));
        claims().claim("make-summaries", "b", LONG);
        claims().claim("take-cases", "c", OVER);

        assertThat(claims().running()).containsExactly(new JobClaim("make-summaries", "b", 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writings")
    void who_has_the_job_may_write(String what, Consumer<StateDatabase> write) {
        write.accept(state.database().under(claim("a", LONG)));

        assertThat(traces()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("writings")
    void who_is_late_writes_nothing(String what, Consumer<StateDatabase> write) {
        JobClaim late = claim("a", OVER);

        assertThatThrownBy(() -> write.accept(state.database().under(late)))
                .as("before anybody has taken over")
                .isInstanceOf(LostJobException.class)
                .hasMessage("The lease has run out: make-digests by a (claim 1); nothing was written");
        claim("b", LONG);
        assertThatThrownBy(() -> write.accept(state.database().under(late)))
                .as("afterwards")
                .isInstanceOf(LostJobException.class);
        assertThat(traces()).isZero();
    }

    static Stream<Arguments> writings() {
        YearMonth month = YearMonth.of(2026, 10);
        return Stream.of(
                writing("digests", database -> database.reminderMemory().record(Runs.empty(MONDAY))),
                writing("summaries", database -> {
                    database.keptSummaries().begin(month);
                    database.keptSummaries().finish(month, List.of());
                }),
                writing(
                        "notices of summaries",
                        database -> database.keptSummaries().finish(month, List.of(Mails.digest(MONDAY, "leitung")))),
                writing(
                        "exports",
                        database -> database.takenExports()
                                .take(Exports.taken(CASES, MONDAY, Path.of("nowhere")), List.of())));
    }

    private static Arguments writing(String what, Consumer<StateDatabase> write) {
        return Arguments.of(what, write);
    }

    /** How many of the writings there are traces of. */
    private int traces() {
        StateDatabase database = state.database();
        return database.reminderMemory().lastMade(10).size()
                + (database.keptSummaries().isMade(YearMonth.of(2026, 10)) ? 1 : 0)
                + database.outbox().unsent(10).size()
                + database.takenExports().lastTaken(10).size();
    }

    private JobClaim claim(String node, Duration lease) {
        return claims().claim(JOB, node, lease).orElseThrow();
    }

    private JobClaims claims() {
        return state.database().jobClaims();
    }
}
