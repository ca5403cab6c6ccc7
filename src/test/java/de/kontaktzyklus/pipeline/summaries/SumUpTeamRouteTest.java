package de.kontaktzyklus.pipeline.summaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import de.kontaktzyklus.dispatch.files.SummaryPlace;
import java.util.List;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.builder.AdviceWith;
import org.junit.jupiter.api.Test;

/** One team, without its files. */
class SumUpTeamRouteTest extends SummaryRouteFixture {

    @Override
    List<String> routes() {
        return List.of("320-sum-up-team");
    }

    @Test
    void a_summary_is_computed_kept_and_written_before_its_notice_is_drafted() throws Exception {
        writing(exchange -> {});

        Exchange answer = sumUp();

        assertThat(answer.getException()).isNull();
        assertThat(done())
                .startsWith("compute-summary", "keep-summary")
                .endsWith("draft-notice")
                .hasSize(4);
        assertThat(givenTo("keep-summary"))
                .asInstanceOf(type(SummaryPlace.class))
                .satisfies(place -> assertThat(place.page()).isEqualTo(october("501/501.html")));
    }

    @Test
    void what_goes_back_is_small_and_tells_of_the_team() throws Exception {
        writing(exchange -> {});

        assertThat(sumUp().getMessage().getBody())
                .asInstanceOf(type(WrittenSummary.class))
                .satisfies(written -> {
                    assertThat(written.figures().team()).isEqualTo("501");
                    assertThat(written.notice()).hasValueSatisfying(notice -> {
                        assertThat(notice.workbook()).isEqualTo(october("501/501.xlsx"));
                        assertThat(notice.headline()).isNotEmpty();
                    });
                });
    }

    @Test
    void no_notice_is_drafted_of_what_was_not_written() throws Exception {
        writing(exchange -> {
            throw new IllegalStateException("disk full");
        });

        assertThat(sumUp().getException()).hasMessage("disk full");

        assertThat(done()).doesNotContain("draft-notice");
    }

    private void writing(Processor files) throws Exception {
        AdviceWith.adviceWith(
                context,
                "sum-up-team",
                route -> route.weaveById("hand-over-to-files").replace().process(files));
        context.start();
    }

    /** As the month hands it over: with the turn, of a month that is begun. */
    private Exchange sumUp() {
        SummaryTurn turn = bean("summaryTurn", SummaryTurn.class);
        SummaryMonth month = bean("monthAssessment", MonthAssessment.class).assess(OCTOBER);
        return template.send("direct:sum-up-team", exchange -> {
            turn.take(OCTOBER, exchange);
            state.keptSummaries().begin(OCTOBER);
            exchange.getMessage().setBody(month.teams().get(0));
        });
    }

    private <T> T bean(String name, Class<T> kind) {
        return Objects.requireNonNull(context.getRegistry().lookupByNameAndType(name, kind));
    }
}
