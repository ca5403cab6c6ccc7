package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.KeptMails;
import de.kontaktzyklus.delivery.MailState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What was refused and reached nobody was not said: the next office day says it again, once (decision 33). On 16.11.
 * the mail server is well, on 23.11. it refuses mails, on 24.11. it is well again.
 */
class RefusedStoryTest {

    private static final LocalDate WEEK_BEFORE = LocalDate.of(2026, 11, 16);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private PickyMailServer server;
    private StoryOffice office;
    private ExampleDays days;

    @BeforeEach
    void two_cases_were_told_as_overdue(@TempDir Path folder) throws Exception {
        server = new PickyMailServer();
        office = new StoryOffice(folder, Map.of("smtp.port", server.port()));
        days = new ExampleDays(office, "refused-overview-is-lost");
        days.live(WEEK_BEFORE, "mitarbeiter_", "teams_", "faelle_2026-11-16");
        assertThat(toPeople(server.taken())).containsExactly("a1");
    }

    @AfterEach
    void the_office_closes() throws IOException {
        office.close();
        server.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the server refuses everybody and all mails wait, *",
        "nobody in the line of the caseworker has a mailbox, 'a1, l501, leitung'",
    })
    void what_was_refused_on_monday_is_said_on_tuesday_once(String why, String refused) throws Exception {
        server.hasNoMailboxFor(refused.split(", "));
        days.live(MONDAY, "faelle_2026-11-23");
        assertThat(toPeople(server.taken())).as(why).isEmpty();

        server.hasNoMailboxFor();
        days.live(TUESDAY, "faelle_2026-11-24");
        List<Mail> tuesday = server.taken();

        assertThat(toPeople(tuesday)).containsExactly("a1");
        assertThat(text(tuesday, "a1"))
                .contains("100D000001", "100D000002")
                .contains("Eine Mail vom 23.11.2026 hat Sie nicht oder nicht sicher erreicht.");

        days.live(TUESDAY.plusDays(1));
        assertThat(toPeople(server.taken())).as("once").isEmpty();
    }

    @Test
    void a_refused_mail_that_was_said_again_is_not_sent_again_by_retry() throws Exception {
        server.hasNoMailboxFor("a1", "l501", "leitung");
        days.live(MONDAY, "faelle_2026-11-23");
        server.hasNoMailboxFor();
        days.live(TUESDAY);
        server.taken();

        assertThat(mails().list(KeptMails.Filter.of(MailState.REFUSED)))
                .as("the mail, the leader's and the catch-all's")
                .hasSize(3)
                .allMatch(mail -> mail.passedOnBy().isPresent() || !mails().retry(mail));
    }

    private KeptMails mails() {
        return office.pipeline().state().keptMails(() -> Instant.EPOCH);
    }

    private static List<String> toPeople(List<Mail> mails) {
        return mails.stream()
                .map(Mail::recipient)
                .filter(recipient -> !recipient.equals("admin"))
                .sorted()
                .toList();
    }

    private static String text(List<Mail> mails, String recipient) {
        return mails.stream()
                .filter(mail -> mail.recipient().equals(recipient))
                .map(Mail::text)
                .reduce("", String::concat)
                .replaceAll("\\s+", " ");
    }
}
