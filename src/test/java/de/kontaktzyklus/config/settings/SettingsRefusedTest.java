package de.kontaktzyklus.config.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import de.kontaktzyklus.cases.Span;
import de.kontaktzyklus.cli.InEnglish;
import de.kontaktzyklus.config.ConfigurationException;
import de.kontaktzyklus.config.ConfigurationFinding;
import de.kontaktzyklus.config.Folder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsRefusedTest {

    @TempDir
    private Path temporary;

    private Folder folder;

    @BeforeEach
    void copy_the_shipped_configuration() throws IOException {
        folder = Folder.copiedTo(temporary);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "|", textBlock = """
            a name that is empty                | office.name                       | ''                    \
            | one line of text, not empty
            a zone nobody knows                 | office.time-zone                  | Europe/Bärlin         \
            | the name of a time zone such as Europe/Berlin
            an abbreviation is ambiguous        | office.time-zone                  | CEST                  \
            | the name of a time zone such as Europe/Berlin
            a schedule takes it for Greenwich   | office.time-zone                  | +02:00                \
            | the name of a time zone such as Europe/Berlin
            a language without a bundle         | office.language                   | fr                    | de, en
            a log in a language without one     | log.language                      | fr                    | de, en, office
            a form of the log that nobody reads | log.format                        | xml                   | json, text
            a level that nobody knows           | log.level                         | trace                 | debug, error, info, warn
            a level at which Camel tells all    | log.camel-level                   | debug                 | error, info, warn
            a duration without a unit           | export.poll-interval              | 30                    \
            | a whole number and a unit (ms, s, m, h), from 1s to 24h
            a duration that is too short        | export.settle-time                | 10ms                  \
            | a whole number and a unit (ms, s, m, h), from 100ms to 1h
            a negative duration                 | smtp.retry-after                  | -5m                   \
            | a whole number and a unit (ms, s, m, h), from 1s to 24h
            a number with a fraction            | intake.max-rejected-percent       | 5.5                   \
            | a whole number from 0 to 100
            more than everything                | intake.max-row-drop-percent       | 101                   \
            | a whole number from 0 to 100
            a number beyond all numbers         | reminders.horizon-days            | 99999999999999999999  \
            | a whole number from 0 to 366
            no fields at all                    | intake.max-fields                 | 0                     \
            | a whole number from 1 to 10000
            fewer rows than any office has      | intake.max-rows                   | 999                   \
            | empty or a whole number from 1000 to 100000000
            a size without a unit               | intake.max-file-size              | 1000000               \
            | a whole number and a unit (KB, MB, GB), from 1KB to 100GB
            a size of nothing                   | intake.max-file-size              | 0GB                   \
            | a whole number and a unit (KB, MB, GB), from 1KB to 100GB
            a suffix that leaves the folder     | export.done-file                  | ../done               \
            | empty, or letters, digits, dot, dash and underscore
            a pattern with a folder             | export.pattern.cases              | in/faelle*.csv        \
            | file names with * and ?, without a folder, with commas between them
            an expression that is none          | export.customer-number            | [A-Z                  \
            | a regular expression
            no expression at all                | export.customer-number            | ''                    \
            | a regular expression
            an end that does not exist          | export.no-end-dates               | 31.12.9999, 31.11.2099 \
            | existing dates such as 31.12.9999 or 9999-12-31, with commas between them
            an empty path                       | state.directory                   | ''                    | a path
            an empty schedule                   | reminders.cron                    | ''                    \
            | one line of text, not empty
            a command without its folder        | alarm.command                     | notify.sh             \
            | empty, or the absolute path of a program that may be started, with arguments
            a command that is a folder          | alarm.command                     | /                     \
            | empty, or the absolute path of a program that may be started, with arguments
            a certificate a year ahead          | alarm.certificate-days            | 365                   \
            | a whole number from 1 to 90
            a sender without an address         | mail.from                         | Kontaktzyklus         \
            | an address, or name <address>
            a sender with a header in it        | mail.from                         | A <a@b.example>, x    \
            | an address, or name <address>
            an address without a domain         | mail.reply-to                     | antwort               \
            | empty or an address
            an address outside the domains      | mail.administrator                | admin@elsewhere.example \
            | an address in one of mail.allowed-domains (jobcenter.example)
            a subdomain is another domain       | mail.protected-cases              | s@sub.jobcenter.example \
            | an address in one of mail.allowed-domains (jobcenter.example)
            nobody to fall back on              | mail.catch-all                    | ''                    \
            | an address in one of mail.allowed-domains (jobcenter.example)
            a flag is true or false             | mail.show-names                   | ja                    \
            | false, true
            a way of reading that is no mailbox | bounces.protocol                  | https                 \
            | imap, imaps, pop3, pop3s
            contents that do not exist          | mail.content                      | all                   \
            | counts, list
            talks in the evening                | mail.talk-blocks-from             | 22                    \
            | off or a whole number from 6 to 16
            a whole day of talks                | mail.talk-blocks-hours            | 9                     \
            | a whole number from 1 to 8
            a host with a blank                 | smtp.host                         | mail server           \
            | a host name or IP address
            a length of time without a unit     | retention.reminders               | 12                    \
            | a whole number and a unit (days, weeks, months), from 2 months to 120 months
            a minute is no month                | retention.figures                 | 36m                   \
            | a whole number and a unit (days, weeks, months), from 13 months to 240 months
            movements are gone before the month | retention.reminders               | 30 days               \
            | a whole number and a unit (days, weeks, months), from 2 months to 120 months
            a trend needs a year                | retention.figures                 | 12 months             \
            | a whole number and a unit (days, weeks, months), from 13 months to 240 months
            nothing is kept for no time         | retention.exports                 | 0 days                \
            | a whole number and a unit (days, weeks, months), from 1 day to 12 months
            kept for ever                       | retention.mail-content            | 13 months             \
            | a whole number and a unit (days, weeks, months), from 1 day to 12 months
            whom the audit can tell of for ever | retention.audit                   | 241 months            \
            | a whole number and a unit (days, weeks, months), from 2 months to 240 months
            days that can be replayed for ever  | retention.replay                  | 13 months             \
            | a whole number and a unit (days, weeks, months), from 1 day to 12 months
            a port that does not exist          | smtp.port                         | 0                     \
            | a whole number from 1 to 65535
            a port that only root may have      | watch.port                        | 80                    \
            | off or a whole number from 1024 to 65535
            everywhere is no host               | watch.address                     | *                     \
            | a host name or IP address
            a lease shorter than a renewal      | smtp.lease                        | 1s                    \
            | a whole number and a unit (ms, s, m, h), from 10s to 1h
            a guess about unknown mails         | smtp.unknown                      | resend                \
            | hold, send-once-more
            a security nobody offers            | smtp.security                     | ssl                   \
            | none, starttls, tls
            a database nobody tests against     | state.database-url                | jdbc:h2:mem:office    \
            | empty, or jdbc:postgresql://host:port/database without user and password in it
            a server without a database         | state.database-url                | jdbc:postgresql://db/ \
            | empty, or jdbc:postgresql://host:port/database without user and password in it
            a share without its server          | summary.link-base                 | \\\\Auswertungen        \
            | empty, file://…, https://… or http://… without ? and #, or \\\\server\\share
            a schema with a capital             | state.schema                      | Nord                  \
            | empty, or small letters a to z, digits, _ and -, a letter first, at most 63 characters, not pg_…
            a schema of the server itself       | state.schema                      | pg_nord               \
            | empty, or small letters a to z, digits, _ and -, a letter first, at most 63 characters, not pg_…
            a path is no address                | summary.link-base                 | /srv/auswertungen     \
            | empty, file://…, https://… or http://… without ? and #, or \\\\server\\share
            a file after a query                | summary.link-base                 | https://intranet/?d=  \
            | empty, file://…, https://… or http://… without ? and #, or \\\\server\\share
            another scheme                      | summary.link-base                 | javascript:alert(1)   \
            | empty, file://…, https://… or http://… without ? and #, or \\\\server\\share
            a token of a name to fill in        | smtp.oauth2.token-url             | https://login/{tenant}/x \
            | empty, or an address that begins with https://; http:// on this machine only
            an address without a host           | bounces.oauth2.token-url          | https://:443/token    \
            | empty, or an address that begins with https://; http:// on this machine only
            one connection waits for itself     | state.connections                 | 1                     \
            | a whole number from 2 to 100
            """)
    void a_value_that_is_not_allowed_is_refused_with_what_is(String why, String key, String value, String allowed)
            throws IOException {
        folder.set(key, value);

        List<ConfigurationFinding> findings = findings(Map.of());

        assertThat(findings)
                .as(why)
                .extracting(InEnglish::line)
                .containsExactly(line(key, value) + "is not allowed; allowed: " + allowed);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiterString = "|", textBlock = """
            intake.max-field-length                      | 100001         | is more than intake.max-record-length
            escalation.leader-at-once-after-working-days | 9              \
            | is less than escalation.leader-list-after-working-days
            retention.audit                              | 11 months      \
            | is shorter than retention.reminders or retention.mail-content
            export.refused-directory                     | data/../data/export \
            | is the folder of the exports itself; allowed: another one
            """)
    void a_value_that_contradicts_another_is_refused(String key, String value, String problem) throws IOException {
        folder.set(key, value);

        assertThat(findings(Map.of())).extracting(InEnglish::line).containsExactly(line(key, value) + problem);
    }

    @Test
    void a_schema_is_named_in_one_place() throws IOException {
        folder.set("state.database-url", "jdbc:postgresql://db/office?currentSchema=nord")
                .set("state.schema", "nord");

        assertThat(findings(Map.of()))
                .extracting(ConfigurationFinding::key, InEnglish::problem)
                .containsExactly(tuple(
                        "state.schema",
                        "cannot stand beside currentSchema in state.database-url; delete one of the two"));
    }

    @Test
    void no_day_can_be_replayed_longer_than_its_mails_are_remembered() throws IOException {
        folder.set("retention.reminders", "2 months");
        folder.set("retention.replay", "2 months");
        assertThat(load(Map.of()).retention().replay()).isEqualTo(Span.months(2));

        folder.set("retention.replay", "3 months");
        assertThat(findings(Map.of()))
                .extracting(ConfigurationFinding::key, InEnglish::problem)
                .containsExactly(tuple("retention.replay", "is longer than retention.reminders"));
    }

    @Test
    void mails_go_unprotected_to_this_machine_only() throws IOException {
        folder.set("smtp.security", "none");
        assertThat(load(Map.of()).smtp().security()).isEqualTo(Settings.Smtp.Security.NONE);

        folder.set("smtp.host", "mail.jobcenter.example");
        assertThat(findings(Map.of()))
                .extracting(ConfigurationFinding::key, InEnglish::problem)
                .containsExactly(tuple(
                        "smtp.security",
                        "leaves mails unprotected on the network; allowed for this smtp.host: starttls, tls"));
    }

    @Test
    void a_mailbox_elsewhere_is_not_read_in_plain_text_and_none_without_a_user() throws IOException {
        folder.set("bounces.protocol", "pop3");
        assertThat(load(Map.of()).bounces().isUnprotected()).isTrue();

        folder.set("bounces.host", "imap.jobcenter.example").set("bounces.read", "true");
        assertThat(findings(Map.of()))
                .extracting(ConfigurationFinding::key)
                .containsExactly("bounces.protocol", "bounces.user");
    }

    @Test
    void a_token_for_the_mailbox_needs_a_user_and_a_client_id() throws IOException {
        String authority = "https://login.example/office/token";
        folder.set("bounces.read", "true").set("bounces.oauth2.token-url", authority);
        assertThat(findings(Map.of()))
                .extracting(InEnglish::line)
                .contains(line("bounces.oauth2.token-url", authority)
                        + "needs bounces.user, the mailbox that the token opens, bounces.oauth2.client-id and"
                        + " bounces.oauth2.client-secret");

        folder.set("bounces.user", "kontaktzyklus@jobcenter.example").set("bounces.oauth2.client-id", "4711");
        assertThat(load(Map.of(), Map.of("KONTAKTZYKLUS_BOUNCES_CLIENT_SECRET", "geheim"))
                        .bounces()
                        .oauth2()
                        .isUsed())
                .isTrue();
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_in_the_order_of_the_file() throws IOException {
        folder.set("smtp.port", "mail").set("office.language", "nl").set("mail.show-names", "yes");

        assertThat(findings(Map.of("summary.attach", "never")))
                .extracting(ConfigurationFinding::key)
                .containsExactly("summary.attach", "office.language", "mail.show-names", "smtp.port");
    }

    @Test
    void an_unknown_key_is_refused_and_the_near_one_is_named() throws IOException {
        folder.changeLine(Settings.FILE, "smtp.port=", "smtp.prot=587");

        assertThat(findings(Map.of()).stream().map(InEnglish::line))
                .containsExactly(settingsFile() + ":" + lineOf("smtp.prot")
                        + ": smtp.prot: is not a setting; did you mean “smtp.port”?");
    }

    @Test
    void a_default_that_cannot_hold_for_this_office_is_asked_for() throws IOException {
        Files.writeString(folder.file(Settings.FILE), """
                mail.allowed-domains=stadt.example
                mail.administrator=technik@stadt.example
                mail.protected-cases=schutz@stadt.example
                """);

        assertThat(findings(Map.of()).stream().map(InEnglish::line))
                .containsExactly(settingsFile() + ": mail.catch-all \"leitung@jobcenter.example\": is missing, and this"
                        + " default does not fit your other settings; add the line with a value of your office");
    }

    @Test
    void a_key_that_is_there_twice_and_a_line_without_a_key_are_refused() throws IOException {
        folder.changeLine(Settings.FILE, "smtp.port=", "smtp.port=587\nsmtp.port=25\nsmtp.port 26");
        int line = lineOf("smtp.port");

        assertThat(findings(Map.of()).stream().map(InEnglish::line))
                .containsExactly(
                        settingsFile() + ":" + (line + 1) + ": smtp.port: is here a second time, first in line " + line,
                        settingsFile() + ":" + (line + 2) + ": is neither a comment nor key=value");
    }

    @Test
    void an_override_wins_and_is_named_as_one() {
        assertThat(load(Map.of("smtp.port", "25")).smtp().port()).isEqualTo(25);
        assertThat(load(Map.of("smtp.port", "25")).properties()).containsEntry("smtp.port", "25");

        assertThat(findings(Map.of("smtp.port", "x", "smtp.prot", "25")).stream()
                        .map(InEnglish::line))
                .containsExactlyInAnyOrder(
                        "--set: smtp.port \"x\": is not allowed; allowed: a whole number from 1 to 65535",
                        "--set: smtp.prot: is not a setting; did you mean “smtp.port”?");
    }

    @Test
    void a_placeholder_is_filled_from_the_environment_or_its_default() throws IOException {
        folder.set("smtp.host", "{{env:MAIL_HOST:mail.jobcenter.example}}");

        assertThat(load(Map.of()).smtp().host()).isEqualTo("mail.jobcenter.example");
        assertThat(load(Map.of(), Map.of("MAIL_HOST", "relay.jobcenter.example"))
                        .properties())
                .containsEntry("smtp.host", "relay.jobcenter.example");
    }

    @Test
    void a_placeholder_without_variable_and_default_is_refused_and_so_is_a_misspelt_one() throws IOException {
        folder.set("smtp.host", "{{env:MAIL_HOST}}").set("smtp.user", "{{enw:MAIL_USER:}}");

        assertThat(findings(Map.of()))
                .extracting(ConfigurationFinding::key, ConfigurationFinding::value)
                .containsExactly(tuple("smtp.host", "{{env:MAIL_HOST}}"), tuple("smtp.user", "{{enw:MAIL_USER:}}"));
    }

    @Test
    void a_secret_shows_nowhere() throws IOException {
        Map<String, String> environment =
                Map.of("KONTAKTZYKLUS_SMTP_PASSWORD", "geheim", "KONTAKTZYKLUS_STATE_PASSWORD", "ganz-geheim");
        Settings settings = load(Map.of(), environment);

        assertThat(settings.smtp().password().reveal()).isEqualTo("geheim");
        assertThat(settings.state().password().reveal()).isEqualTo("ganz-geheim");
        assertThat(settings.toString()).doesNotContain("geheim");
        assertThat(settings.properties()).containsEntry("smtp.password", "{{env:KONTAKTZYKLUS_SMTP_PASSWORD:}}");

        folder.set("smtp.password", "offen");
        assertThat(findings(Map.of()))
                .extracting(InEnglish::line)
                .containsExactly(settingsFile() + ":" + lineOf("smtp.password")
                        + ": smtp.password \"…\": is a secret in plain text; allowed: {{env:NAME:}}, or empty");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiterString = "|", textBlock = """
            state.database-url | jdbc:postgresql://db/office?password=streng \
            | jdbc:postgresql://db/office?password=…
            state.database-url | jdbc:postgresql://db/office?sslpassword=streng \
            | jdbc:postgresql://db/office?sslpassword=…
            state.database-url | jdbc:postgresql://db/o?a=b&SSLPassword=streng \
            | jdbc:postgresql://db/o?a=b&SSLPassword=…
            state.database-url | jdbc:postgresql://db/o?oauthClientSecret=streng \
            | jdbc:postgresql://db/o?oauthClientSecret=…
            state.database-url | jdbc:postgresql://amt:streng@db/office          | jdbc:postgresql://amt:…@db/office
            summary.link-base  | https://amt:str@eng@intranet/                   | https://amt:…@intranet/
            smtp.host          | smtp://amt:streng@mail.jobcenter.example        | smtp://amt:…@mail.jobcenter.example
            alarm.command      | curl -H "Authorization: Bearer streng" https://h/streng | curl -H … …
            alarm.command      | /bin/sh -c "alarm streng                        | /bin/sh -c … …
            alarm.command      | https://chat.example/streng                     | …
            """)
    void a_value_that_is_refused_is_shown_without_the_secret_in_it(String key, String value, String shown)
            throws IOException {
        folder.set(key, value);

        ConfigurationException refused = catchThrowableOfType(ConfigurationException.class, () -> load(Map.of()));

        assertThat(InEnglish.lines(refused)).startsWith(line(key, shown)).doesNotContain("streng", "eng@");
        assertThat(refused).hasMessageNotContaining("streng");
        assertThat(InEnglish.lines(catchThrowableOfType(ConfigurationException.class, () -> load(Map.of(key, value)))))
                .contains("--set: " + key + " \"" + shown + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://watch.example/streng",
                "https://watch.example/streng?x",
                "https://watch.example/{streng}",
                "https://:443/streng",
                "https://my_watch/streng",
                "streng geheim"
            })
    void the_address_of_the_watch_is_refused_and_never_shown(String address) {
        Map<String, String> environment = Map.of("KONTAKTZYKLUS_ALARM_PING_URL", address);

        for (ConfigurationException refused : List.of(
                catchThrowableOfType(ConfigurationException.class, () -> load(Map.of(), environment)),
                catchThrowableOfType(ConfigurationException.class, () -> load(Map.of("alarm.ping-url", address))))) {
            assertThat(InEnglish.lines(refused) + refused.getMessage())
                    .contains("alarm.ping-url")
                    .contains("is not allowed; allowed: empty, or an address that begins with https://")
                    .doesNotContain("streng");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"alarm.ping-url", "smtp.password", "route.mail.PassWord"})
    void a_secret_does_not_stand_in_the_file_and_not_as_a_default_either(String key) throws IOException {
        for (String value : List.of("https://watch.example/streng", "{{env:NOT_SET:https://watch.example/streng}}")) {
            Files.writeString(folder.file(Settings.FILE), key + "=" + value);

            assertThat(findings(Map.of()))
                    .extracting(InEnglish::line)
                    .containsExactly(settingsFile() + ":1: " + key
                            + " \"…\": is a secret in plain text; allowed: {{env:NAME:}}, or empty");
        }
    }

    @Test
    void a_secret_of_an_own_route_that_names_no_variable_is_not_shown_either() throws IOException {
        Files.writeString(folder.file(Settings.FILE), "route.mail.pwd=streng{{env:NOT_SET}}");

        assertThat(findings(Map.of()))
                .extracting(ConfigurationFinding::key, ConfigurationFinding::value)
                .containsExactly(tuple("route.mail.pwd", "…"));
    }

    @Test
    void a_default_that_contradicts_a_line_is_called_one() throws IOException {
        Files.writeString(folder.file(Settings.FILE), "intake.max-record-length=5000\n");

        assertThat(findings(Map.of()))
                .extracting(InEnglish::line)
                .containsExactly(settingsFile() + ": intake.max-field-length \"10000\": is more than"
                        + " intake.max-record-length (this is the default; the file has no line for it)");

        Files.writeString(folder.file(Settings.FILE), "intake.max-record-length=5000\nintake.max-field-length=10000\n");
        assertThat(findings(Map.of()))
                .extracting(InEnglish::line)
                .containsExactly(settingsFile()
                        + ":2: intake.max-field-length \"10000\": is more than intake.max-record-length");
    }

    @Test
    void a_value_from_the_environment_is_not_shown_when_it_is_refused() throws IOException {
        folder.set("smtp.port", "{{env:MAIL_PORT}}");

        ConfigurationException refused = catchThrowableOfType(
                ConfigurationException.class, () -> load(Map.of(), Map.of("MAIL_PORT", "streng-geheim")));
        assertThat(InEnglish.lines(refused) + refused.getMessage())
                .contains("{{env:MAIL_PORT}}")
                .doesNotContain("streng-geheim");
    }

    @Test
    void a_file_in_another_encoding_is_refused() throws IOException {
        Path file = folder.file(Settings.FILE);
        Files.write(
                file, Files.readString(file).replace("Musterstadt", "Münster").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(findings(Map.of()))
                .extracting(InEnglish::line)
                .containsExactly(settingsFile() + ": is not encoded in UTF-8");
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        Files.delete(folder.file(Settings.FILE));

        assertThat(findings(Map.of()))
                .extracting(InEnglish::line)
                .containsExactly(settingsFile()
                        + ": does not exist; name your folder with --config, or copy the file from the package and"
                        + " set the values of your office in it; a setting that is missing in it has its default");
    }

    @Test
    void umlauts_and_a_byte_order_mark_are_read() throws IOException {
        folder.set("office.name", "Jobcenter Mönchengladbach");
        Path file = folder.file(Settings.FILE);
        Files.writeString(file, "\uFEFF" + Files.readString(file));

        assertThat(load(Map.of()).office().name()).isEqualTo("Jobcenter Mönchengladbach");
    }

    private Settings load(Map<String, String> overrides) {
        return load(overrides, Map.of());
    }

    private Settings load(Map<String, String> overrides, Map<String, String> environment) {
        return SettingsReader.read(folder.path(), overrides, new HashMap<>(environment)::get, List.of());
    }

    private List<ConfigurationFinding> findings(Map<String, String> overrides) {
        return catchThrowableOfType(ConfigurationException.class, () -> load(overrides))
                .findings();
    }

    private String line(String key, String value) throws IOException {
        String quoted = value.isEmpty() ? "" : " \"" + value + "\"";
        return settingsFile() + ":" + lineOf(key) + ": " + key + quoted + ": ";
    }

    private String settingsFile() {
        return folder.file(Settings.FILE).toString();
    }

    private int lineOf(String key) throws IOException {
        List<String> lines = Files.readAllLines(folder.file(Settings.FILE));
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).startsWith(key + "=")) {
                return index + 1;
            }
        }
        throw new IllegalArgumentException(key);
    }
}
