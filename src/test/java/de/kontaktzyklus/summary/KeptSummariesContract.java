package de.kontaktzyklus.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What kept summaries keep to, whatever they are kept in. */
public abstract class KeptSummariesContract {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private final TeamSummary first = Invented.of(TeamSummary.class, 1);
    private final TeamSummary second = Invented.of(TeamSummary.class, 2);

    /** With nothing in it. */
    protected abstract KeptSummaries summaries();

    @Test
    void a_month_that_was_not_made_has_no_summaries() {
        assertThat(summaries().isMade(OCTOBER)).isFalse();
        assertThat(summaries().of(OCTOBER)).isEmpty();
    }

    @Test
    void summaries_come_back_as_they_were_in_their_order() {
        summaries().keep(OCTOBER, List.of(second, first));

        assertThat(summaries().of(OCTOBER)).containsExactly(second, first);
        assertThat(summaries().isMade(OCTOBER)).isTrue();
    }

    @Test
    void each_month_is_kept_apart() {
        summaries().keep(OCTOBER, List.of(first));
        summaries().keep(NOVEMBER, List.of(second));

        assertThat(summaries().of(OCTOBER)).containsExactly(first);
        assertThat(summaries().of(NOVEMBER)).containsExactly(second);
    }

    @Test
    void a_month_that_is_made_again_replaces_what_was_kept() {
        summaries().keep(OCTOBER, List.of(first, second));
        summaries().keep(OCTOBER, List.of(second));

        assertThat(summaries().of(OCTOBER)).containsExactly(second);
    }

    @Test
    void a_month_without_teams_is_made_as_well() {
        summaries().keep(OCTOBER, List.of());

        assertThat(summaries().isMade(OCTOBER)).isTrue();
    }
}
