package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.office.OfficeStatus.NotReached;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusStoryTest {

    private static final LocalDate FIRST_EXPORT = LocalDate.of(2027, 2, 8);

    @Test
    void a_month_is_missed_only_if_there_was_an_export_to_make_it_from(@TempDir Path folder) throws Exception {
        try (StoryOffice office = new StoryOffice(folder)) {
            office.exportPeople(FIRST_EXPORT);
            office.exportCases(FIRST_EXPORT, List.of(new Client("100A000001", "V5011").lastSeen("01.02.2027")));
            office.live(FIRST_EXPORT);

            assertThat(monthOpen(office, FIRST_EXPORT))
                    .as("January, before the first export")
                    .isEmpty();
            assertThat(monthOpen(office, LocalDate.of(2027, 3, 1))).contains(YearMonth.of(2027, 2));
        }
    }

    @Test
    void an_overdue_case_is_listed_until_a_mail_server_has_taken_a_mail_on_it_this_week(@TempDir Path folder)
            throws Exception {
        LocalDate monday = LocalDate.of(2027, 2, 15);
        LocalDate nextMonday = monday.plusWeeks(1);
        try (StoryOffice office = new StoryOffice(folder)) {
            office.exportPeople(monday);
            office.exportCases(monday, List.of(new Client("100A000001", "V5011").lastSeen("01.12.2026")));
            office.live(monday);

            assertThat(notReached(office, monday)).as("told today").isEmpty();
            assertThat(notReached(office, nextMonday))
                    .as("a new week, and nothing sent in it")
                    .extracting(NotReached::customer)
                    .containsExactly("100A000001");

            office.live(nextMonday);
            assertThat(notReached(office, nextMonday)).isEmpty();
        }
    }

    private static List<NotReached> notReached(StoryOffice office, LocalDate day) {
        return office.status(day).cases().orElseThrow().notReached();
    }

    private static Optional<YearMonth> monthOpen(StoryOffice office, LocalDate day) {
        return office.status(day).monthOpen();
    }
}
