package de.kontaktzyklus.dispatch.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamFileNamesTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource(textBlock = """
            501,             501,             a plain id stays as it is
            Team_Nord-1,     Team_Nord-1,     upper case stays readable
            Süd & Öst,       Sued-Oest,       umlauts and what is between them
            ../../etc/passwd, etc-passwd,     no way out of the folder
            'C:\\x',         C-x,             no drive
            ..,              team,            nothing is left
            '***',           team,            nothing is left
            CON,             team-CON,        a device of Windows
            lpt1,            team-lpt1,       a device of Windows
            nul.txt,         nul-txt,         no ending that is not ours
            Übersicht,       team-Uebersicht, the folder of the page over all teams
            '',              ohne-team,       cases without team
            """)
    void a_name_is_safe_on_every_file_system(String id, String name, String reason) {
        assertThat(TeamFileNames.of(List.of(id))).as(reason).isEqualTo(Map.of(id, name));
    }

    @Test
    void long_ids_are_cut_and_differ_by_their_suffix() {
        String longId = "x".repeat(300);
        Map<String, String> names = TeamFileNames.of(List.of(longId + "1", longId + "2"));
        assertThat(names.values()).doesNotHaveDuplicates().allMatch(name -> name.length() < 80);
    }

    @Test
    void two_teams_never_share_a_file_whatever_they_are_called() {
        List<String> odd = List.of("Nord", "NORD", "nord", "N/ord", "N:ord", "N-ord", "", "ohne-team", "..", "*");
        Map<String, String> names = TeamFileNames.of(odd);
        assertThat(names).hasSameSizeAs(odd);
        assertThat(names.values().stream().map(name -> name.toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_team_that_calls_itself_like_the_suffixed_name_of_another_gets_a_suffix_too() {
        String taken = TeamFileNames.of(List.of("a", "A")).getOrDefault("a", "");
        assertThat(TeamFileNames.of(List.of("a", "A", taken)).values().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_order_of_the_teams_does_not_matter() {
        assertThat(TeamFileNames.of(List.of("Nord", "NORD"))).isEqualTo(TeamFileNames.of(List.of("NORD", "Nord")));
    }
}
