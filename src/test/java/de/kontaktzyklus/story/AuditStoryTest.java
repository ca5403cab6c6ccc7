package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.kontaktzyklus.audit.Anchor;
import de.kontaktzyklus.audit.AuditEntry;
import de.kontaktzyklus.audit.AuditKind;
import de.kontaktzyklus.audit.Sha256;
import de.kontaktzyklus.cli.Shell;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day of an office, and what its audit says of it afterwards. */
class AuditStoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final String CUSTOMER = "100A000001";
    private static final Pattern ANCHOR = Pattern.compile("[0-9]+:[0-9a-f]{64}");

    private static final List<Client> CASES = List.of(new Client(CUSTOMER, "V5011").lastSeen("23.11.2026"));
    private static final List<String> HASHED =
            List.of("number", "at", "day", "kind", "actor", "version", "facts", "details", "detailsHash", "previous");

    @TempDir
    Path folder;

    private StoryOffice office;

    @BeforeEach
    void an_office_with_one_overdue_case() throws IOException {
        office = new StoryOffice(folder);
        office.exportPeople(MONDAY);
        office.exportCases(MONDAY, CASES);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Shell.Result audit(String... command) {
        String[] all = new String[command.length + 1];
        all[0] = "audit";
        System.arraycopy(command, 0, all, 1, command.length);
        return shell().run(all);
    }

    private Shell shell() {
        return StoryShell.of(folder, Map.of("office.language", "de"));
    }

    @Test
    void it_tells_why_somebody_was_told_of_a_customer_and_in_which_words() throws Exception {
        List<MimeMessage> arrived = office.liveAndSee(MONDAY);
        byte[] mail = toAnna(arrived);

        Shell.Result shown = audit("show", "--customer", CUSTOMER);

        assertThat(shown.exitCode()).isZero();
        assertThat(shown.said())
                .contains(
                        "11.01.2027 · Erinnerungen des Tages",
                        "Zustand: überfällig (OVERDUE), Grund: Kontaktzyklus der Profillage (CYCLE)",
                        "Frist: ab 23.11.2026, Länge 6 Wochen; fällig ab 04.01.2027, Ende 04.01.2027, "
                                + "spätester Tag 04.01.2027",
                        "Export Fälle: faelle_2027-01-11.csv vom 11.01.2027, SHA-256 "
                                + Sha256.of(StoryOffice.cases(CASES)),
                        "Konzept, SHA-256: " + office.office().policyVersion(),
                        "an v5011@jobcenter.example (V5011)",
                        "vom Mailserver angenommen");
        assertThat(shown.said())
                .as("what arrived is proved, whatever headers servers have put before it")
                .contains("Wortlaut, SHA-256 ohne Kopfzeilen: " + Sha256.of(body(mail)));
    }

    private static byte[] toAnna(List<MimeMessage> arrived) throws Exception {
        for (MimeMessage message : arrived) {
            if (message.getAllRecipients()[0].toString().contains("v5011")) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                message.writeTo(bytes);
                return bytes.toByteArray();
            }
        }
        throw new AssertionError("Anna has no mail");
    }

    /** As docs/audit.md says it. */
    private static String body(byte[] mail) {
        String text = new String(mail, StandardCharsets.UTF_8).replace("\r", "");
        return text.substring(text.indexOf("\n\n") + 2).stripTrailing();
    }

    @Test
    void it_holds_after_a_day_and_after_a_person_was_forgotten() throws Exception {
        office.live(MONDAY);
        Shell.Result before = audit("verify");
        assertThat(before.exitCode()).isZero();
        assertThat(before.out()).contains("Die Kette stimmt.", " 0 vergessen").doesNotContain("noch nicht verkettet");
        Anchor noted = office.pipeline().state().auditTrail().last();
        assertThat(before.out()).contains("Anker: " + noted);

        Shell.Result forgotten = shell().run("forget", "--customer", CUSTOMER, "--reason", "Antrag vom 12.01.");
        assertThat(forgotten.err()).contains("Einzelheiten der Nachweiskette");
        assertThat(forgotten.exitCode()).isZero();

        Shell.Result after = audit("verify", "--expect", noted.toString());
        assertThat(after.exitCode()).isZero();
        assertThat(after.out()).contains("Die Kette stimmt.").doesNotContain(" 0 vergessen");
        assertThat(audit("show", "--customer", CUSTOMER).exitCode()).isEqualTo(1);
        assertThat(audit("export").out()).doesNotContain(CUSTOMER).contains("\"kind\":\"PERSON_FORGOTTEN\"");
        assertThat(audit(
                                "show",
                                "--day",
                                LocalDate.now(office.office()
                                                .settings()
                                                .office()
                                                .timeZone())
                                        .toString())
                        .said())
                .contains(System.getProperty("user.name"), "Antrag vom 12.01.");
    }

    @Test
    void mails_carry_the_anchor_to_others_and_it_is_accepted_later() throws Exception {
        LocalDate february = LocalDate.of(2027, 2, 1);
        List<Mail> arrived = new ArrayList<>(office.live(MONDAY));
        office.exportPeople(february);
        office.exportCases(february, CASES);
        arrived.addAll(office.live(february));
        Set<String> anchors = arrived.stream()
                .map(Mail::text)
                .flatMap(text -> ANCHOR.matcher(text).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        assertThat(arrived)
                .filteredOn(mail -> ANCHOR.matcher(mail.text()).find())
                .extracting(Mail::kind)
                .contains("alarm", "summary-notice");

        shell().run("forget", "--customer", CUSTOMER, "--reason", "Antrag vom 12.01.");

        for (String anchor : anchors) {
            Shell.Result verified = audit("verify", "--expect", anchor);
            assertThat(verified.exitCode()).as(verified.err()).isZero();
        }
    }

    @Test
    void programs_get_the_same_answers() throws Exception {
        office.live(MONDAY);

        JsonNode ofCustomer = json(audit("show", "--customer", CUSTOMER, "--json"));
        String mail =
                ofCustomer.at("/entries/0/details").findValuesAsText("mail").get(0);
        JsonNode ofMail = json(audit("show", "--mail", mail, "--json"));
        JsonNode ofDay = json(audit("show", "--day", MONDAY.toString(), "--json"));

        assertThat(ofCustomer.at("/entries/0/kind").asText()).isEqualTo("DIGESTS");
        assertThat(ofCustomer.at("/entries/0/facts/rules/policy").asText())
                .isEqualTo(office.office().policyVersion());
        assertThat(ofCustomer.findValuesAsText("customer")).containsOnly(CUSTOMER);
        assertThat(ofCustomer.findValuesAsText("recipient")).contains("v5011@jobcenter.example");
        assertThat(ofCustomer.findValuesAsText("event")).contains("PLANNED", "SENT");
        assertThat(ofMail.findValuesAsText("event")).contains("PLANNED", "SENT");
        assertThat(ofMail.findValuesAsText("customer")).isEmpty();
        assertThat(ofDay.findValuesAsText("kind")).contains("DIGESTS");
        Shell.Result nothing = audit("show", "--customer", "100A000002", "--json");
        assertThat(nothing.err()).contains("Sie beginnt am ");
        assertThat(nothing.exitCode()).isEqualTo(1);
        assertThat(json(nothing).path("entries")).isEmpty();
    }

    private static JsonNode json(Shell.Result result) throws IOException {
        return new ObjectMapper().readTree(result.out());
    }

    @Test
    void an_anchor_of_a_longer_chain_and_one_that_is_none_end_with_their_own_codes() throws Exception {
        office.live(MONDAY);

        Shell.Result cut = audit("verify", "--expect", "9999:" + "0".repeat(64));
        assertThat(cut.exitCode()).isEqualTo(1);
        assertThat(cut.err()).contains("Die Kette stimmt nicht", "das Ende der Kette");
        assertThat(audit("verify", "--expect", "nothing").exitCode()).isEqualTo(2);
    }

    @Test
    void another_configuration_is_told_at_the_next_start_and_the_same_one_is_not() throws Exception {
        AuditEntry first = configuration();
        office.restart();
        assertThat(configuration()).isEqualTo(first);

        Files.writeString(folder.resolve("config/office-calendar.yaml"), "state: NW\nclosures: []\n");
        office.restart();

        assertThat(configuration().number()).isGreaterThan(first.number());
        assertThat(configuration().facts()).contains("office-calendar.yaml", "\"changed\":[]");
    }

    private AuditEntry configuration() {
        return office.pipeline()
                .state()
                .auditTrail()
                .last(AuditKind.CONFIGURATION)
                .orElseThrow()
                .entry();
    }

    @Test
    void a_changed_setting_is_told_with_its_value_before_and_now() throws Exception {
        office.close();
        Path state = folder.resolve("state");
        Map<String, String> changed = Map.of(
                "reminders.horizon-days", "9", "state.directory", state.toString(), "smtp.password", "secret-4711");
        office = new StoryOffice(Files.createDirectory(folder.resolve("again")), changed);

        assertThat(office.pipeline()
                        .state()
                        .auditTrail()
                        .last(AuditKind.CONFIGURATION)
                        .orElseThrow()
                        .details())
                .extracting(detail -> detail.kept().orElseThrow().text())
                .contains("{\"before\":\"14\",\"now\":\"9\",\"setting\":\"reminders.horizon-days\"}")
                .contains("{\"before\":\"\",\"now\":\"(secret)\",\"setting\":\"smtp.password\"}")
                .noneMatch(text -> text.contains("4711"));
    }

    /** The bytes are put together as docs/audit.md says it, without our code. */
    @Test
    void everybody_can_verify_the_exported_lines_alone() throws Exception {
        office.live(MONDAY);
        Path exported = folder.resolve("audit.jsonl");

        assertThat(audit("export", "--output", exported.toString()).exitCode()).isZero();

        String previous = "0".repeat(64);
        for (String line : Files.readAllLines(exported)) {
            JsonNode entry = new ObjectMapper().readTree(line);
            StringBuilder bytes = new StringBuilder("kontaktzyklus-audit-1\n");
            for (String name : HASHED) {
                bytes.append(entry.path(name).asText()).append('\n');
            }
            assertThat(entry.path("previous").asText()).isEqualTo(previous);
            assertThat(entry.path("hash").asText()).isEqualTo(sha256(bytes.toString()));
            StringBuilder hashes = new StringBuilder();
            for (JsonNode row : entry.path("detailRows")) {
                hashes.append(row.path("hash").asText()).append('\n');
                assertThat(row.path("hash").asText())
                        .isEqualTo(sha256(
                                row.path("salt").asText() + row.path("text").asText()));
            }
            assertThat(entry.path("detailsHash").asText()).isEqualTo(sha256(hashes.toString()));
            previous = entry.path("hash").asText();
        }
        assertThat(previous)
                .isEqualTo(office.pipeline().state().auditTrail().last().hash());
    }

    private static String sha256(String text) throws GeneralSecurityException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void the_script_of_the_document_finds_the_same_anchor_and_a_changed_line() throws Exception {
        assumeThat(succeeds("python3", "--version")).isTrue();
        office.live(MONDAY);
        Path exported = folder.resolve("audit.jsonl");
        audit("export", "--output", exported.toString());
        Path script = Files.writeString(folder.resolve("verify.py"), scriptOfTheDocument());

        assertThat(said("python3", script.toString(), exported.toString()))
                .isEqualTo(office.pipeline().state().auditTrail().last() + "\n");

        String lines = Files.readString(exported);
        Files.writeString(exported, lines.replaceFirst("v5011@", "v5012@"));
        assertThat(said("python3", script.toString(), exported.toString()))
                .startsWith("Eintrag ")
                .endsWith(" ist falsch\n");
    }

    private static String scriptOfTheDocument() throws IOException {
        String page = Files.readString(Path.of("docs/audit.md"));
        int begin = page.indexOf("```python\n") + "```python\n".length();
        return page.substring(begin, page.indexOf("```", begin));
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static String said(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
