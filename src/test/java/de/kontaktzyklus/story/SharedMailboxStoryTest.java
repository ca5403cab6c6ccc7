package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two caseworkers of two teams share a mailbox (docs/mail-und-auswertung.md, Die Mail). */
class SharedMailboxStoryTest {

    private static final String MONDAY = "2026-11-23";

    @Test
    void one_mail_names_in_each_row_whose_it_is_and_greets_both(@TempDir Path folder) throws Exception {
        try (StoryOffice office = new StoryOffice(folder)) {
            ExampleDays days = new ExampleDays(office, "pool-mailbox");
            days.live(LocalDate.parse(MONDAY), "faelle_", "mitarbeiter_", "teams_");

            assertThat(days.on(MONDAY).stream().filter(mail -> mail.recipient().equals("pool")))
                    .hasSize(1);
            assertThat(days.text(MONDAY, "pool")).contains("Guten Tag Paula Pool und Peter Pool,");
            assertThat(days.row(MONDAY, "pool", "100D000001").orElse("")).contains("Fachkraft Paula Pool");
            assertThat(days.row(MONDAY, "pool", "100D000002").orElse("")).contains("Fachkraft Peter Pool");
        }
    }
}
