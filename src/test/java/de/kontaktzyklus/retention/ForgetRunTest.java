package de.kontaktzyklus.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kontaktzyklus.cases.Span;
import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForgetRunTest {

    private static final LocalDate TODAY = LocalDate.of(2028, 2, 29);
    private static final RetentionRules RULES = new RetentionRules(
            Span.months(12), Span.months(36), Span.days(7), Span.weeks(2), Span.months(36), Span.days(7));

    private final InMemoryDeletableState state = new InMemoryDeletableState();
    private final Map<Kept, OldFiles> files = new EnumMap<>(Kept.class);

    @ParameterizedTest
    @CsvSource({
        "MAIL_CONTENT, 2028-02-15",
        "MAIL, 2027-02-28",
        "ANNOUNCEMENT, 2027-02-28",
        "SUMMARY, 2025-02-28",
        "DELETION_RECORD, 2025-02-28"
    })
    void the_state_forgets_each_kind_after_its_period(Kept what, LocalDate firstKept) {
        run().make(TODAY);

        assertThat(state.firstKept).containsEntry(what, firstKept);
    }

    @Test
    void the_state_is_asked_for_every_kind_in_it_and_for_no_kind_in_files() {
        run().make(TODAY);

        for (Kept what : Kept.values()) {
            assertThat(state.firstKept.containsKey(what)).as(what.name()).isEqualTo(what.isInState());
        }
        assertThat(state.tidy).isTrue();
    }

    @Test
    void files_are_deleted_after_their_period_and_logged() {
        files.put(Kept.ARCHIVED_EXPORT, firstKept -> firstKept.equals(LocalDate.of(2028, 2, 22)) ? 3 : 0);
        files.put(Kept.REFUSED_FILE, firstKept -> 0);
        state.old.put(Kept.MAIL, 5);

        assertThat(run().make(TODAY)).isEqualTo(Map.of(Kept.MAIL, 5, Kept.ARCHIVED_EXPORT, 3));
        assertThat(state.logged).as("nothing is no line").isEqualTo(Map.of(Kept.ARCHIVED_EXPORT, 3));
    }

    @Test
    void what_fails_does_not_keep_the_rest_from_being_forgotten() {
        files.put(Kept.ARCHIVED_EXPORT, firstKept -> {
            throw new IOException("Not every file could be removed");
        });
        files.put(Kept.SUMMARY_FILE, firstKept -> 2);

        assertThatThrownBy(() -> run().make(TODAY))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
        assertThat(state.logged).containsEntry(Kept.SUMMARY_FILE, 2);
        assertThat(state.tidy).isTrue();
    }

    private ForgetRun run() {
        return new ForgetRun(RULES, state, files);
    }
}
