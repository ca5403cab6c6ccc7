package de.kontaktzyklus.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each message of files and commands, mails apart, with one of everything, and with two: words agree with their number.
 */
class NumbersInWordsTest {

    private static final List<String> BUNDLES =
            List.of("de.kontaktzyklus.export.messages", "de.kontaktzyklus.cli.messages");

    private static final String BEFORE = "(weitere |gültige |fremde |verschiedene )?";

    /** Not behind "von" and "bis": "1 von 1 Zeilen" is right. */
    private static final Pattern ONE_OF_MANY = Pattern.compile("(?<!von |of |bis |to )\\b1 " + BEFORE
            + "(Zeilen|Zellen|Felder|Fälle|Termine|Ausnahmen|Kunden|Kontakte|Kundennummern|Tagen?|Arbeitstagen?|Wochen"
            + "|Monaten?|Jahren?|Dateien|Adressen|Prozentpunkte|Versuche|Warnungen|Werte|Bytes|Beanstandungen"
            + "|rows|cells|fields|cases|appointments|exceptions|customers|contacts|lines|days|weeks|months|years|files"
            + "|addresses|points|attempts|warnings|values|bytes|findings|more lines|more values)\\b");

    private static final Pattern SEVERAL_OF_ONE = Pattern.compile("\\b2 " + BEFORE
            + "(Zeile|Zelle|Feld|Fall|Termin|Ausnahme|Kunde|Kontakt|Kundennummer|Tag|Arbeitstag|Woche|Monat|Jahr|Datei"
            + "|Adresse|Prozentpunkt|Versuch|Warnung|Wert|Beanstandung|row|cell|field|case|appointment|exception"
            + "|customer|contact|line|day|week|month|year|file|address|point|attempt|warning|value|byte|finding)\\b"
            + "(?! numbers?\\b)");

    /** A verb in the plural or the singular beside such a number. */
    private static final Pattern WRONG_VERB = Pattern.compile("\\b(sind|waren) 1 (von|of) "
            + "|\\b1 von 1 \\w+ (sind|fehlen|kamen|gehören|stehen)\\b|\\b1 of 1 \\w+ (are|have|belong)\\b"
            + "|\\b(ist|war) 2 von |(?<!bei )\\b2 von 2 \\w+ (ist|fehlt|kam|gehört|steht)\\b"
            + "|\\b2 of 2 \\w+ (is|has|belongs)\\b");

    static Stream<Arguments> messages() {
        return Stream.of(Locale.GERMAN, Locale.ENGLISH)
                .flatMap(language -> BUNDLES.stream()
                        .flatMap(name -> bundle(name, language).keySet().stream()
                                .filter(key -> !key.startsWith("mail"))
                                .map(key -> Arguments.of(language, name, key))));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("messages")
    void one_is_singular_and_two_are_plural(Locale language, String bundle, String key) {
        String pattern = bundle(bundle, language).getString(key);

        assertThat(said(pattern, language, 1))
                .doesNotContainPattern(ONE_OF_MANY)
                .doesNotContainPattern(WRONG_VERB)
                .doesNotContainPattern("[{}]|choice|number,");
        assertThat(said(pattern, language, 2))
                .doesNotContainPattern(SEVERAL_OF_ONE)
                .doesNotContainPattern(WRONG_VERB)
                .doesNotContainPattern("[{}]|choice|number,");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            de | NO_END_IGNORED       | 1 | eine Zelle mit einem Datum                  | ; sie gilt als leer
            de | NO_END_IGNORED       | 2 | 2 Zellen mit einem Datum                    | ; sie gelten als leer
            de | CELLS_CLEANED        | 1 | eine Zelle mit Zeichen                      | (1); diese Zeichen werden überlesen
            de | CELLS_CLEANED        | 2 | 2 Zellen mit Zeichen                        | (2), die erste in dieser Zeile; diese
            de | APPOINTMENT_TOO_LATE | 1 | ein Termin weiter voraus, als jemand plant  | (Zeile 1); er hält nichts zurück
            de | APPOINTMENT_TOO_LATE | 2 | 2 Termine weiter voraus, als jemand plant   | (Zeilen 2); sie halten nichts zurück
            de | EXCEPTION_TOO_LATE   | 1 | eine Ausnahme endet später                  | (Zeile 1); sie gilt als Ausnahme ohne
            de | EXCEPTION_TOO_LATE   | 2 | 2 Ausnahmen enden später                    | (Zeilen 2); sie gelten als Ausnahmen
            de | CASEWORKER_UNKNOWN   | 1 | 1 Fall mit einer Fachkraft                  | (Zeile 1)
            de | TEAM_UNKNOWN         | 2 | 2 Fälle mit einem Team                      | (Zeilen 2)
            de | FIELD_COUNT          | 1 | 1 Feld statt 1                              | 1
            de | FIELD_COUNT          | 2 | 2 Felder statt 2                            | 2
            de | CUSTOMERS_VANISHED   | 1 | 1 von 1 Kunden des Exports in Kraft fehlt   | mehr als 1 %
            de | CUSTOMERS_VANISHED   | 2 | 2 von 2 Kunden des Exports in Kraft fehlen  | mehr als 2 %
            en | NO_END_IGNORED       | 1 | one cell with a date                        | ; it counts as empty
            en | NO_END_IGNORED       | 2 | 2 cells with a date                         | ; they count as empty
            en | APPOINTMENT_TOO_LATE | 1 | one appointment further ahead               | (line 1); it holds nothing back
            en | EXCEPTION_TOO_LATE   | 2 | 2 exceptions end later than anybody plans   | (lines 2); they count as exceptions
            """)
    void a_sentence_that_goes_on_goes_on_in_the_same_number(
            String language, String problem, int number, String begin, String end) {
        Locale locale = Locale.forLanguageTag(language);
        String pattern = bundle(BUNDLES.get(0), locale).getString("problem." + problem);

        assertThat(said(pattern, locale, number)).startsWith(begin).contains(end);
    }

    private static String said(String pattern, Locale language, int number) {
        Object[] all = new Object[10];
        Arrays.fill(all, number);
        return new MessageFormat(pattern, language).format(all);
    }

    private static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle(
                name, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
