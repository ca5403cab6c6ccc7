package de.kontaktzyklus.dispatch.mail.text;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.assessment.DataWarning;
import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.PassingOn;
import de.kontaktzyklus.reminders.digest.Departure;
import de.kontaktzyklus.reminders.digest.Gap;
import de.kontaktzyklus.reminders.digest.HeldBack;
import de.kontaktzyklus.reminders.digest.Section;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final Object[] MORE_THAN_ENOUGH = Collections.nCopies(12, 1).toArray();

    /** Their list has names as headings, and no hints. */
    private static final EnumSet<Section> OF_LEADERS =
            EnumSet.of(Section.ESCALATED, Section.LONG_OVERDUE, Section.LONG_UNCLEAR);

    private final Wording german = new Wording(Locale.GERMAN);

    @Test
    void every_value_that_can_occur_has_a_text() {
        Stream.of(Section.values())
                .forEach(each -> assertThat(german.say("section." + each, 14)).isNotEmpty());
        Stream.of(Departure.Destination.values())
                .forEach(each -> assertThat(german.say("left." + each, 1)).isNotEmpty());
        EnumSet.complementOf(OF_LEADERS)
                .forEach(each -> assertThat(german.say("hint." + each)).isNotEmpty());
        Stream.of(Gap.values())
                .forEach(each -> assertThat(german.say("gap." + each)).isNotEmpty());
        Stream.of(Status.values())
                .forEach(each -> assertThat(german.say("status." + each, 1)).isNotEmpty());
        Stream.of(HeldBack.values())
                .forEach(each -> assertThat(german.say("held-back." + each, 1)).isNotEmpty());
        Stream.of(DataWarning.values())
                .forEach(each -> assertThat(german.say("warning." + each)).isNotEmpty());
        Stream.of(PassingOn.Role.values())
                .forEach(each -> assertThat(german.say("next-as." + each)).isNotEmpty());
        Stream.of(Alarm.Kind.values()).forEach(each -> {
            for (String part : List.of("", ".do", ".title")) {
                assertThat(german.say("alarm." + each + part, MORE_THAN_ENOUGH)).isNotEmpty();
            }
        });
    }

    @Test
    void there_is_no_hint_that_nobody_reads() {
        assertThat(OF_LEADERS).noneMatch(each -> bundle(Locale.GERMAN).containsKey("hint." + each));
    }

    @Test
    void no_text_holds_an_apostrophe_which_would_switch_off_its_placeholders() {
        Stream.of(Locale.GERMAN, Locale.ENGLISH)
                .map(WordingTest::bundle)
                .forEach(bundle -> assertThat(bundle.keySet())
                        .allSatisfy(key -> assertThat(bundle.getString(key)).doesNotContain("'")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0    | Kontaktdichte: 0 überfällig bei 0 geprüften Fällen – Stand 23.11.2026
            1    | Kontaktdichte: 0 überfällig bei 1 geprüften Fall – Stand 23.11.2026
            212  | Kontaktdichte: 0 überfällig bei 212 geprüften Fällen – Stand 23.11.2026
            3000 | Kontaktdichte: 0 überfällig bei 3.000 geprüften Fällen – Stand 23.11.2026
            """)
    void counts_as_people_do(int checked, String subject) {
        assertThat(german.say("subject.nothing", checked, LocalDate.parse("2026-11-23")))
                .isEqualTo(subject);
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "de.kontaktzyklus.dispatch.mail.messages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
