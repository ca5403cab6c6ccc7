package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.office.OfficeStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mail server has no mailbox for somebody: what was to be said is said to the next in line, the same morning. */
class ClimbStoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);

    private static final String PEOPLE = """
            Vermittler;Name;E_Mail;Team;Wochenstunden;Vertretung;Abwesend_von;Abwesend_bis
            V5011;Anna Amtsmuster;v5011@jobcenter.example;501;39;V5012;;
            V5012;Bert Beratungsmuster;v5012@jobcenter.example;501;39;V5011;;
            """;

    private PickyMailServer server;
    private StoryOffice office;

    @BeforeEach
    void a_case_is_overdue(@TempDir Path folder) throws IOException {
        server = new PickyMailServer();
        office = new StoryOffice(folder, Map.of("smtp.port", server.port()));
        office.exportPeople(MONDAY);
        office.put("mitarbeiter_2027-01-11.csv", PEOPLE);
        office.exportCases(MONDAY, List.of(new Client("100A000001", "V5011").lastSeen("23.11.2026")));
    }

    @AfterEach
    void the_office_closes() throws IOException {
        office.close();
        server.close();
    }

    @Test
    void the_deputy_reads_it_and_then_it_is_said() throws Exception {
        server.hasNoMailboxFor("v5011");
        List<Mail> mails = live(MONDAY);

        assertThat(toPeople(mails))
                .containsExactly(
                        "v5012: Kontaktdichte: 0 überfällig bei 0 geprüften Fällen – Stand 11.01.2027",
                        "v5012: Weitergeleitet: Kontaktdichte: 1 überfällig, 0 fällig – Stand 11.01.2027");
        assertThat(words(mails.get(mails.size() - 1)))
                .contains("Sie konnte nicht zugestellt werden an: Anna Amtsmuster (v5011@jobcenter.example).")
                .contains("Sie erhalten sie als Vertretung.", "NEU 100A000001");
        assertThat(notReached()).isEmpty();
        assertThat(toPeople(live(MONDAY.plusDays(1)))).as("said").isEmpty();
    }

    @Test
    void without_deputy_the_team_leader_and_without_leader_the_catch_all() throws Exception {
        server.hasNoMailboxFor("v5011", "v5012", "leitung.501");
        List<Mail> mails = live(MONDAY);

        assertThat(toPeople(mails))
                .as("the caseworkers' two digests")
                .containsExactly(
                        "leitung: Weitergeleitet: Kontaktdichte:"
                                + " 0 überfällig bei 0 geprüften Fällen – Stand 11.01.2027",
                        "leitung: Weitergeleitet: Kontaktdichte: 1 überfällig, 0 fällig – Stand 11.01.2027");
        assertThat(mails)
                .extracting(Mail::subject)
                .as("somebody was told")
                .doesNotContain("Kontaktzyklus: Mail abgelehnt – 11.01.2027");
        assertThat(notReached()).isEmpty();
    }

    @Test
    void at_the_end_of_the_line_the_administrator_hears_of_it_and_the_next_day_says_it_again() throws Exception {
        server.hasNoMailboxFor("v5011", "v5012", "leitung.501", "leitung");

        List<Mail> mails = live(MONDAY);
        assertThat(mails).extracting(Mail::recipient).containsOnly("admin");
        assertThat(mails).extracting(Mail::subject).contains("Kontaktzyklus: Mail abgelehnt – 11.01.2027");
        assertThat(mails).noneMatch(mail -> mail.text().contains("100A000001"));
        assertThat(notReached()).extracting(OfficeStatus.NotReached::customer).containsExactly("100A000001");

        server.hasNoMailboxFor();
        List<Mail> tuesday = live(MONDAY.plusDays(1));
        assertThat(toPeople(tuesday))
                .as("the overviews of both had reached nobody")
                .containsExactly(
                        "v5011: Kontaktdichte: 1 überfällig, 0 fällig – Stand 12.01.2027",
                        "v5012: Kontaktdichte: 0 überfällig bei 0 geprüften Fällen – Stand 12.01.2027");
        assertThat(words(tuesday.get(0))).contains("NEU 100A000001");
    }

    private List<Mail> live(LocalDate day) throws Exception {
        office.live(day);
        return server.taken();
    }

    private List<OfficeStatus.NotReached> notReached() {
        SettableClock clock = new SettableClock();
        clock.set(MONDAY);
        return OfficeStatus.of(
                        office.office(),
                        new OfficeClock(clock),
                        office.pipeline().state())
                .cases()
                .orElseThrow()
                .notReached();
    }

    private static List<String> toPeople(List<Mail> mails) {
        return mails.stream()
                .filter(mail -> !mail.recipient().equals("admin"))
                .map(mail -> mail.recipient() + ": " + mail.subject())
                .sorted()
                .toList();
    }

    private static String words(Mail mail) {
        return mail.text().replaceAll("\\s+", " ");
    }
}
