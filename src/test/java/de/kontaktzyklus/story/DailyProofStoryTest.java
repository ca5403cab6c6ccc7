package de.kontaktzyklus.story;

import static de.kontaktzyklus.story.OneOverdueCase.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.reminders.Alarm.Kind;
import de.kontaktzyklus.reminders.causes.OpenCause;
import de.kontaktzyklus.reminders.proof.DailyProof;
import de.kontaktzyklus.reminders.proof.Untold;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each office day one proof that everybody was told (docs/operations.md, The proof that everybody was told): two
 * caseworkers, one overdue case, and a mail server that does not always play along.
 */
class DailyProofStoryTest {

    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);

    private static final String NEW_ONE = "V5013;Nora Neumuster;v5013@jobcenter.example;501;39;;;\n";

    private OneOverdueCase story;
    private StoryOffice office;
    private PickyMailServer server;

    @BeforeEach
    void a_case_is_overdue(@TempDir Path folder) throws IOException {
        story = OneOverdueCase.alone(folder);
        office = story.office;
        server = story.server;
    }

    @AfterEach
    void the_office_closes() throws IOException {
        story.close();
    }

    @Test
    void it_holds_when_all_were_accepted_and_goes_on_holding_on_quiet_days() throws Exception {
        office.live(MONDAY);
        assertThat(ledger(MONDAY)).isEqualTo(new DailyProof(MONDAY, 2, 2, Map.of(), 1, 1, Map.of()));
        server.taken();

        office.live(TUESDAY);

        assertThat(toPeople()).isEmpty();
        assertThat(ledger(TUESDAY)).isEqualTo(new DailyProof(TUESDAY, 2, 2, Map.of(), 1, 1, Map.of()));
        assertThat(openCauses()).doesNotContain(Kind.NOT_EVERYBODY_TOLD);
    }

    @Test
    void what_was_refused_makes_it_fail_and_the_alarm_is_over_when_the_next_day_has_made_it_good() throws Exception {
        server.hasNoMailboxFor("v5011", "leitung.501", "leitung");
        office.live(MONDAY);

        assertThat(ledger(MONDAY))
                .isEqualTo(new DailyProof(MONDAY, 2, 1, Map.of(Untold.REFUSED, 1), 1, 0, Map.of(Untold.REFUSED, 1)));
        assertThat(openCauses()).contains(Kind.NOT_EVERYBODY_TOLD);
        assertThat(server.taken())
                .filteredOn(mail -> mail.subject().contains("Nicht alle sind erreicht"))
                .singleElement()
                .extracting(mail -> mail.text().replaceAll("\\s+", " "))
                .asString()
                .contains("1 Fachkraft hat keine angenommene Wochenübersicht, und 1 überfälliger Fall steht in keiner");

        server.hasNoMailboxFor();
        office.live(TUESDAY);

        assertThat(ledger(TUESDAY).holds()).isTrue();
        assertThat(openCauses()).doesNotContain(Kind.NOT_EVERYBODY_TOLD);
        assertThat(server.taken())
                .extracting(Mail::subject)
                .contains("Kontaktzyklus: Erledigt: Nicht alle sind erreicht – 12.01.2027");
    }

    @Test
    void a_day_that_ends_with_mails_that_wait_has_failed() throws Exception {
        server.hasNoMailboxFor("*");
        office.live(MONDAY);
        assertThat(ledger(MONDAY).isOpen()).as("while they may still go").isTrue();
        assertThat(openCauses()).doesNotContain(Kind.NOT_EVERYBODY_TOLD);

        office.restart();
        server.hasNoMailboxFor();
        office.live(TUESDAY);

        assertThat(toPeople()).containsExactly("v5011", "v5012");
        assertThat(office.pipeline().state().proofs().last(2))
                .extracting(DailyProof::holds)
                .as("Tuesday, Monday")
                .containsExactly(true, false);
        assertThat(ledger(MONDAY).without()).isEqualTo(Map.of(Untold.NOT_TOLD, 2));
        assertThat(openCauses()).doesNotContain(Kind.NOT_EVERYBODY_TOLD);
    }

    @Test
    void who_is_new_on_wednesday_gets_the_overview_then_and_not_again_after_a_restart() throws Exception {
        office.live(MONDAY);
        server.taken();
        office.put("mitarbeiter_2027-01-13.csv", OneOverdueCase.people("", "") + NEW_ONE);

        office.live(WEDNESDAY);
        assertThat(toPeople()).containsExactly("v5013");
        assertThat(ledger(WEDNESDAY).withOverview()).isEqualTo(3);

        office.restart();
        office.live(WEDNESDAY);
        office.live(THURSDAY);
        assertThat(toPeople()).isEmpty();
    }

    @Test
    void the_status_counts_it_anew() throws Exception {
        server.hasNoMailboxFor("v5012", "leitung.501", "leitung");
        office.live(MONDAY);

        assertThat(office.status(MONDAY).proof())
                .contains(new DailyProof(MONDAY, 2, 1, Map.of(Untold.REFUSED, 1), 1, 1, Map.of()));
    }

    private DailyProof ledger(LocalDate day) {
        return office.pipeline().state().proofs().last(9).stream()
                .filter(proof -> proof.day().equals(day))
                .findFirst()
                .orElseThrow();
    }

    private List<Kind> openCauses() {
        return office.pipeline().state().openCauses().all().stream()
                .map(OpenCause::kind)
                .toList();
    }

    private List<String> toPeople() {
        return OneOverdueCase.toPeople(server.taken()).stream()
                .map(mail -> mail.substring(0, mail.indexOf(':')))
                .toList();
    }
}
