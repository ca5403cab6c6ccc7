package de.kontaktzyklus.pipeline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.builder.AdviceWith;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MakeSummariesRouteTest extends SummaryRouteFixture {

    private static final YearMonth SEPTEMBER = OCTOBER.minusMonths(1);

    private final List<Object> months = new ArrayList<>();
    private final List<YearMonth> broken = new ArrayList<>();

    @Override
    List<String> routes() {
        return List.of("310-make-summaries");
    }

    @Override
    boolean isWatched(YearMonth month) {
        return !month.isBefore(SEPTEMBER);
    }

    @BeforeEach
    void note_the_months() throws Exception {
        AdviceWith.adviceWith(
                context,
                "make-summaries",
                route -> route.weaveById("hand-over-to-month").replace().process(this::make));
        context.start();
    }

    private void make(Exchange exchange) {
        Object month = exchange.getMessage().getBody();
        months.add(month);
        if (broken.contains(month)) {
            throw new IllegalStateException("no " + month);
        }
    }

    @Test
    void each_month_that_is_due_is_handed_over_the_oldest_first() {
        template.sendBody("direct:make-summaries", "");

        assertThat(months).containsExactly(SEPTEMBER, OCTOBER);
    }

    @Test
    void a_month_that_is_done_is_not_made_again() {
        state.keptSummaries().begin(SEPTEMBER);
        state.keptSummaries().finish(SEPTEMBER, List.of());

        template.sendBody("direct:make-summaries", "");

        assertThat(months).containsExactly(OCTOBER);
    }

    @Test
    void the_next_month_is_tried_even_if_one_fails_and_the_failure_is_seen() {
        broken.add(SEPTEMBER);

        Exchange answer = template.send("direct:make-summaries", exchange -> {});

        assertThat(months).containsExactly(SEPTEMBER, OCTOBER);
        assertThat(answer.getException()).hasMessage("no 2026-09");
    }
}
