package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The summary of the cases without a team: always a file, a notice only while there are such cases. */
class WithoutTeamStoryTest {

    private final List<Client> clients = new ArrayList<>();

    @Test
    void a_notice_goes_out_only_while_there_are_such_cases(@TempDir Path folder) throws Exception {
        for (int number = 1; number < 9; number++) {
            clients.add(new Client("100A00000" + number, "V5011").lastSeen("28.12.2026"));
        }
        Client stray = new Client("100A000099", "V5011").lastSeen("28.12.2026").ofTeam("999");
        clients.add(stray);
        try (StoryOffice office = new StoryOffice(folder)) {
            List<Mail> january = notices(office, LocalDate.of(2027, 1, 4));
            clients.remove(stray);
            notices(office, LocalDate.of(2027, 1, 11));
            List<Mail> february = notices(office, LocalDate.of(2027, 2, 1));

            assertThat(january)
                    .extracting(Mail::subject)
                    .contains("Kontaktdichte: Monatsauswertung Dezember 2026, Fälle ohne Team");
            assertThat(february).extracting(Mail::recipient).containsExactly("leitung.501", "leitung.502");
            assertThat(Stream.of("xlsx", "html", "csv"))
                    .allSatisfy(face -> assertThat(office.summaries().resolve("2027-01/ohne-team/ohne-team." + face))
                            .isRegularFile());
        }
    }

    private List<Mail> notices(StoryOffice office, LocalDate day) throws Exception {
        export(office, day);
        return office.live(day).stream()
                .filter(mail -> mail.kind().equals("summary-notice"))
                .toList();
    }

    private void export(StoryOffice office, LocalDate day) throws IOException {
        office.exportPeople(day);
        office.exportCases(day, clients);
    }
}
