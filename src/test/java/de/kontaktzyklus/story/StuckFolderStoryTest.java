package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.causes.OpenCause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with the export folder: everything is done all the same, nothing twice, and it is told. */
class StuckFolderStoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private StoryOffice office;

    @BeforeEach
    void there_is_an_office(@TempDir Path folder) throws IOException {
        office = new StoryOffice(folder);
    }

    @AfterEach
    void the_office_closes() throws IOException {
        permit("rwxr-xr-x");
        office.close();
    }

    @Test
    void a_folder_that_cannot_be_emptied_is_told_once_and_stops_nothing() throws Exception {
        office.exportPeople(MONDAY);
        office.exportCases(MONDAY, List.of(new Client("100A000001", "V5011").lastSeen("04.01.2027")));
        permit("r-xr-xr-x");
        assumeFalse(Files.isWritable(office.exports()), "root may write anywhere");

        List<Mail> first = office.live(MONDAY);
        List<Mail> again = office.live(MONDAY);
        permit("rwxr-xr-x");
        List<Mail> next = office.live(TUESDAY);

        assertThat(first).extracting(Mail::inShort).contains("alarm admin", "caseworker-digest v5011");
        assertThat(first)
                .filteredOn(mail -> mail.recipient().equals("admin"))
                .extracting(Mail::subject)
                .containsExactly("Kontaktzyklus: Exportordner lässt sich nicht leeren – 11.01.2027");
        assertThat(again).as("nothing twice").isEmpty();
        assertThat(next)
                .filteredOn(mail -> mail.recipient().equals("admin"))
                .extracting(Mail::subject)
                .containsExactly("Kontaktzyklus: Erledigt: Exportordner lässt sich nicht leeren – 12.01.2027");
        assertThat(office.exports()).isEmptyDirectory();
        assertThat(office.pipeline().state().takenExports().lastTaken(10)).hasSize(3);
    }

    @Test
    void files_that_no_pattern_takes_are_an_open_cause_until_they_are_gone() throws Exception {
        office.put("faelle_2027-01-11.txt", "x");
        office.exportPeople(MONDAY);
        office.exportCases(MONDAY, List.of(new Client("100A000001", "V5011").lastSeen("04.01.2027")));

        List<Mail> monday = office.live(MONDAY);

        assertThat(monday)
                .filteredOn(mail -> mail.recipient().equals("admin"))
                .extracting(Mail::subject)
                .as("and not that all is well")
                .containsExactly("Kontaktzyklus: Unbekannte Dateien im Exportordner – 11.01.2027");
        assertThat(office.pipeline().state().openCauses().all())
                .extracting(OpenCause::kind)
                .containsExactly(Alarm.Kind.FILES_UNKNOWN);

        Files.delete(office.exports().resolve("faelle_2027-01-11.txt"));
        office.live(TUESDAY);

        assertThat(office.pipeline().state().openCauses().all()).isEmpty();
        assertThat(office.pipeline().state().takenExports().inForce(ExportKind.CASES))
                .isPresent();
    }

    private void permit(String permissions) throws IOException {
        Files.setPosixFilePermissions(office.exports(), PosixFilePermissions.fromString(permissions));
    }
}
