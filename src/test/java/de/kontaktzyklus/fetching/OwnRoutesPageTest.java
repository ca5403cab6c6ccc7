package de.kontaktzyklus.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cli.Shell;
import de.kontaktzyklus.export.ExampleExports;
import de.kontaktzyklus.pipeline.routes.TrialFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page on routes of one's own, followed word for word in a folder as it is installed: settings, files and commands
 * are those of the page. Only servers and folders are others; {@code src/faults/bin/sftp.sh} runs its commands in a
 * shell.
 */
@Timeout(180)
class OwnRoutesPageTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\n(.*?)^```");
    private static final String EXPORT = "faelle_2026-11-30.csv";

    /** The check at the end looks into what was fetched. */
    private static final String CASES = content(ExampleExports.cases("00-good"));

    private final String page = read(Path.of("docs/eigene-routen.md"));
    private Folders office;
    private final List<Shell.Result> results = new ArrayList<>();

    @BeforeEach
    void as_installed(@TempDir Path folder) throws IOException {
        office = Folders.in(folder);
    }

    @Test
    void exports_come_by_sftp() throws IOException {
        try (SftpServer server = new SftpServer(office.root().resolve("server"))) {
            Files.writeString(office.onServer().resolve(EXPORT), CASES);
            String section = section("Exporte per SFTP holen");
            for (String line : lines(section)) {
                if (line.startsWith("ssh-keygen -t")) {
                    server.writeUserKey(office.root().resolve(last(line)));
                } else if (line.startsWith("ssh-keyscan")) {
                    server.writeKnownHosts(office.root().resolve(last(line)));
                    settings(blocks(section, "properties")
                            .get(0)
                            .replace("sftp.jobcenter.example", "127.0.0.1")
                            .replace("port=22", "port=" + server.port())
                            .replace("=config/", "=" + office.config() + "/"));
                } else if (!line.startsWith("chmod") && !line.startsWith("ssh-keygen -l")) {
                    run(line, Map.of());
                }
            }
        }

        assertFetched();
        assertThat(office.routes().resolve("600-fetch-by-sftp.camel.yaml")).exists();
    }

    @Test
    void exports_come_from_a_mailbox() throws Exception {
        try (Mailbox mailbox = new Mailbox()) {
            mailbox.deliver(Mailbox.SENDER, Mailbox.attachment(EXPORT, CASES));
            String section = section("Exporte aus einem Postfach holen");
            settings(blocks(section, "properties")
                    .get(0)
                    .replace("imap.jobcenter.example", "127.0.0.1")
                    .replace("port=993", "port=" + mailbox.port()));
            for (String line : lines(section)) {
                run(
                        line,
                        Map.of(
                                "route.mail.password",
                                Mailbox.PASSWORD,
                                "smtp.trusted-certificates",
                                mailbox.certificate().toString()));
            }
        }

        assertFetched();
        assertThat(office.routes().resolve("610-fetch-by-mail.camel.yaml")).exists();
    }

    @Test
    void a_route_of_ones_own_fetches_from_a_share() throws IOException {
        Path share = Files.createDirectories(office.root().resolve("share"));
        Files.writeString(share.resolve(EXPORT), CASES);
        String section = section("Eine Route selbst schreiben");
        String name = "620-fetch-from-share.camel.yaml.off";
        assertThat(section).contains("`" + name + "` in den Ordner `routes/`");
        Files.writeString(office.routes().resolve(name), blocks(section, "yaml").get(0));
        settings(blocks(section, "properties").get(0).replace("/mnt/fachanwendung/exporte", share.toString()));
        for (String line : lines(section)) {
            run(line, Map.of());
        }

        assertFetched();
        assertThat(Folders.names(share)).containsExactly("geholt");
    }

    @Test
    void the_page_lists_what_try_route_says_of_each_failure() {
        ResourceBundle texts = ResourceBundle.getBundle("de.kontaktzyklus.cli.messages", java.util.Locale.GERMAN);
        String onPage = page.replaceAll("\\s+", " ");

        assertThat(Stream.of(TrialFailure.Kind.values()).filter(kind -> kind != TrialFailure.Kind.OTHER))
                .hasSizeGreaterThan(10)
                .allSatisfy(kind -> assertThat(onPage)
                        .contains("- "
                                + texts.getString("try-route.failed." + kind).replace("({0})", "(…)")));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fetched by the trial, and nothing to be found fault with when it is switched on. */
    private void assertFetched() {
        assertThat(results).hasSize(2);
        assertThat(results)
                .allSatisfy(result -> assertThat(result.exitCode())
                        .as(result.out() + result.err())
                        .isZero());
        assertThat(results.get(0).out()).contains(EXPORT, "liegt jetzt in");
        assertThat(results.get(1).out()).contains("Keine Beanstandungen");
        assertThat(Folders.names(office.export())).containsExactly(EXPORT);
    }

    private void run(String line, Map<String, String> more) throws IOException {
        String[] words = line.split(" ");
        if (words[0].equals("mv")) {
            Files.move(office.root().resolve(words[1]), office.root().resolve(words[2]));
            return;
        }
        assertThat(words[0]).isEqualTo("bin/kontaktzyklus");
        results.add(office.shell(more)
                .run(Stream.of(words)
                        .skip(1)
                        .map(word -> word.startsWith("routes/")
                                ? office.root().resolve(word).toString()
                                : word)
                        .toArray(String[]::new)));
    }

    private void settings(String block) throws IOException {
        Files.writeString(office.config().resolve("kontaktzyklus.properties"), block, StandardOpenOption.APPEND);
    }

    private String section(String heading) {
        int begin = page.indexOf("## " + heading);
        int end = page.indexOf("\n## ", begin);
        return page.substring(begin, end);
    }

    private static List<String> lines(String section) {
        return blocks(section, "sh").stream().flatMap(String::lines).toList();
    }

    private static List<String> blocks(String section, String language) {
        return BLOCK.matcher(section)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map((MatchResult block) -> block.group(2))
                .toList();
    }

    private static String last(String line) {
        return line.substring(line.lastIndexOf(' ') + 1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
