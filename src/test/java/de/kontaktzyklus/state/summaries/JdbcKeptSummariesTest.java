package de.kontaktzyklus.state.summaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.delivery.Mails;
import de.kontaktzyklus.delivery.Outbox;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.state.FreshState;
import de.kontaktzyklus.state.database.Dialect;
import de.kontaktzyklus.summary.KeptSummariesContract;
import de.kontaktzyklus.summary.look.KeptSummaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "{0}")
@EnumSource(Dialect.class)
class JdbcKeptSummariesTest extends KeptSummariesContract {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @RegisterExtension
    final FreshState state;

    JdbcKeptSummariesTest(Dialect dialect) {
        state = new FreshState(dialect);
    }

    @Override
    protected KeptSummaries summaries() {
        return state.database().keptSummaries();
    }

    @Test
    void a_month_is_made_together_with_the_notices_of_it() {
        summaries().begin(OCTOBER);
        summaries().finish(OCTOBER, List.of(noticeOf(2, "leitung.501"), noticeOf(2, "leitung.502")));

        assertThat(summaries().isMade(OCTOBER)).isTrue();
        assertThat(planned()).containsExactly("leitung.501@jobcenter.example", "leitung.502@jobcenter.example");
    }

    @Test
    void leaders_are_told_once_of_a_month_that_was_interrupted_between_two_notices_and_made_on_another_day() {
        Iterable<OutgoingMail> brokenOff = () -> Stream.of("leitung.501", "leitung.502")
                .map(leader -> {
                    if (leader.endsWith("502")) {
                        throw new UncheckedIOException(new IOException("The disk is full"));
                    }
                    return noticeOf(2, leader);
                })
                .iterator();
        summaries().begin(OCTOBER);
        assertThatThrownBy(() -> summaries().finish(OCTOBER, brokenOff)).isInstanceOf(UncheckedIOException.class);
        assertThat(summaries().isMade(OCTOBER)).isFalse();
        assertThat(planned()).isEmpty();

        summaries().begin(OCTOBER);
        summaries().finish(OCTOBER, List.of(noticeOf(3, "leitung.501"), noticeOf(3, "leitung.502")));

        assertThat(planned()).hasSize(2);
    }

    /** The Message-ID holds the day of the run. */
    private static OutgoingMail noticeOf(int dayOfNovember, String leader) {
        return Mails.digest(LocalDate.of(2026, 11, dayOfNovember), leader);
    }

    private List<String> planned() {
        return state.database().outbox().unsent(10).stream()
                .map(Outbox.UnsentMail::recipient)
                .toList();
    }
}
