package de.kontaktzyklus.cli.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import de.kontaktzyklus.cli.Shell;
import de.kontaktzyklus.delivery.Claims;
import de.kontaktzyklus.delivery.Claims.Claim;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.MailPart;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.delivery.Mails;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.delivery.SendingRules;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests;
import de.kontaktzyklus.reminders.ReminderMemory.MadeDigests.Made;
import de.kontaktzyklus.reminders.Runs;
import de.kontaktzyklus.reminders.digest.Standing;
import de.kontaktzyklus.reminders.digest.ToBeTold;
import de.kontaktzyklus.reminders.proof.DailyProof;
import de.kontaktzyklus.state.EmptySqlite;
import de.kontaktzyklus.state.StateDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The mail commands, beside a pipeline that has its state open. */
class MailCommandsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOW = Instant.parse("2026-11-23T05:30:00Z");

    @TempDir
    private Path folder;

    private StateDatabase pipeline;
    private Claims claims;
    private Shell shell;

    @BeforeEach
    void five_mails_one_in_each_state() {
        pipeline = EmptySqlite.open(folder);
        claims = pipeline.claims(
                new SendingRules("node", Duration.ofMinutes(2), Optional.empty()), InstantSource.fixed(NOW));
        claims.accepted(claimed("sent"));
        claims.refused(claimed("refused"), "550 no such user");
        Claim unknown = claimed("unknown");
        claims.dotLeaving(unknown);
        claims.unknown(unknown, "line broke");
        claims.postpone(claimed("waiting"), "450 later", Duration.ofMinutes(5));
        claimed("sending");
        shell = new Shell(Map.of("state.directory", folder.toString()));
    }

    @AfterEach
    void close() {
        pipeline.close();
    }

    @Test
    void each_mail_has_a_line_with_a_number_to_name_it_by() {
        assertThat(shell.run("mail", "list").out()).isEqualTo("""
                1  23.11.2026  angenommen  sent@jobcenter.example  Kontaktdichte: 1 überfällig  (1 Versuch)
                2  23.11.2026  abgelehnt  refused@jobcenter.example  Kontaktdichte: 1 überfällig  (1 Versuch)  \
                550 no such user
                3  23.11.2026  ungewiss  unknown@jobcenter.example  Kontaktdichte: 1 überfällig  (1 Versuch)  line broke
                4  23.11.2026  wartend  waiting@jobcenter.example  Kontaktdichte: 1 überfällig  (1 Versuch)  450 later
                5  23.11.2026  in Übergabe  sending@jobcenter.example  Kontaktdichte: 1 überfällig  (1 Versuch)
                """);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("filters")
    void the_list_can_be_narrowed(String filter, int mails) {
        assertThat(shell.run(("mail list " + filter).split(" ", -1)).out().lines())
                .hasSize(mails);
    }

    static Stream<Arguments> filters() {
        return Stream.of(
                arguments("--state REFUSED", 1),
                arguments("--state unknown", 1),
                arguments("--day 23.11.2026", 5),
                arguments("--day 2026-11-24", 0),
                arguments("--state SENT --day 2026-11-23", 1));
    }

    @Test
    void programs_get_the_list_as_json() {
        assertThat(shell.run("mail", "list", "--json", "--state", "PLANNED").out())
                .contains(
                        "\"number\" : 4",
                        "\"state\" : \"PLANNED\"",
                        "\"nextAttempt\" : \"2026-11-23T05:35:00Z\"",
                        "\"reason\" : \"450 later\"");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void a_mail_is_shown_by_whatever_name_it_has(String name) {
        assertThat(shell.run("mail", "show", name).out()).isEqualTo("""
                Mail 4: <waiting@jobcenter.example>
                Art: Erinnerung an eine Fachkraft, vom 23.11.2026
                An: waiting@jobcenter.example
                Betreff: Kontaktdichte: 1 überfällig
                Zustand: wartend
                Versuche: 1
                Erster Versuch: 23.11.2026, 06:30 Uhr
                Letzter Versuch: 23.11.2026, 06:30 Uhr
                Nächster Versuch: 23.11.2026, 06:35 Uhr
                Zuletzt: 450 later

                Überfällig:
                  100A000001
                """);
    }

    static Stream<String> names() {
        return Stream.of("4", "<waiting@jobcenter.example>", "waiting@jobcenter.example");
    }

    @Test
    void the_mail_itself_is_given_out_byte_for_byte() throws IOException {
        Path file = folder.resolve("mail.eml");

        assertThat(shell.run("mail", "show", "1", "--eml", "--output", file.toString())
                        .out())
                .isEmpty();
        assertThat(Files.readString(file)).isEqualTo(content("sent"));
        assertThat(shell.run("mail", "show", "1", "--eml").out()).isEqualTo(content("sent"));
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @MethodSource("decisions")
    void somebody_decides(String command, int exitCode, String said, MailState state, int mails) {
        Shell.Result result = shell.run(command.split(" ", -1));

        assertThat(result.exitCode()).as(result.err()).isEqualTo(exitCode);
        assertThat(result.err()).contains(said);
        assertThat(pipeline.outbox().totals()).containsEntry(state, mails);
    }

    static Stream<Arguments> decisions() {
        return Stream.of(
                arguments("mail retry 2", 0, "noch einmal hinaus", MailState.PLANNED, 2),
                arguments("mail retry 4", 0, "noch einmal hinaus", MailState.PLANNED, 1),
                arguments("mail retry --all-refused", 0, "1 Mail geht", MailState.PLANNED, 2),
                arguments("mail retry 1", 1, "ist angenommen", MailState.PLANNED, 1),
                arguments("mail retry 3", 1, "ist ungewiss", MailState.PLANNED, 1),
                arguments("mail retry 5", 1, "ist in Übergabe", MailState.SENDING, 1),
                arguments("mail retry 99", 1, "Keine Mail heißt 99", MailState.PLANNED, 1),
                arguments("mail retry", 2, "--all-refused", MailState.PLANNED, 1),
                arguments("mail retry 2 --all-refused", 2, "", MailState.PLANNED, 1),
                arguments("mail resolve 3 --sent", 0, "als angenommen vermerkt", MailState.SENT, 2),
                arguments("mail resolve 3 --resend", 0, "noch einmal hinaus", MailState.PLANNED, 2),
                arguments("mail resolve 2 --sent", 1, "ist abgelehnt", MailState.SENT, 1),
                arguments("mail resolve 3", 2, "--resend", MailState.UNKNOWN, 1),
                arguments("mail resolve 3 --sent --resend", 2, "", MailState.UNKNOWN, 1),
                arguments("mail show 99", 1, "Keine Mail heißt 99", MailState.SENT, 1),
                arguments("mail", 2, "", MailState.SENT, 1));
    }

    @Test
    void a_mail_that_is_tried_again_goes_at_once_and_has_all_its_time_again() {
        shell.run("mail", "retry", "4");

        assertThat(claims.next()).hasValueSatisfying(again -> {
            assertThat(again.mail().messageId()).isEqualTo("<waiting@jobcenter.example>");
            assertThat(again.tryingFor()).isZero();
        });
    }

    @Test
    void a_part_of_a_digest_tells_what_became_of_the_others() {
        for (int part = 1; part <= 3; part++) {
            pipeline.outbox().plan(part(part));
        }
        claims.accepted(claims.next().orElseThrow().claim());

        assertThat(shell.run("mail", "show", "7").said())
                .contains("Teil 2 von 3; die anderen: Teil 1 ist Mail 6 (angenommen); Teil 3 ist Mail 8 (wartend)");
        assertThat(shell.run("mail", "list", "--json").out()).contains("\"of\" : 3");
        assertThat(shell.run("mail", "retry", "8").exitCode()).isZero();
    }

    @Test
    void a_mail_that_arrived_counts_in_the_proof_at_once() {
        OutgoingMail digest = Mails.digest(MONDAY, "v01", "100A000002").heldBy("V01");
        MadeDigests run = Runs.empty(MONDAY);
        assertThat(pipeline.reminderMemory()
                        .record(new MadeDigests(
                                run.totals(),
                                run.until(),
                                List.of(new Made(digest, true, Set.of(), List.of())),
                                Map.of(),
                                Map.of(),
                                Set.of(),
                                new Standing(
                                        Set.of(),
                                        Set.of(),
                                        Map.of(),
                                        Map.of(),
                                        List.of(),
                                        Map.of(),
                                        new ToBeTold(Set.of("V01"), Map.of(), Map.of())),
                                List.of(),
                                Runs.knowing())))
                .isTrue();
        Claim unknown = claims.next().orElseThrow().claim();
        claims.dotLeaving(unknown);
        claims.unknown(unknown, "line broke");
        pipeline.proofs().update();

        assertThat(shell.run("mail", "resolve", digest.messageId(), "--sent").exitCode())
                .isZero();

        assertThat(pipeline.proofs().last(1)).singleElement().matches(DailyProof::holds);
    }

    private static OutgoingMail part(int number) {
        return new OutgoingMail(
                        "<part" + number + "@jobcenter.example>",
                        MONDAY,
                        MailKind.CASEWORKER_DIGEST,
                        "long@jobcenter.example",
                        "Kontaktdichte: 1 überfällig (Teil " + number + " von 3)",
                        content("long").getBytes(StandardCharsets.UTF_8),
                        Set.of())
                .inPart(new MailPart(number, 3));
    }

    private Claim claimed(String to) {
        pipeline.outbox()
                .plan(new OutgoingMail(
                        "<" + to + "@jobcenter.example>",
                        MONDAY,
                        MailKind.CASEWORKER_DIGEST,
                        to + "@jobcenter.example",
                        "Kontaktdichte: 1 überfällig",
                        content(to).getBytes(StandardCharsets.UTF_8),
                        Set.of("100A000001")));
        return claims.next().orElseThrow().claim();
    }

    private static String content(String to) {
        return """
                Message-ID: <%s@jobcenter.example>
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary="x"

                --x
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 8bit

                Überfällig:
                  100A000001
                --x
                Content-Type: text/html; charset=UTF-8

                <p>100A000001</p>
                --x--
                """.formatted(to);
    }
}
