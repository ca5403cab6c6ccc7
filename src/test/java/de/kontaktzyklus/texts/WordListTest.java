package de.kontaktzyklus.texts;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.texts.SaidTexts.Said;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One word for one thing: all bundles, the templates and the guide keep to the words of the glossary. */
class WordListTest {

    private static final String GLOSSARY = SaidTexts.read(Path.of("docs/glossary.md"));
    private static final WordList GERMAN = WordList.of(GLOSSARY, Locale.GERMAN);
    private static final WordList ENGLISH = WordList.of(GLOSSARY, Locale.ENGLISH);

    @Test
    void german_texts_use_the_words_of_the_list() {
        assertThat(Stream.of(
                                SaidTexts.bundles(Locale.GERMAN),
                                SaidTexts.templates(),
                                Stream.of(SaidTexts.whole(SaidTexts.GUIDE)))
                        .flatMap(texts -> texts)
                        .flatMap(said -> wrong(GERMAN, said)))
                .isEmpty();
    }

    @Test
    void english_texts_use_the_words_of_the_list() {
        assertThat(SaidTexts.bundles(Locale.ENGLISH).flatMap(said -> wrong(ENGLISH, said)))
                .isEmpty();
    }

    @Test
    void the_list_is_read() {
        assertThat(GERMAN.words()).contains("Fachkraft", "Teamleitung", "spätester Tag", "Arbeitstag");
        assertThat(ENGLISH.words()).contains("caseworker", "team leader", "latest day", "working day");
        assertThat(GERMAN.avoided()).hasSizeGreaterThan(60);
        assertThat(ENGLISH.avoided()).hasSizeGreaterThan(30);
    }

    @Test
    void a_word_is_found_with_its_endings_and_not_inside_another_one() {
        assertThat(GERMAN.wrongIn("Zwei Sachbearbeiterinnen am Bürotag"))
                .containsExactlyInAnyOrder(
                        "\"Sachbearbeiter\", to be called \"Fachkraft\"", "\"Bürotag\", to be called \"Arbeitstag\"");
        assertThat(GERMAN.wrongIn("Der Mitarbeiterexport und die Ämter")).isEmpty();
    }

    @Test
    void a_word_of_the_list_may_hold_one_that_is_not_to_be_used() {
        assertThat(ENGLISH.wrongIn("customer number 5")).isEmpty();
        assertThat(ENGLISH.wrongIn("customer 5")).hasSize(1);
    }

    private static Stream<String> wrong(WordList list, Said said) {
        return list.wrongIn(said.text()).stream().map(word -> said.place() + ": " + word);
    }
}
