package de.kontaktzyklus.dispatch.mail.text;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.assessment.DataWarning;
import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.Span;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.PassingOn;
import de.kontaktzyklus.reminders.digest.Departure;
import de.kontaktzyklus.reminders.digest.Gap;
import de.kontaktzyklus.reminders.digest.HeldBack;
import de.kontaktzyklus.reminders.digest.Section;
import de.kontaktzyklus.reminders.digest.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final Path SOURCES = Path.of("src/main/java/de/kontaktzyklus/dispatch/mail");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:[.-][A-Za-z_-]+)*\\.?)\"");

    private final Wording german = new Wording(Locale.GERMAN);

    @Test
    void both_languages_say_the_same_things() {
        assertThat(bundle(Locale.ENGLISH).keySet())
                .isEqualTo(bundle(Locale.GERMAN).keySet());
    }

    @Test
    void each_text_is_used() throws IOException {
        Set<String> literals = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> literals.add(found.group(1)));
            }
        }
        Set<String> families = Stream.<Enum<?>[]>of(
                        Span.Unit.values(),
                        MailKind.values(),
                        Stage.values(),
                        Section.values(),
                        Gap.values(),
                        Reason.values(),
                        DataWarning.values(),
                        Status.values(),
                        HeldBack.values(),
                        Alarm.Kind.values(),
                        PassingOn.Role.values(),
                        ExportKind.values())
                .flatMap(Arrays::stream)
                .map(Enum::name)
                .collect(Collectors.toSet());

        assertThat(bundle(Locale.GERMAN).keySet()).allSatisfy(key -> {
            String[] words = key.split("\\.", 3);
            boolean ofFamily = words.length > 1 && families.contains(words[1]) && literals.contains(words[0] + ".");
            assertThat(literals.contains(key) || ofFamily).as(key).isTrue();
        });
    }

    @Test
    void every_value_that_can_occur_has_a_text() {
        Stream.of(Section.values())
                .forEach(
                        each -> assertThat(german.say("section." + each, 1, 14)).isNotEmpty());
        Stream.of(Departure.Destination.values())
                .forEach(each -> assertThat(german.say("left." + each, 1)).isNotEmpty());
        Stream.of(Section.values())
                .forEach(each -> assertThat(german.say("hint." + each, 1, 1)).isNotEmpty());
        Stream.of(Stage.values())
                .filter(each -> each != Stage.LEFT_FOR_LEADER) // the same sentence as LEFT
                .forEach(each -> assertThat(german.say("news." + each, 1)).isNotEmpty());
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
            assertThat(german.say("alarm." + each, 1, 1, 1, 1, 1, 1, 1)).isNotEmpty();
            assertThat(german.say("alarm." + each + ".do")).isNotEmpty();
            assertThat(german.say("alarm." + each + ".title")).isNotEmpty();
        });
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
