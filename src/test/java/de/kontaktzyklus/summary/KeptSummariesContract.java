package de.kontaktzyklus.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.summary.figures.Restatement;
import de.kontaktzyklus.summary.figures.TeamSummary;
import de.kontaktzyklus.summary.look.KeptSummaries;
import de.kontaktzyklus.summary.look.KeptSummaries.KeptFigures;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What kept summaries keep to, whatever they are kept in. */
public abstract class KeptSummariesContract {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    /** With nothing in it. */
    protected abstract KeptSummaries summaries();

    @Test
    void a_month_that_was_not_made_has_no_summaries() {
        assertThat(summaries().isMade(OCTOBER)).isFalse();
        assertThat(summaries().teams(OCTOBER)).isEmpty();
        assertThat(summaries().of(OCTOBER, "501")).isEmpty();
        assertThat(summaries().figures("501", OCTOBER, DECEMBER)).isEmpty();
        assertThat(summaries().restated(OCTOBER, "501")).isEmpty();
    }

    @Test
    void summaries_come_back_as_they_were_in_their_order() {
        TeamSummary south = summary(OCTOBER, "502");
        TeamSummary north = summary(OCTOBER, "501");
        make(OCTOBER, south, north);

        assertThat(summaries().teams(OCTOBER)).containsExactly("502", "501");
        assertThat(summaries().of(OCTOBER, "501")).contains(north);
        assertThat(summaries().of(OCTOBER, "502")).contains(south);
        assertThat(summaries().isMade(OCTOBER)).isTrue();
    }

    @Test
    void each_month_is_kept_separately() {
        make(OCTOBER, summary(OCTOBER, "501"));
        make(NOVEMBER, summary(NOVEMBER, "501"));

        assertThat(summaries().of(OCTOBER, "501")).contains(summary(OCTOBER, "501"));
        assertThat(summaries().of(NOVEMBER, "501")).contains(summary(NOVEMBER, "501"));
    }

    @Test
    void until_it_is_finished_a_month_is_not_made_and_nothing_of_it_is_to_be_seen() {
        summaries().begin(OCTOBER);
        summaries().add(summary(OCTOBER, "501"));

        assertThat(summaries().isMade(OCTOBER)).isFalse();
        assertThat(summaries().teams(OCTOBER)).isEmpty();
        assertThat(summaries().of(OCTOBER, "501")).isEmpty();
        assertThat(summaries().figures("501", OCTOBER, OCTOBER)).isEmpty();
    }

    @Test
    void an_interrupted_month_begins_again() {
        summaries().begin(OCTOBER);
        summaries().add(summary(OCTOBER, "501"));
        make(OCTOBER, summary(OCTOBER, "502"));

        assertThat(summaries().teams(OCTOBER)).containsExactly("502");
    }

    @Test
    void a_month_that_is_made_stays_as_it_is() {
        make(OCTOBER, summary(OCTOBER, "501"));

        assertThatThrownBy(() -> summaries().begin(OCTOBER)).isInstanceOf(IllegalStateException.class);
        assertThat(summaries().of(OCTOBER, "501")).contains(summary(OCTOBER, "501"));
    }

    @Test
    void a_month_without_teams_is_made_as_well() {
        make(OCTOBER);

        assertThat(summaries().isMade(OCTOBER)).isTrue();
    }

    @Test
    void the_figures_of_a_team_come_month_by_month_without_those_of_other_teams() {
        make(NOVEMBER, summary(NOVEMBER, "501"), summary(NOVEMBER, "502"));
        make(OCTOBER, summary(OCTOBER, "501"));

        assertThat(summaries().figures("501", OCTOBER, DECEMBER))
                .containsExactly(KeptFigures.of(summary(OCTOBER, "501")), KeptFigures.of(summary(NOVEMBER, "501")));
        assertThat(summaries().figures("501", NOVEMBER, NOVEMBER)).hasSize(1);
        assertThat(summaries().figures("503", OCTOBER, DECEMBER)).isEmpty();
    }

    @Test
    void restated_versions_are_kept_beside_the_first_one() {
        make(OCTOBER, summary(OCTOBER, "501"));
        TeamSummary first = restated(LocalDate.of(2026, 11, 10), 7);
        TeamSummary second = restated(LocalDate.of(2026, 11, 20), 8);
        TeamSummary later = restated(LocalDate.of(2026, 11, 20), 9);
        summaries().addRestated(second);
        summaries().addRestated(first);
        summaries().addRestated(later);

        assertThat(summaries().restated(OCTOBER, "501")).containsExactly(first, later);
        assertThat(summaries().restated(OCTOBER, "502")).isEmpty();
        assertThat(summaries().of(OCTOBER, "501")).contains(summary(OCTOBER, "501"));
    }

    private void make(YearMonth month, TeamSummary... each) {
        summaries().begin(month);
        List.of(each).forEach(summaries()::add);
        summaries().finish(month, List.of());
    }

    /** Every component filled, and another in each month. */
    private static TeamSummary summary(YearMonth month, String team) {
        return Invented.summary(month, team, month.getMonthValue());
    }

    private static TeamSummary restated(LocalDate knownOn, int lateContacts) {
        return Invented.restated(
                summary(OCTOBER, "501"), new Restatement(OCTOBER, knownOn, lateContacts, 0, List.of()));
    }
}
