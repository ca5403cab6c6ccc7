package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the administrator hears: what is missing, what waits, and that all is well. */
class AdministratorStoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);

    private final List<Client> clients = List.of(new Client("100A000001", "V5011").lastSeen("04.01.2027"));
    private StoryOffice office;

    @BeforeEach
    void there_is_an_office(@TempDir Path folder) throws IOException {
        office = new StoryOffice(folder);
    }

    @AfterEach
    void the_office_closes() {
        office.close();
    }

    @Test
    void nothing_is_made_before_every_needed_export_is_there_and_the_missing_ones_are_named() throws Exception {
        office.exportCases(MONDAY, clients);

        List<Mail> first = office.live(MONDAY);
        List<Mail> again = office.live(MONDAY);
        office.exportPeople(MONDAY.plusDays(1));
        List<Mail> next = office.live(MONDAY.plusDays(1));

        assertThat(first).extracting(Mail::inShort).containsExactly("alarm admin");
        assertThat(words(first.get(0))).contains("Exporte dieser Art: Teams, Fachkräfte.");
        assertThat(again).as("once a day").isEmpty();
        assertThat(next).extracting(Mail::inShort).contains("caseworker-digest v5011");
    }

    @Test
    void the_first_run_of_a_week_without_an_alarm_says_that_all_is_well() throws Exception {
        export(MONDAY);
        List<Mail> monday = office.live(MONDAY);
        export(MONDAY.plusDays(1));
        List<Mail> tuesday = office.live(MONDAY.plusDays(1));

        assertThat(toAdministrator(monday)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Kontaktzyklus: Alles in Ordnung – 11.01.2027");
            assertThat(words(mail))
                    .contains(
                            "1 Zeile gelesen; 0 überfällig = 0 in heutigen Mails + 0 zurückgehalten;",
                            "Export vom 11.01.2027 (aktuell).");
        });
        assertThat(toAdministrator(tuesday)).isEmpty();
    }

    @Test
    void a_run_with_an_alarm_does_not_say_that_all_is_well() throws Exception {
        export(MONDAY.minusDays(6));

        assertThat(toAdministrator(office.live(MONDAY)))
                .extracting(Mail::subject)
                .containsExactly("Kontaktzyklus: Kein neuer Export: Fälle – 11.01.2027");
    }

    @Test
    void that_mails_of_earlier_days_were_not_accepted_is_told_once_and_that_it_is_over() throws Exception {
        office.mailServerGoesDown();
        export(MONDAY);
        office.live(MONDAY);
        for (int day = 1; day < 4; day++) {
            office.live(MONDAY.plusDays(day));
            office.live(MONDAY.plusDays(day));
        }
        office.mailServerComesBack();

        List<Mail> friday = aboutStuckMails(office.live(MONDAY.plusDays(4)));
        export(MONDAY.plusDays(7));
        List<Mail> nextMonday = toAdministrator(office.live(MONDAY.plusDays(7)));

        assertThat(friday)
                .extracting(Mail::subject)
                .containsExactly("Kontaktzyklus: Mails bleiben liegen – 12.01.2027");
        assertThat(words(friday.get(0))).contains("die älteste ist vom 11.01.2027.");
        assertThat(aboutStuckMails(nextMonday))
                .extracting(Mail::subject)
                .containsExactly("Kontaktzyklus: Erledigt: Mails bleiben liegen – 18.01.2027");
    }

    private static List<Mail> aboutStuckMails(List<Mail> mails) {
        return toAdministrator(mails).stream()
                .filter(mail -> mail.subject().contains("bleiben liegen"))
                .toList();
    }

    private void export(LocalDate day) throws IOException {
        office.exportPeople(day);
        office.exportCases(day, clients);
    }

    private static List<Mail> toAdministrator(List<Mail> mails) {
        return mails.stream().filter(mail -> mail.recipient().equals("admin")).toList();
    }

    private static String words(Mail mail) {
        return mail.text().replaceAll("\\s+", " ");
    }
}
