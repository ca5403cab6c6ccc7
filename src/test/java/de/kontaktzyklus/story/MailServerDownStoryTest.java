package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.MailState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mail server is gone for days: each person gets one mail, complete and of the day on which it comes back. */
class MailServerDownStoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

    private final List<Client> clients = new ArrayList<>();
    private StoryOffice office;

    @BeforeEach
    void one_case_becomes_overdue_on_tuesday(@TempDir Path folder) throws IOException {
        office = new StoryOffice(folder);
        clients.add(new Client("100A000001", "V5011").lastSeen("30.11.2026"));
        clients.add(new Client("100A000002", "V5012").lastSeen("30.12.2026"));
    }

    @AfterEach
    void the_office_closes() {
        office.close();
    }

    @Test
    void down_from_monday_to_wednesday_each_gets_one_mail_of_wednesday() throws Exception {
        office.mailServerGoesDown();
        liveThrough(MONDAY, TUESDAY, WEDNESDAY);
        office.mailServerComesBack();

        List<Mail> mails = office.at(WEDNESDAY, LocalTime.of(10, 0)).deliver();

        assertThat(toCaseworkers(mails))
                .containsExactly(
                        "v5011: Kontaktdichte: 1 überfällig, 0 fällig – Stand 13.01.2027",
                        "v5012: Kontaktdichte: 0 überfällig bei 1 geprüften Fall – Stand 13.01.2027",
                        "v5021: Kontaktdichte: 0 überfällig bei 1 geprüften Fall – Stand 13.01.2027");
        assertThat(mailTo("v5011", mails).text().replaceAll("\\s+", " "))
                .as("what only Tuesday's mail had said")
                .contains(
                        "NEU 100A000001",
                        "dies ist Ihre Wochenübersicht.",
                        "Eine Mail vom 12.01.2027 hat Sie nicht oder nicht sicher erreicht. Diese hier ersetzt sie.");
        assertThat(office.at(WEDNESDAY, LocalTime.of(18, 0)).deliver())
                .extracting(Mail::subject)
                .as("nothing stale comes after it, but that Tuesday has been made good")
                .containsExactly("Kontaktzyklus: Erledigt: Nicht alle sind erreicht – 13.01.2027");
        assertThat(toCaseworkers(live(WEDNESDAY.plusDays(1)))).as("told").isEmpty();
        assertThat(office.pipeline().state().outbox().totals().get(MailState.PLANNED))
                .isZero();
    }

    @Test
    void friday_s_digest_is_not_sent_on_the_weekend_and_monday_s_replaces_it() throws Exception {
        live(MONDAY);
        office.mailServerGoesDown();
        clients.add(new Client("100A000003", "V5021").lastSeen("03.12.2026"));
        live(MONDAY.plusDays(4));
        office.mailServerComesBack();

        assertThat(toCaseworkers(
                        office.at(MONDAY.plusDays(5), LocalTime.of(10, 0)).deliver()))
                .as("Saturday")
                .isEmpty();
        List<Mail> nextMonday = live(MONDAY.plusDays(7));
        assertThat(toCaseworkers(nextMonday)).hasSize(3).allMatch(mail -> mail.endsWith("Stand 18.01.2027"));
        assertThat(mailTo("v5021", nextMonday).text()).containsPattern("NEU +100A000003");
        assertThat(mailTo("v5011", nextMonday).text()).containsPattern("NEU +100A000001");
    }

    @Test
    void what_waited_when_the_program_was_stopped_is_not_sent_before_the_run_of_the_day() throws Exception {
        live(MONDAY);
        office.mailServerGoesDown();
        live(TUESDAY);
        office.mailServerComesBack();
        office.restart();

        assertThat(office.at(WEDNESDAY, LocalTime.of(6, 0)).deliver())
                .extracting(Mail::kind)
                .as("six o'clock, before the run")
                .doesNotContain("caseworker-digest");
        assertThat(toCaseworkers(live(WEDNESDAY)))
                .containsExactly("v5011: Kontaktdichte: 1 überfällig, 0 fällig – Stand 13.01.2027");
    }

    private void liveThrough(LocalDate... days) throws Exception {
        for (LocalDate day : days) {
            assertThat(live(day)).isEmpty();
        }
    }

    private List<Mail> live(LocalDate day) throws Exception {
        office.exportPeople(day);
        List<Client> all = new ArrayList<>(clients);
        all.add(new Client("100A000099", "V5021").lastSeen(day.minusDays(1).toString()));
        office.exportCases(day, all);
        return office.live(day);
    }

    private static List<String> toCaseworkers(List<Mail> mails) {
        return mails.stream()
                .filter(mail -> mail.kind().equals("caseworker-digest"))
                .map(mail -> mail.recipient() + ": " + mail.subject())
                .toList();
    }

    private static Mail mailTo(String recipient, List<Mail> mails) {
        return mails.stream()
                .filter(mail -> mail.recipient().equals(recipient))
                .findFirst()
                .orElseThrow();
    }
}
