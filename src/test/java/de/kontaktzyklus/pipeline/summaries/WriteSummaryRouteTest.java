package de.kontaktzyklus.pipeline.summaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import de.kontaktzyklus.dispatch.files.SummaryPlace;
import de.kontaktzyklus.summary.InventedOffice;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WriteSummaryRouteTest extends SummaryRouteFixture {

    private SummaryPlace place;

    @Override
    List<String> routes() {
        return List.of("330-write-summary");
    }

    @BeforeEach
    void start() {
        place = new SummaryPlace(InventedOffice.summaryOf("501"), october("501"), "501");
        context.start();
    }

    private Exchange write() {
        return template.send(
                "direct:write-summary", exchange -> exchange.getMessage().setBody(place));
    }

    @Test
    void workbook_page_and_table_are_written_one_after_the_other() {
        assertThat(write().getException()).isNull();

        assertThat(done())
                .containsSubsequence(
                        "three-faces", "write-workbook", "write-page", "make-table", "table-to-csv", "write-table");
        assertThat(place.files()).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }

    @Test
    void each_face_is_given_the_same_summary_and_so_is_who_comes_next() {
        Exchange answer = write();

        assertThat(List.of(givenTo("write-workbook"), givenTo("write-page"), givenTo("make-table")))
                .allMatch(body -> body == place);
        assertThat(answer.getMessage().getBody()).isSameAs(place);
        assertThat(answer.getMessage().getHeaders())
                .as("what a branch notes stays in it")
                .isEmpty();
    }

    @Test
    void the_table_becomes_csv_with_a_mark_before_it() {
        write();

        assertThat(contentOf(place.rows().toFile(), StandardCharsets.UTF_8))
                .startsWith("\uFEFFsection;row;figure;value;numerator;denominator\nhead;summary;month;2026-10;;\n");
    }

    @Test
    void the_other_faces_are_written_even_if_one_fails_and_the_failure_is_seen() throws Exception {
        block("501/501.xlsx");

        assertThat(write().getException()).isInstanceOf(FileSystemException.class);

        assertThat(place.page()).isNotEmptyFile();
        assertThat(place.rows()).isNotEmptyFile();
    }
}
