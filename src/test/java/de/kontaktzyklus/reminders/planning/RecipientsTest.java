package de.kontaktzyklus.reminders.planning;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.cases.directory.Team;
import de.kontaktzyklus.delivery.MailKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told of a case of caseworker A in team 501 (the concept, C10: escalation, deputies, absent leaders). */
class RecipientsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** A caseworker is {@code id address team deputy}, with a minus for nothing; a star behind it: absent. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            there                                       | A a 501 B; B b 501 -                             | a
            absent, the deputy is there                 | A a 501 B*; B b 501 -                            | b
            absent, the deputy is in another team       | A a 501 B*; B b 502 -                            | b
            absent, the deputy has a deputy             | A a 501 B*; B b 501 C*; C c 501 -                | c
            absent without a deputy                     | A a 501 -*                                       | l501 ABSENT_WITHOUT_DEPUTY
            absent, the deputy is absent, too           | A a 501 B*; B b 501 -*                           | l501 ABSENT_WITHOUT_DEPUTY
            absent, the deputy of another team as well  | A a 501 B*; B b 502 -*                           | l501 ABSENT_WITHOUT_DEPUTY
            absent, deputies of each other              | A a 501 B*; B b 501 A*                           | l501 ABSENT_WITHOUT_DEPUTY
            absent, three in a ring                     | A a 501 B*; B b 501 C*; C c 501 A*               | l501 ABSENT_WITHOUT_DEPUTY
            absent, his own deputy                      | A a 501 A*                                       | l501 ABSENT_WITHOUT_DEPUTY
            absent, a deputy whom nobody knows          | A a 501 X*                                       | l501 ABSENT_WITHOUT_DEPUTY
            absent, the deputy has no address           | A a 501 B*; B - 501 -                            | l501 ABSENT_WITHOUT_DEPUTY
            absent, the deputy without address has one  | A a 501 B*; B - 501 C; C c 501 -                 | c
            there without an address                    | A - 501 B; B b 501 -                             | l501 NO_ADDRESS
            unknown                                     | B b 501 -                                        | l501 UNKNOWN_CASEWORKER
            the leader is a caseworker, and absent      | A - 501 -; L l501 501 -*                         | leitung NO_ADDRESS
            the leader is A himself, and absent         | A l501 501 -*                                    | leitung ABSENT_WITHOUT_DEPUTY
            the leader is A, absent, with a deputy      | A l501 501 B*; B b 501 -                         | b
            an absent leader of another team is none    | A - 501 -; L l502 502 -*                         | l501 NO_ADDRESS
            a leader's mailbox that another shares      | A - 501 -; L l501 501 -*; M l501 501 -           | l501 NO_ADDRESS
            one of a shared mailbox is absent           | A pool 501 B*; P pool 501 -; B b 501 -           | b
            the other of a shared mailbox is absent     | A pool 501 -; P pool 501 -*                      | pool
            absent, the deputy shares the mailbox       | A pool 501 P*; P pool 501 -                      | pool
            """)
    void the_case_goes_to(String why, String people, String expected) {
        OfficeDirectory directory = new OfficeDirectory(
                Arrays.stream(people.split("; ")).map(RecipientsTest::worker).toList(),
                List.of(team("501"), team("502")));

        Recipient told = new Recipients(DAY, directory, RecipientsTest::usable, rules())
                .of("A", "501")
                .orElseThrow();

        assertThat(told.address().replaceAll("@.*", "")
                        + told.gap().map(gap -> " " + gap).orElse(""))
                .as(why)
                .isEqualTo(expected);
        assertThat(told.kind()).isEqualTo(kind(expected));
    }

    private static MailKind kind(String expected) {
        if (expected.startsWith("l501")) {
            return MailKind.LEADER_DIGEST;
        }
        return expected.startsWith("leitung") ? MailKind.CATCH_ALL_DIGEST : MailKind.CASEWORKER_DIGEST;
    }

    private static Caseworker worker(String words) {
        String[] word = words.strip().replace("*", "").split(" ", -1);
        Optional<LocalDate> absent = words.contains("*") ? Optional.of(DAY) : Optional.empty();
        return new Caseworker(
                word[0], "", address(word[1]), word[2], Optional.empty(), word[3].replace("-", ""), absent, absent);
    }

    private static String address(String name) {
        return name.equals("-") ? "" : name + "@jobcenter.example";
    }

    private static Team team(String id) {
        return new Team(id, "", "", address("l" + id));
    }

    private static Optional<String> usable(String address) {
        return Optional.of(address).filter(given -> !given.isEmpty());
    }

    private static ReminderRules rules() {
        return new ReminderRules(14, 10, 4, 30, address("schutz"), address("leitung"));
    }
}
