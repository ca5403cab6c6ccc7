package de.kontaktzyklus.reminders.proof;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.delivery.Climbs.Step;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.MailState;
import de.kontaktzyklus.reminders.digest.HeldBack;
import de.kontaktzyklus.reminders.digest.ToBeTold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who counts as told: erika and otto have to have an overview, and case 1 is erika's, case 2 is otto's. */
class ProvingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final ToBeTold BOTH =
            new ToBeTold(Set.of("erika", "otto"), Map.of("1", "erika", "2", "otto"), Map.of());

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            both overviews accepted                     | erika SENT 1, otto SENT 2                 | 2 {} 2 {}
            one on its way                              | erika SENT 1, otto PLANNED 2              | 1 {WAITING=1} 1 {WAITING=1}
            one with the mail server                    | erika SENT 1, otto SENDING 2              | 1 {WAITING=1} 1 {WAITING=1}
            one that may be lost                        | erika SENT 1, otto UNKNOWN 2              | 1 {UNKNOWN=1} 1 {UNKNOWN=1}
            one refused at its end                      | erika SENT 1, otto REFUSED 2              | 1 {REFUSED=1} 1 {REFUSED=1}
            one refused and accepted by the deputy      | erika SENT 1, otto REFUSED 2 > otto SENT 2 | 2 {} 2 {}
            one refused and on its way to the deputy    | erika SENT 1, otto REFUSED 2 > otto PLANNED 2 | 1 {WAITING=1} 1 {WAITING=1}
            one refused by the deputy, too              | erika SENT 1, otto REFUSED 2 > otto REFUSED 2 | 1 {REFUSED=1} 1 {REFUSED=1}
            one without any mail                        | erika SENT 1                              | 1 {NOT_TOLD=1} 1 {NOT_TOLD=1}
            one replaced by one that arrived            | erika SENT 1, otto PLANNED/ 2, otto SENT 2 | 2 {} 2 {}
            one replaced and nothing since              | erika SENT 1, otto REFUSED/ 2             | 1 {NOT_TOLD=1} 1 {NOT_TOLD=1}
            a shared one accepted                       | erika+otto SENT 1+2                       | 2 {} 2 {}
            a shared one that climbed well in both ways | erika+otto REFUSED 1+2 > erika SENT 1+2, otto SENT 1+2 | 2 {} 2 {}
            a shared one that climbed well in one       | erika+otto REFUSED 1+2 > erika SENT 1+2, otto REFUSED 1+2 | 1 {REFUSED=1} 1 {REFUSED=1}
            news of a day are no overview               | erika SENT 1, otto SENT* 2                | 1 {NOT_TOLD=1} 2 {}
            both parts accepted                         | erika SENT 1, otto SENT#a, otto SENT#a 2  | 2 {} 2 {}
            one part of two refused                     | erika SENT 1, otto SENT#a, otto REFUSED#a 2 | 1 {REFUSED=1} 1 {REFUSED=1}
            one part of two on its way                  | erika SENT 1, otto PLANNED#a, otto SENT#a 2 | 1 {WAITING=1} 2 {}
            one part replaced and nothing since         | erika SENT 1, otto SENT#a, otto REFUSED/#a 2 | 1 {NOT_TOLD=1} 1 {NOT_TOLD=1}
            one part replaced by an overview            | erika SENT 1, otto SENT#a, otto REFUSED/#a 2, otto SENT#b 2 | 2 {} 2 {}
            one part passed on                          | erika SENT 1, otto SENT#a, otto REFUSED#a 2 > otto SENT 2 | 2 {} 2 {}
            a case in the mail of another               | erika SENT 1+2, otto SENT                 | 2 {} 2 {}
            """)
    void counts_by_what_became_of_the_mails(String why, String mails, String expected) {
        DailyProof proof = new Proving(BOTH, parsed(mails)).of(DAY);

        assertThat(proof.withOverview() + " " + proof.without() + " " + proof.reached() + " " + proof.unreached())
                .as(why)
                .isEqualTo(expected);
        assertThat(proof.caseworkers() + proof.overdue()).isEqualTo(4);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "APPOINTMENT, APPOINTMENT, true",
        "UNDELIVERABLE, UNDELIVERABLE, true",
        "TOLD_BEFORE, NOT_TOLD, false",
        "PROTECTED, NOT_TOLD, false",
    })
    void a_case_in_no_mail_of_the_week_needs_a_good_reason(HeldBack reason, Untold counted, boolean holds) {
        ToBeTold one = new ToBeTold(Set.of(), Map.of("1", "erika"), Map.of("1", reason));

        DailyProof proof = new Proving(one, List.of()).of(DAY);

        assertThat(proof.unreached()).isEqualTo(Map.of(counted, 1));
        assertThat(proof.holds()).isEqualTo(holds);
    }

    @Test
    void what_is_on_its_way_is_open_as_long_as_the_day_is() {
        DailyProof proof = new Proving(BOTH, parsed("erika SENT 1, otto PLANNED 2")).of(DAY);

        assertThat(proof.isOpen()).isTrue();
        assertThat(proof.holds()).isFalse();
        assertThat(proof.whenOver().isOpen()).isFalse();
        assertThat(proof.whenOver().missingOverviews()).isOne();
        assertThat(proof.whenOver().missingCases()).isOne();
    }

    @Test
    void one_refused_fails_though_others_are_on_their_way() {
        DailyProof proof = new Proving(BOTH, parsed("erika REFUSED 1, otto PLANNED 2")).of(DAY);

        assertThat(proof.isOpen()).isFalse();
        assertThat(proof.holds()).isFalse();
    }

    /**
     * {@code holders state customers}; a slash: replaced; a star: no overview; {@code #}: of which digest it is a part;
     * behind {@code >}: passed on.
     */
    private static List<WeekMail> parsed(String mails) {
        List<WeekMail> week = new ArrayList<>();
        String refused = "";
        String forwards = "";
        for (String part : mails.replace(" > ", ", >").split(", ", -1)) {
            boolean isFirstNote = part.startsWith(">");
            forwards = isFirstNote ? refused : forwards;
            String[] words = part.replace(">", "").split(" ", -1);
            String id = "<" + week.size() + ">";
            String[] state = words[1].split("#", -1);
            week.add(new WeekMail(
                    state.length > 1 ? state[1] : id,
                    new Step(
                            id,
                            forwards,
                            List.of(words[0].split("\\+")),
                            MailState.valueOf(state[0].replaceAll("[/*]", "")),
                            state[0].contains("/") ? Optional.of("run " + DAY) : Optional.empty()),
                    MailKind.CASEWORKER_DIGEST,
                    !state[0].contains("*"),
                    words.length > 2 ? Set.copyOf(Arrays.asList(words[2].split("\\+"))) : Set.of()));
            refused = id;
        }
        return week;
    }
}
