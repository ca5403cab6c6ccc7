package de.kontaktzyklus.story;

import static de.kontaktzyklus.story.OneOverdueCase.MONDAY;
import static de.kontaktzyklus.story.OneOverdueCase.toPeople;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.office.OfficeStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mail server has no mailbox for somebody: what was to be said is said to the next in line, the same morning. */
class ClimbStoryTest {

    private OneOverdueCase story;
    private StoryOffice office;
    private PickyMailServer server;

    @BeforeEach
    void a_case_is_overdue(@TempDir Path folder) throws IOException {
        story = OneOverdueCase.withDeputies(folder);
        office = story.office;
        server = story.server;
    }

    @AfterEach
    void the_office_closes() throws IOException {
        story.close();
    }

    @Test
    void the_deputy_reads_it_and_then_it_is_said() throws Exception {
        server.hasNoMailboxFor("v5011");
        List<Mail> mails = story.live(MONDAY);

        assertThat(toPeople(mails))
                .containsExactly(
                        "v5012: Kontaktdichte: 0 überfällig bei 0 geprüften Fällen – Stand 11.01.2027",
                        "v5012: Weitergeleitet: Kontaktdichte: 1 überfällig, 0 fällig – Stand 11.01.2027");
        assertThat(words(mails.get(mails.size() - 1)))
                .contains("Sie konnte nicht zugestellt werden an: Anna Amtsmuster (v5011@jobcenter.example).")
                .contains("Sie erhalten sie als Vertretung.", "NEU 100A000001");
        assertThat(notReached()).isEmpty();
        assertThat(toPeople(story.live(MONDAY.plusDays(1)))).as("said").isEmpty();
    }

    @Test
    void without_deputy_the_team_leader_and_without_leader_the_catch_all() throws Exception {
        server.hasNoMailboxFor("v5011", "v5012", "leitung.501");
        List<Mail> mails = story.live(MONDAY);

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

        List<Mail> mails = story.live(MONDAY);
        assertThat(mails).extracting(Mail::recipient).containsOnly("admin");
        assertThat(mails).extracting(Mail::subject).contains("Kontaktzyklus: Mail abgelehnt – 11.01.2027");
        assertThat(mails).noneMatch(mail -> mail.text().contains("100A000001"));
        assertThat(notReached()).extracting(OfficeStatus.NotReached::customer).containsExactly("100A000001");

        server.hasNoMailboxFor();
        List<Mail> tuesday = story.live(MONDAY.plusDays(1));
        assertThat(toPeople(tuesday))
                .as("the overviews of both had reached nobody")
                .containsExactly(
                        "v5011: Kontaktdichte: 1 überfällig, 0 fällig – Stand 12.01.2027",
                        "v5012: Kontaktdichte: 0 überfällig bei 0 geprüften Fällen – Stand 12.01.2027");
        assertThat(words(tuesday.get(0))).contains("NEU 100A000001");
    }

    private List<OfficeStatus.NotReached> notReached() {
        return office.status(MONDAY).cases().orElseThrow().notReached();
    }

    private static String words(Mail mail) {
        return mail.text().replaceAll("\\s+", " ");
    }
}
