package de.kontaktzyklus.cases.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeDirectoryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the same name                          | Anna Müller      | anna Anna Müller                 | true
            in the other order                     | Müller, Anna     | anna Anna Müller                 | true
            the export of teams names no leader    | ''               | anna Anna Müller                 | true
            the export of caseworkers names nobody | Anna Müller      | anna                             | true
            one has a title                        | Dr. Anna Müller  | anna Anna Müller                 | true
            the other has it                       | Anna Müller      | anna Dr. Anna Müller             | true
            another name                           | Anna Müller      | anna Otto Normal                 | false
            another mailbox                        | Anna Müller      | otto Anna Müller                 | false
            shared, the same name                  | Anna Müller      | anna Müller Anna; anna Otto      | true
            shared, another name                   | Anna Müller      | anna Otto; anna Anna Müller      | false
            shared, nobody knows                   | ''               | anna Anna Müller; anna Otto      | false
            shared, one has a title                | Dr. Anna Müller  | anna Anna Müller; anna Anna      | false
            """)
    void the_first_caseworker_leads_the_team(String why, String leader, String people, boolean leads) {
        assertThat(directory(people).isLedBy(team(leader), "1")).as(why).isEqualTo(leads);
    }

    @Test
    void who_is_not_in_the_directory_leads_nothing() {
        assertThat(directory("anna Anna").isLedBy(team(""), "9")).isFalse();
        assertThat(directory(" Anna").isLedBy(new Team("501", "", "Anna", ""), "1"))
                .as("without any mailbox")
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            with a title                  | Dr. Anna Müller | anna* Anna Müller            | true
            at an own mailbox, by name    | Müller, Anna    | own* Anna Müller             | true
            another person's mailbox      | Anna Müller     | anna* Otto Normal            | false
            somebody there shares it      | Anna Müller     | anna* Anna Müller; anna Otto | false
            all who share it are away     | ''              | anna* Anna; anna* Otto       | true
            """)
    void the_leader_is_away(String why, String leader, String people, boolean away) {
        assertThat(directory(people).isLeaderAbsent(team(leader), DAY)).as(why).isEqualTo(away);
    }

    private static Team team(String leader) {
        return new Team("501", "", leader, " Anna@jobcenter.example");
    }

    private static OfficeDirectory directory(String people) {
        List<String> each = Arrays.asList(people.split("; "));
        return new OfficeDirectory(
                each.stream()
                        .map(one -> worker(String.valueOf(each.indexOf(one) + 1), one))
                        .toList(),
                List.of());
    }

    private static Caseworker worker(String id, String words) {
        String mailbox = words.split(" ", 2)[0];
        Optional<LocalDate> absent = mailbox.endsWith("*") ? Optional.of(DAY) : Optional.empty();
        String name = words.substring(mailbox.length()).strip();
        String email = mailbox.isEmpty() ? "" : mailbox.replace("*", "") + "@jobcenter.example";
        return new Caseworker(id, name, email, "501", Optional.empty(), "", absent, absent);
    }
}
