package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.log.HeardLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.logging.log4j.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the log tells of whole days on which a lot goes wrong, at the level at which it tells most: nothing of a row, no
 * row that stands where a header should, and no address of staff; neither do reports.
 */
class LogOfADayTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    /** Whatever must not be seen, in any case of its letters. */
    private static final List<String> SECRETS = List.of(
            "Geheimrat",
            "Kunigunde",
            "17.03.1971",
            "1971-03-17",
            "123D456789",
            "987A654321",
            "a1@",
            "v5011",
            "leitung.501",
            "leitung.502",
            "mailbox unavailable",
            "Förderprofil");

    private static final String CASES = """
            Kundennummer;Nachname;Vorname;Geburtsdatum;Profillage;Betreuungsart;Team;Vermittler;Zugang;\
            Letzter_Kontakt;Kontaktart
            123D456789;Geheimrat;Kunigunde;17.03.1971;Förderprofil;AV;501;V5011;01.03.2026;01.06.2026;Telefon
            987A654321;Geheimrat;;17.03.1971;Förderprofil;AV;502;V5021;01.03.2026;01.06.2026;Telefon
            Geheimrat;123D456789;Kunigunde;17.03.1971;Geheimrat;Kunigunde;501;V5011;Geheimrat;x;x
            """;

    /** Its first row is no header. */
    private static final String WITHOUT_HEADER = """
            123D456789;Geheimrat;Kunigunde;17.03.1971;Förderprofil;AV;501;V5011;01.06.2026
            987A654321;Geheimrat;Kunigunde;17.03.1971;Förderprofil;AV;502;V5021;01.06.2026
            """;

    @TempDir
    private Path folder;

    private PickyMailServer server;
    private StoryOffice office;
    private HeardLog heard;

    @BeforeEach
    void an_office_opens() throws Exception {
        HeardLog.speak(Locale.GERMAN, folder.resolve("state"));
        heard = HeardLog.at(Level.DEBUG);
        server = new PickyMailServer();
        server.hasNoMailboxFor("v5011", "leitung.501", "v5021");
        office = new StoryOffice(
                folder,
                Map.of(
                        "smtp.port", server.port(),
                        "intake.max-rejected-percent", "100",
                        "intake.alarm-after-working-days.contacts", "off"));
    }

    @AfterEach
    void it_closes() throws Exception {
        office.close();
        server.close();
        heard.close();
        HeardLog.speak(Locale.ENGLISH, Path.of(""));
    }

    @Test
    void nothing_of_a_row_no_false_header_and_no_address_is_told() throws Exception {
        office.exportPeople(MONDAY);
        office.put("faelle_" + MONDAY + ".csv", CASES);
        office.live(MONDAY);
        office.put("faelle_123D456789_" + MONDAY.plusDays(1) + ".csv", WITHOUT_HEADER);
        office.put("notiz_987A654321.txt", "Geheimrat");
        office.live(MONDAY.plusDays(1));
        office.live(MONDAY.plusDays(7));

        assertThat(heard.json())
                .as("a lot was told")
                .anyMatch(line -> line.contains("\"event\":\"CASES_TAKEN\""))
                .anyMatch(line -> line.contains("\"event\":\"EXPORT_REFUSED\""))
                .anyMatch(line -> line.contains("\"event\":\"CAUSE_BEGUN\""))
                .anyMatch(line -> line.contains("\"event\":\"ROUND_WITH_TROUBLE\""))
                .anyMatch(line -> line.contains("\"event\":\"MAIL_NOT_SENT\""));
        assertThat(leaks(heard.lines())).isEmpty();
        assertThat(leaks(heard.json())).isEmpty();
        assertThat(leaks(reports())).isEmpty();
    }

    @Test
    void all_lines_of_one_run_have_its_id() throws Exception {
        office.exportPeople(MONDAY);
        office.put("faelle_" + MONDAY + ".csv", CASES);
        office.live(MONDAY);

        assertThat(runs("versandt|angenommen"))
                .as("one round after the digests")
                .hasSizeBetween(1, 2);
        assertThat(runs("Export übernommen: (Fälle|Teams|Fachkräfte)"))
                .as("each file is a run")
                .hasSize(3);
        assertThat(heard.json())
                .filteredOn(line -> line.contains("\"event\":"))
                .as("one language")
                .isNotEmpty()
                .noneMatch(line -> line.replaceAll(".*\"message\":\"(.*?)\".*", "$1")
                        .matches(".*\\b(the|is|of|sent|rows|taken)\\b.*"));
    }

    private Set<String> runs(String sentence) {
        return heard.lines().stream()
                .filter(line -> line.matches(".*(" + sentence + ").*"))
                .map(line -> line.split(" +", 4)[2])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> reports() throws Exception {
        try (Stream<Path> files = Files.walk(office.refused())) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .map(LogOfADayTest::read)
                    .map(report -> report.replaceFirst("\nDatei: .*", "")) // it lies beside that file
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> leaks(List<String> lines) {
        return lines.stream()
                .filter(line -> SECRETS.stream()
                        .anyMatch(secret -> line.toLowerCase(Locale.ROOT).contains(secret.toLowerCase(Locale.ROOT))))
                .toList();
    }
}
