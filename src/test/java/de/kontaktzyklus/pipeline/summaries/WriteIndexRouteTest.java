package de.kontaktzyklus.pipeline.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.summary.InventedOffice;
import de.kontaktzyklus.summary.office.TeamOutline;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WriteIndexRouteTest extends SummaryRouteFixture {

    @Override
    List<String> routes() {
        return List.of("340-write-index");
    }

    @BeforeEach
    void start() {
        context.start();
    }

    private Exchange write(List<WrittenSummary> written) {
        return template.send(
                "direct:write-index",
                exchange -> exchange.getMessage().setBody(new SummaryMonth(OCTOBER, List.of(), written)));
    }

    @Test
    void the_page_over_all_teams_is_written_and_the_month_goes_on() {
        WrittenSummary written = new WrittenSummary(TeamOutline.of(InventedOffice.summaryOf("501")), Optional.empty());

        Exchange answer = write(List.of(written));

        assertThat(october("uebersicht/index.html")).content().contains("Nord");
        assertThat(answer.getMessage().getBody()).isInstanceOf(SummaryMonth.class);
    }

    @Test
    void there_is_no_page_over_no_team() {
        write(List.of());

        assertThat(october("uebersicht/index.html")).doesNotExist();
    }

    @Test
    void a_page_that_cannot_be_written_is_a_failure() throws Exception {
        block("uebersicht/index.html");
        WrittenSummary written = new WrittenSummary(TeamOutline.of(InventedOffice.summaryOf("501")), Optional.empty());

        assertThat(write(List.of(written)).getException()).isNotNull();
    }
}
