package de.kontaktzyklus.export.text;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps texts and days that a file repeats only once, so that 400,000 rows stay small. */
public final class Repeated {

    /** Enough for every day of a century. It must not grow with the rows of a polluted file. */
    private static final int MOST = 40_000;

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Optional<LocalDate>> days = new HashMap<>();
    private final Map<LocalDate, Optional<LocalDate>> same = new HashMap<>();

    public String text(String text) {
        String first = texts.get(text);
        if (first != null) {
            return first;
        }
        if (texts.size() < MOST) {
            texts.put(text, text);
        }
        return text;
    }

    /** The day of a text, or empty if it is no date. */
    public Optional<LocalDate> day(String text) {
        Optional<LocalDate> known = days.get(text);
        if (known != null) {
            return known;
        }
        Optional<LocalDate> parsed = DateText.parse(text);
        if (parsed.isPresent() && days.size() < MOST) {
            parsed = same.computeIfAbsent(parsed.get(), Optional::of);
            days.put(text, parsed);
        }
        return parsed;
    }
}
