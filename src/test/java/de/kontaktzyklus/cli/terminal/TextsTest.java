package de.kontaktzyklus.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.assessment.DataWarning;
import de.kontaktzyklus.assessment.Finding;
import de.kontaktzyklus.assessment.Reason;
import de.kontaktzyklus.assessment.Status;
import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.cases.Span;
import de.kontaktzyklus.config.settings.HeldSetting;
import de.kontaktzyklus.delivery.MailKind;
import de.kontaktzyklus.delivery.MailState;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that can be said has its words, in both languages. */
class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void every_code_has_its_words(String language) {
        Texts texts = Texts.in(Locale.forLanguageTag(language));

        assertThat(Stream.of(
                                keys("finding.", Finding.values()),
                                keys("status.", Status.values()),
                                keys("reason.", Reason.values()),
                                keys("warning.", DataWarning.values()),
                                keys("kind.", ExportKind.values()),
                                keys("mail-state.", MailState.values()),
                                keys("mail-kind.", MailKind.values()),
                                keys("config.origin.", HeldSetting.Origin.values()),
                                keys("span.", Span.Unit.values()),
                                Arrays.stream(ExportKind.values()).map(kind -> "job.take-" + kind.key()),
                                Stream.of("job.make-digests", "job.make-summaries"),
                                Arrays.stream(Reason.values()).map(reason -> "check." + reason.check()))
                        .flatMap(all -> all))
                .allMatch(texts::has);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"de, 1, 1 Woche", "de, 6, 6 Wochen", "en, 1, 1 week", "en, 6, 6 weeks"})
    void one_is_singular(String language, int weeks, String words) {
        assertThat(Texts.in(Locale.forLanguageTag(language)).text("span.WEEKS", weeks))
                .isEqualTo(words);
    }

    private static Stream<String> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }
}
