package de.kontaktzyklus.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text says "1 Tage" or "1 rows", whatever number stands where. */
class OneOfSomethingTest {

    private static final int MOST_VALUES = 20;

    /** Values that are constants of the program, minutes of a talk, and a team of one, who is not "some" of it. */
    private static final Set<String> NEVER_ONE = Set.of(
            "demo.start",
            "forecast.need",
            "hours-known.some",
            "look.DATABASE_SILENT",
            "look.FOLDER_SILENT",
            "look.SPACE_SILENT",
            "page.worry.running",
            "table.profiles.note",
            "table.work-list.protected-any-time",
            "table.work-list.weeks");

    /** What the office counts, in the plural; "1 von 20 Fällen" is right, and a range never ends with its begin. */
    private static final Pattern SEVERAL = Pattern.compile("(?<!von |of |und |and |bis |to |[0-9,.:])\\b1 (?:"
            + "Zeilen|Mails|Fälle|Fällen|Tage|Tagen|Arbeitstage|Arbeitstagen|Minuten|Stunden|Sekunden|Dateien|Exporte"
            + "|Exporten|Einträge|Einträgen|Auswertungen|Warnungen|Personen|Fachkräfte|Fachkräften|Teams|Gespräche"
            + "|Gesprächen|Wochen|Monate|Monaten|Jahre|Jahren|Abweichungen|Jobcenter sind|weitere Zeilen"
            + "|rows|mails|cases|days|minutes|hours|seconds|files|exports|entries|summaries|warnings|persons|people"
            + "|caseworkers|teams|talks|weeks|months|years|differences)\\b");

    @ParameterizedTest
    @MethodSource("bundles")
    void one_is_followed_by_the_singular(Path bundle) throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        }

        assertThat(texts.stringPropertyNames())
                .isNotEmpty()
                .filteredOn(key -> !NEVER_ONE.contains(key))
                .map(key -> key + " = " + with(1, texts.getProperty(key)))
                .filteredOn(SEVERAL.asPredicate())
                .isEmpty();
    }

    static Stream<Path> bundles() {
        return BundlesTest.all();
    }

    private static String with(int value, String text) {
        Object[] values = new Object[MOST_VALUES];
        Arrays.fill(values, value);
        return new MessageFormat(text, Locale.GERMAN).format(values);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_text_that_does_is_seen(String text) {
        assertThat(with(1, text)).matches(".*" + SEVERAL.pattern() + ".*");
    }

    static List<String> wrong() {
        return List.of("{0} Zeilen", "seit {0,number,0} Tagen", "{3} rows, {1} unreadable");
    }
}
