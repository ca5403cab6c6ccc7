package de.kontaktzyklus.cli.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.kontaktzyklus.cli.Shell;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastCommandTest {

    private static final String CASES = """
            Kundennummer;Geburtsdatum;Profillage;Betreuungsart;Team;Vermittler;Zugang;\
            Letzter_Kontakt;Kontaktart;Schutz;Ausnahme
            100A000001;14.05.1980;Marktprofil;AV;501;V5011;10.01.2024;09.10.2026;persönlich;;
            100A000002;14.05.1980;Förderprofil;AV;501;V5011;10.01.2024;08.09.2026;persönlich;;
            100A000003;14.05.1980;Förderprofil;AV;501;V5011;10.01.2024;09.09.2026;persönlich;;
            100A000004;14.05.1980;Förderprofil;AV;501;V5011;10.01.2024;10.09.2026;persönlich;;
            100A000005;14.05.1980;Förderprofil;AV;501;V5011;10.01.2024;08.09.2026;persönlich;ja;
            100A000006;14.05.1980;Marktprofil;AV;502;V5021;20.11.2026;;;;
            100A000007;14.05.1980;Marktprofil;AV;502;V5022;10.01.2024;12.10.2026;persönlich;;Gutachten ausstehend
            100A000008;14.05.1980;Profillage Q;AV;502;V5022;10.01.2024;12.10.2026;persönlich;;
            """;

    private static final String CASEWORKERS = """
            Vermittler;Name;E_Mail;Team;Wochenstunden
            V5011;Erika Muster;v5011@jobcenter.example;501;1,7
            V5021;Emil Muster;v5021@jobcenter.example;502;39
            V5022;Eva Muster;v5022@jobcenter.example;502;
            """;

    private static final String TEAMS = """
            Team;Bezeichnung;Leitung;E_Mail
            501;Markt und Integration Nord;Leo Muster;l501@jobcenter.example
            502;Markt und Integration Süd;Lea Muster;l502@jobcenter.example
            """;

    /** As the office has agreed; as shipped, teams this small do not show their working time. */
    private final Shell shell = new Shell(Map.of("summary.fewest-persons", "1"));

    @TempDir
    private Path folder;

    private Path cases;

    @BeforeEach
    void there_is_an_export() throws IOException {
        cases = write("faelle_2026-11-23.csv", CASES);
    }

    @Test
    void shows_weeks_need_capacity_and_proposal_in_german() throws IOException {
        thereArePeople();

        Shell.Result result = forecast("--weeks", "4");

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo(golden("forecast_de.txt"));
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void shows_the_same_in_english() throws IOException {
        thereArePeople();

        assertThat(new Shell(Map.of("office.language", "en", "summary.fewest-persons", "1"))
                        .run(arguments("--weeks", "4"))
                        .out())
                .isEqualTo(golden("forecast_en.txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"forecast_de.txt", "forecast_en.txt"})
    void no_line_is_wider_than_a_terminal(String page) throws IOException {
        assertThat(golden(page).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    }

    @Test
    void as_shipped_nobody_learns_the_working_time_of_a_team_of_one() throws IOException {
        thereArePeople();
        Shell shipped = new Shell(Map.of());

        assertThat(shipped.run(arguments("--weeks", "4")).out())
                .contains(
                        "Die Kapazität wird nicht gezeigt: Wochenstunden sind von der",
                        "Die Kapazität wird nicht gezeigt: Wochenstunden sind von 1 der 2")
                .doesNotContain("Die Kapazität ist unbekannt");
        assertThat(shipped.run(arguments("--format", "csv")).out()).doesNotContain(";61;", ";1404;");
    }

    @Test
    void a_week_in_which_too_few_are_there_is_hidden_and_the_others_are_planned() throws IOException {
        write("mitarbeiter_2026-11-23.csv", """
                Vermittler;Name;E_Mail;Team;Wochenstunden;Abwesend_von;Abwesend_bis
                V5011;Erika Muster;v5011@jobcenter.example;501;1,7;;
                V5012;Enno Muster;v5012@jobcenter.example;501;0,5;30.11.2026;06.12.2026
                V5021;Emil Muster;v5021@jobcenter.example;502;39;;
                V5022;Eva Muster;v5022@jobcenter.example;502;39;23.11.2026;
                """);
        write("teams_2026-11-23.csv", TEAMS);
        String out = new Shell(Map.of("summary.fewest-persons", "2"))
                .run(arguments("--weeks", "4"))
                .out()
                .replaceAll("\\s+", " ");

        assertThat(out)
                .contains(
                        "In Wochen, in denen weniger als 2 Fachkräfte mit bekannten Wochenstunden da sind, wird die"
                                + " Kapazität nicht gezeigt (summary.fewest-persons); in solche Wochen und aus ihnen"
                                + " wird nichts vorgezogen.",
                        "Vorschlag: 1 Gespräch innerhalb",
                        "Danach noch überbucht: KW 50")
                .doesNotContain("Die Kapazität ist unbekannt");
    }

    @Test
    void before_the_first_policy_nobody_is_said_to_have_no_hours() throws IOException {
        thereArePeople();

        assertThat(shell.run("forecast", "--cases", cases.toString(), "--as-of", "01.02.2012")
                        .out())
                .contains("noch keine Fassung des Konzepts in Kraft")
                .doesNotContain("Die Kapazität ist unbekannt", "Die Kapazität wird nicht gezeigt");
    }

    @Test
    void without_caseworkers_the_need_is_there_and_the_capacity_unknown() {
        Shell.Result result = forecast();

        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("Die Kapazität ist unbekannt", "KW 50, 07.12.2026   5     0      4   2,0 h          –")
                .doesNotContain("Vorschlag: 1");
    }

    @Test
    void writes_a_row_for_each_team_and_week_as_csv() throws IOException {
        thereArePeople();

        assertThat(forecast("--weeks", "3", "--format", "csv").out()).isEqualTo("""
                team;caseworker;week;monday;office_days;first_interviews;follow_ups;appointments;\
                overdue;minutes;capacity_minutes;minutes_after_proposal
                501;;48;2026-11-23;5;0;1;0;1;30;61;30
                501;;49;2026-11-30;5;0;0;0;0;0;61;60
                501;;50;2026-12-07;5;0;4;0;0;120;61;60
                502;;48;2026-11-23;5;0;0;0;0;0;1404;0
                502;;49;2026-11-30;5;1;0;0;0;60;1404;60
                502;;50;2026-12-07;5;0;0;0;0;0;1404;0
                """);
    }

    @Test
    void writes_everything_as_json_into_a_file() throws IOException {
        thereArePeople();
        Path output = folder.resolve("forecast.json");

        Shell.Result result = forecast("--format", "json", "--output", output.toString());

        assertThat(result.out()).isEmpty();
        JsonNode team =
                new ObjectMapper().readTree(output.toFile()).get("teams").get(0);
        assertThat(team.get("team").textValue()).isEqualTo("501");
        assertThat(team.get("weeks")).hasSize(8);
        assertThat(team.get("broughtForward").get(0).get("toWeek").textValue()).isEqualTo("2026-11-30");
        assertThat(team.get("broughtForwardProtected").intValue()).isEqualTo(1);
        assertThat(team.get("caseworkers")).isEmpty();
        assertThat(Files.readString(output)).doesNotContain("100A000005");
    }

    @Test
    void the_breakdown_by_caseworker_is_refused_unless_the_office_has_switched_it_on() throws IOException {
        thereArePeople();

        Shell.Result refused = forecast("--by-caseworker");
        Shell.Result allowed = new Shell(Map.of("summary.by-caseworker", "true", "summary.fewest-persons", "1"))
                .run(arguments("--by-caseworker", "--format", "csv"));

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("summary.by-caseworker");
        assertThat(allowed.out()).contains("\n502;V5021;49;2026-11-30;5;1;0;0;0;60;1404;60\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "27", "eight"})
    void a_number_of_weeks_that_makes_no_sense_is_wrong_usage(String weeks) {
        assertThat(forecast("--weeks", weeks).exitCode()).isEqualTo(2);
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        Shell.Result result =
                shell.run("forecast", "--cases", folder.resolve("nirgends.csv").toString());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("nirgends.csv");
    }

    private void thereArePeople() throws IOException {
        write("mitarbeiter_2026-11-23.csv", CASEWORKERS);
        write("teams_2026-11-23.csv", TEAMS);
    }

    private Shell.Result forecast(String... more) {
        return shell.run(arguments(more));
    }

    private String[] arguments(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("forecast", "--cases", cases.toString(), "--as-of", "23.11.2026"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private static String golden(String name) throws IOException {
        try (var in = Objects.requireNonNull(ForecastCommandTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }
}
