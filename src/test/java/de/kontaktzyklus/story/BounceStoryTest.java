package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.icegreen.greenmail.store.StoredMessage;
import de.kontaktzyklus.delivery.Bounces.Counted;
import de.kontaktzyklus.delivery.KeptMail;
import de.kontaktzyklus.delivery.KeptMails.Filter;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.reminders.Alarm;
import jakarta.mail.Flags;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mail server takes a mail, and it comes back to the mailbox of the sender: real SMTP, real IMAP. */
class BounceStoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    private static final String PEOPLE = """
            Vermittler;Name;E_Mail;Team;Wochenstunden;Vertretung;Abwesend_von;Abwesend_bis
            V5011;Anna Amtsmuster;v5011@jobcenter.example;501;39;V5012;;
            V5012;Bert Beratungsmuster;v5012@jobcenter.example;501;39;;;
            """;

    private final SenderMailbox mailbox = new SenderMailbox();
    private StoryOffice office;

    @BeforeEach
    void the_digest_of_monday_is_accepted(@TempDir Path folder) throws Exception {
        office = new StoryOffice(folder, mailbox.settings("imap"));
        office.exportPeople(MONDAY);
        office.put("mitarbeiter_2027-01-11.csv", PEOPLE);
        office.exportCases(MONDAY, List.of(new Client("100A000001", "V5011").lastSeen("23.11.2026")));
        office.live(MONDAY);
        office.at(MONDAY, LocalTime.of(9, 0));
    }

    @AfterEach
    void close() {
        office.close();
        mailbox.close();
    }

    @Test
    void it_is_refused_and_climbs_and_is_then_said() throws Exception {
        comesBack("postfix-user-unknown");
        office.readBounces();

        KeptMail digest = digest();
        assertThat(digest.state()).isEqualTo(MailState.REFUSED);
        assertThat(digest.reason())
                .isEqualTo("came back 5.1.1 smtp; 550 5.1.1 … Recipient address rejected: User"
                        + " unknown in virtual mailbox table");
        assertThat(office.deliver())
                .extracting(Mail::recipient, Mail::subject)
                .containsExactly(
                        tuple("v5012", "Weitergeleitet: Kontaktdichte: 1 überfällig, 0 fällig – Stand 11.01.2027"));
        assertThat(unread()).isZero();
        assertThat(counts()).isEqualTo(Map.of(Counted.REFUSED, 1));
        assertThat(people(office.live(TUESDAY))).as("the deputy knows").isEmpty();
    }

    @Test
    void a_second_time_changes_nothing_also_after_a_crash_before_it_was_marked_as_read() throws Exception {
        comesBack("postfix-user-unknown");
        office.readBounces();
        assertThat(office.deliver()).hasSize(1);

        for (StoredMessage stored : mailbox.inbox()) {
            stored.setFlag(Flags.Flag.SEEN, false);
        }
        office.restart();
        office.readBounces();
        comesBack("exchange-ndr-report");
        office.readBounces();

        assertThat(office.deliver()).isEmpty();
        assertThat(unread()).isZero();
        assertThat(counts()).isEqualTo(Map.of(Counted.REFUSED, 1, Counted.TOO_LATE, 1));
    }

    @Test
    void what_comes_back_to_nobody_is_told_and_said_again() throws Exception {
        comesBack("gmx-in-words");
        office.readBounces();
        office.deliver();
        List<String> tried = new ArrayList<>();
        for (String next = passedOn(digest()); !next.isEmpty(); next = passedOn(kept(next))) {
            tried.add(kept(next).recipient().replace("@jobcenter.example", ""));
            comesBack("qmail-failure-notice", next);
            office.readBounces();
            office.deliver();
        }
        assertThat(tried).as("the whole line").containsExactly("v5012", "leitung.501", "leitung");

        assertThat(people(office.live(TUESDAY)))
                .contains("v5011: Kontaktdichte: 1 überfällig, 0 fällig – Stand 12.01.2027");
    }

    @Test
    void delays_answers_and_mails_of_people_change_nothing_and_people_s_mails_stay_unread() throws Exception {
        for (String sample : List.of(
                "postfix-delayed",
                "success-report",
                "away-exchange",
                "away-vacation",
                "about-a-mail-of-others",
                "friend-answers-and-quotes",
                "friend-passes-a-bounce-on",
                "friend-is-the-postmaster")) {
            comesBack(sample);
        }
        office.readBounces();
        office.readBounces();

        assertThat(digest().state()).isEqualTo(MailState.SENT);
        assertThat(office.deliver()).isEmpty();
        assertThat(unread()).as("all but those of mail servers about ours").isEqualTo(6);
        assertThat(counts())
                .isEqualTo(Map.of(
                        Counted.DELAYED, 1, Counted.DELIVERED, 1, Counted.OUT_OF_OFFICE, 2, Counted.OF_OTHERS, 1));
    }

    @Test
    void a_whole_day_at_once_reads_it_before_the_digests() throws Exception {
        comesBack("postfix-expired");

        assertThat(people(office.live(TUESDAY)))
                .as("it came too late for Monday, so Tuesday says it")
                .containsExactly("v5011: Kontaktdichte: 1 überfällig, 0 fällig – Stand 12.01.2027");
        assertThat(digest().state()).isEqualTo(MailState.REFUSED);
        assertThat(unread()).isZero();
    }

    @Test
    void a_mailbox_that_cannot_be_read_for_long_is_an_open_cause_until_it_can() throws Exception {
        office.readBounces();
        mailbox.goesDown();
        assertThat(titles(office.live(TUESDAY))).noneMatch(title -> title.contains("Postfach"));
        assertThat(titles(office.live(MONDAY.plusDays(2))))
                .contains("Kontaktzyklus: Postfach des Absenders nicht lesbar – 13.01.2027");
        assertThat(titles(office.live(MONDAY.plusDays(3)))).noneMatch(title -> title.contains("Postfach"));

        assertThat(mailboxIsOpenCause()).isTrue();

        mailbox.comesBackUp();
        assertThat(titles(office.live(MONDAY.plusDays(4))))
                .contains("Kontaktzyklus: Erledigt: Postfach des Absenders nicht lesbar – 15.01.2027");
        assertThat(mailboxIsOpenCause()).isFalse();
    }

    private boolean mailboxIsOpenCause() {
        return office.status(MONDAY.plusDays(4)).openCauses().stream()
                .anyMatch(cause -> cause.kind() == Alarm.Kind.BOUNCES_NOT_READ);
    }

    private void comesBack(String sample) throws Exception {
        comesBack(sample, digest().messageId());
    }

    private void comesBack(String sample, String messageId) throws Exception {
        mailbox.receives(sample, messageId);
    }

    private long unread() throws Exception {
        return mailbox.unread();
    }

    private KeptMail digest() {
        return mails().stream()
                .filter(mail -> mail.kind() == MailKind.CASEWORKER_DIGEST
                        && mail.forwards().isEmpty())
                .filter(mail -> mail.recipient().startsWith("v5011"))
                .findFirst()
                .orElseThrow();
    }

    private static String passedOn(KeptMail mail) {
        return mail.passedOnBy().orElse("");
    }

    private KeptMail kept(String messageId) {
        return mails().stream()
                .filter(mail -> mail.messageId().equals(messageId))
                .findFirst()
                .orElseThrow();
    }

    private List<KeptMail> mails() {
        return office.pipeline()
                .state()
                .keptMails(() -> Instant.EPOCH)
                .list(new Filter(Optional.empty(), Optional.of(MONDAY)));
    }

    private Map<Counted, Integer> counts() {
        return office.pipeline().state().bounces(() -> Instant.EPOCH).counts(MONDAY);
    }

    private static List<String> people(List<Mail> mails) {
        return mails.stream()
                .filter(mail -> !mail.recipient().equals("admin"))
                .map(mail -> mail.recipient() + ": " + mail.subject())
                .toList();
    }

    private static List<String> titles(List<Mail> mails) {
        return mails.stream().map(Mail::subject).toList();
    }
}
