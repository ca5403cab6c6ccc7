package de.kontaktzyklus.state.summaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.summary.Invented;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FiguresAsJsonTest {

    private final FiguresAsJson json = new FiguresAsJson();

    /** One of each kind of component; what it can compute from them is not kept. */
    record Figures(
            YearMonth month,
            Optional<LocalDate> until,
            Optional<Share> share,
            List<Share> weeks,
            Map<Status, Integer> cases,
            Map<YearMonth, Share> trend,
            OptionalInt longest,
            double median,
            BigDecimal hours,
            boolean provisional) {

        boolean isEmpty() {
            return cases.isEmpty();
        }

        String getHeadline() {
            return "Überfällig: " + cases;
        }
    }

    record Share(int numerator, int denominator) {}

    record Headline(String text, Share share) {}

    @Test
    void every_kind_of_component_comes_back() {
        Figures figures = Invented.of(Figures.class, 1);

        assertThat(json.read(json.write(figures), Figures.class)).isEqualTo(figures);
    }

    @Test
    void what_is_not_there_comes_back_as_not_there() {
        Figures figures = new Figures(
                YearMonth.of(2026, 10),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of(),
                Map.of(),
                OptionalInt.empty(),
                0,
                BigDecimal.ZERO,
                false);

        assertThat(json.read(json.write(figures), Figures.class)).isEqualTo(figures);
    }

    @Test
    void days_and_months_are_readable() {
        assertThat(json.write(Map.of("asOf", LocalDate.of(2026, 10, 31)))).isEqualTo("{\"asOf\":\"2026-10-31\"}");
        assertThat(json.write(Map.of("month", YearMonth.of(2026, 10)))).isEqualTo("{\"month\":\"2026-10\"}");
    }

    @Test
    void only_components_are_kept() {
        assertThat(json.write(Invented.of(Figures.class, 1)))
                .doesNotContain("headline")
                .doesNotContain("empty");
    }

    @Test
    void figures_that_are_kept_no_more_are_passed_over() {
        assertThat(json.read("{\"numerator\":3,\"denominator\":4,\"rank\":1}", Share.class))
                .isEqualTo(new Share(3, 4));
    }

    @Test
    void figures_that_were_added_later_are_empty_in_an_older_summary() {
        assertThat(json.read("{\"month\":\"2026-10\"}", Figures.class))
                .isEqualTo(new Figures(
                        YearMonth.of(2026, 10),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Map.of(),
                        Map.of(),
                        OptionalInt.empty(),
                        0,
                        BigDecimal.ZERO,
                        false));
    }

    @Test
    void records_in_records_come_back() {
        Headline headline = new Headline("Überfällig", new Share(3, 4));

        assertThat(json.read(json.write(headline), Headline.class)).isEqualTo(headline);
    }

    @Test
    void what_has_no_empty_value_must_be_there() {
        assertThatThrownBy(() -> json.read("{\"text\":\"x\"}", Headline.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("What was kept is no Headline any more");
    }

    @Test
    void what_cannot_be_read_is_a_fault_that_shows_no_figures() {
        assertThatThrownBy(() -> json.read("{\"numerator\":\"Musterfrau\"}", Share.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("What was kept is no Share any more");
    }
}
