package de.kontaktzyklus.export.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The flag Schutz (docs/operations.md, What an export may look like). */
public final class FlagText {

    private static final Set<String> YES = Set.of("j", "ja", "1", "true", "x");
    private static final Set<String> NO = Set.of("", "n", "nein", "0", "false");

    private FlagText() {}

    /** Yes or no, or empty if the text is neither. */
    public static Optional<Boolean> parse(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }
}
