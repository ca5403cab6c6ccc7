package de.kontaktzyklus.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cli.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped route that fetches exports from a mailbox, tried against a real IMAP server with TLS. */
@Timeout(120)
class FetchByMailTest {

    private static final String CASES = "faelle_2026-11-30.csv";
    private static final String TEAMS = "teams_2026-11-30.csv";

    private Folders office;
    private Mailbox mailbox;
    private final Map<String, String> settings = new LinkedHashMap<>();

    @BeforeEach
    void a_mailbox(@TempDir Path folder) throws Exception {
        office = Folders.in(folder);
        mailbox = new Mailbox();
        settings.put("smtp.trusted-certificates", mailbox.certificate().toString());
        settings.put("route.mail.host", "127.0.0.1");
        settings.put("route.mail.port", String.valueOf(mailbox.port()));
        settings.put("route.mail.user", Mailbox.USER);
        settings.put("route.mail.password", Mailbox.PASSWORD);
        settings.put("route.mail.folder", "INBOX");
        settings.put("route.mail.done-folder", "geholt");
        settings.put("route.mail.sender", Mailbox.SENDER);
        settings.put("route.mail.poll-interval", "5m");
    }

    @AfterEach
    void stop() {
        mailbox.close();
    }

    @Test
    void the_exports_of_a_mail_come_into_the_export_folder_and_the_mail_is_moved() throws Exception {
        mailbox.deliver(
                "Fachanwendung <" + Mailbox.SENDER + ">",
                Mailbox.attachment(CASES, "cases"),
                Mailbox.attachment("logo.png", "picture"),
                Mailbox.attachment(TEAMS, "teams"));

        Shell.Result tried = tryRoute();

        assertThat(tried.out()).contains("  " + CASES, "  " + TEAMS, "2 Dateien liegen jetzt in " + office.export());
        assertThat(tried.exitCode()).isZero();
        assertThat(tried.err()).isEmpty();
        assertThat(Folders.names(office.export())).containsExactly(CASES, TEAMS);
        assertThat(Files.readString(office.export().resolve(CASES)).strip()).isEqualTo("cases");
        assertThat(mailbox.waiting()).isZero();
        assertThat(mailbox.done()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            RFC 2047          | filename="=?UTF-8?Q?faelle=5FM=C3=A4rz.csv?="  | faelle_März.csv
            RFC 2231          | filename*=UTF-8''faelle_M%C3%A4rz.csv          | faelle_März.csv
            a path before it  | filename="../../faelle_weg.csv"                | faelle_weg.csv
            the same, encoded | filename="=?UTF-8?Q?..=2F..=2Ffaelle=5Fweg.csv?=" | faelle_weg.csv
            of Windows        | filename="C:\\\\exporte\\\\faelle_weg.csv"     | faelle_weg.csv
            """)
    void the_name_of_an_attachment_is_decoded_and_never_leads_out_of_the_folder(
            String why, String disposition, String name) throws Exception {
        mailbox.deliver(Mailbox.SENDER, Mailbox.attachment(TEAMS, "teams"));
        mailbox.deliver(Mailbox.SENDER, Mailbox.attached(disposition, "cases"));

        tryRoute();

        assertThat(Folders.names(office.export())).as(why).contains(TEAMS).isSubsetOf(name, TEAMS);
        assertThat(Folders.names(office.root())).noneMatch(file -> file.startsWith("faelle"));
        assertThat(Folders.names(office.root().resolve(".."))).noneMatch(file -> file.startsWith("faelle"));
        assertThat(mailbox.done()).as("the other one").isPositive();
        assertThat(mailbox.done() + mailbox.waiting()).as("nothing is lost").isEqualTo(2);
    }

    @Test
    void encoded_names_are_read() throws Exception {
        mailbox.deliver(
                Mailbox.SENDER,
                Mailbox.attached("filename=\"=?UTF-8?Q?faelle=5FM=C3=A4rz.csv?=\"", "cases"),
                Mailbox.attached("filename*=UTF-8''teams_M%C3%A4rz.csv", "teams"));

        assertThat(tryRoute().out()).contains("faelle_März.csv", "teams_März.csv");
        assertThat(Folders.names(office.export())).containsExactly("faelle_März.csv", "teams_März.csv");
    }

    @Test
    void a_mail_without_an_export_stays_unread_and_is_reported() throws Exception {
        mailbox.deliver(Mailbox.SENDER, Mailbox.attachment("Urlaubsplan.csv", "no export"));

        assertStays("Sie bleibt im Postfach liegen");
    }

    @ParameterizedTest
    @CsvSource({
        "Fachanwendung <fachanwendung@jobcenter.example.boese.example>",
        "fachanwendung@jobcenter.example <fremd@boese.example>",
        "fremd-fachanwendung@jobcenter.example"
    })
    void a_mail_of_another_that_only_looks_like_the_sender_stays(String from) throws Exception {
        mailbox.deliver(from, Mailbox.attachment(CASES, "cases"));

        tryRoute();

        assertThat(Folders.names(office.export())).isEmpty();
        assertThat(mailbox.waiting()).isEqualTo(1);
    }

    @Test
    void an_export_that_still_waits_is_not_written_over_and_the_mail_stays() throws Exception {
        Files.writeString(office.export().resolve(TEAMS), "old");
        mailbox.deliver(Mailbox.SENDER, Mailbox.attachment(TEAMS, "new"));

        assertStays("liegt noch im Exportordner");
        assertThat(office.export().resolve(TEAMS)).hasContent("old");
    }

    @Test
    void two_attachments_of_one_name_are_not_written_over_each_other() throws Exception {
        mailbox.deliver(Mailbox.SENDER, Mailbox.attachment(CASES, "one"), Mailbox.attachment(CASES, "another"));

        assertThat(tryRoute().exitCode()).isEqualTo(3);
        assertThat(Folders.names(office.export())).isEmpty();
        assertThat(mailbox.waiting()).isEqualTo(1);
    }

    private void assertStays(String said) throws Exception {
        Shell.Result tried = tryRoute();

        assertThat(tried.out()).contains(said).doesNotContain("Erika", "Urlaubsplan");
        assertThat(tried.exitCode()).isEqualTo(3);
        assertThat(mailbox.waiting()).isEqualTo(1);
        assertThat(mailbox.done()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            another password | route.mail.password         | falsch       | Der Server lehnt die Anmeldung ab
            nobody answers   | route.mail.port             | 1            | Der Server antwortet nicht
            host unknown     | route.mail.host             | imap.invalid | Einen Server mit diesem Namen gibt es nicht
            folder not there | route.mail.folder           | Nirgends     | Einen Ordner gibt es nicht
            not trusted      | smtp.trusted-certificates   | ''           | Dem Zertifikat des Servers wird nicht vertraut
            """)
    void what_fails_is_said_with_the_way_out(String why, String key, String value, String said) throws Exception {
        settings.put(key, value);

        Shell.Result tried = tryRoute();

        assertThat(tried.out())
                .as(why)
                .contains(said, "Keine Datei wurde geholt.")
                .doesNotContain(Mailbox.PASSWORD);
        assertThat(tried.exitCode()).isEqualTo(3);
        assertThat(tried.err()).isEmpty();
    }

    private Shell.Result tryRoute() throws IOException {
        return office.shell(settings).run("try-route", "610-fetch-by-mail.camel.yaml.off");
    }
}
