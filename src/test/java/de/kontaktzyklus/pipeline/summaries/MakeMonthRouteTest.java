package de.kontaktzyklus.pipeline.summaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.office.NodeJobs;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The month with all that is below it. */
class MakeMonthRouteTest extends SummaryRouteFixture {

    private static final List<String> OWN_STEPS = List.of(
            "claim-month",
            "if-no-other-node-makes-it",
            "assess-month",
            "begin-month",
            "one-team-at-a-time",
            "hand-over-to-team",
            "hand-over-to-index",
            "keep-and-tell");

    @Override
    List<String> routes() {
        return List.of(
                "900-error-handling", "315-make-month", "320-sum-up-team", "330-write-summary", "340-write-index");
    }

    @BeforeEach
    void start() {
        context.start();
    }

    private Exchange makeMonth() {
        return template.send(
                "direct:make-month", exchange -> exchange.getMessage().setBody(OCTOBER));
    }

    @Test
    void a_month_is_assessed_begun_summed_up_team_by_team_and_kept_at_last() {
        assertThat(makeMonth().getException()).isNull();

        assertThat(done().stream().filter(OWN_STEPS::contains))
                .containsExactly(
                        "claim-month",
                        "if-no-other-node-makes-it",
                        "assess-month",
                        "begin-month",
                        "one-team-at-a-time",
                        "hand-over-to-team",
                        "hand-over-to-team",
                        "hand-over-to-team",
                        "hand-over-to-index",
                        "keep-and-tell");
    }

    @Test
    void the_exchange_carries_the_month_then_its_teams_then_what_is_written_of_them() {
        makeMonth();

        assertThat(givenTo("assess-month")).isEqualTo(OCTOBER);
        assertThat(givenTo("begin-month"))
                .asInstanceOf(type(SummaryMonth.class))
                .satisfies(month -> {
                    assertThat(month.teams()).extracting(TeamMonth::team).containsExactly("501", "502", "");
                    assertThat(month.written()).isEmpty();
                });
        assertThat(givenTo("hand-over-to-team")).isInstanceOf(TeamMonth.class);
        assertThat(givenTo("keep-and-tell"))
                .asInstanceOf(type(SummaryMonth.class))
                .satisfies(month -> assertThat(month.outlines())
                        .extracting(figures -> figures.team())
                        .containsExactly("501", "502", ""));
    }

    @Test
    void a_month_that_is_written_is_kept_and_each_leader_is_told_once() {
        makeMonth();
        makeMonth();

        assertThat(state.keptSummaries().teams(OCTOBER)).containsExactly("501", "502", "");
        assertThat(state.outbox().unsent(10))
                .extracting(Outbox.UnsentMail::recipient)
                .containsExactlyInAnyOrder(
                        "leitung501@jobcenter.example", "leitung502@jobcenter.example", "auffang@jobcenter.example");
        assertThat(october("uebersicht/index.html")).isNotEmptyFile();
    }

    @Test
    void when_one_face_cannot_be_written_the_month_is_not_kept_and_no_leader_is_told() throws Exception {
        block("501/501.html");

        assertThat(makeMonth().getException()).isInstanceOf(FileSystemException.class);

        assertThat(state.keptSummaries().isMade(OCTOBER)).isFalse();
        assertThat(mailsPlanned()).isZero();
        assertThat(done()).doesNotContain("hand-over-to-index", "keep-and-tell");
        assertThat(october("502/502.html")).as("the others are written").isNotEmptyFile();
        assertThat(failures).isNotEmpty().allMatch("make-month: FileSystemException"::equals);
    }

    @Test
    void a_month_that_failed_is_made_when_it_is_asked_for_again() throws Exception {
        block("502/502.csv");
        makeMonth();
        Files.delete(october("502/502.csv").resolve("in the way"));
        Files.delete(october("502/502.csv"));

        assertThat(makeMonth().getException()).isNull();

        assertThat(state.keptSummaries().isMade(OCTOBER)).isTrue();
        assertThat(mailsPlanned()).isEqualTo(3);
    }

    @Test
    void the_turn_is_given_back_whether_the_month_is_made_or_not() throws Exception {
        block("501/501.xlsx");

        makeMonth();

        assertThat(jobs("other").begin("make-summaries")).hasValueSatisfying(NodeJobs.Turn::close);
    }

    @Test
    void while_another_node_has_the_turn_nothing_is_assessed() {
        try (NodeJobs.Turn turn = jobs("other").begin("make-summaries").orElseThrow()) {
            assertThat(turn).isNotNull();
            assertThat(makeMonth().getException()).isNull();
        }

        assertThat(done()).containsExactly("claim-month", "if-no-other-node-makes-it");
        assertThat(state.keptSummaries().isMade(OCTOBER)).isFalse();
    }
}
