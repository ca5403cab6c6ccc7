package de.kontaktzyklus.log;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.cases.ExportKind;
import de.kontaktzyklus.dispatch.signals.SignalTrouble;
import de.kontaktzyklus.dispatch.smtp.talk.Verdict;
import de.kontaktzyklus.reminders.Alarm;
import de.kontaktzyklus.reminders.DigestResult;
import de.kontaktzyklus.retention.Kept;
import de.kontaktzyklus.texts.TextBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the log has to say has words in both languages. */
class EventTextsTest {

    private static final String BUNDLE = "de.kontaktzyklus.log.messages";

    /** Enums of other rooms that are figures of events. */
    private static final List<Class<? extends Enum<?>>> FIGURES = List.of(
            ExportKind.class,
            Kept.class,
            Verdict.class,
            Alarm.Kind.class,
            DigestResult.Why.class,
            SignalTrouble.Kind.class);

    static Stream<TextBundle> bundles() {
        return Stream.of(Locale.GERMAN, Locale.ENGLISH).map(language -> new TextBundle(BUNDLE, language));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_event_and_each_of_its_figures_has_words(TextBundle texts) {
        for (Event event : Event.values()) {
            String text = texts.plain("event." + event);
            for (int i = 0; i < event.figures().size(); i++) {
                boolean isForProgramsOnly = isTheKindOfAnExport(event, i)
                        || (event.name().startsWith("TROUBLE")
                                && event.figures().get(i).equals("where"));
                assertThat(text.contains("{" + i) || isForProgramsOnly)
                        .as("%s: %s", event, event.figures().get(i))
                        .isTrue();
            }
            assertThat(text)
                    .as("%s has no more", event)
                    .doesNotContain("{" + event.figures().size());
        }
    }

    private static boolean isTheKindOfAnExport(Event event, int figure) {
        return event.figures().get(figure).equals("kind");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_reason_has_words_and_one_that_lasts_says_what_to_do(TextBundle texts) {
        for (Reason.Kind kind : Reason.Kind.values()) {
            assertThat(texts.plain("reason." + kind)).as("%s", kind).contains("{0}");
            assertThat(texts.has("todo." + kind)).as("%s", kind).isEqualTo(kind.lasts());
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_name_that_is_a_figure_has_words(TextBundle texts) {
        assertThat(FIGURES)
                .flatExtracting(type -> Arrays.asList(type.getEnumConstants()))
                .filteredOn(name -> !texts.has("word." + ((Enum<?>) name).name()))
                .isEmpty();
    }

    /** By them is named what works again. */
    @ParameterizedTest
    @MethodSource("bundles")
    void every_event_that_can_be_over_has_words(TextBundle texts) throws IOException {
        Pattern over = Pattern.compile("\\.works\\(\\s*Event\\.([A-Z_]+)");
        List<String> events = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                over.matcher(Files.readString(file)).results().forEach(found -> events.add(found.group(1)));
            }
        }
        assertThat(events).hasSizeGreaterThan(2).allMatch(event -> texts.has("word." + event));
    }
}
