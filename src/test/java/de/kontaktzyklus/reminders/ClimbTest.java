package de.kontaktzyklus.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.directory.Caseworker;
import de.kontaktzyklus.cases.directory.OfficeDirectory;
import de.kontaktzyklus.cases.directory.Team;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.OutgoingMail;
import de.kontaktzyklus.reminders.digest.Addressee;
import de.kontaktzyklus.reminders.digest.Digest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Erika deputises for Otto, Rita and Ring for each other; Lena leads them all. */
class ClimbTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant MORNING = AnOffice.morningOf(MONDAY);

    private final List<PassingOn> passed = new ArrayList<>();
    private final AnOffice office = new AnOffice();
    private OfficeDirectory directory = office.directory();

    @BeforeEach
    void more_people() {
        office.caseworker("rita", "Rita Runde", "rita@jobcenter.example", "ring")
                .caseworker("ring", "Rolf Ring", "ring@jobcenter.example", "rita")
                .caseworker("twin", "Thea Twin", "lena@jobcenter.example", "nobody")
                .caseworker("away", "Alma Abwesend", "away@jobcenter.example", "erika")
                .absent("away", "2026-11-20", "2026-11-27")
                .caseworker("lone", "Leo Allein", "lone@jobcenter.example", "away");
        directory = office.directory();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a caseworker's to deputy; leader; catch-all,   CASEWORKER_DIGEST, otto,  otto,  erika lena leitung",
        "without a deputy to the leader,                CASEWORKER_DIGEST, erika, erika, lena leitung",
        "deputies of each other end with the leader,    CASEWORKER_DIGEST, rita,  rita,  ring lena leitung",
        "past an absent deputy to the deputy's own,     CASEWORKER_DIGEST, lone,  lone,  erika lena leitung",
        "an address that stands twice is tried once,    CASEWORKER_DIGEST, twin,  lena,  leitung",
        "a corrected address is tried,                  CASEWORKER_DIGEST, otto,  old,   otto erika lena leitung",
        "of one who has left to the catch-all,          CASEWORKER_DIGEST, gone,  gone,  leitung",
        "a leader's to the catch-all,                   LEADER_DIGEST,     nord,  lena,  leitung",
        "the notice of a summary to the catch-all,      SUMMARY_NOTICE,    '',    lena,  leitung",
        "the catch-all's to nobody,                     CATCH_ALL_DIGEST,  '',    leitung, ''",
        "protected cases to nobody else,                PROTECTED_DIGEST,  '',    schutz, ''",
        "an alarm to the catch-all,                       ALARM,             '',    admin, leitung"
    })
    void a_refused_mail_climbs(String reason, MailKind kind, String holder, String reader, String tried) {
        List<String> expected = tried.isEmpty() ? List.of() : List.of(tried.split(" "));

        assertThat(refusedByAll(mail(kind, holder, reader))).as(reason).isEqualTo(expected);
    }

    @Test
    void the_next_in_line_reads_whom_it_has_missed_and_why_it_comes() {
        refusedByAll(mail(MailKind.CASEWORKER_DIGEST, "otto", "otto"));

        assertThat(passed)
                .extracting(PassingOn::as)
                .containsExactly(PassingOn.Role.DEPUTY, PassingOn.Role.LEADER, PassingOn.Role.CATCH_ALL);
        assertThat(passed.get(2).missed())
                .extracting(Addressee::name)
                .containsExactly("Otto Normal", "Erika Musterfrau", "Lena Leitung");
        assertThat(passed.get(0).at()).isEqualTo(MORNING);
    }

    @Test
    void it_comes_to_an_end_though_people_change_under_way() {
        OutgoingMail toDeputy =
                next(mail(MailKind.CASEWORKER_DIGEST, "otto", "otto")).orElseThrow();
        office.caseworker("otto", "Otto Normal", "otto@jobcenter.example", "rita");
        directory = office.directory();

        assertThat(next(toDeputy))
                .as("erika is no deputy any more")
                .map(OutgoingMail::recipient)
                .contains("leitung@jobcenter.example");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            two of two teams with deputies           | P1 P2 | pool | P1:p9 l501 leitung, P2:p8 l502 leitung
            without a deputy to each one's leader     | Q1 Q2 | quay | Q1:l501 leitung, Q2:l502 leitung
            of one team without deputy in one way     | Q1 Q3 | quay | Q1+Q3:l501 leitung
            deputies of each other in one mailbox     | R1 R2 | rest | R1:l501 leitung, R2:l502 leitung
            a deputy in the same mailbox is passed by | S1    | sill | S1:l502 leitung
            the deputy of one is absent               | T1 T2 | tarn | T1:l501 leitung, T2:p8 l502 leitung
            an absent leader is passed by             | U1    | ulme | U1:leitung
            a deputy of another team who is refused   | D     | d    | D:l502 leitung, A:l501 leitung
            a deputy whose own deputy is there for both | E   | e    | E+B:p8 l502 leitung
            """)
    void in_a_mailbox_of_several_it_climbs_in_each_one_s_way(
            String reason, String holders, String reader, String ways) {
        directory = twoTeams();

        OutgoingMail first = mail(MailKind.CASEWORKER_DIGEST, String.join("\n", holders.split(" ")), reader);

        assertThat(waysOf(first)).as(reason).isEqualTo(ways);
    }

    private String waysOf(OutgoingMail first) {
        return passedOn(first).stream()
                .map(note -> String.join("+", note.holders()) + ":" + String.join(" ", onFrom(note)))
                .collect(Collectors.joining(", "));
    }

    private List<String> onFrom(OutgoingMail note) {
        List<String> tried = new ArrayList<>(List.of(note.recipient().replaceAll("@.*", "")));
        tried.addAll(refusedByAll(note));
        return tried;
    }

    private static OfficeDirectory twoTeams() {
        return new OfficeDirectory(
                Stream.of(
                                "P1 pool 501 P9 -",
                                "P2 pool 502 P8 -",
                                "P9 p9 501 - -",
                                "P8 p8 502 - -",
                                "Q1 quay 501 - -",
                                "Q2 quay 502 - -",
                                "Q3 quay 501 - -",
                                "R1 rest 501 R2 -",
                                "R2 rest 502 R1 -",
                                "S1 sill 502 S2 -",
                                "S2 sill 502 - -",
                                "T1 tarn 501 V -",
                                "T2 tarn 502 P8 -",
                                "V v 501 - away",
                                "U1 ulme 503 - -",
                                "L3 l503 503 - away",
                                "A a 501 D away",
                                "D d 502 - -",
                                "B b 501 E away",
                                "E e 502 P8 -")
                        .map(ClimbTest::worker)
                        .toList(),
                List.of(team("501"), team("502"), team("503")));
    }

    private static Caseworker worker(String words) {
        String[] word = words.replace(" -", " ").split(" ", -1);
        Optional<LocalDate> absent = word[4].isEmpty() ? Optional.empty() : Optional.of(MONDAY);
        return new Caseworker(
                word[0], "", word[1] + "@jobcenter.example", word[2], Optional.empty(), word[3], absent, absent);
    }

    private static Team team(String id) {
        return new Team(id, "", "", "l" + id + "@jobcenter.example");
    }

    private List<String> refusedByAll(OutgoingMail first) {
        List<String> tried = new ArrayList<>();
        Optional<OutgoingMail> next = next(first);
        while (next.isPresent()) {
            tried.add(next.get().recipient().replaceAll("@.*", ""));
            next = next(next.get());
        }
        return tried;
    }

    private Optional<OutgoingMail> next(OutgoingMail refused) {
        return passedOn(refused).stream().findFirst();
    }

    private List<OutgoingMail> passedOn(OutgoingMail refused) {
        return new Climb(() -> directory, ClimbTest::usable, AnOffice.RULES, new PassedOnHere(), () -> MORNING)
                .onRefusal(refused, "550 no such user");
    }

    private static Optional<String> usable(String address) {
        return Optional.of(address).filter(given -> given.endsWith("@jobcenter.example"));
    }

    private static OutgoingMail mail(MailKind kind, String holder, String reader) {
        String address = reader + "@jobcenter.example";
        return new OutgoingMail("<" + address + ">", MONDAY, kind, address, "", new byte[0], Set.of()).heldBy(holder);
    }

    private final class PassedOnHere implements Letters {
        @Override
        public OutgoingMail passOn(OutgoingMail refused, PassingOn passing) {
            passed.add(passing);
            String reader = passing.to().address().replaceAll("@.*", "");
            return mail(refused.kind(), refused.holder(), reader).passingOn(refused);
        }

        @Override
        public OutgoingMail digest(Digest digest, RunFacts run) {
            throw new UnsupportedOperationException();
        }

        @Override
        public OutgoingMail alarm(Alarm alarm, Instant writtenAt) {
            throw new UnsupportedOperationException();
        }
    }
}
