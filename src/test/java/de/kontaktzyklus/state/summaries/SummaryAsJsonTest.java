package de.kontaktzyklus.state.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.kontaktzyklus.summary.Invented;
import de.kontaktzyklus.summary.figures.TeamSummary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SummaryAsJsonTest {

    private final SummaryAsJson json = new SummaryAsJson();

    @Test
    void every_figure_comes_back() {
        TeamSummary summary = Invented.of(TeamSummary.class, 1);

        assertThat(json.read(json.write(summary))).isEqualTo(summary);
    }

    /** The file is what the version before the summary fell into parts has kept, with every component filled. */
    @Test
    void what_an_earlier_version_has_kept_is_read_whole_and_kept_in_the_same_form() throws IOException {
        TeamSummary summary = json.read(keptByVersion1());

        assertThat(summary.month()).isEqualTo(YearMonth.of(2026, 10));
        assertThat(summary.team()).isEqualTo("501");
        ObjectNode sameForm = tree(keptByVersion1());
        // Known cases that cannot be read are counted since the version after.
        sameForm.withObject("/dataQuality").put("unread", 0).put("unreadOverdue", 0);
        addWhatTheThirdStageKnows(sameForm);
        assertThat(tree(json.write(summary))).isEqualTo(sameForm);
    }

    @Test
    void the_first_summaries_knew_less() throws IOException {
        ObjectNode first = tree(keptByVersion1());
        first.remove("contacts");
        first.remove("lateChanges");
        first.remove("forecast");

        TeamSummary summary = json.read(first.toString());

        assertThat(summary.contacts()).isEmpty();
        assertThat(summary.lateChanges()).isEmpty();
        assertThat(summary.forecast()).isEmpty();
        assertThat(summary.restatement()).isPresent();
    }

    /** Bridge, gaps, coverage, talks of a week with the proposal, and the whole basis. */
    private static void addWhatTheThirdStageKnows(ObjectNode summary) {
        summary.findParents("numerator").forEach(figure -> ((ObjectNode) figure).putNull("gap"));
        summary.withObject("/dataQuality").put("contradicting", 0);
        summary.withObject("/counselling").put("fewest", 0).putNull("gap");
        summary.withObject("/forecast").putNull("coverage");
        summary.findParents("minutesAfterProposal")
                .forEach(
                        week -> ((ObjectNode) week).put("talksAfterProposal", 0).put("appointmentMinutes", 0));
        summary.putNull("bridge").putArray("overdueCases");
        summary.withObject("/basis").put("policyHash", "").putNull("madeAt").putArray("cycles");
    }

    private static ObjectNode tree(String text) {
        return new FiguresAsJson().read(text, ObjectNode.class);
    }

    private static String keptByVersion1() throws IOException {
        try (InputStream kept = Optional.ofNullable(
                        SummaryAsJsonTest.class.getResourceAsStream("kept-by-version-1.json"))
                .orElseThrow()) {
            return new String(kept.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
