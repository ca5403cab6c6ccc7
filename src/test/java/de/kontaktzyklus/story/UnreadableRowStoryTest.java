package de.kontaktzyklus.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An overdue case whose row has a field too many or too few a week later: it has not vanished, and stays on the lists.
 */
class UnreadableRowStoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final String CUSTOMER = "100A000001";

    private final List<Client> clients = List.of(
            new Client(CUSTOMER, "V5011").lastSeen("02.11.2026"),
            new Client("100A000002", "V5011").lastSeen("04.01.2027"),
            new Client("100A000003", "V5021").lastSeen("04.01.2027"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a field too many | ;14.05.1980(.*) | ;14.05.1980$1;x
            a field too few  | ;14.05.1980     | ''
            """)
    void it_is_no_vanished_one(String why, String part, String instead, @TempDir Path folder) throws Exception {
        String good = StoryOffice.cases(clients);
        String first = clients.get(0).row();
        String broken = first.replaceAll(part, instead);
        try (StoryOffice office = new StoryOffice(folder)) {
            office.exportPeople(MONDAY);
            office.put("faelle_" + MONDAY + ".csv", good);
            office.live(MONDAY);
            office.exportPeople(MONDAY.plusWeeks(1));
            office.put("faelle_" + MONDAY.plusWeeks(1) + ".csv", good.replace(first, broken));
            Morning morning = Morning.of(office, office.live(MONDAY.plusWeeks(1)));

            assertThat(morning.rows()).isEqualTo("3 1");
            assertThat(office.pipeline().state().knownCases().vanishedOverdue()).isEmpty();
            assertThat(office.pipeline().state().knownCases().movements(MONDAY, MONDAY.plusWeeks(1)))
                    .isEmpty();
            for (String reader : List.of("v5011", "leitung.501")) {
                assertThat(morning.text(reader))
                        .as("%s, %s", why, reader)
                        .contains("NEU " + CUSTOMER, "zuletzt beurteilt am 11.01.2027", "Daten klären:")
                        .doesNotContain("fehlt im Export");
            }
        }
    }
}
